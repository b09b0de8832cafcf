import { inOrder } from '../log/causality.ts'
import type { DomainEvent } from '../log/event.ts'
import type { OrganisationEvent } from './events.ts'
import { NO_ORGANISATION, type Organisation } from './organisation.ts'

/**
 * The organisation as its events tell it. Total: unknown events are passed over, and the last one in the order of the
 * log wins, since settings are few and every change of them is shown in the history.
 */
export function evolveOrganisation(events: readonly DomainEvent[]): Organisation {
  return inOrder(events).reduce((organisation, event) => apply(organisation, event as OrganisationEvent), NO_ORGANISATION)
}

function apply(organisation: Organisation, event: OrganisationEvent): Organisation {
  switch (event.type) {
    case 'organisationFounded': {
      const { holidays, ...profile } = event.data
      return { ...organisation, profile, calendar: { ...organisation.calendar, holidays } }
    }
    case 'profileChanged':
      return { ...organisation, profile: { ...organisation.profile, ...event.data.changes } }
    case 'locationAdded':
      return { ...organisation, locations: put(organisation.locations, 'locationId', event.data) }
    case 'locationChanged': {
      const { locationId, changes } = event.data
      return { ...organisation, locations: change(organisation.locations, 'locationId', locationId, changes) }
    }
    case 'personAdded':
      return { ...organisation, people: put(organisation.people, 'personId', event.data) }
    case 'personChanged': {
      const { personId, changes } = event.data
      return { ...organisation, people: change(organisation.people, 'personId', personId, changes) }
    }
    case 'absencePlanned':
      return { ...organisation, absences: put(organisation.absences, 'absenceId', event.data) }
    case 'natureAdded':
      return { ...organisation, natures: put(organisation.natures, 'natureId', event.data) }
    case 'closingDayAdded': {
      const closingDays = put(organisation.calendar.closingDays, 'date', event.data)
      return { ...organisation, calendar: { ...organisation.calendar, closingDays } }
    }
    case 'deviceRegistered':
      return { ...organisation, devices: new Map(organisation.devices).set(event.data.deviceId, event.data.name) }
    default:
      return organisation
  }
}

/** Adds an item, or replaces the one with the same key: the same event on two machines is one item. */
function put<Item, Key extends keyof Item>(items: readonly Item[], key: Key, item: Item): Item[] {
  return [...items.filter((other) => other[key] !== item[key]), item]
}

function change<Item, Key extends keyof Item>(items: readonly Item[], key: Key, id: Item[Key], changes: Partial<NoInfer<Item>>): Item[] {
  return items.map((item) => (item[key] === id ? { ...item, ...changes } : item))
}
