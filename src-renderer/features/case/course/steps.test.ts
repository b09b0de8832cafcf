import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../domain/complaint/decide.ts'
import { close, dispute, judge, judged, measure, running, signal } from '../../../domain/complaint/test-kit.ts'
import { caseAfter, context, registered, TODAY } from '../../../domain/test-kit.ts'
import { menuOf, stepOf } from './steps.ts'

const caseOf = (commands: readonly CaseCommand[]) => caseAfter(commands).complaint
const menu = (commands: readonly CaseCommand[], today = TODAY) => menuOf(caseOf(commands), { ...context, today })
/** What can be done; and what must wait, with why. */
const ids = (commands: readonly CaseCommand[], today = TODAY) =>
  menu(commands, today).flatMap(({ id, blocked }) => (blocked === undefined ? [id] : []))
const waits = (commands: readonly CaseCommand[], today = TODAY) =>
  Object.fromEntries(menu(commands, today).flatMap(({ id, blocked }) => (blocked === undefined ? [] : [[id, blocked]])))

describe('what the menu of a case offers', () => {
  it('grows with the case, and never what its state rules out', () => {
    expect(ids([registered])).toEqual([
      'offerReply',
      'findings',
      'letter/requestConfirmation',
      'measure',
      'dispute',
      'withdrawn',
      'outOfScope',
      'link',
      'access',
      'hold',
    ])
    expect(ids(running)).toContain('judge')
    expect(ids([...running, judge()])).toEqual(expect.arrayContaining(['judge', 'letter/outcome', 'letter/progress']))
    expect(ids([...running, judge()]), 'no measures were promised').not.toContain('measure')
    expect(ids(judged)).toEqual([
      'offerReply',
      'findings',
      'letter/requestConfirmation',
      'dispute',
      'summary',
      'close',
      'reopen',
      'link',
      'access',
      'hold',
    ])
    expect(ids([...judged, close()])).toEqual(['reopen', 'dispute', 'summary', 'link', 'access', 'hold'])
    expect(ids([signal])).toEqual(['link', 'access', 'hold'])
  })

  it('shows what comes next and must wait, with what it waits for', () => {
    expect(waits([registered])).toEqual({
      solution: 'noHandlerYet',
      judge: 'noHandlerYet',
      'letter/outcome': 'notJudged',
      close: 'notJudged',
    })
    expect(waits(running)).toEqual({ 'letter/outcome': 'notJudged', close: 'notJudged' })
    expect(waits([...running, judge()])).toEqual({ measure: 'noMeasuresAndMeasures', close: 'outcomeNotSent' })
    expect(waits([...judged, dispute])).toEqual({ measure: 'noMeasuresAndMeasures', close: 'disputeOpen' })
    expect(waits([...judged, close()])).toEqual({})
  })

  it('T4: asks for the reason of a breach from the day after the limit', () => {
    expect([ids(running, '2026-12-28').includes('breach'), ids(running, '2026-12-29').includes('breach')]).toEqual([false, true])
  })
})

describe('the button of the next step', () => {
  it('leads to the thing itself: the reply that is waited for, the first measure due, the open dispute', () => {
    const offer: CaseCommand = { type: 'offerReply', offer: { replyId: 'r1', name: 'J.', offeredOn: TODAY, replyBy: TODAY } }
    expect(stepOf('hearReply', caseOf([...running, offer]))).toEqual({ kind: 'reply', replyId: 'r1' })
    const two = judge({ noMeasures: false, measures: [measure, { ...measure, measureId: 'm2', realiseBy: '2026-12-01' }] })
    expect(stepOf('realiseMeasure', caseOf([...running, two]))).toEqual({ kind: 'realised', measureId: 'm2' })
    expect(stepOf('answerDispute', caseOf([...judged, dispute]))).toEqual({ kind: 'disputeAnswer', disputeId: 'd1' })
    expect(stepOf('giveJudgment', caseOf(running))).toBe('judgment')
  })
})
