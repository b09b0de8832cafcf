import { expect, it } from 'vitest'
import { caseAfter, context, TODAY } from '../test-kit.ts'
import type { CaseCommand } from './case-command.ts'
import { decide } from './decide.ts'
import { close, contact, dispute, judge, judged, measure, reopen, running, signal } from './test-kit.ts'

const PAST_LIMIT = { ...context, today: '2026-12-29' }
const on = { ...context, today: TODAY }
const asked: CaseCommand = { type: 'offerReply', offer: { replyId: 'r1', name: 'J.', offeredOn: TODAY, replyBy: TODAY } }
const promised: CaseCommand = { type: 'agreeMeasure', measure }
const done: CaseCommand = { type: 'realiseMeasure', measureId: 'm1', realisedOn: TODAY }
const given = { replyId: 'r1', givenOn: TODAY, statement: 'Nee.', declined: false }
const offer = { replyId: 'r2', name: 'J.', offeredOn: TODAY, replyBy: TODAY }
const opened = { disputeId: 'd2', openedOn: TODAY, reference: '', nature: 'Geld', respondBy: null }
const none = 'geen datum'

/** What was done before, what is asked then, and the part of it that is wrong. */
it.each<[string, string, readonly CaseCommand[], CaseCommand]>([
  ['summary', 'textMissing', running, contact({ summary: ' ' })],
  ['on', 'notADate', running, contact({ on: none })],
  ['name', 'textMissing', running, { type: 'offerReply', offer: { ...offer, name: '' } }],
  ['offeredOn', 'notADate', running, { type: 'offerReply', offer: { ...offer, offeredOn: none } }],
  ['replyBy', 'dateInPast', running, { type: 'offerReply', offer: { ...offer, replyBy: '2026-11-15' } }],
  ['givenOn', 'dateInFuture', [...running, asked], { type: 'recordReply', reply: { ...given, givenOn: '2026-11-17' } }],
  ['statement', 'textMissing', [...running, asked], { type: 'recordReply', reply: { ...given, statement: '' } }],
  ['proposal', 'textMissing', running, { type: 'proposeSolution', solution: { proposal: '', proposedOn: TODAY } }],
  ['proposedOn', 'dateBeforeReceipt', running, { type: 'proposeSolution', solution: { proposal: 'x', proposedOn: '2026-11-15' } }],
  ['findings', 'textTooLong', running, { type: 'recordFindings', findings: 'x'.repeat(50_001) }],
  ['reasoning', 'textMissing', running, judge({ reasoning: '' })],
  ['judgedOn', 'notADate', running, judge({ judgedOn: none })],
  ['text', 'textMissing', running, { type: 'agreeMeasure', measure: { ...measure, text: '' } }],
  ['ownerId', 'ownerUnknown', running, { type: 'agreeMeasure', measure: { ...measure, ownerId: 'niemand' } }],
  ['realiseBy', 'dateInPast', running, { type: 'agreeMeasure', measure: { ...measure, realiseBy: '2026-11-15' } }],
  ['realiseBy', 'notADate', [...running, promised], { type: 'rescheduleMeasure', measureId: 'm1', realiseBy: none, reason: 'x' }],
  [
    'realiseBy',
    'nothingChanged',
    [...running, promised],
    { type: 'rescheduleMeasure', measureId: 'm1', realiseBy: measure.realiseBy, reason: 'x' },
  ],
  ['reason', 'textMissing', [...running, promised], { type: 'rescheduleMeasure', measureId: 'm1', realiseBy: '2027-01-04', reason: '' }],
  ['realisedOn', 'dateInFuture', [...running, promised], { type: 'realiseMeasure', measureId: 'm1', realisedOn: '2026-11-17' }],
  [
    'checkedOn',
    'notADate',
    [...running, promised, done],
    { type: 'checkEffect', measureId: 'm1', checkedOn: none, effect: 'works', note: '' },
  ],
  [
    'note',
    'textTooLong',
    [...running, promised, done],
    { type: 'checkEffect', measureId: 'm1', checkedOn: TODAY, effect: 'works', note: 'x'.repeat(50_001) },
  ],
  ['reason', 'textMissing', [...running, promised], { type: 'dropMeasure', measureId: 'm1', reason: '' }],
  ['closedOn', 'dateInFuture', judged, close({ closedOn: '2026-11-17' })],
  ['reason', 'textMissing', running, close({ cause: 'withdrawn' })],
  ['reason', 'textMissing', [signal], close({ cause: 'signalSettled' })],
  ['reason', 'textMissing', judged, { ...reopen, reason: '' } as CaseCommand],
  ['reopenedOn', 'notADate', judged, { ...reopen, reopenedOn: none } as CaseCommand],
  ['openedOn', 'dateBeforeReceipt', judged, { type: 'openDispute', dispute: { ...opened, openedOn: '2026-11-15' } }],
  ['nature', 'textMissing', judged, { type: 'openDispute', dispute: { ...opened, nature: '' } }],
  ['respondBy', 'dateInPast', judged, { type: 'openDispute', dispute: { ...opened, respondBy: '2026-11-15' } }],
  [
    'decidedOn',
    'dateInFuture',
    [...judged, dispute],
    { type: 'decideDispute', decision: { disputeId: 'd1', decidedOn: '2026-11-17', result: 'settled' } },
  ],
  ['reason', 'textMissing', running, { type: 'setHold', reason: ' ' }],
])('a form can say it at its own field: %s, %s', (field, code, before, command) => {
  expect(decide(caseAfter(before).complaint, command, on)).toEqual({ ok: false, reason: { code, field } })
})

it('T4: a breach names its reason, or the day that can be expected', () => {
  const { complaint } = caseAfter(running)
  const breach = (reason: string, expectedOn: string) =>
    decide(complaint, { type: 'explainBreach', breach: { reason, expectedOn } }, PAST_LIMIT)
  expect(breach('', '2027-01-11')).toEqual({ ok: false, reason: { code: 'textMissing', field: 'reason' } })
  expect(breach('Ziekte.', '2026-12-28')).toEqual({ ok: false, reason: { code: 'dateInPast', field: 'expectedOn' } })
})

it('what is wrong with the case itself is of no field', () => {
  expect(decide(caseAfter([signal]).complaint, judge(), on)).toEqual({ ok: false, reason: { code: 'onlyForComplaints' } })
})
