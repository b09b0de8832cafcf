import { addDays, type CalendarDate } from '../deadlines/calendar-date.ts'
import { LIMIT_DAYS } from '../deadlines/index.ts'
import type { DueKind } from './due-letters.ts'
import type { CaseFacts } from './facts.ts'
import type { Deadline, DeadlineKind } from './progress.ts'

export const NEXT_ACTIONS = [
  'assignHandler',
  'makeAcknowledgement',
  'sendAcknowledgement',
  'proposeSolution',
  'giveJudgment',
  'makeOutcome',
  'sendOutcome',
  'explainBreach',
  'tellBreach',
  'tellMeasure',
  'confirmWithdrawal',
  'refer',
  'contactComplainant',
  'hearReply',
  'realiseMeasure',
  'answerDispute',
  'closeCase',
] as const
export type NextAction = (typeof NEXT_ACTIONS)[number]

/** The one thing to do next, for whom it may concern. */
export interface NextStep {
  readonly action: NextAction
  /** Null where no rule sets a date, as for closing a case. */
  readonly deadline: Deadline | null
}

/** Rule T4: whether the limit passed, or passes, without a judgment being sent. */
export const isBreached = ({ receivedOn, outcomeSentOn }: Pick<CaseFacts, 'receivedOn' | 'outcomeSentOn'>, today: CalendarDate): boolean =>
  (outcomeSentOn ?? today) > addDays(receivedOn, LIMIT_DAYS)

/** Null when nothing is to be done: a signal, or a case that was closed and has no dispute. */
export function nextStep(facts: CaseFacts, deadlines: readonly Deadline[], today: CalendarDate): NextStep | null {
  if (facts.kind === 'signal') return null
  const first = firstDue(deadlines, today)
  if (facts.closedOn !== null) return letterToTell(facts) ?? (first && stepFor(facts, first))
  if (facts.handlerId === null) return { action: 'assignHandler', deadline: first }
  if (isBreached(facts, today) && !facts.breachExplained) return { action: 'explainBreach', deadline: limitOf(deadlines) }
  if (facts.lettersDue.includes('breach')) return { action: TELL.breach, deadline: limitOf(deadlines) }
  if (facts.newestOutcomeSentOn !== null) return afterOutcome(facts, first, today)
  if (facts.judgedOn !== null && facts.acknowledgedOn !== null) return outcomeStep(facts, limitOf(deadlines))
  return first ? stepFor(facts, first) : { action: 'giveJudgment', deadline: null }
}

/** What was done is told before what is not due yet, and before the case is closed. */
function afterOutcome(facts: CaseFacts, first: Deadline | null, today: CalendarDate): NextStep {
  const told = letterToTell(facts)
  if (first && (first.actBy <= today || told === null)) return stepFor(facts, first)
  return told ?? { action: 'closeCase', deadline: null }
}

function letterToTell({ lettersDue }: CaseFacts): NextStep | null {
  const kind = lettersDue.find((one) => one !== 'breach')
  return kind ? { action: TELL[kind], deadline: null } : null
}

const TELL: Readonly<Record<DueKind, NextAction>> = {
  breach: 'tellBreach',
  measureRealised: 'tellMeasure',
  withdrawalConfirmed: 'confirmWithdrawal',
  referral: 'refer',
}

/** Where the limit was met before the case was reopened, no date is left to name. */
const outcomeStep = ({ outcomeReady }: CaseFacts, limit: Deadline | null): NextStep => ({
  action: outcomeReady ? 'sendOutcome' : 'makeOutcome',
  deadline: limit?.doneOn === null ? limit : null,
})

const limitOf = (deadlines: readonly Deadline[]): Deadline | null => deadlines.find(({ kind }) => kind === 'limit') ?? null

/**
 * The first day to act; of one day the first in the order of the rules. A talk with the parent is a reminder (rule C5): it
 * stands before other work only when it is due.
 */
function firstDue(deadlines: readonly Deadline[], today: CalendarDate): Deadline | null {
  const open = deadlines.filter(({ kind, actBy, doneOn }) => doneOn === null && (kind !== 'progress' || actBy <= today))
  return open.reduce<Deadline | null>((first, deadline) => (first === null || deadline.actBy < first.actBy ? deadline : first), null)
}

const stepFor = ({ letterReady }: CaseFacts, deadline: Deadline): NextStep => ({
  action: deadline.kind === 'acknowledge' && letterReady ? 'sendAcknowledgement' : ACTIONS[deadline.kind],
  deadline,
})

const ACTIONS: Readonly<Record<DeadlineKind, NextAction>> = {
  acknowledge: 'makeAcknowledgement',
  aim: 'proposeSolution',
  limit: 'giveJudgment',
  progress: 'contactComplainant',
  rightOfReply: 'hearReply',
  measure: 'realiseMeasure',
  dispute: 'answerDispute',
}
