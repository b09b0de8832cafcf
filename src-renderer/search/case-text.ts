import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import { folded } from '../domain/folded.ts'

/** Where words can be found, what tells most first. */
export const FIELDS = [
  'reference',
  'people',
  'child',
  'subject',
  'location',
  'nature',
  'description',
  'contacts',
  'handling',
  'letters',
  'attachments',
] as const
export type Field = (typeof FIELDS)[number]

/** Names of what a case only has the id of, in the register of today. */
export interface Names {
  readonly locations: Readonly<Record<string, string>>
  readonly natures: Readonly<Record<string, string>>
  readonly people: Readonly<Record<string, string>>
}

/** One case as it is searched. It lives in the worker's memory only. */
export interface CaseText {
  readonly caseId: string
  readonly receivedOn: CalendarDate
  readonly texts: Readonly<Record<Field, string>>
  /** Folded names, addresses and the last digits of numbers of the complainants: who is the same person. */
  readonly complainants: ReadonlySet<string>
  readonly child: string
  readonly locationId: string | null
  readonly natureId: string | null
}

export function caseText(complaint: ComplaintCase, names: Names): CaseText {
  return {
    caseId: complaint.caseId,
    receivedOn: complaint.receivedOn,
    texts: textsOf(complaint, names),
    complainants: new Set(complaint.complainants.flatMap(marksOfPerson)),
    child: folded(complaint.child.trim()),
    locationId: complaint.locationId,
    natureId: complaint.natureId,
  }
}

/** What tells that two people are one: a whole name, an address for mail, a number. */
export function marksOfPerson({ name, email, phone }: { readonly name: string; readonly email: string; readonly phone: string }): string[] {
  const digits = phone.replaceAll(/\D/g, '').slice(-PHONE_DIGITS)
  const marks = [folded(name.trim()).replaceAll(/\s+/g, ' '), folded(email.trim())]
  return [...marks, ...(digits.length === PHONE_DIGITS ? [digits] : [])].filter((mark) => mark.length >= SHORTEST_MARK)
}

/** A Dutch number without 0, +31 or 0031 before it. */
const PHONE_DIGITS = 9
const SHORTEST_MARK = 3

function textsOf(complaint: ComplaintCase, names: Names): CaseText['texts'] {
  const personOf = (personId: string | null): string => names.people[personId ?? ''] ?? ''
  const { judgment, solution, closing, breach } = complaint
  return {
    reference: complaint.reference,
    people: lines([
      ...complaint.complainants.flatMap(({ name, email, phone }) => [name, email, phone.replaceAll(/[^\d+]/g, '')]),
      ...complaint.aboutPeople.map(({ name }) => name),
      personOf(complaint.handlerId),
      complaint.talkedWith,
    ]),
    child: complaint.child,
    subject: complaint.subject,
    location: lines([names.locations[complaint.locationId ?? ''] ?? '', complaint.group]),
    nature: names.natures[complaint.natureId ?? ''] ?? '',
    description: lines([complaint.description, complaint.desiredOutcome]),
    contacts: lines([
      ...complaint.contacts.map(({ summary }) => summary),
      ...complaint.replies.flatMap(({ name, given }) => [name, given?.statement ?? '']),
    ]),
    handling: lines([
      solution?.proposal ?? '',
      complaint.findings,
      judgment?.reasoning ?? '',
      ...complaint.measures.map(({ text }) => text),
      ...complaint.disputes.flatMap(({ reference, nature }) => [reference, nature]),
      breach?.reason ?? '',
      closing?.reason ?? '',
      complaint.handoverNote,
      complaint.hold ?? '',
    ]),
    letters: lines(complaint.letters.flatMap(wordsOfLetter)),
    attachments: lines(complaint.attachments.map(({ name }) => name)),
  }
}

/** Whatever a person wrote into a letter: its own words, and not its ids, dates and hash. */
const wordsOfLetter = (letter: object): string[] =>
  Object.entries(letter).flatMap(([key, value]) => (NO_WORDS.test(key) || typeof value !== 'string' ? [] : [value]))
const NO_WORDS = /Id$|On$|At$|By$|^(kind|language|sha256|channel)$/

const lines = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n')
