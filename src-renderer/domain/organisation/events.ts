import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { HolidayList } from '../deadlines/holidays.ts'
import type { ProcedureTerms } from '../deadlines/index.ts'
import type { DomainEvent, NewEvent } from '../log/event.ts'
import type { FieldLabels } from '../mail/form-layout.ts'
import type { CoverLetterMade, Overruled, ReportSource } from '../report/annual-report.ts'
import type { LetterSender, LetterStyle, TextBlock } from './letter-style.ts'
import type { Absence, Location, Nature, OrganisationProfile, Person } from './organisation.ts'

/** Rule T9: ids of the open cases that got another date by it. Absent in events of before this was kept. */
export interface Moves {
  readonly movedCases?: readonly string[]
}

/** Data of each event of the organisation's own log. Types only grow (see `DomainEvent`). */
export interface OrganisationEventData {
  organisationFounded: OrganisationProfile & { readonly holidays: HolidayList }
  profileChanged: { readonly changes: Partial<OrganisationProfile> }
  locationAdded: Location
  locationChanged: { readonly locationId: string; readonly changes: Partial<Omit<Location, 'locationId'>> }
  personAdded: Person
  personChanged: { readonly personId: string; readonly changes: Partial<Omit<Person, 'personId'>> }
  /** `on`: the first day on which they no longer work here. */
  personLeft: { readonly personId: string; readonly on: CalendarDate }
  personReturned: { readonly personId: string }
  absencePlanned: Absence
  absenceChanged: { readonly absenceId: string; readonly changes: Partial<Omit<Absence, 'absenceId' | 'personId'>> }
  absenceCancelled: { readonly absenceId: string }
  natureAdded: { readonly natureId: string; readonly name: string }
  natureChanged: { readonly natureId: string; readonly changes: Partial<Omit<Nature, 'natureId'>> }
  closingDayAdded: { readonly date: CalendarDate; readonly reason: string } & Moves
  closingDayRemoved: { readonly date: CalendarDate } & Moves
  holidaysChosen: { readonly holidays: HolidayList } & Moves
  termsChanged: { readonly changes: Partial<ProcedureTerms> } & Moves
  /** Rule C12: the annual report of a year went to the supervisors; recorded by hand, or when the last of them was sent it. */
  reportSent: { readonly year: number; readonly sentOn: CalendarDate }
  letterStyleChanged: { readonly changes: Partial<LetterStyle> }
  /** Null: letters about the location come from the organisation again. */
  letterSenderSet: { readonly locationId: string; readonly sender: LetterSender | null }
  textBlockSaved: TextBlock
  textBlockRemoved: { readonly blockId: string }
  /** A text of the annual report of a year, as it reads from here on (rule R1). */
  reportTextWritten: { readonly year: number; readonly key: string; readonly text: string }
  /** Rule R2: a find of the anonymity check may stay, for a reason; an empty reason takes that back. */
  reportHitOverruled: { readonly year: number } & Overruled
  /** Rule R8: from here on the report of the year is this, whatever changes. The first one stands. */
  reportSignedOff: { readonly year: number; readonly signedOn: CalendarDate; readonly source: ReportSource }
  /** A report that turned out wrong: it is a draft again, and what was signed off stays readable. */
  reportSignOffWithdrawn: { readonly year: number; readonly withdrawnOn: CalendarDate; readonly reason: string }
  /** Rule R7: the day on which a supervisor was sent it. */
  reportDelivered: { readonly year: number; readonly supervisor: string; readonly sentOn: CalendarDate }
  /** Rule R7: the day on which parents could read it. */
  reportPublished: { readonly year: number; readonly publishedOn: CalendarDate }
  /** The letter along with it, kept as it was made. */
  reportLetterMade: { readonly year: number } & CoverLetterMade
  deviceRegistered: { readonly deviceId: string; readonly name: string }
  /** An older register came in whole: what each row became stands in the cases. `mapping`: field by column, for the next file of that shape. */
  registerImported: {
    readonly importId: string
    readonly fileName: string
    readonly cases: number
    readonly duplicates: number
    readonly rejected: number
    readonly signature: string
    readonly mapping: readonly (string | null)[]
  }
  registerImportUndone: { readonly importId: string }
  /** What the fields of the own complaint form are called, of each field that was changed; none: only the usual names. */
  mailLabelsChanged: { readonly changes: FieldLabels }
  /** A table of cases left the register: how many, and whether with names. */
  tableExported: { readonly format: 'xlsx' | 'csv'; readonly cases: number; readonly withPersonalData: boolean }
}

export type OrganisationEventType = keyof OrganisationEventData
export type NewOrganisationEvent = { [T in OrganisationEventType]: NewEvent<T, OrganisationEventData[T]> }[OrganisationEventType]
export type OrganisationEvent = { [T in OrganisationEventType]: DomainEvent<T, OrganisationEventData[T]> }[OrganisationEventType]

const KNOWN: Readonly<Record<OrganisationEventType, 1>> = {
  organisationFounded: 1,
  profileChanged: 1,
  locationAdded: 1,
  locationChanged: 1,
  personAdded: 1,
  personChanged: 1,
  personLeft: 1,
  personReturned: 1,
  absencePlanned: 1,
  absenceChanged: 1,
  absenceCancelled: 1,
  natureAdded: 1,
  natureChanged: 1,
  closingDayAdded: 1,
  closingDayRemoved: 1,
  holidaysChosen: 1,
  termsChanged: 1,
  reportSent: 1,
  letterStyleChanged: 1,
  letterSenderSet: 1,
  textBlockSaved: 1,
  textBlockRemoved: 1,
  reportTextWritten: 1,
  reportHitOverruled: 1,
  reportSignedOff: 1,
  reportSignOffWithdrawn: 1,
  reportDelivered: 1,
  reportPublished: 1,
  reportLetterMade: 1,
  deviceRegistered: 1,
  registerImported: 1,
  registerImportUndone: 1,
  mailLabelsChanged: 1,
  tableExported: 1,
}

/** Whether this release understands an event; what it does not is kept as it is. */
export function isOrganisationEvent(event: DomainEvent): event is OrganisationEvent {
  return event.version === 1 && Object.hasOwn(KNOWN, event.type)
}
