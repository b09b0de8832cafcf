import type { ComplaintCase, Letter } from '../domain/complaint/complaint-case.ts'
import { NAMES_NO_HANDLER } from '../domain/complaint/decide-letters.ts'
import type { LetterKind } from '../domain/complaint/events.ts'
import { acknowledgedOn, outcomeSentOn } from '../domain/complaint/letters.ts'
import { complainedAbout } from '../domain/complaint/people.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import { deadlineDates } from '../domain/deadlines/index.ts'
import { type Organisation, personById } from '../domain/organisation/organisation.ts'
import { isFor, isOutOfDate, recipientsOf } from './letter-order.ts'

export const CHECK_IDS = [
  'recipient',
  'handler',
  'judgment',
  'measureDates',
  'breach',
  'realised',
  'confirmed',
  'ownText',
  'address',
  'dates',
  'late',
  'stale',
  'otherRecipient',
] as const
/** What is looked at before a letter is made, and how it can be mended. */
export interface Check {
  readonly id: (typeof CHECK_IDS)[number]
  readonly isRight: boolean
  readonly mend: 'assign' | 'complete' | 'judge' | 'measures' | 'breach' | 'ask' | 'write' | null
}

/** What is worth knowing, and is mended by making the letter. */
const NO_HINDRANCE: readonly Check['id'][] = ['late', 'stale', 'otherRecipient']

/** Why a letter is not made where nobody looks at it first: someone must mend this. */
export const hindrances = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(({ id, isRight }) => !isRight && !NO_HINDRANCE.includes(id))

/** The versions of a letter for one recipient, oldest first; of all but the acknowledgement those since the last reopening. */
export const lettersFor = (kind: LetterKind, { letters, reopenings }: ComplaintCase, recipientId: string): readonly Letter[] =>
  letters.filter(
    (letter) => letter.kind === kind && isFor(letter, recipientId) && (kind === 'acknowledgement' || letter.round === reopenings.length),
  )

export function preflight(
  kind: LetterKind,
  complaint: ComplaintCase,
  recipientId: string,
  datedOn: CalendarDate | null,
  organisation: Organisation,
  today: CalendarDate,
  ownText = '',
): readonly Check[] {
  const isDated = datedOn !== null && datedOn >= complaint.receivedOn && datedOn <= today
  const checks: Check[] = [
    ...(NAMES_NO_HANDLER.includes(kind) ? [] : [handlerCheck(complaint, organisation)]),
    ...OWN_CHECKS[kind](complaint, today, ownText),
    placeCheck(kind, complaint, recipientId),
    { id: 'dates', isRight: isDated, mend: null },
  ]
  // Rule T4: a judgment past the limit wants its breach explained.
  if (isLate(kind, complaint, organisation, today))
    checks.push({ id: 'late', isRight: false, mend: kind === 'outcome' && complaint.breach === null ? 'breach' : null })
  // A letter that waits to be sent says what the case was on the day on which it was made.
  const waiting = lettersFor(kind, complaint, recipientId).findLast(({ sent }) => sent === null)
  if (waiting && isOutOfDate(waiting, complaint, organisation)) checks.push({ id: 'stale', isRight: false, mend: null })
  const recipients = recipientsOf(kind, complaint)
  const strays = complaint.letters.some(
    (letter) => letter.kind === kind && letter.sent === null && !recipients.some(({ id }) => isFor(letter, id)),
  )
  if (strays) checks.push({ id: 'otherRecipient', isRight: false, mend: null })
  return checks
}

/** Rule C4: two devices together may have decided what one would have refused. */
function handlerCheck({ handlerId, aboutPeople }: ComplaintCase, organisation: Organisation): Check {
  const handler = personById(organisation, handlerId)
  return { id: 'handler', isRight: handler !== undefined && complainedAbout(handler, aboutPeople) !== 'same', mend: 'assign' }
}

const OWN_CHECKS: Readonly<Record<LetterKind, (complaint: ComplaintCase, today: CalendarDate, ownText: string) => readonly Check[]>> = {
  acknowledgement: () => [],
  // Rule C7: the law asks for reasons, and a date for each measure that can still be met.
  outcome: ({ judgment, measures }, today) => [
    { id: 'judgment', isRight: judgment !== null && judgment.reasoning.trim() !== '', mend: 'judge' },
    ...(measures.filter(({ droppedBecause }) => droppedBecause === null).length > 0
      ? [
          {
            id: 'measureDates',
            isRight: measures.every(
              ({ realiseBy, realisedOn, droppedBecause }) => droppedBecause !== null || realisedOn !== null || realiseBy >= today,
            ),
            mend: 'measures',
          } as const,
        ]
      : []),
  ],
  requestConfirmation: ({ confirmedInWritingOn }) => [{ id: 'confirmed', isRight: confirmedInWritingOn === null, mend: null }],
  progress: (_, __, ownText) => [{ id: 'ownText', isRight: ownText.trim() !== '', mend: 'write' }],
  replyInvitation: ({ replies }) => [{ id: 'recipient', isRight: replies.some(({ given }) => given === null), mend: 'ask' }],
  // Rule T4: why, and a day to expect the judgment that is not past already.
  breach: ({ breach }, today) => [{ id: 'breach', isRight: breach !== null && breach.expectedOn >= today, mend: 'breach' }],
  measureRealised: ({ measures }) => [
    { id: 'realised', isRight: measures.some(({ realisedOn }) => realisedOn !== null), mend: 'measures' },
  ],
  withdrawalConfirmed: () => [],
  referral: (_, __, ownText) => [{ id: 'ownText', isRight: ownText.trim() !== '', mend: 'write' }],
}

/** An employee can also be handed the letter: there nothing is missing. */
function placeCheck(kind: LetterKind, { complainants }: ComplaintCase, recipientId: string): Check {
  const complainant = complainants.find((person) => person.complainantId === recipientId)
  const hasPlace = [complainant?.email, complainant?.address.street].some((line) => line !== undefined && line.trim() !== '')
  return { id: 'address', isRight: kind === 'replyInvitation' || hasPlace, mend: 'complete' }
}

function isLate(kind: LetterKind, complaint: ComplaintCase, { calendar, terms }: Organisation, today: CalendarDate): boolean {
  const { acknowledgeBy, limit } = deadlineDates(complaint.receivedOn, calendar, terms)
  if (kind === 'acknowledgement') return acknowledgedOn(complaint) === null && acknowledgeBy < today
  return kind === 'outcome' && outcomeSentOn(complaint) === null && limit < today
}
