import { describe, expect, it } from 'vitest'
import { caseAfter, complainant, context, intake, letter, organisation, registered, TODAY } from '../test-kit.ts'
import type { CaseCommand } from './case-command.ts'
import { factsOf } from './facts.ts'
import { currentStep, deadlinesOf, isSkipped, STEPS, statusOf } from './progress.ts'
import {
  assigned,
  close,
  DAY,
  dispute,
  judge,
  judged,
  LATER,
  nextOf,
  outcome,
  outcomeSent,
  refusalOf,
  reopen,
  running,
  signal,
} from './test-kit.ts'

const { complaint } = caseAfter(running)
const status = (commands: readonly CaseCommand[], given = context) => statusOf(factsOf(caseAfter(commands, given).complaint))
const due = (commands: readonly CaseCommand[], given = context) =>
  deadlinesOf(factsOf(caseAfter(commands, given).complaint), organisation.calendar, organisation.terms)
const withdrawn = close({ cause: 'withdrawn', reason: 'Ouder ziet ervan af.' })
const outOfScope = close({ cause: 'outOfScope', reason: 'Gaat over de gemeente.' })

describe('closing', () => {
  it('C7: after an outcome that was judged and sent', () => {
    expect(refusalOf(complaint, close())).toBe('notJudged')
    expect(refusalOf(caseAfter([...running, judge()]).complaint, close())).toBe('outcomeNotSent')
    expect(refusalOf(caseAfter([...running, judge(), outcome()]).complaint, close())).toBe('outcomeNotSent')
    expect([status(judged), status([...judged, close()])]).toEqual(['followUp', 'closed'])
    expect(nextOf(caseAfter(judged).complaint)).toEqual({ action: 'closeCase', actBy: null })
    expect(nextOf(caseAfter([...judged, close()]).complaint)).toBeNull()
    expect(STEPS.filter((step) => isSkipped(step, factsOf(caseAfter([...judged, close()]).complaint)))).toEqual([])
  })

  it('C10: a withdrawn complaint stays a complaint that was received, and asks for nothing more than its confirmation', () => {
    expect(refusalOf(complaint, close({ cause: 'withdrawn' }))).toBe('textMissing')
    const gone = caseAfter([registered, withdrawn]).complaint
    expect([statusOf(factsOf(gone)), gone.kind, gone.reference, currentStep(factsOf(gone))]).toEqual([
      'withdrawn',
      'complaint',
      '2026-001',
      'closed',
    ])
    expect(STEPS.filter((step) => isSkipped(step, factsOf(gone)))).toEqual(['acknowledged', 'investigation', 'judgment', 'measures'])
    expect([due([registered, withdrawn]), nextOf(gone)]).toEqual([[], { action: 'confirmWithdrawal', actBy: null }])
    expect(
      due([...running, withdrawn]).map(({ kind }) => kind),
      'what was done stands',
    ).toEqual(['acknowledge'])
  })

  it('C1: outside the scheme, with a reason, and not once there is a judgment', () => {
    expect(status([...running, outOfScope])).toBe('outOfScope')
    expect(refusalOf(caseAfter(judged).complaint, outOfScope)).toBe('outcomeSent')
    expect(refusalOf(caseAfter(judged).complaint, withdrawn)).toBe('outcomeSent')
    expect(refusalOf(caseAfter([signal]).complaint, outOfScope)).toBe('onlyForComplaints')
  })

  it('C2: a signal is settled with a word about it, and is no complaint', () => {
    const settled = close({ cause: 'signalSettled', reason: 'Besproken met de groep.' })
    expect(status([signal, settled])).toBe('closed')
    expect(refusalOf(caseAfter([signal]).complaint, close({ cause: 'signalSettled' }))).toBe('textMissing')
    expect(refusalOf(complaint, settled)).toBe('onlyForSignals')
    expect(refusalOf(caseAfter([signal]).complaint, withdrawn)).toBe('onlyForComplaints')
  })

  it('is not tomorrow, and not before it came in', () => {
    expect(refusalOf(caseAfter(judged).complaint, close({ closedOn: '2026-11-17' }))).toBe('dateInFuture')
    expect(refusalOf(caseAfter(judged).complaint, close({ closedOn: '2026-11-15' }))).toBe('dateBeforeReceipt')
  })
})

describe('C2: a signal becomes formal and keeps its history', () => {
  const formal = (receivedOn: string, changes = {}): CaseCommand => ({ type: 'makeFormal', receivedOn, changes })
  const noted = caseAfter([signal, { type: 'recordFindings', findings: 'Gemeld door de groep.' }])

  it('with day 0 on the day on which the parent made it a complaint', () => {
    const given = { ...context, today: DAY }
    const { complaint: now, events } = caseAfter([signal, formal(DAY)], given)
    expect([now.kind, now.receivedOn, now.firstHeardOn, now.reference]).toEqual(['complaint', DAY, TODAY, '2026-001'])
    expect(events.map(({ type }) => type)).toEqual(['complaintRegistered', 'signalMadeFormal'])
    expect(due([signal, formal(DAY)], given).map(({ date }) => date)).toEqual(['2026-11-27', '2026-12-11', '2027-01-01'])
  })

  it('asks what a complaint needs and a signal does not', () => {
    const nameless: CaseCommand = { type: 'register', kind: 'signal', reference: '2026-001', intake: { ...intake, complainants: [] } }
    const anonymous = caseAfter([nameless]).complaint
    expect(refusalOf(anonymous, formal(TODAY))).toBe('intakeIncomplete')
    expect(caseAfter([nameless, formal(TODAY, { complainants: [complainant] })]).complaint.complainants).toEqual([complainant])
  })

  it('once, and not for another day than it can be', () => {
    expect(refusalOf(complaint, formal(TODAY))).toBe('alreadyFormal')
    expect(refusalOf(noted.complaint, formal('2026-11-15'))).toBe('dateBeforeReceipt')
    expect(refusalOf(noted.complaint, formal('2026-11-17'))).toBe('dateInFuture')
    expect(refusalOf(noted.complaint, formal('gisteren'))).toBe('notADate')
  })

  it('also when it had been settled', () => {
    const settled = close({ cause: 'signalSettled', reason: 'Besproken.' })
    expect(status([signal, settled, formal(TODAY)])).toBe('received')
  })
})

describe('reopening', () => {
  it('asks for a new judgment, with a reason, and moves no date', () => {
    const again = [...judged, close(), reopen]
    expect(status(again)).toBe('investigation')
    expect(caseAfter(again).complaint).toMatchObject({ judgment: null, closing: null, reopenings: [{ reason: 'Nieuwe feiten.' }] })
    expect(due(again).find(({ kind }) => kind === 'limit')).toMatchObject({ date: '2026-12-28', doneOn: TODAY })
    expect(nextOf(caseAfter(again).complaint, DAY)).toEqual({ action: 'giveJudgment', actBy: null })
  })

  it('a second outcome is a letter of its own', () => {
    const second = [...judged, reopen, judge({ judgment: 'notUpheld' })]
    expect([status(second), nextOf(caseAfter(second).complaint)]).toEqual(['judged', { action: 'makeOutcome', actBy: null }])
    const { complaint: sentAgain } = caseAfter([...second, outcome('brief-3'), outcomeSent(TODAY, 'brief-3')])
    expect(statusOf(factsOf(sentAgain))).toBe('followUp')
    expect(sentAgain.letters.map(({ round }) => round)).toEqual([0, 0, 1])
  })

  it('is refused while a case runs, without a reason, or before it was over', () => {
    expect(refusalOf(complaint, reopen)).toBe('caseOpen')
    expect(refusalOf(caseAfter(judged).complaint, { ...reopen, reason: '' } as CaseCommand)).toBe('textMissing')
    expect(refusalOf(caseAfter(judged).complaint, { ...reopen, reopenedOn: '2026-11-15' } as CaseCommand)).toBe('dateBeforeReceipt')
    expect(refusalOf(caseAfter([...running, withdrawn]).complaint, reopen)).toBeNull()
  })
})

describe('T4: a case past its limit keeps a reasoned breach', () => {
  const explain: CaseCommand = { type: 'explainBreach', breach: { reason: 'Handler was ziek.', expectedOn: '2027-02-08' } }

  it('the reason is asked for from the day after the limit, and the limit stands', () => {
    expect(refusalOf(complaint, explain)).toBe('limitNotPassed')
    expect(refusalOf(complaint, explain, { ...context, today: '2026-12-28' })).toBe('limitNotPassed')
    expect(refusalOf(complaint, explain, { ...context, today: '2026-12-29' })).toBeNull()
    expect(nextOf(complaint, '2026-12-28')?.action).not.toBe('explainBreach')
    expect(nextOf(complaint, '2026-12-29')).toEqual({ action: 'explainBreach', actBy: '2026-12-28' })
    expect(due([...running, explain], LATER).find(({ kind }) => kind === 'limit')).toMatchObject({ date: '2026-12-28', doneOn: null })
    expect(nextOf(caseAfter([...running, explain], LATER).complaint, LATER.today)?.action).not.toBe('explainBreach')
  })

  it('names a reason and a new expectation', () => {
    expect(refusalOf(complaint, { type: 'explainBreach', breach: { reason: '', expectedOn: '2027-02-08' } }, LATER)).toBe('textMissing')
    expect(refusalOf(complaint, { type: 'explainBreach', breach: { reason: 'Ziek.', expectedOn: '2027-01-08' } }, LATER)).toBe('dateInPast')
  })

  it('a late outcome cannot be closed without it', () => {
    const late = [...running, judge(), outcome(), outcomeSent('2027-01-04')]
    expect(refusalOf(caseAfter(late, LATER).complaint, close({ closedOn: '2027-01-04' }), LATER)).toBe('breachUnexplained')
    const told: CaseCommand = { type: 'explainBreach', breach: { reason: 'Ziek.', expectedOn: '2027-01-04' } }
    expect(refusalOf(caseAfter([...late, told], LATER).complaint, close({ closedOn: '2027-01-04' }), LATER)).toBeNull()
  })
})

describe('C9: a dispute', () => {
  const decided: CaseCommand = { type: 'decideDispute', decision: { disputeId: 'd1', decidedOn: TODAY, result: 'settled' } }

  it('has its own dates, also after the case was closed', () => {
    const closed = caseAfter([...judged, close(), dispute]).complaint
    expect(statusOf(factsOf(closed))).toBe('closed')
    expect(nextOf(closed)).toEqual({ action: 'answerDispute', actBy: '2026-12-14' })
    expect(nextOf(caseAfter([...judged, close(), dispute, decided]).complaint)).toBeNull()
  })

  it('is due until it was answered, and is open until it was decided', () => {
    const answered: CaseCommand = { type: 'answerDispute', answer: { disputeId: 'd1', answeredOn: TODAY } }
    const after = caseAfter([...judged, close(), dispute, answered]).complaint
    expect(nextOf(after)).toBeNull()
    expect(after.disputes[0]).toMatchObject({ answeredOn: TODAY, decided: null })
    expect(refusalOf(after, answered)).toBe('disputeAnswered')
    expect(refusalOf(after, decided)).toBeNull()
    expect(refusalOf(caseAfter([...judged, dispute, decided]).complaint, answered)).toBe('disputeDecided')
    expect(refusalOf(complaint, answered)).toBe('disputeUnknown')
    const early: CaseCommand = { type: 'answerDispute', answer: { disputeId: 'd1', answeredOn: '2026-11-15' } }
    expect(refusalOf(caseAfter([...judged, dispute]).complaint, early)).toBe('dateBeforeReceipt')
  })

  it('keeps an open case from being closed', () => {
    expect(refusalOf(caseAfter([...judged, dispute]).complaint, close())).toBe('disputeOpen')
    expect(refusalOf(caseAfter([...judged, dispute, decided]).complaint, close())).toBeNull()
  })

  it('is decided once, after it was opened, and needs words and dates that can be', () => {
    const opened = caseAfter([...judged, dispute]).complaint
    const changed = (changes: object): CaseCommand => ({
      type: 'openDispute',
      dispute: { ...(dispute as Extract<CaseCommand, { type: 'openDispute' }>).dispute, ...changes },
    })
    expect(refusalOf(opened, dispute)).toBe('nothingChanged')
    expect(refusalOf(complaint, changed({ nature: '' }))).toBe('textMissing')
    expect(refusalOf(complaint, changed({ openedOn: '2026-11-17' }))).toBe('dateInFuture')
    expect(refusalOf(complaint, changed({ respondBy: '2026-11-15' }))).toBe('dateInPast')
    expect(refusalOf(complaint, changed({ respondBy: null }))).toBeNull()
    expect(refusalOf(caseAfter([signal]).complaint, dispute)).toBe('onlyForComplaints')
    expect(refusalOf(complaint, decided)).toBe('disputeUnknown')
    expect(refusalOf(caseAfter([...judged, dispute, decided]).complaint, decided)).toBe('disputeDecided')
    const early: CaseCommand = { type: 'decideDispute', decision: { disputeId: 'd1', decidedOn: '2026-11-15', result: 'upheld' } }
    expect(refusalOf(opened, early)).toBe('dateBeforeReceipt')
  })
})

describe('C12: a hold', () => {
  it('has a reason, and is lifted', () => {
    const hold: CaseCommand = { type: 'setHold', reason: 'Rechtszaak.' }
    expect(caseAfter([registered, hold]).complaint.hold).toBe('Rechtszaak.')
    expect(caseAfter([registered, hold, { type: 'setHold', reason: null }]).complaint.hold).toBeNull()
    expect(refusalOf(complaint, { type: 'setHold', reason: ' ' })).toBe('textMissing')
    expect(refusalOf(complaint, { type: 'setHold', reason: null })).toBe('nothingChanged')
  })
})

it('C4: handing over takes a note along, also to who has it already', () => {
  const handed: CaseCommand = { type: 'assignHandler', handlerId: 'bas', note: 'Ouder belt dinsdag.' }
  const { complaint: now } = caseAfter([registered, assigned, handed])
  expect([now.handlerId, now.handoverNote]).toEqual(['bas', 'Ouder belt dinsdag.'])
  expect(refusalOf(now, handed)).toBeNull()
  expect(refusalOf(now, { type: 'assignHandler', handlerId: 'bas', note: ' ' })).toBe('nothingChanged')
  expect(caseAfter([registered, handed, assigned]).complaint.handoverNote).toBe('')
})

it('C10: a joint complaint is met when each of them has the outcome', () => {
  const second = { ...complainant, complainantId: 'k2', name: 'Youssef Amrani' }
  const joint: CaseCommand = {
    type: 'register',
    kind: 'complaint',
    reference: '2026-001',
    intake: { ...intake, complainants: [complainant, second] },
  }
  const one = [joint, assigned, letter('jorrit'), judge(), outcome(), outcomeSent()]
  expect(factsOf(caseAfter(one).complaint).outcomeSentOn).toBeNull()
  expect(factsOf(caseAfter([...one, outcome('brief-4', 'k2'), outcomeSent(TODAY, 'brief-4')]).complaint).outcomeSentOn).toBe(TODAY)
})
