import { describe, expect, it } from 'vitest'
import { caseAfter, complainant, intake, letter, TODAY } from '../test-kit.ts'
import type { CaseCommand } from './case-command.ts'
import { lettersDue, lettersPossible, untoldMeasures } from './due-letters.ts'
import type { LetterKind } from './events.ts'
import { close, judge, LATER, measure, outcome, outcomeSent, reopen, running, signal } from './test-kit.ts'

const made = (kind: LetterKind, letterId: string, complainantId = 'k1', measureIds?: readonly string[]): CaseCommand => ({
  type: 'recordLetter',
  letter: { ...letter('jorrit').letter, kind, letterId, complainantId, ...(measureIds ? { measureIds } : {}) },
})
const sentOn = (letterId: string): CaseCommand => ({ type: 'recordSending', letterId, channel: 'post', sentOn: TODAY })
const due = (commands: readonly CaseCommand[], given?: typeof LATER) => lettersDue(caseAfter(commands, given).complaint)

const done = (measureId = 'm1', realisedOn = TODAY): CaseCommand => ({ type: 'realiseMeasure', measureId, realisedOn })
const promised = [...running, judge({ noMeasures: false, measures: [measure, { ...measure, measureId: 'm2' }] }), outcome(), outcomeSent()]
const withdrawn = [...running, close({ cause: 'withdrawn', reason: 'Opgelost.' })]

describe('letters that are due', () => {
  it('are none for a signal, and none while nothing asks for one', () => {
    expect(due([signal])).toEqual([])
    expect(due(running)).toEqual([])
  })

  it('are due until they were sent: making one is not enough', () => {
    expect(due(withdrawn)).toEqual(['withdrawalConfirmed'])
    expect(due([...withdrawn, made('withdrawalConfirmed', 'b2')])).toEqual(['withdrawalConfirmed'])
    expect(due([...withdrawn, made('withdrawalConfirmed', 'b2'), sentOn('b2')])).toEqual([])
  })

  it('C10: are due until every complainant was sent one', () => {
    const both: CaseCommand = { type: 'changeDetails', changes: { complainants: [complainant, { ...complainant, complainantId: 'k2' }] } }
    const gone = [...running, both, close({ cause: 'outOfScope', reason: 'Geen opvang.' })]
    expect(due([...gone, made('referral', 'b2'), sentOn('b2')])).toEqual(['referral'])
    expect(due([...gone, made('referral', 'b2'), sentOn('b2'), made('referral', 'b3', 'k2'), sentOn('b3')])).toEqual([])
  })

  it('C8: a measure done since the outcome, each on its own', () => {
    expect(due(promised)).toEqual([])
    const first = [...promised, done(), made('measureRealised', 'b3', 'k1', ['m1']), sentOn('b3')]
    expect(due([...promised, done()])).toEqual(['measureRealised'])
    expect(due(first)).toEqual([])
    const { complaint } = caseAfter([...first, done('m2')])
    expect(untoldMeasures(complaint).map(({ measureId }) => measureId)).toEqual(['m2'])
  })

  it('T4: a breach, until the outcome itself has said so', () => {
    const late = [...running, { type: 'explainBreach', breach: { reason: 'Ziekte.', expectedOn: '2027-02-08' } } as const]
    expect(due(late, LATER)).toEqual(['breach'])
    const judgedLate = [...late, judge(), outcome(), outcomeSent()]
    expect(due(judgedLate, LATER)).toEqual([])
  })

  it('a confirmation of before a reopening does not count for the withdrawal after it', () => {
    const again = [...withdrawn, made('withdrawalConfirmed', 'b2'), sentOn('b2'), reopen, close({ cause: 'withdrawn', reason: 'Toch.' })]
    expect(due(again)).toEqual(['withdrawalConfirmed'])
  })
})

describe('letters that can be written', () => {
  it('follow the course of the case', () => {
    const possible = (commands: readonly CaseCommand[]) => lettersPossible(caseAfter(commands).complaint)
    expect(possible([signal])).toEqual([])
    expect(possible(running)).toEqual(['requestConfirmation', 'progress'])
    expect(possible([...running, judge()])).toContain('outcome')
    expect(possible(withdrawn)).toEqual(['withdrawalConfirmed'])
    expect(possible([...promised, done()])).toContain('measureRealised')
  })

  it('the confirmation is not asked of who complained in writing', () => {
    const written: CaseCommand = {
      type: 'register',
      kind: 'complaint',
      reference: '2026-001',
      intake: { ...intake, channel: 'email', confirmedInWritingOn: TODAY },
    }
    expect(lettersPossible(caseAfter([written, ...running.slice(1)]).complaint)).not.toContain('requestConfirmation')
  })
})
