import { ok, refuse } from '../result.ts'
import type { CaseCommand, Decision, DecisionContext, JudgeCommand, MeasureCommand } from './case-command.ts'
import { at, firstOf, fits, happenedOn, measureRight, plannedFor, unless, written } from './checks.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { event } from './events.ts'

/** Rule C7: always with reasons, and with a date for each measure, or explicitly without measures. */
export function judge(complaint: ComplaintCase, command: JudgeCommand, context: DecisionContext): Decision {
  const { judgment, reasoning, judgedOn, noMeasures, measures } = command
  const agreed = complaint.measures.some(({ droppedBecause }) => droppedBecause === null)
  const refusal = firstOf(
    unless(complaint.kind === 'complaint', 'onlyForComplaints'),
    unless(complaint.handlerId !== null, 'noHandlerYet'),
    unless(!isOutcomeOut(complaint), 'outcomeSent'),
    at('reasoning', written(reasoning)),
    at('judgedOn', happenedOn(judgedOn, { firstHeardOn: complaint.receivedOn }, context)),
    unless(noMeasures || agreed || measures.length > 0, 'measuresUndecided'),
    unless(!(noMeasures && (agreed || measures.length > 0)), 'noMeasuresAndMeasures'),
    ...measures.map((measure) => measureRight(measure, complaint, context)),
  )
  if (refusal) return refuse(refusal)
  return ok([
    event('judgmentGiven', { judgment, reasoning, judgedOn, noMeasures }),
    ...measures.map((measure) => event('measureAgreed', measure)),
  ])
}

/** A judgment that someone has in hand is not changed: the case is reopened, with a reason. */
const isOutcomeOut = ({ letters, reopenings, imported }: ComplaintCase): boolean =>
  (reopenings.length === 0 && imported !== null && (imported.outcomeSentOn !== null || imported.outcomeDateUnknown)) ||
  letters.some(({ kind, sent, round }) => kind === 'outcome' && sent !== null && round === reopenings.length)

export function decideMeasure(
  complaint: ComplaintCase,
  command: MeasureCommand | Extract<CaseCommand, { type: 'agreeMeasure' }>,
  context: DecisionContext,
): Decision {
  if (command.type === 'agreeMeasure') {
    const refusal = firstOf(
      unless(complaint.kind === 'complaint', 'onlyForComplaints'),
      // What the complainant was told stands: "no measures" is taken back by judging again.
      unless(complaint.judgment?.noMeasures !== true, 'noMeasuresAndMeasures'),
      measureRight(command.measure, complaint, context),
    )
    return refusal ? refuse(refusal) : ok([event('measureAgreed', command.measure)])
  }
  const measure = complaint.measures.find(({ measureId }) => measureId === command.measureId)
  if (!measure) return refuse({ code: 'measureUnknown' })
  const isOpen = measure.realisedOn === null && measure.droppedBecause === null
  const { measureId } = measure
  switch (command.type) {
    case 'rescheduleMeasure': {
      const { realiseBy, reason } = command
      const refusal = firstOf(
        unless(isOpen, 'measureSettled'),
        at('realiseBy', plannedFor(realiseBy, context)),
        at('realiseBy', unless(realiseBy !== measure.realiseBy, 'nothingChanged')),
        at('reason', written(reason)),
      )
      return refusal ? refuse(refusal) : ok([event('measureRescheduled', { measureId, realiseBy, reason })])
    }
    case 'realiseMeasure': {
      const refusal = firstOf(unless(isOpen, 'measureSettled'), at('realisedOn', happenedOn(command.realisedOn, complaint, context)))
      return refusal ? refuse(refusal) : ok([event('measureRealised', { measureId, realisedOn: command.realisedOn })])
    }
    case 'checkEffect': {
      const { checkedOn, effect, note } = command
      const refusal = firstOf(
        unless(measure.realisedOn !== null, 'measureNotRealised'),
        at('checkedOn', happenedOn(checkedOn, { firstHeardOn: measure.realisedOn ?? checkedOn }, context)),
        at('note', fits(note)),
      )
      return refusal ? refuse(refusal) : ok([event('effectChecked', { measureId, checkedOn, effect, note })])
    }
    case 'dropMeasure': {
      const refusal = firstOf(unless(isOpen, 'measureSettled'), at('reason', written(command.reason)))
      return refusal ? refuse(refusal) : ok([event('measureDropped', { measureId, reason: command.reason })])
    }
  }
}
