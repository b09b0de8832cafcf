import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { DEFAULT_TERMS, type ProcedureTerms } from '../deadlines/index.ts'
import type { OfficeCalendar } from '../deadlines/working-days.ts'
import type { FieldLabels } from '../mail/form-layout.ts'
import type { AnnualReport } from '../report/annual-report.ts'
import { DEFAULT_LETTER_STYLE, type LetterSender, type LetterStyle, type TextBlock } from './letter-style.ts'

/** What a person may do. `pedagogy`: colleagues of pedagogy and quality. */
export const ROLES = ['office', 'handler', 'director', 'pedagogy'] as const
export type Role = (typeof ROLES)[number]

/** KDV: day care, BSO: out-of-school care, GOB: childminding agency. */
export const CARE_TYPES = ['KDV', 'BSO', 'GOB'] as const
export type CareType = (typeof CARE_TYPES)[number]

export interface Address {
  readonly street: string
  readonly postcode: string
  readonly city: string
}

export interface OrganisationProfile {
  readonly name: string
  readonly legalName: string
  readonly complaintsEmail: string
  readonly phone: string
  readonly website: string
  readonly address: Address
}

export interface Location {
  readonly locationId: string
  readonly name: string
  readonly lrkNumber: string
  readonly careTypes: readonly CareType[]
  readonly address: Address
  /** The GGD that inspects it. */
  readonly supervisor: string
  readonly managerId: string | null
  readonly groups: readonly string[]
  readonly activeFrom: CalendarDate | null
  readonly activeUntil: CalendarDate | null
}

export interface Person {
  readonly personId: string
  readonly name: string
  readonly role: Role
  /** Job title as it stands in letters. */
  readonly function: string
  readonly email: string
  readonly locationId: string | null
}

/** Why someone is away is nobody's business here (rule C14): only from when to when, and who stands in. */
export interface Absence {
  readonly absenceId: string
  readonly personId: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly deputyId: string | null
}

export interface Nature {
  readonly natureId: string
  readonly name: string
  /** No longer offered at intake; old cases keep it. */
  readonly isRetired: boolean
}

/** How deadlines are counted. */
export interface Rules {
  readonly calendar: OfficeCalendar
  readonly terms: ProcedureTerms
}

/** Rules that no longer hold. `before`: the day on which they were changed. */
export interface PastRules extends Rules {
  readonly before: CalendarDate
}

export interface Organisation {
  readonly profile: OrganisationProfile
  readonly letterStyle: LetterStyle
  /** Who letters about a location come from, by its id; the organisation itself where none is named. */
  readonly senders: ReadonlyMap<string, LetterSender>
  readonly textBlocks: readonly TextBlock[]
  readonly calendar: OfficeCalendar
  readonly terms: ProcedureTerms
  /** What calendar and terms were, the oldest first. */
  readonly pastRules: readonly PastRules[]
  readonly locations: readonly Location[]
  readonly people: readonly Person[]
  /** The first day on which someone no longer worked here, by their id. Their names stay: cases of before speak of them. */
  readonly departures: ReadonlyMap<string, CalendarDate>
  readonly absences: readonly Absence[]
  readonly natures: readonly Nature[]
  /** The day on which the annual report of a year was sent (rule C12). */
  readonly reportsSent: ReadonlyMap<number, CalendarDate>
  /** Registers that came in and were not taken back, the oldest first. */
  readonly imports: readonly RegisterImport[]
  /** What the columns of an earlier file meant, by the signature of its headers. */
  readonly mappings: ReadonlyMap<string, readonly (string | null)[]>
  /** What the fields of the own complaint form are called, beside the usual names. */
  readonly mailLabels: FieldLabels
  /** Texts, sign-off and sending of the annual reports, by year (rules R1 to R8). */
  readonly reports: ReadonlyMap<number, AnnualReport>
  /** Names of machines by their id. */
  readonly devices: ReadonlyMap<string, string>
}

export interface RegisterImport {
  readonly importId: string
  readonly fileName: string
  readonly cases: number
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
}

const NO_ADDRESS: Address = { street: '', postcode: '', city: '' }

export const NO_ORGANISATION: Organisation = {
  profile: { name: '', legalName: '', complaintsEmail: '', phone: '', website: '', address: NO_ADDRESS },
  letterStyle: DEFAULT_LETTER_STYLE,
  senders: new Map(),
  textBlocks: [],
  calendar: { holidays: 'cao', closingDays: [] },
  terms: DEFAULT_TERMS,
  pastRules: [],
  locations: [],
  people: [],
  departures: new Map(),
  absences: [],
  natures: [],
  reportsSent: new Map(),
  imports: [],
  mappings: new Map(),
  mailLabels: {},
  reports: new Map(),
  devices: new Map(),
}

export const personById = (organisation: Organisation, id: string | null): Person | undefined =>
  id === null ? undefined : organisation.people.find((person) => person.personId === id)

export const locationById = (organisation: Organisation, id: string | null): Location | undefined =>
  id === null ? undefined : organisation.locations.find((location) => location.locationId === id)

export const natureById = (organisation: Organisation, id: string | null): Nature | undefined =>
  id === null ? undefined : organisation.natures.find((nature) => nature.natureId === id)

/** The absence of a person on a day, if there is one. */
export const absenceOn = (organisation: Organisation, personId: string, day: CalendarDate): Absence | undefined =>
  organisation.absences.find((absence) => absence.personId === personId && absence.from <= day && day <= absence.until)

export function hasLeft(organisation: Organisation, personId: string, day: CalendarDate): boolean {
  const departure = organisation.departures.get(personId)
  return departure !== undefined && departure <= day
}

/** Who can be chosen for something new: whoever still works here. */
export const peopleOn = (organisation: Organisation, day: CalendarDate): readonly Person[] =>
  organisation.people.filter(({ personId }) => !hasLeft(organisation, personId, day))

/**
 * The rules that a case is counted by (rule T9): those of today, or for a closed one those of the day it was closed, so that
 * its dates stand. The same object each time.
 */
export const rulesFor = (organisation: Organisation, closedOn: CalendarDate | null): Rules =>
  (closedOn === null ? undefined : organisation.pastRules.find(({ before }) => closedOn < before)) ?? organisation
