import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../deadlines/calendar-date.ts'
import { addYears, type RetentionContext, type RetentionFacts, retentionDeadlines, retentionOf } from './retention.ts'

const closed: RetentionFacts = { receivedOn: '2024-02-01', closedOn: '2024-03-10', measures: [], openDisputes: [], held: false }
const context: RetentionContext = { today: '2026-03-10', retentionYears: 2, reportSentYears: [2024] }
const measure = (realisedOn: string | null): RetentionFacts['measures'][number] => ({
  measureId: 'm1',
  text: '',
  level: 'location',
  ownerId: 'bas',
  promisedFor: '2024-03-01',
  realiseBy: '2024-03-01',
  realisedOn,
  effectCheckedOn: null,
})
const reasons = (facts: Partial<RetentionFacts>, given: Partial<RetentionContext> = {}): readonly string[] =>
  retentionOf({ ...closed, ...facts }, { ...context, ...given }).reasons

describe('C12: from which day a closed case may go', () => {
  it.each([
    ['2024-03-10', 2, '2026-03-10'],
    ['2024-12-31', 2, '2026-12-31'],
    ['2024-02-29', 2, '2026-03-01'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-03-01'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('closed on %s, kept for %i years: %s', (closedOn, retentionYears, expected) => {
    expect(retentionOf({ ...closed, closedOn }, { ...context, retentionYears }).mayGoFrom).toBe(expected)
  })

  it('never earlier than the whole term, and at most a day later than the day before its anniversary', () => {
    const day = fc.integer({ min: 0, max: 36_000 }).map((offset) => addDays('1980-01-01', offset))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (closedOn, years) => {
        const from = addYears(closedOn, years)
        const sameDay = `${Number(closedOn.slice(0, 4)) + years}${closedOn.slice(4)}`
        expect([sameDay, `${sameDay.slice(0, 4)}-03-01`]).toContain(from)
        expect(from >= sameDay).toBe(true)
      }),
    )
  })

  it('an open case has no such day', () => {
    expect(retentionOf({ ...closed, closedOn: null }, context)).toEqual({ mayGoFrom: null, reasons: ['notClosed'], missingReports: [] })
  })
})

describe('C12: why a case must stay', () => {
  it('nothing holds it on the day itself, and its term does the day before', () => {
    expect(reasons({})).toEqual([])
    expect(reasons({}, { today: '2026-03-09' })).toEqual(['termNotOver'])
  })

  it('a report that was not sent, of the year of receipt and of every year until it was closed', () => {
    expect(reasons({}, { reportSentYears: [] })).toEqual(['reportNotSent'])
    const longer = { ...closed, receivedOn: '2022-12-30' }
    expect(retentionOf(longer, { ...context, reportSentYears: [2022, 2024] }).missingReports).toEqual([2023])
    expect(retentionOf(longer, { ...context, reportSentYears: [2024, 2023, 2022] }).reasons).toEqual([])
  })

  it('a measure that is open, a dispute that is open, and a hold, however long ago', () => {
    const far = { today: '2099-01-01' }
    expect(reasons({ measures: [measure('2024-03-01'), measure(null)] }, far)).toEqual(['measureOpen'])
    expect(reasons({ measures: [measure('2024-03-01')] }, far)).toEqual([])
    expect(reasons({ openDisputes: [{ disputeId: 'd1', respondBy: null }] }, far)).toEqual(['disputeOpen'])
    expect(reasons({ held: true }, far)).toEqual(['held'])
  })

  it('every reason is told, not only the first', () => {
    const all = { measures: [measure(null)], openDisputes: [{ disputeId: 'd1', respondBy: null }], held: true }
    expect(reasons(all, { today: '2024-04-01', reportSentYears: [] })).toEqual([
      'termNotOver',
      'reportNotSent',
      'measureOpen',
      'disputeOpen',
      'held',
    ])
  })

  it('what may go today may go on every later day', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), (held, sent, wait, more) => {
        const given = { reportSentYears: sent ? [2024] : [] }
        const early = reasons({ held }, { ...given, today: addDays('2024-03-10', wait) })
        const late = reasons({ held }, { ...given, today: addDays('2024-03-10', wait + more) })
        expect(late.every((reason) => early.includes(reason))).toBe(true)
      }),
    )
  })
})

describe('C12: the day in the calendar', () => {
  const one = { ...closed, caseId: 'c1', reference: '2024-001', anonymised: false }
  it('is of what waits for its day only, or may go', () => {
    const day = { caseId: 'c1', reference: '2024-001', kind: 'retention', date: '2026-03-10' }
    expect(retentionDeadlines([one], context)).toEqual([day])
    expect(retentionDeadlines([one], { ...context, today: '2025-01-01' })).toEqual([day])
    const none = [
      { ...one, held: true },
      { ...one, closedOn: null },
      { ...one, anonymised: true },
    ]
    expect(retentionDeadlines(none, context)).toEqual([])
    expect(retentionDeadlines([one], { ...context, reportSentYears: [] })).toEqual([])
  })
})
