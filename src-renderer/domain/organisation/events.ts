import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { HolidayList } from '../deadlines/holidays.ts'
import type { DomainEvent, NewEvent } from '../log/event.ts'
import type { Absence, Location, OrganisationProfile, Person } from './organisation.ts'

/** Data of each event of the organisation's own log. Types only grow (see `DomainEvent`). */
export interface OrganisationEventData {
  organisationFounded: OrganisationProfile & { readonly holidays: HolidayList }
  profileChanged: { readonly changes: Partial<OrganisationProfile> }
  locationAdded: Location
  locationChanged: { readonly locationId: string; readonly changes: Partial<Omit<Location, 'locationId'>> }
  personAdded: Person
  personChanged: { readonly personId: string; readonly changes: Partial<Omit<Person, 'personId'>> }
  absencePlanned: Absence
  natureAdded: { readonly natureId: string; readonly name: string }
  closingDayAdded: { readonly date: CalendarDate; readonly reason: string }
  deviceRegistered: { readonly deviceId: string; readonly name: string }
}

export type OrganisationEventType = keyof OrganisationEventData
export type NewOrganisationEvent = { [T in OrganisationEventType]: NewEvent<T, OrganisationEventData[T]> }[OrganisationEventType]
export type OrganisationEvent = { [T in OrganisationEventType]: DomainEvent<T, OrganisationEventData[T]> }[OrganisationEventType]
