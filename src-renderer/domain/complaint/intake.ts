import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { Address, CareType } from '../organisation/organisation.ts'

export const CHANNELS = ['phone', 'form', 'email', 'letter', 'talk'] as const
/** How a complaint came in. `form`: the complaint form on the website. */
export type Channel = (typeof CHANNELS)[number]

/** Channels that are no writing of the complainant: formal only once confirmed in writing (rule C3). */
export const SPOKEN_CHANNELS: readonly Channel[] = ['phone', 'talk']

export const GROUNDS = ['conduct', 'contract', 'outOfScope'] as const
/** Rule C1; Wet kinderopvang art. 1.57b lid 1. */
export type Ground = (typeof GROUNDS)[number]

export const RELATIONS = ['mother', 'father', 'otherParent', 'grandparent', 'guardian', 'other'] as const
export type Relation = (typeof RELATIONS)[number]

export const TALKED_FIRST = ['yes', 'no', 'declined'] as const
/** Rule C2: whether there was a talk with the employee or the location manager first. */
export type TalkedFirst = (typeof TALKED_FIRST)[number]

export const SUSPICIONS = ['no', 'yes', 'toAsk'] as const
/** Rule C11: suspicion of violence or a sexual offence by staff. */
export type Suspicion = (typeof SUSPICIONS)[number]

export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A signal stays informal and never counts as a formal complaint (rule C2). */
export type CaseKind = 'complaint' | 'signal'

export interface Complainant {
  readonly complainantId: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly address: Address
  readonly relation: Relation | null
  /** The language of the letters. */
  readonly language: Language
}

/** Someone the complaint is about. `personId` is set when that is a person of the organisation's list (rule C4). */
export interface AboutPerson {
  readonly name: string
  readonly personId: string | null
}

/** What the intake asks (rules C1 to C3, C11, C14). Empty text means: not known, or not given. */
export interface Intake {
  readonly channel: Channel
  /** Day 0 (rule T1). */
  readonly receivedOn: CalendarDate
  /** Rule C3; null until the written confirmation is there, or when the complaint came in writing. */
  readonly confirmedInWritingOn: CalendarDate | null
  /** Empty for an anonymous signal (rule C10); several for a joint complaint. */
  readonly complainants: readonly Complainant[]
  /** First name or initials only (rule C14). */
  readonly child: string
  readonly locationId: string | null
  readonly careType: CareType | null
  readonly group: string
  readonly incidentOn: CalendarDate | null
  readonly subject: string
  readonly description: string
  readonly desiredOutcome: string
  readonly ground: Ground | null
  readonly natureId: string | null
  readonly aboutPeople: readonly AboutPerson[]
  readonly talkedFirst: TalkedFirst | null
  readonly talkedWith: string
  readonly suspicion: Suspicion | null
}

/** What can be corrected afterwards. Day 0 cannot: no edit moves a legal date (rule T4). */
export type Details = Omit<Intake, 'receivedOn' | 'channel'>
export type DetailField = keyof Details

export const DETAIL_FIELDS = [
  'confirmedInWritingOn',
  'complainants',
  'child',
  'locationId',
  'careType',
  'group',
  'incidentOn',
  'subject',
  'description',
  'desiredOutcome',
  'ground',
  'natureId',
  'aboutPeople',
  'talkedFirst',
  'talkedWith',
  'suspicion',
] as const satisfies readonly DetailField[]
