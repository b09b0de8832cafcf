import type { ComplaintCase } from '../../../domain/complaint/complaint-case.ts'
import type { ClosingCause } from '../../../domain/complaint/course.ts'
import { type CaseRefusal, type DecisionContext, decide } from '../../../domain/complaint/decide.ts'
import { factsOf } from '../../../domain/complaint/facts.ts'
import { isBreached, type NextAction } from '../../../domain/complaint/next-step.ts'

/** What can be done in the course of a case, each with its own dialog. */
export type CourseStep =
  | { readonly kind: 'contact' | 'offerReply' | 'solution' | 'findings' | 'measure' | 'dispute' | 'breach' | 'summary' | 'reopen' | 'hold' }
  | { readonly kind: 'reply'; readonly replyId: string }
  | { readonly kind: 'realised' | 'reschedule' | 'effect' | 'drop'; readonly measureId: string }
  | { readonly kind: 'disputeResult'; readonly disputeId: string }
  | { readonly kind: 'close'; readonly cause: Exclude<ClosingCause, 'signalSettled'> }

export type MenuStep = Extract<
  CourseStep['kind'],
  'offerReply' | 'solution' | 'findings' | 'measure' | 'dispute' | 'breach' | 'summary' | 'reopen' | 'hold'
>

export interface MenuItem {
  readonly id: MenuStep | 'judge' | 'outcome' | 'withdrawn' | 'outOfScope' | 'close' | 'access'
  readonly step: CourseStep | 'judgment' | 'outcomeLetter' | 'access'
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
  if (complaint.kind === 'signal') return [...access, item('hold')]
  if (complaint.closing) return [item('reopen'), item('dispute'), item('summary'), ...access, item('hold')]
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
    ...(isOut ? [] : [waiting({ id: 'outcome', step: 'outcomeLetter' }, complaint.judgment ? null : 'notJudged')]),
    waiting(item('measure'), complaint.judgment?.noMeasures === true ? 'noMeasuresAndMeasures' : null),
    ...(isBreached(facts, context.today) ? [item('breach')] : []),
    item('dispute'),
    ...(complaint.judgment ? [item('summary')] : []),
    waiting(close('outcome'), whyNotClosed(complaint, context)),
    ...(isOut ? [item('reopen')] : [close('withdrawn'), close('outOfScope')]),
    ...access,
    item('hold'),
  ]
}

/** What the domain would say of closing it today: known before the dialog is filled in. */
function whyNotClosed(complaint: ComplaintCase, context: DecisionContext): MenuItem['blocked'] | null {
  const asked = decide(complaint, { type: 'close', closing: { cause: 'outcome', closedOn: context.today, reason: '' } }, context)
  return asked.ok ? null : asked.reason.code
}

/** Where the button of the next step leads. */
export function stepOf(action: NextAction, complaint: ComplaintCase): CourseStep | 'assign' | 'letter' | 'outcomeLetter' | 'judgment' {
  const firstReply = complaint.replies.find(({ given }) => given === null)
  const firstMeasure = complaint.measures
    .filter(({ realisedOn, droppedBecause }) => realisedOn === null && droppedBecause === null)
    .toSorted((a, b) => (a.realiseBy < b.realiseBy ? -1 : 1))[0]
  const firstDispute = complaint.disputes.find(({ decided }) => decided === null)
  switch (action) {
    case 'assignHandler':
      return 'assign'
    case 'makeAcknowledgement':
    case 'sendAcknowledgement':
      return 'letter'
    case 'makeOutcome':
    case 'sendOutcome':
      return 'outcomeLetter'
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
      return firstDispute ? { kind: 'disputeResult', disputeId: firstDispute.disputeId } : { kind: 'dispute' }
    case 'closeCase':
      return { kind: 'close', cause: 'outcome' }
  }
}
