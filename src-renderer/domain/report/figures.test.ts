import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anonymousFacts, fromAnonymous } from '../complaint/anonymous.ts'
import { close, judge, judged, measure, outcome, outcomeSent, running, signal } from '../complaint/test-kit.ts'
import { addDays } from '../deadlines/calendar-date.ts'
import { caseAfter, complainant, intake, organisation, registered } from '../test-kit.ts'
import { type Group, yearFigures } from './figures.ts'
import { spreadOf } from './handling.ts'
import { OUTCOMES, type ReportCase, reportCase } from './report-case.ts'
import { recognisable, yearKind } from './year-kind.ts'

const TODAY = '2027-03-01'
const EMPTY: ReportCase = {
  receivedOn: '2026-05-04',
  locationId: 'linde',
  careType: 'KDV',
  natureId: 'communicatie',
  notYetFormal: false,
  acknowledgedOn: null,
  solvedOn: null,
  outcomeSentOn: null,
  closedOn: null,
  settledOn: null,
  outcome: 'open',
  measures: [],
  disputes: [],
}
const settled = (given: Partial<ReportCase> & { settledOn: string }): ReportCase => ({
  ...EMPTY,
  outcome: 'upheld',
  outcomeSentOn: given.settledOn,
  closedOn: given.settledOn,
  ...given,
})
const figures = (cases: readonly ReportCase[], year = 2026, today = TODAY) => yearFigures(cases, organisation, year, today)

const day = fc.integer({ min: 0, max: 365 * 4 }).map((days) => addDays('2024-01-01', days))
const anyCase: fc.Arbitrary<ReportCase> = fc
  .record({
    receivedOn: day,
    locationId: fc.constantFrom('linde', 'vlier', 'gesloten', null),
    careType: fc.constantFrom('KDV', 'BSO', 'GOB', null),
    natureId: fc.constantFrom('communicatie', 'anders', null),
    outcome: fc.constantFrom(...OUTCOMES),
    after: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ after, ...given }) =>
    given.outcome === 'open' ? { ...EMPTY, ...given } : settled({ ...given, settledOn: addDays(given.receivedOn, after) }),
  )

describe('R3: counted by year of receipt', () => {
  it('carried in, received, settled, open on 31 December', () => {
    const cases = [
      settled({ receivedOn: '2025-12-20', settledOn: '2026-01-15' }),
      settled({ receivedOn: '2026-03-01', settledOn: '2026-04-01' }),
      settled({ receivedOn: '2026-12-20', settledOn: '2027-01-15' }),
      { ...EMPTY, receivedOn: '2025-11-01' },
      settled({ receivedOn: '2025-02-01', settledOn: '2025-03-01' }),
      { ...EMPTY, receivedOn: '2027-01-02' },
    ]
    const { carriedIn, received, settled: done, open, outcomes } = figures(cases).total
    expect({ carriedIn, received, done, open }).toEqual({ carriedIn: 2, received: 2, done: 2, open: 2 })
    // Judged in January: still the judgment of a complaint of this year.
    expect(outcomes.upheld).toBe(2)
    expect(figures(cases).carriedInOutcomes).toEqual({ upheld: 1 })
  })

  it('every active location has a row, zeros included; one that closed before the year has not', () => {
    const [linde] = organisation.locations
    if (!linde) throw new Error('The test kit has locations')
    const shut = { ...linde, locationId: 'dicht', name: 'Dicht', activeUntil: '2025-12-31' }
    const later = { ...linde, locationId: 'nieuw', name: 'Nieuw', activeFrom: '2026-12-31' }
    const given = { ...organisation, locations: [...organisation.locations, shut, later] }
    expect(yearFigures([], given, 2026, TODAY).locations.map(({ locationId, received }) => [locationId, received])).toEqual([
      ['vlier', 0],
      ['nieuw', 0],
      ['linde', 0],
    ])
    const old = { ...EMPTY, locationId: 'dicht', receivedOn: '2025-06-01' }
    expect(yearFigures([old], given, 2026, TODAY).locations.some(({ locationId }) => locationId === 'dicht')).toBe(true)
  })

  it('rows and columns add up to the totals, whatever the register holds', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), fc.constantFrom(2024, 2025, 2026, 2027), (cases, year) => {
        const { locations, total, natures, careTypes } = figures(cases, year, '2027-06-01')
        const sum = (pick: (group: Group) => number): number => locations.reduce((all, group) => all + pick(group), 0)
        for (const key of ['carriedIn', 'received', 'settled', 'open'] as const) expect(sum((group) => group[key])).toBe(total[key])
        for (const outcome of OUTCOMES) expect(sum(({ outcomes }) => outcomes[outcome])).toBe(total.outcomes[outcome])
        for (const group of [...locations, total]) {
          expect(group.carriedIn + group.received).toBe(group.settled + group.open)
          expect(Object.values(group.outcomes).reduce((a, b) => a + b, 0)).toBe(group.received)
          expect(Object.values(group.natures).reduce((a, b) => a + b, 0)).toBe(group.received)
        }
        for (const rows of [natures, careTypes]) expect(rows.reduce((all, { received }) => all + received, 0)).toBe(total.received)
      }),
    )
  })

  it('what is open on 31 December is carried into the next year', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
        expect(figures(cases, 2026, '2028-06-01').total.carriedIn).toBe(figures(cases, 2025, '2028-06-01').total.open)
      }),
    )
  })

  it('in a year that runs up to today', () => {
    const cases = [settled({ receivedOn: '2026-03-01', settledOn: '2026-04-01' }), { ...EMPTY, receivedOn: '2026-07-01' }]
    expect(figures(cases, 2026, '2026-06-30')).toMatchObject({ until: '2026-06-30', total: { received: 1, open: 0 } })
  })
})

describe('C2, C10, C12: what counts', () => {
  it('a signal never; a withdrawn complaint as received; one that was anonymised as before', () => {
    expect(reportCase(caseAfter([signal]).complaint)).toBeNull()
    const withdrawn = reportCase(caseAfter([...running, close({ cause: 'withdrawn', reason: 'Ouder trekt in.' })]).complaint)
    expect(withdrawn).toMatchObject({ outcome: 'withdrawn', receivedOn: '2026-11-16' })
    const closed = caseAfter([...judged, close()]).complaint
    const facts = anonymousFacts(closed)
    if (!facts) throw new Error('A closed case has facts')
    const gone = fromAnonymous({ ...caseAfter([registered]).events[0], type: 'caseAnonymised', data: facts } as Parameters<
      typeof fromAnonymous
    >[0])
    expect(reportCase(gone)).toEqual(reportCase(closed))
  })

  it('a joint complaint is one; a phoned one counts, and is told apart (C3)', () => {
    const joint = { ...intake, complainants: [complainant, { ...complainant, complainantId: 'k2', name: 'Piet Hoogwater' }] }
    const one = reportCase(caseAfter([{ type: 'register', kind: 'complaint', reference: '2026-001', intake: joint }]).complaint)
    expect(one && figures([one])).toMatchObject({ total: { received: 1 }, notYetFormal: 1 })
  })
})

describe('R4: handling, measures, disputes', () => {
  it('days: shortest, middle, longest', () => {
    expect(spreadOf([5, 1, 9])).toEqual({ count: 3, min: 1, median: 5, max: 9 })
    expect(spreadOf([4, 1, 9, 5])).toMatchObject({ median: 4.5 })
    expect(spreadOf([])).toEqual({ count: 0, min: null, median: null, max: null })
  })

  it('shares within 5 working days, 3 and 6 weeks, of what is known by today', () => {
    const on = { receivedOn: '2026-04-02' }
    const { handling } = figures(
      [
        // In time, to the day: T2 to T4's own example.
        settled({ ...on, acknowledgedOn: '2026-04-10', solvedOn: '2026-04-23', settledOn: '2026-05-14' }),
        settled({ ...on, acknowledgedOn: '2026-04-13', solvedOn: '2026-04-24', settledOn: '2026-05-15' }),
        // Nothing done, and every date is over.
        { ...EMPTY, ...on },
        // Withdrawn before any date: nothing was due any more.
        { ...EMPTY, ...on, outcome: 'withdrawn', closedOn: '2026-04-03', settledOn: '2026-04-03' },
        // Too new to know.
        { ...EMPTY, receivedOn: '2026-12-31' },
      ],
      2026,
      '2027-01-04',
    )
    expect(handling).toMatchObject({
      acknowledged: { met: 1, of: 3 },
      solved: { met: 1, of: 3 },
      judged: { met: 1, of: 3 },
      outcome: { count: 2, min: 42, median: 42.5, max: 43 },
      classes: { threeWeeks: 0, sixWeeks: 1, longer: 1 },
    })
  })

  it('measures promised, realised and late, by the day promised first', () => {
    const commands = [...running, judge({ noMeasures: false, measures: [measure] }), outcome(), outcomeSent()]
    const one = reportCase(caseAfter(commands).complaint)
    const counted = one && figures([one], 2026, '2026-12-31').total.measures
    expect(counted).toEqual({ promised: 1, realised: 0, late: 1, levels: { location: 1, organisation: 0 } })
    expect(one && figures([one], 2026, '2026-12-18').total.measures.late).toBe(0)
  })

  it('disputes by the year in which they were brought or decided', () => {
    const one: ReportCase = {
      ...EMPTY,
      receivedOn: '2025-05-01',
      disputes: [{ openedOn: '2025-12-01', decidedOn: '2026-03-01', result: 'notUpheld' }],
    }
    expect(figures([one]).total.disputes).toEqual({ opened: 0, decided: 1, results: { notUpheld: 1 }, natures: { communicatie: 1 } })
  })
})

it('R5: no complaints is a nil year, unless there is a dispute to tell of', () => {
  expect(yearKind(figures([]))).toBe('nil')
  expect(
    yearKind(figures([{ ...EMPTY, receivedOn: '2025-05-01', disputes: [{ openedOn: '2026-02-01', decidedOn: null, result: null }] }])),
  ).toBe('disputeOnly')
  expect(yearKind(figures([EMPTY]))).toBe('normal')
})

it('R6: a location with one or two complaints is a risk of recognition; the row stays', () => {
  const cases = [EMPTY, ...[1, 2, 3].map(() => ({ ...EMPTY, locationId: 'vlier' }))]
  expect(recognisable(figures(cases)).map(({ locationId }) => locationId)).toEqual(['linde'])
  expect(figures(cases).locations).toHaveLength(2)
})
