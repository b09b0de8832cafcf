import { describe, expect, it } from 'vitest'
import type { Location } from '../organisation/organisation.ts'
import { organisation as base } from '../test-kit.ts'
import { reportYears, UNKNOWN, yearFigures } from './figures.ts'
import type { ReportCase } from './report-case.ts'
import { recognisable, yearKind } from './year-kind.ts'

const YEAR = 2026
const LATER = '2027-02-01'
const place = (locationId: string, name: string, given: Partial<Location> = {}): Location => ({
  ...(base.locations[0] as Location),
  locationId,
  name,
  ...given,
})
const natures = ['eten', 'slapen', 'spelen'].map((natureId) => ({ natureId, name: natureId, isRetired: false }))
const organisation = { ...base, natures, locations: [place('plek-10', 'Plek 10'), place('plek-2', 'Plek 2')] }

const one = (given: Partial<ReportCase> = {}): ReportCase => ({
  receivedOn: '2026-05-04',
  locationId: 'plek-2',
  careType: 'KDV',
  natureId: 'eten',
  notYetFormal: false,
  acknowledgedOn: null,
  solvedOn: null,
  outcomeSentOn: null,
  closedOn: null,
  settledOn: null,
  outcome: 'open',
  measures: [],
  disputes: [],
  ...given,
})
const count = (cases: readonly ReportCase[], today = LATER, given = organisation) => yearFigures(cases, given, YEAR, today)
const flow = ({ carriedIn, received, settled, open }: ReturnType<typeof count>['total']) => [carriedIn, received, settled, open]

describe('R3: the first and the last day of the year are in it', () => {
  it.each([
    ['2025-12-31', [1, 0, 0, 1]],
    ['2026-01-01', [0, 1, 0, 1]],
    ['2026-12-31', [0, 1, 0, 1]],
    ['2027-01-01', [0, 0, 0, 0]],
  ])('received on %s', (receivedOn, expected) => {
    expect(flow(count([one({ receivedOn })]).total)).toEqual(expected)
  })

  it.each([
    ['2025-12-31', [0, 0, 0, 0]],
    ['2026-01-01', [1, 0, 1, 0]],
    ['2026-12-31', [1, 0, 1, 0]],
    ['2027-01-01', [1, 0, 0, 1]],
  ])('of the year before, settled on %s', (settledOn, expected) => {
    const figures = count([one({ receivedOn: '2025-11-03', settledOn, outcome: 'upheld' })])
    expect(flow(figures.total)).toEqual(expected)
    expect(figures.carriedInOutcomes).toEqual(expected[2] === 1 ? { upheld: 1 } : {})
  })

  it('one that was received this year and settled is not among those carried in', () => {
    expect(count([one({ settledOn: '2026-06-01', outcome: 'upheld' })]).carriedInOutcomes).toEqual({})
    expect(count([one({ receivedOn: '2026-01-01', settledOn: '2026-06-01', outcome: 'upheld' })]).carriedInOutcomes).toEqual({})
  })

  it('a year that runs ends today', () => {
    const cases = [one({ receivedOn: '2026-11-23' }), one({ receivedOn: '2026-11-24' })]
    expect(count(cases, '2026-11-23')).toMatchObject({ until: '2026-11-23', total: { received: 1 } })
    expect(count(cases, '2026-12-31').until).toBe('2026-12-31')
  })
})

describe('R3: which locations have a row', () => {
  const rows = (cases: readonly ReportCase[], locations: readonly Location[]) =>
    count(cases, LATER, { ...organisation, locations: [...locations] }).locations.map(({ locationId }) => locationId)

  it('in the order in which people count, and what is not known last', () => {
    const cases = [one({ locationId: null }), one({ locationId: 'weg-b' }), one({ locationId: 'weg-a' })]
    expect(rows(cases, organisation.locations)).toEqual(['plek-2', 'plek-10', null, 'weg-a', 'weg-b'])
  })

  it.each([
    [{ activeFrom: '2026-12-31' }, true],
    [{ activeFrom: '2027-01-01' }, false],
    [{ activeUntil: '2026-01-01' }, true],
    [{ activeUntil: '2025-12-31' }, false],
    [{ activeFrom: null, activeUntil: null }, true],
  ])('one that was open %j', (when, isThere) => {
    expect(rows([], [place('plek-2', 'Plek 2', when)])).toEqual(isThere ? ['plek-2'] : [])
  })

  it.each([
    ['still open', { receivedOn: '2025-03-02' }, true],
    ['settled this year', { receivedOn: '2025-03-02', settledOn: '2026-01-01' }, true],
    ['received on its first day', { receivedOn: '2026-01-01', settledOn: '2026-01-01' }, true],
    ['settled before', { receivedOn: '2025-03-02', settledOn: '2025-12-31' }, false],
    [
      'with a dispute brought this year',
      { receivedOn: '2025-03-02', settledOn: '2025-04-01', disputes: [{ openedOn: '2026-02-02', decidedOn: null, result: null }] },
      true,
    ],
    [
      'with a dispute decided this year',
      {
        receivedOn: '2025-03-02',
        settledOn: '2025-04-01',
        disputes: [{ openedOn: '2025-12-02', decidedOn: '2026-02-02', result: 'upheld' }],
      },
      true,
    ],
    [
      'with a dispute of before',
      {
        receivedOn: '2025-03-02',
        settledOn: '2025-04-01',
        disputes: [{ openedOn: '2025-06-02', decidedOn: '2025-09-02', result: 'upheld' }],
      },
      false,
    ],
  ] as const)('one that closed before the year, where a complaint is %s', (_name, given, isThere) => {
    expect(rows([one(given)], [place('plek-2', 'Plek 2', { activeUntil: '2025-06-30' })])).toEqual(isThere ? ['plek-2'] : [])
  })
})

describe('R4: by nature and kind of care', () => {
  it('most first, of the same number in the order of the list, and what is not known apart', () => {
    const natureIds = ['spelen', 'slapen', 'slapen', null, null, 'eten', 'weg-b', 'weg-a']
    const figures = count(natureIds.map((natureId) => one({ natureId })))
    expect(figures.natures.map(({ id, received }) => [id, received])).toEqual([
      ['slapen', 2],
      [UNKNOWN, 2],
      ['eten', 1],
      ['spelen', 1],
      ['weg-a', 1],
      ['weg-b', 1],
    ])
    expect(figures.total.natures).toEqual({ [UNKNOWN]: 2, eten: 1, slapen: 2, spelen: 1, 'weg-a': 1, 'weg-b': 1 })
    expect(Object.keys(figures.total.natures)).toEqual(['', 'eten', 'slapen', 'spelen', 'weg-a', 'weg-b'])
  })

  it('each with how they ended', () => {
    const cases = [one({ careType: 'BSO', outcome: 'upheld' }), one({ careType: null, outcome: 'withdrawn' }), one({ careType: 'BSO' })]
    expect(count(cases).careTypes).toMatchObject([
      { id: 'BSO', received: 2, outcomes: { upheld: 1, open: 1, withdrawn: 0 } },
      { id: UNKNOWN, received: 1, outcomes: { withdrawn: 1, open: 0 } },
    ])
  })

  it('C3: how many of them are not formal yet', () => {
    expect(count([one({ notYetFormal: true }), one(), one({ notYetFormal: true, receivedOn: '2025-01-01' })]).notYetFormal).toBe(1)
  })
})

describe('R4: measures and disputes', () => {
  it('late is after the day promised, also when it is not done; the day itself is in time', () => {
    const measure = (promisedFor: string, realisedOn: string | null, level: 'location' | 'organisation' = 'location') => ({
      level,
      promisedFor,
      realisedOn,
    })
    const measures = [
      measure('2026-06-01', '2026-06-01'),
      measure('2026-06-01', '2026-06-02', 'organisation'),
      measure(LATER, null),
      measure('2027-01-31', null),
    ]
    expect(count([one({ measures })]).total.measures).toEqual({
      promised: 4,
      realised: 2,
      late: 2,
      levels: { location: 3, organisation: 1 },
    })
  })

  it('disputes by their own days, with results in one order and the nature of the complaint', () => {
    const disputes = [
      { openedOn: '2025-12-31', decidedOn: '2026-01-01', result: 'notUpheld' },
      { openedOn: '2026-01-01', decidedOn: '2026-12-31', result: 'upheld' },
      { openedOn: '2026-12-31', decidedOn: '2027-01-01', result: 'settled' },
      { openedOn: '2026-04-01', decidedOn: '2026-05-01', result: null },
      { openedOn: '2025-03-01', decidedOn: '2025-05-01', result: 'settled' },
    ] as const
    const { total } = count([one({ disputes })])
    expect(total.disputes).toEqual({ opened: 3, decided: 3, results: { upheld: 1, notUpheld: 1 }, natures: { eten: 4 } })
    expect(Object.keys(total.disputes.results)).toEqual(['upheld', 'notUpheld'])
  })
})

describe('R5, R6: what is special about a year', () => {
  const dispute = (openedOn: string, decidedOn: string | null) => ({ openedOn, decidedOn, result: null })
  const kindWith = (given: Partial<ReportCase>) => yearKind(count([one({ receivedOn: '2025-01-01', settledOn: '2025-02-01', ...given })]))

  it('nil, but for a dispute that was brought or decided in it', () => {
    expect(kindWith({})).toBe('nil')
    expect(kindWith({ disputes: [dispute('2026-03-01', null)] })).toBe('disputeOnly')
    expect(kindWith({ disputes: [dispute('2025-03-01', '2026-03-01')] })).toBe('disputeOnly')
    expect(kindWith({ receivedOn: '2026-03-01', settledOn: null })).toBe('normal')
  })

  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
  ])('%i complaints at a location can be recognised: %s', (times, isFew) => {
    const found = recognisable(count(Array.from({ length: times }, () => one()))).map(({ locationId }) => locationId)
    expect(found).toEqual(isFew ? ['plek-2'] : [])
  })

  it('years that can be reported: from the oldest complaint to now, the newest first', () => {
    expect(reportYears([], '2026-11-23')).toEqual([2026, 2025])
    expect(reportYears([one({ receivedOn: '2026-01-01' })], '2026-11-23')).toEqual([2026, 2025])
    expect(reportYears([one({ receivedOn: '2023-12-31' }), one({ receivedOn: '2024-05-01' })], '2026-11-23')).toEqual([
      2026, 2025, 2024, 2023,
    ])
  })
})
