import { ok, refuse } from '../result.ts'
import type { CaseCommand, Decision, DecisionContext } from './case-command.ts'
import { LINE_MAX } from './check-intake.ts'
import { at, type Check, firstOf, happenedOn, plannedFor, unless, written } from './checks.ts'
import type { ComplaintCase } from './complaint-case.ts'
import type { Closing, DisputeAnswered, DisputeDecided, DisputeOpened } from './course.ts'
import { event } from './events.ts'
import { factsOf } from './facts.ts'
import { isBreached } from './next-step.ts'

type ClosingCommand = Extract<
  CaseCommand,
  { type: 'close' | 'reopen' | 'explainBreach' | 'setHold' | 'openDispute' | 'answerDispute' | 'decideDispute' }
>

export function decideClosing(complaint: ComplaintCase, command: ClosingCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'close': {
      const { closing } = command
      const refusal = mayClose(complaint, closing, context)
      return refusal ? refuse(refusal) : ok([event('caseClosed', closing)])
    }
    case 'reopen':
      return reopen(complaint, command, context)
    case 'explainBreach': {
      const { breach } = command
      const refusal = firstOf(
        unless(complaint.kind === 'complaint', 'onlyForComplaints'),
        unless(isBreached(factsOf(complaint), context.today), 'limitNotPassed'),
        at('reason', written(breach.reason)),
        // Once the judgment is out there is nothing left to expect: the day it went out is right.
        at(
          'expectedOn',
          factsOf(complaint).outcomeSentOn === null
            ? plannedFor(breach.expectedOn, context)
            : happenedOn(breach.expectedOn, complaint, context),
        ),
      )
      return refusal ? refuse(refusal) : ok([event('breachExplained', breach)])
    }
    case 'setHold': {
      const { reason } = command
      const refusal = reason === null ? unless(complaint.hold !== null, 'nothingChanged') : at('reason', written(reason))
      return refusal ? refuse(refusal) : ok([event('holdSet', { reason })])
    }
    case 'openDispute':
      return openDispute(complaint, command.dispute, context)
    case 'answerDispute':
      return answerDispute(complaint, command.answer, context)
    case 'decideDispute':
      return decideDispute(complaint, command.decision, context)
  }
}

/** A case is closed by an outcome that was sent and carried out, by a withdrawal, or with a reason (rules C1, C2, C8, C10). */
function mayClose(complaint: ComplaintCase, { cause, closedOn, reason }: Closing, context: DecisionContext): Check {
  const facts = factsOf(complaint)
  const isSignal = complaint.kind === 'signal'
  const day = at('closedOn', happenedOn(closedOn, complaint, context))
  switch (cause) {
    case 'outcome':
      return firstOf(
        unless(!isSignal, 'onlyForComplaints'),
        unless(facts.judgedOn !== null, 'notJudged'),
        unless(facts.newestOutcomeSentOn !== null, 'outcomeNotSent'),
        unless(!isBreached(facts, context.today) || facts.breachExplained, 'breachUnexplained'),
        unless(
          facts.measures.every(({ realisedOn }) => realisedOn !== null),
          'measuresOpen',
        ),
        unless(facts.openDisputes.length === 0, 'disputeOpen'),
        day,
      )
    case 'withdrawn':
    case 'outOfScope':
      return firstOf(
        unless(!isSignal, 'onlyForComplaints'),
        unless(facts.newestOutcomeSentOn === null, 'outcomeSent'),
        at('reason', written(reason)),
        day,
      )
    case 'signalSettled':
      return firstOf(unless(isSignal, 'onlyForSignals'), at('reason', written(reason)), day)
  }
}

/** After an outcome that was sent, also while its measures still run, and after any closing. The limit stands as it was. */
function reopen(
  complaint: ComplaintCase,
  { reopenedOn, reason }: Extract<ClosingCommand, { type: 'reopen' }>,
  context: DecisionContext,
): Decision {
  const isOver = complaint.closing !== null || factsOf(complaint).newestOutcomeSentOn !== null
  const since = complaint.closing?.closedOn ?? factsOf(complaint).newestOutcomeSentOn ?? complaint.receivedOn
  const refusal = firstOf(
    unless(isOver, 'caseOpen'),
    at('reason', written(reason)),
    at('reopenedOn', happenedOn(reopenedOn, { firstHeardOn: since }, context)),
  )
  return refusal ? refuse(refusal) : ok([event('caseReopened', { reopenedOn, reason })])
}

/** Rule C9: with dates of its own, also for a case that was closed. */
function openDispute(complaint: ComplaintCase, dispute: DisputeOpened, context: DecisionContext): Decision {
  const refusal = firstOf(
    unless(complaint.kind === 'complaint', 'onlyForComplaints'),
    at('openedOn', happenedOn(dispute.openedOn, { firstHeardOn: complaint.receivedOn }, context)),
    at('nature', written(dispute.nature, LINE_MAX)),
    at('respondBy', dispute.respondBy === null ? null : plannedFor(dispute.respondBy, { ...context, today: dispute.openedOn })),
    unless(
      complaint.disputes.every(({ disputeId }) => disputeId !== dispute.disputeId),
      'nothingChanged',
    ),
  )
  return refusal ? refuse(refusal) : ok([event('disputeOpened', dispute)])
}

function answerDispute(complaint: ComplaintCase, answer: DisputeAnswered, context: DecisionContext): Decision {
  const dispute = complaint.disputes.find(({ disputeId }) => disputeId === answer.disputeId)
  if (!dispute) return refuse({ code: 'disputeUnknown' })
  const refusal = firstOf(
    unless(dispute.decided === null, 'disputeDecided'),
    unless(dispute.answeredOn === null, 'disputeAnswered'),
    at('answeredOn', happenedOn(answer.answeredOn, { firstHeardOn: dispute.openedOn }, context)),
  )
  return refusal ? refuse(refusal) : ok([event('disputeAnswered', answer)])
}

function decideDispute(complaint: ComplaintCase, decision: DisputeDecided, context: DecisionContext): Decision {
  const dispute = complaint.disputes.find(({ disputeId }) => disputeId === decision.disputeId)
  if (!dispute) return refuse({ code: 'disputeUnknown' })
  const refusal = firstOf(
    unless(dispute.decided === null, 'disputeDecided'),
    at('decidedOn', happenedOn(decision.decidedOn, { firstHeardOn: dispute.openedOn }, context)),
  )
  return refusal ? refuse(refusal) : ok([event('disputeDecided', decision)])
}
