import type { ComplaintCase } from '../../../domain/complaint/complaint-case.ts'
import type { ClosingCause } from '../../../domain/complaint/course.ts'
import { type CaseRefusal, type DecisionContext, decide } from '../../../domain/complaint/decide.ts'
import { lettersPossible } from '../../../domain/complaint/due-letters.ts'
import { LETTER_KINDS, type LetterKind } from '../../../domain/complaint/events.ts'
import { factsOf } from '../../../domain/complaint/facts.ts'
import { lettersToMake } from '../../../domain/complaint/letters-to-make.ts'
import { isBreached, type NextAction } from '../../../domain/complaint/next-step.ts'

/** What can be done in the course of a case, each with its own dialog. */
export type CourseStep =
  | {
      readonly kind:
        | 'contact'
        | 'offerReply'
        | 'solution'
        | 'findings'
        | 'measure'
        | 'dispute'
        | 'breach'
        | 'summary'
        | 'reopen'
        | 'hold'
        | 'link'
    }
  | { readonly kind: 'reply'; readonly replyId: string }
  | { readonly kind: 'realised' | 'reschedule' | 'effect' | 'drop'; readonly measureId: string }
  | { readonly kind: 'disputeAnswer'; readonly disputeId: string }
  | { readonly kind: 'disputeResult'; readonly disputeId: string }
  | { readonly kind: 'close'; readonly cause: Exclude<ClosingCause, 'signalSettled'> }

export type MenuStep = Extract<
  CourseStep['kind'],
  'offerReply' | 'solution' | 'findings' | 'measure' | 'dispute' | 'breach' | 'summary' | 'reopen' | 'hold' | 'link'
>

/** A letter by its kind: a breach is explained in a dialog, and told in a letter. */
type LetterItem = `letter/${LetterKind}`
export const isLetter = (id: MenuItem['id']): id is LetterItem => id.startsWith('letter/')
export const letterIn = (id: LetterItem): LetterKind => LETTER_KINDS.find((kind) => id === `letter/${kind}`) ?? 'acknowledgement'

/** The screen where a letter is made. */
export const letterPath = (caseId: string, kind: LetterKind): string =>
  kind === 'acknowledgement' ? `/case/${caseId}/letter` : `/case/${caseId}/letter/${kind}`

export interface MenuItem {
  readonly id: MenuStep | LetterItem | 'judge' | 'withdrawn' | 'outOfScope' | 'close' | 'access'
  readonly step: CourseStep | 'judgment' | 'access' | { readonly letter: LetterKind }
  /** Why it must wait. */
  readonly blocked?: CaseRefusal['code']
}

const item = (kind: MenuStep): MenuItem => ({ id: kind, step: { kind } })

const waiting = (one: MenuItem, blocked: MenuItem['blocked'] | null): MenuItem => (blocked ? { ...one, blocked } : one)

/**
 * What can be done, in the order of the course. What comes next but must wait is there with what it waits for; what this case
 * has behind it, or never will have, is left out.
 */
export function menuOf(complaint: ComplaintCase, context: DecisionContext): readonly MenuItem[] {
  if (complaint.anonymous) return []
  const facts = factsOf(complaint)
  // Whoever is named in a file can ask what it says of them, also when it is closed (AVG art. 15).
  const access: readonly MenuItem[] = complaint.complainants.length > 0 ? [{ id: 'access', step: 'access' }] : []
  if (complaint.kind === 'signal') return [item('link'), ...access, item('hold')]
  const letters = lettersPossible(complaint).map((letter): MenuItem => ({ id: `letter/${letter}`, step: { letter } }))
  if (complaint.closing) return [...letters, item('reopen'), item('dispute'), item('summary'), item('link'), ...access, item('hold')]
  const isOut = facts.newestOutcomeSentOn !== null
  const noHandler = complaint.handlerId === null ? 'noHandlerYet' : null
  const close = (cause: 'outcome' | 'withdrawn' | 'outOfScope'): MenuItem => ({
    id: cause === 'outcome' ? 'close' : cause,
    step: { kind: 'close', cause },
  })
  return [
    item('offerReply'),
    ...(isOut ? [] : [waiting(item('solution'), noHandler)]),
    item('findings'),
    ...(isOut ? [] : [waiting({ id: 'judge', step: 'judgment' }, noHandler)]),
    ...(isOut || complaint.judgment ? [] : [waiting({ id: 'letter/outcome', step: { letter: 'outcome' } }, 'notJudged')]),
    ...letters,
    waiting(item('measure'), complaint.judgment?.noMeasures === true ? 'noMeasuresAndMeasures' : null),
    ...(isBreached(facts, context.today) ? [item('breach')] : []),
    item('dispute'),
    ...(complaint.judgment ? [item('summary')] : []),
    waiting(close('outcome'), whyNotClosed(complaint, context)),
    ...(isOut ? [item('reopen')] : [close('withdrawn'), close('outOfScope')]),
    item('link'),
    ...access,
    item('hold'),
  ]
}

/** The letter that a next step makes or sends; null for any other step. */
export function letterOfAction(action: NextAction): LetterKind | null {
  switch (action) {
    case 'makeAcknowledgement':
    case 'sendAcknowledgement':
      return 'acknowledgement'
    case 'makeOutcome':
    case 'sendOutcome':
      return 'outcome'
    case 'tellBreach':
      return 'breach'
    case 'tellMeasure':
      return 'measureRealised'
    case 'confirmWithdrawal':
      return 'withdrawalConfirmed'
    case 'refer':
      return 'referral'
    default:
      return null
  }
}

/** Letters that go with other work: the menu had them, where nobody looks for what is needed today. */
const OFFERED: readonly LetterKind[] = ['requestConfirmation', 'progress', 'replyInvitation']

/** What a case asks for in a letter besides its next step, and nobody made yet. */
export function offeredLetters(complaint: ComplaintCase, { today, organisation }: DecisionContext): readonly LetterKind[] {
  const asked = lettersToMake(complaint, today, organisation).filter(({ kind, waits }) => waits === null && OFFERED.includes(kind))
  return [...new Set(asked.map(({ kind }) => kind))]
}

/** What the domain would say of closing it today: known before the dialog is filled in. */
function whyNotClosed(complaint: ComplaintCase, context: DecisionContext): MenuItem['blocked'] | null {
  const asked = decide(complaint, { type: 'close', closing: { cause: 'outcome', closedOn: context.today, reason: '' } }, context)
  return asked.ok ? null : asked.reason.code
}

/** Where the button of the next step leads. */
export function stepOf(action: NextAction, complaint: ComplaintCase): CourseStep | 'assign' | 'judgment' | { readonly letter: LetterKind } {
  const firstReply = complaint.replies.find(({ given }) => given === null)
  const firstMeasure = complaint.measures
    .filter(({ realisedOn, droppedBecause }) => realisedOn === null && droppedBecause === null)
    .toSorted((a, b) => (a.realiseBy < b.realiseBy ? -1 : 1))[0]
  const firstDispute = complaint.disputes.find(({ answeredOn, decided }) => answeredOn === null && decided === null)
  const letter = letterOfAction(action)
  if (letter !== null) return { letter }
  switch (action) {
    case 'assignHandler':
      return 'assign'
    case 'giveJudgment':
      return 'judgment'
    case 'proposeSolution':
      return { kind: 'solution' }
    case 'explainBreach':
      return { kind: 'breach' }
    case 'contactComplainant':
      return { kind: 'contact' }
    case 'hearReply':
      return firstReply ? { kind: 'reply', replyId: firstReply.replyId } : { kind: 'offerReply' }
    case 'realiseMeasure':
      return firstMeasure ? { kind: 'realised', measureId: firstMeasure.measureId } : { kind: 'measure' }
    case 'answerDispute':
      return firstDispute ? { kind: 'disputeAnswer', disputeId: firstDispute.disputeId } : { kind: 'dispute' }
    default:
      return { kind: 'close', cause: 'outcome' }
  }
}
