import { describe, expect, it } from 'vitest'
import { caseAfter, context, organisation, registered, TODAY } from '../test-kit.ts'
import type { CaseCommand } from './case-command.ts'
import { JUDGMENTS } from './course.ts'
import { factsOf } from './facts.ts'
import { deadlinesOf } from './progress.ts'
import { close, DAY, judge, judged, LATER, measure, nextOf, outcome, outcomeSent, refusalOf, reopen, running, signal } from './test-kit.ts'

const { complaint } = caseAfter(running)
const withMeasure = [...running, judge({ noMeasures: false, measures: [measure] })]
const agreed = caseAfter(withMeasure).complaint
const done: CaseCommand = { type: 'realiseMeasure', measureId: 'm1', realisedOn: TODAY }

describe('C7: the judgment', () => {
  it.each(JUDGMENTS)('can be %s, always with reasons', (judgment) => {
    expect(caseAfter([...running, judge({ judgment })]).complaint.judgment).toMatchObject({ judgment, reasoning: 'Er is niet gebeld.' })
    expect(refusalOf(complaint, judge({ judgment, reasoning: ' \n' }))).toBe('textMissing')
  })

  it('has a measure with its date, or says that there are none, and not both', () => {
    expect(refusalOf(complaint, judge({ noMeasures: false }))).toBe('measuresUndecided')
    expect(refusalOf(complaint, judge({ measures: [measure] }))).toBe('noMeasuresAndMeasures')
    expect(refusalOf(agreed, judge({ noMeasures: true })), 'also one that was agreed before').toBe('noMeasuresAndMeasures')
    expect(refusalOf(agreed, judge({ noMeasures: false }))).toBeNull()
    expect(agreed.measures).toMatchObject([{ ...measure, promisedFor: measure.realiseBy, realisedOn: null }])
  })

  it('refuses a measure without words, date or owner', () => {
    const refused = (changes: Partial<typeof measure>) =>
      refusalOf(complaint, judge({ noMeasures: false, measures: [{ ...measure, ...changes }] }))
    expect(refused({ text: '' })).toBe('textMissing')
    expect(refused({ text: 'x'.repeat(301) })).toBe('textTooLong')
    expect(refused({ realiseBy: '' })).toBe('notADate')
    expect(refused({ realiseBy: '2026-11-15' })).toBe('dateInPast')
    expect(refused({ realiseBy: TODAY })).toBeNull()
    expect(refused({ ownerId: 'niemand' })).toBe('ownerUnknown')
  })

  it('is for a complaint with a handler, on a day that has been', () => {
    expect(refusalOf(caseAfter([signal]).complaint, judge())).toBe('onlyForComplaints')
    expect(refusalOf(caseAfter([registered]).complaint, judge())).toBe('noHandlerYet')
    expect(refusalOf(complaint, judge({ judgedOn: '2026-11-17' }))).toBe('dateInFuture')
    expect(refusalOf(complaint, judge({ judgedOn: '2026-11-15' }))).toBe('dateBeforeReceipt')
  })

  it('the letter cannot be made before it', () => {
    expect(refusalOf(complaint, outcome())).toBe('notJudged')
    expect(refusalOf(agreed, outcome())).toBeNull()
  })

  it('can be changed until it was sent; after that the case is reopened', () => {
    const made = [...running, judge(), outcome()]
    expect(refusalOf(caseAfter(made).complaint, judge({ judgment: 'notUpheld' }))).toBeNull()
    expect(refusalOf(caseAfter(judged).complaint, judge())).toBe('outcomeSent')
    expect(refusalOf(caseAfter([...judged, reopen]).complaint, judge())).toBeNull()
  })

  it('T4: is met by sending it to everyone, and shown as the next step until then', () => {
    expect(nextOf(agreed)).toEqual({ action: 'makeOutcome', actBy: '2026-12-28' })
    expect(nextOf(caseAfter([...running, judge(), outcome()]).complaint)).toEqual({ action: 'sendOutcome', actBy: '2026-12-28' })
    const out = caseAfter([...withMeasure, outcome(), outcomeSent(DAY)], { ...context, today: DAY }).complaint
    const due = deadlinesOf(factsOf(out), organisation.calendar, organisation.terms)
    expect(due.filter(({ kind }) => kind !== 'measure').map(({ kind, doneOn }) => [kind, doneOn])).toEqual([
      ['acknowledge', TODAY],
      ['aim', DAY],
      ['limit', DAY],
    ])
  })
})

describe('C8: measures are followed until they are realised', () => {
  it('each has its own date, and its owner', () => {
    const due = deadlinesOf(factsOf(agreed), organisation.calendar, organisation.terms).find(({ kind }) => kind === 'measure')
    expect(due).toMatchObject({ id: 'measure:m1', date: '2026-12-18', actBy: '2026-12-18', ownerId: 'jorrit', doneOn: null })
    const out = caseAfter([...withMeasure, outcome(), outcomeSent()]).complaint
    expect(nextOf(out)).toEqual({ action: 'realiseMeasure', actBy: '2026-12-18' })
    expect(nextOf(caseAfter([...withMeasure, outcome(), outcomeSent(), done]).complaint)).toEqual({ action: 'tellMeasure', actBy: null })
  })

  it('gets another date with a reason; the promise of before stays known', () => {
    const move = (realiseBy: string, reason = 'Levering is later.'): CaseCommand => ({
      type: 'rescheduleMeasure',
      measureId: 'm1',
      realiseBy,
      reason,
    })
    expect(caseAfter([...withMeasure, move('2027-01-15')]).complaint.measures).toMatchObject([
      { promisedFor: '2026-12-18', realiseBy: '2027-01-15' },
    ])
    expect(refusalOf(agreed, move('2026-12-18'))).toBe('nothingChanged')
    expect(refusalOf(agreed, move('2026-11-15'))).toBe('dateInPast')
    expect(refusalOf(agreed, move('2027-01-15', ''))).toBe('textMissing')
  })

  it('is realised once, and its effect is looked at after that', () => {
    const check: CaseCommand = { type: 'checkEffect', measureId: 'm1', checkedOn: TODAY, effect: 'works', note: '' }
    const realised = caseAfter([...withMeasure, done]).complaint
    expect(refusalOf(agreed, check)).toBe('measureNotRealised')
    expect(refusalOf(realised, done)).toBe('measureSettled')
    expect(refusalOf(realised, { ...check, checkedOn: '2026-11-15' } as CaseCommand)).toBe('dateBeforeReceipt')
    expect(caseAfter([...withMeasure, done, check]).complaint.measures).toMatchObject([
      { realisedOn: TODAY, effect: { checkedOn: TODAY, effect: 'works' } },
    ])
    expect(refusalOf(agreed, { ...done, realisedOn: '2026-11-17' } as CaseCommand)).toBe('dateInFuture')
    expect(refusalOf(agreed, { ...done, measureId: 'm9' } as CaseCommand)).toBe('measureUnknown')
  })

  it('can be dropped with a reason, and counts no longer', () => {
    const drop: CaseCommand = { type: 'dropMeasure', measureId: 'm1', reason: 'Niet meer nodig.' }
    const dropped = caseAfter([...withMeasure, drop]).complaint
    expect(factsOf(dropped).measures).toEqual([])
    expect(refusalOf(dropped, done)).toBe('measureSettled')
    expect(refusalOf(agreed, { ...drop, reason: '' } as CaseCommand)).toBe('textMissing')
    expect(refusalOf(dropped, judge({ noMeasures: true }))).toBeNull()
  })

  it('can be added later, but not where the complainant was told that there are none', () => {
    const add = (measureId: string): CaseCommand => ({ type: 'agreeMeasure', measure: { ...measure, measureId } })
    expect(refusalOf(agreed, add('m2'))).toBeNull()
    expect(refusalOf(agreed, add('m1'))).toBe('nothingChanged')
    expect(refusalOf(caseAfter([...running, judge()]).complaint, add('m2'))).toBe('noMeasuresAndMeasures')
    expect(refusalOf(caseAfter([signal]).complaint, add('m2'))).toBe('onlyForComplaints')
  })

  it('keeps the case open until it is done', () => {
    const out = [...withMeasure, outcome(), outcomeSent()]
    expect(refusalOf(caseAfter(out).complaint, close())).toBe('measuresOpen')
    expect(refusalOf(caseAfter([...out, done]).complaint, close())).toBeNull()
    expect(refusalOf(caseAfter(out).complaint, done, LATER)).toBeNull()
  })
})
