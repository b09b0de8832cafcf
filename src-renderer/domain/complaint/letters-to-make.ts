import { addDays, type CalendarDate } from '../deadlines/calendar-date.ts'
import { type Organisation, rulesFor } from '../organisation/organisation.ts'
import type { ComplaintCase, Letter } from './complaint-case.ts'
import { DUE_KINDS, lettersDue, untoldMeasures } from './due-letters.ts'
import type { LetterKind } from './events.ts'
import { type CaseFacts, factsOf } from './facts.ts'
import { type Deadline, deadlinesOf, type Formality, formality } from './progress.ts'

/** A letter that a case asks for now, to one person. */
export interface LetterToMake {
  readonly kind: LetterKind
  /** A complainant; for the invitation of an employee the reply that was asked for. */
  readonly recipientId: string
  /** The newest that was made for this and is not sent yet. */
  readonly waits: Letter | null
}

/** The acknowledgement asks for the same: only who let a week pass is asked again. */
const CONFIRM_AFTER_DAYS = 7

/** Every letter that a case asks for today, whoever makes it and whatever is still missing of it. */
export function lettersToMake(complaint: ComplaintCase, today: CalendarDate, organisation: Organisation): readonly LetterToMake[] {
  if (complaint.kind === 'signal' || complaint.anonymous || complaint.complainants.length === 0) return []
  return kindsAskedFor(complaint, today, organisation).flatMap((kind) =>
    recipientsFor(kind, complaint).flatMap((recipientId): LetterToMake[] => {
      const made = madeFor(kind, recipientId, complaint)
      const isSent = made.some((letter) => letter.sent !== null)
      return isSent && ONCE.has(kind) ? [] : [{ kind, recipientId, waits: made.findLast(({ sent }) => sent === null) ?? null }]
    }),
  )
}

function kindsAskedFor(complaint: ComplaintCase, today: CalendarDate, organisation: Organisation): readonly LetterKind[] {
  const facts = factsOf(complaint)
  const { acknowledgedOn, handlerId } = facts
  const { calendar, terms } = rulesFor(organisation, facts.closedOn)
  const isRunning = facts.closedOn === null && facts.newestOutcomeSentOn === null
  const isQuiet = deadlinesOf(facts, calendar, terms).some(({ kind, actBy }) => kind === 'progress' && actBy <= today)
  const isUnconfirmed = formality(complaint) === 'notYetFormal' && acknowledgedOn !== null
  const asked: readonly (readonly [LetterKind, boolean])[] = [
    ['acknowledgement', isRunning && acknowledgedOn === null],
    ['requestConfirmation', isRunning && isUnconfirmed && addDays(acknowledgedOn ?? today, CONFIRM_AFTER_DAYS) <= today],
    ['replyInvitation', isRunning && handlerId !== null],
    ['progress', isRunning && handlerId !== null && isQuiet],
    ['outcome', isRunning && acknowledgedOn !== null && complaint.judgment !== null],
  ]
  const due = lettersDue(complaint)
  return [...asked.flatMap(([kind, isAsked]) => (isAsked ? [kind] : [])), ...DUE_KINDS.filter((kind) => due.includes(kind))]
}

const recipientsFor = (kind: LetterKind, { replies, complainants }: ComplaintCase): readonly string[] =>
  kind === 'replyInvitation'
    ? replies.filter(({ given }) => given === null).map(({ replyId }) => replyId)
    : complainants.map(({ complainantId }) => complainantId)

/** Whether a case can ask for any: told from its card, so that not every case has to be opened. */
export function mayAskForLetters(facts: CaseFacts, kind: Formality, deadlines: readonly Deadline[], today: CalendarDate): boolean {
  if (facts.kind === 'signal') return false
  if (facts.lettersDue.length > 0) return true
  if (facts.closedOn !== null || facts.newestOutcomeSentOn !== null) return false
  const isQuiet = deadlines.some((one) => one.kind === 'progress' && one.actBy <= today)
  return facts.acknowledgedOn === null || facts.judgedOn !== null || facts.openReplies.length > 0 || kind === 'notYetFormal' || isQuiet
}

/** What was made of a kind for someone, oldest first: of all but the acknowledgement since the last reopening. */
function madeFor(kind: LetterKind, recipientId: string, complaint: ComplaintCase): readonly Letter[] {
  const untold = kind === 'measureRealised' ? untoldMeasures(complaint).map(({ measureId }) => measureId) : []
  return complaint.letters.filter(
    (letter) =>
      letter.kind === kind &&
      (kind === 'replyInvitation' ? letter.replyId : letter.complainantId) === recipientId &&
      (kind === 'acknowledgement' || letter.round === complaint.reopenings.length) &&
      untold.every((measureId) => letter.measureIds?.includes(measureId)),
  )
}

/** Sent once is enough; what was done since is told again, and a parent is kept informed again. */
const ONCE: ReadonlySet<LetterKind> = new Set<LetterKind>([
  'acknowledgement',
  'requestConfirmation',
  'replyInvitation',
  'outcome',
  'breach',
  'measureRealised',
  'withdrawalConfirmed',
  'referral',
])
