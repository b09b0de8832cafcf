import { type CalendarDate, dateInAmsterdam } from '../deadlines/calendar-date.ts'
import type { OfficeCalendar } from '../deadlines/working-days.ts'
import { inOrder } from '../log/causality.ts'
import type { DomainEvent } from '../log/event.ts'
import { isOrganisationEvent, type NewOrganisationEvent } from './events.ts'
import { reportsAfter } from './evolve-reports.ts'
import { NO_ORGANISATION, type Organisation } from './organisation.ts'

/**
 * The organisation as its events tell it. Total: unknown events are passed over, and the last one in the order of the
 * log wins, since settings are few and every change of them is shown in the history.
 */
export function evolveOrganisation(events: readonly DomainEvent[]): Organisation {
  const known = inOrder(events).filter(isOrganisationEvent)
  const dayOf = (event: DomainEvent): CalendarDate => dateInAmsterdam(Date.parse(event.at))
  // What was set up on the first day holds for everything of before it.
  const first = known[0] ? dayOf(known[0]) : ''
  return known.reduce((organisation, event) => {
    const next = apply(organisation, event)
    return dayOf(event) === first ? next : keepPast(organisation, next, dayOf(event))
  }, NO_ORGANISATION)
}

/** Rule T9: what the rules were, for the cases that were closed under them. */
function keepPast(organisation: Organisation, next: Organisation, before: CalendarDate): Organisation {
  const { calendar, terms, pastRules } = organisation
  const isSame = calendar === next.calendar && terms === next.terms
  if (isSame || pastRules.some((past) => past.before === before)) return next
  return { ...next, pastRules: [...pastRules, { before, calendar, terms }] }
}

/** The organisation as it will be when these happen: what they would do is shown before they are stored (rule T9). */
export function organisationAfter(organisation: Organisation, events: readonly NewOrganisationEvent[]): Organisation {
  return events.reduce(apply, organisation)
}

function apply(organisation: Organisation, event: NewOrganisationEvent): Organisation {
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
    case 'personLeft':
      return { ...organisation, departures: new Map(organisation.departures).set(event.data.personId, event.data.on) }
    case 'personReturned': {
      const departures = new Map(organisation.departures)
      departures.delete(event.data.personId)
      return { ...organisation, departures }
    }
    case 'absencePlanned':
      return { ...organisation, absences: put(organisation.absences, 'absenceId', event.data) }
    case 'absenceChanged': {
      const { absenceId, changes } = event.data
      return { ...organisation, absences: change(organisation.absences, 'absenceId', absenceId, changes) }
    }
    case 'absenceCancelled':
      return { ...organisation, absences: organisation.absences.filter(({ absenceId }) => absenceId !== event.data.absenceId) }
    case 'natureAdded': {
      const { natureId, name } = event.data
      return { ...organisation, natures: put(organisation.natures, 'natureId', { natureId, name, isRetired: false }) }
    }
    case 'natureChanged': {
      const { natureId, changes } = event.data
      return { ...organisation, natures: change(organisation.natures, 'natureId', natureId, changes) }
    }
    case 'closingDayAdded':
    case 'closingDayRemoved':
    case 'holidaysChosen':
      return { ...organisation, calendar: calendarAfter(organisation.calendar, event) }
    case 'termsChanged':
      return { ...organisation, terms: { ...organisation.terms, ...event.data.changes } }
    case 'reportSent':
      return { ...organisation, reportsSent: new Map(organisation.reportsSent).set(event.data.year, event.data.sentOn) }
    case 'letterStyleChanged':
      return { ...organisation, letterStyle: { ...organisation.letterStyle, ...event.data.changes } }
    case 'letterSenderSet': {
      const senders = new Map(organisation.senders)
      if (event.data.sender) senders.set(event.data.locationId, event.data.sender)
      else senders.delete(event.data.locationId)
      return { ...organisation, senders }
    }
    case 'textBlockSaved':
      return { ...organisation, textBlocks: put(organisation.textBlocks, 'blockId', event.data) }
    case 'textBlockRemoved':
      return { ...organisation, textBlocks: organisation.textBlocks.filter(({ blockId }) => blockId !== event.data.blockId) }
    case 'registerImported': {
      const { importId, fileName, cases, signature, mapping } = event.data
      const at = 'at' in event && typeof event.at === 'string' ? event.at : ''
      return {
        ...organisation,
        imports: put(organisation.imports, 'importId', { importId, fileName, cases, at }),
        mappings: new Map(organisation.mappings).set(signature, mapping),
      }
    }
    case 'registerImportUndone':
      return { ...organisation, imports: organisation.imports.filter(({ importId }) => importId !== event.data.importId) }
    case 'mailLabelsChanged':
      return { ...organisation, mailLabels: { ...organisation.mailLabels, ...event.data.changes } }
    case 'reportTextWritten':
    case 'reportHitOverruled':
    case 'reportSignedOff':
    case 'reportSignOffWithdrawn':
    case 'reportDelivered':
    case 'reportPublished':
    case 'reportLetterMade':
      return { ...organisation, ...reportsAfter(organisation, event) }
    case 'deviceRegistered':
      return { ...organisation, devices: new Map(organisation.devices).set(event.data.deviceId, event.data.name) }
    default:
      return organisation
  }
}

type CalendarEvent = Extract<NewOrganisationEvent, { type: 'closingDayAdded' | 'closingDayRemoved' | 'holidaysChosen' }>

function calendarAfter(calendar: OfficeCalendar, event: CalendarEvent): OfficeCalendar {
  switch (event.type) {
    case 'closingDayAdded': {
      const { date, reason } = event.data
      return { ...calendar, closingDays: put(calendar.closingDays, 'date', { date, reason }) }
    }
    case 'closingDayRemoved':
      return { ...calendar, closingDays: calendar.closingDays.filter(({ date }) => date !== event.data.date) }
    case 'holidaysChosen':
      return { ...calendar, holidays: event.data.holidays }
  }
}

/** Adds an item, or replaces the one with the same key: the same event on two machines is one item. */
function put<Item, Key extends keyof Item>(items: readonly Item[], key: Key, item: Item): Item[] {
  return [...items.filter((other) => other[key] !== item[key]), item]
}

function change<Item, Key extends keyof Item>(items: readonly Item[], key: Key, id: Item[Key], changes: Partial<NoInfer<Item>>): Item[] {
  return items.map((item) => (item[key] === id ? { ...item, ...changes } : item))
}
