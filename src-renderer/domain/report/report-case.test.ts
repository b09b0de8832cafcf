import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../complaint/case-command.ts'
import {
  close,
  dispute,
  judge,
  judged,
  LATER,
  measure as measureOfThen,
  outcome,
  outcomeSent,
  reopen,
  running,
  signal,
} from '../complaint/test-kit.ts'
import { caseAfter, intake, organisation, registered, TODAY } from '../test-kit.ts'
import { reportCase } from './report-case.ts'
import { visitCase } from './visit-case.ts'

// Told on a day on which the case is long over: what is promised then lies after it.
const measure = { ...measureOfThen, realiseBy: '2027-03-01' }
const counted = (commands: readonly CaseCommand[]) => reportCase(caseAfter(commands, LATER).complaint)
const proposed = (proposedOn: string): CaseCommand => ({ type: 'proposeSolution', solution: { proposedOn, proposal: 'Excuus.' } })

describe('R3, R4: what the annual report counts of a complaint', () => {
  it('nothing of a signal, which never counts', () => {
    expect(counted([signal])).toBeNull()
  })

  it('one that runs: open, with the day of its acknowledgement', () => {
    expect(counted(running)).toEqual({
      receivedOn: TODAY,
      locationId: 'vlier',
      careType: 'BSO',
      natureId: 'communicatie',
      notYetFormal: true,
      acknowledgedOn: TODAY,
      solvedOn: null,
      outcomeSentOn: null,
      closedOn: null,
      settledOn: null,
      outcome: 'open',
      measures: [],
      disputes: [],
    })
  })

  it('a written one is formal', () => {
    const written: CaseCommand = { ...registered, intake: { ...intake, channel: 'email' } } as CaseCommand
    expect(counted([written])?.notYetFormal).toBe(false)
  })

  it('a judgment counts once it was sent, also while the case is not closed', () => {
    expect(counted([...running, judge(), outcome()])).toMatchObject({ outcome: 'open', settledOn: null, solvedOn: null })
    expect(counted(judged)).toMatchObject({ outcome: 'upheld', settledOn: TODAY, outcomeSentOn: TODAY, solvedOn: TODAY, closedOn: null })
    expect(counted([...judged, close({ closedOn: '2026-11-30' })])).toMatchObject({ settledOn: TODAY, closedOn: '2026-11-30' })
  })

  it('T3: solved on the day of the proposal, or of the judgment where that was earlier', () => {
    const later = [...running, judge({ judgedOn: '2026-11-25' }), outcome(), outcomeSent('2026-11-25')]
    expect(counted([...running, proposed('2026-11-20')])?.solvedOn).toBe('2026-11-20')
    expect(counted([...running, proposed('2026-11-20'), ...later.slice(running.length)])?.solvedOn).toBe('2026-11-20')
    expect(counted([...later, proposed('2026-11-27')])?.solvedOn).toBe('2026-11-25')
  })

  it.each(['withdrawn', 'outOfScope'] as const)('C10: closed as %s is settled that day, without a judgment', (cause) => {
    const closing = close({ cause, closedOn: '2026-11-24', reason: 'Opgelost in een gesprek.' })
    expect(counted([...running, closing])).toMatchObject({ outcome: cause, settledOn: '2026-11-24', outcomeSentOn: null })
  })

  it('opened again it is not settled any more, until a new judgment is sent', () => {
    const again = [...judged, close(), { ...reopen, reopenedOn: '2026-11-20' } as CaseCommand]
    expect(counted(again)).toMatchObject({ outcome: 'open', settledOn: null, closedOn: null, outcomeSentOn: TODAY })
  })

  it('C8: measures by level and by the day promised first; one that was dropped is none', () => {
    const agreed = [
      ...running,
      judge({ noMeasures: false, measures: [measure, { ...measure, measureId: 'm2', level: 'organisation' }] }),
      outcome(),
      outcomeSent(),
      { type: 'rescheduleMeasure', measureId: 'm1', realiseBy: '2027-03-10', reason: 'Ziekte.' },
      { type: 'realiseMeasure', measureId: 'm1', realisedOn: '2027-01-08' },
    ] as const satisfies readonly CaseCommand[]
    expect(counted(agreed)?.measures).toEqual([
      { level: 'location', promisedFor: measure.realiseBy, realisedOn: '2027-01-08' },
      { level: 'organisation', promisedFor: measure.realiseBy, realisedOn: null },
    ])
    const dropped: CaseCommand = { type: 'dropMeasure', measureId: 'm2', reason: 'Dubbel.' }
    expect(counted([...agreed, dropped])?.measures).toHaveLength(1)
  })

  it('C9: a dispute, and how it was decided', () => {
    expect(counted([...judged, dispute])?.disputes).toEqual([{ openedOn: TODAY, decidedOn: null, result: null }])
    const decided: CaseCommand = { type: 'decideDispute', decision: { disputeId: 'd1', decidedOn: '2026-12-20', result: 'settled' } }
    expect(counted([...judged, dispute, decided])?.disputes).toEqual([{ openedOn: TODAY, decidedOn: '2026-12-20', result: 'settled' }])
  })
})

describe('what a supervisor sees on a visit', () => {
  const visited = (commands: readonly CaseCommand[]) => visitCase(caseAfter(commands, LATER).complaint, organisation)
  const steps = (commands: readonly CaseCommand[]) => visited(commands)?.steps.map(({ step, dueOn, doneOn }) => [step, dueOn, doneOn])

  it('no signal', () => {
    expect(visited([signal])).toBeNull()
  })

  it('of a new complaint: what is due, and nothing that was not asked', () => {
    expect(visited([registered])).toMatchObject({ reference: '2026-001', locationId: 'vlier', natureId: 'communicatie', outcome: 'open' })
    expect(steps([registered])).toEqual([
      ['received', null, TODAY],
      ['acknowledged', '2026-11-23', null],
      ['solution', '2026-12-07', null],
      ['outcomeSent', '2026-12-28', null],
    ])
  })

  it('of a whole one: the day of every step, and no word of what it was about', () => {
    const whole: readonly CaseCommand[] = [
      ...running,
      { type: 'offerReply', offer: { replyId: 'r1', name: 'Petra Proefsma', offeredOn: TODAY, replyBy: '2027-02-05' } },
      { type: 'recordReply', reply: { replyId: 'r1', givenOn: '2026-11-19', statement: 'Het was druk.', declined: false } },
      judge({ noMeasures: false, measures: [measure] }),
      outcome(),
      outcomeSent(),
      { type: 'realiseMeasure', measureId: 'm1', realisedOn: '2026-12-10' },
      close({ closedOn: '2026-12-11' }),
      dispute,
    ]
    expect(steps(whole)).toEqual([
      ['received', null, TODAY],
      ['acknowledged', '2026-11-23', TODAY],
      ['replyAsked', null, TODAY],
      ['replyGiven', '2027-02-05', '2026-11-19'],
      ['solution', '2026-12-07', TODAY],
      ['judged', null, TODAY],
      ['outcomeSent', '2026-12-28', TODAY],
      ['measure', '2027-03-01', '2026-12-10'],
      ['dispute', null, TODAY],
      ['closed', null, '2026-12-11'],
    ])
    expect(visited(whole)?.outcome).toBe('upheld')
    expect(JSON.stringify(visited(whole))).not.toMatch(/Sanne|Noud|Petra|koorts|protocol/)
  })
})
