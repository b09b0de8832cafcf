import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseView } from '../shared/case-views.ts'
import { viewOf } from '../test-kit.ts'
import {
  COLUMNS,
  type Column,
  filtered,
  inView,
  isFiltered,
  matching,
  NO_FILTERS,
  NONE,
  searchable,
  sorted,
  VIEWS,
  valuesOf,
} from './select.ts'

const references = (cases: readonly CaseView[]) => cases.map(({ reference }) => reference)

describe('views', () => {
  const cases = [
    viewOf({ reference: '2026-001', handlerId: 'jorrit' }, '2026-11-18'),
    viewOf({ reference: '2026-002' }, '2026-11-18'),
    viewOf({ reference: '2026-003', receivedOn: '2026-11-02' }, '2026-11-18'),
    viewOf({ reference: '2026-004', kind: 'signal' }, '2026-11-18'),
    viewOf({ reference: '2026-005', kind: 'signal', handlerId: 'bas' }, '2026-11-18'),
  ]

  it('show what their name says', () => {
    expect(Object.fromEntries(VIEWS.map((view) => [view, references(inView(cases, view))]))).toEqual({
      open: ['2026-001', '2026-002', '2026-003'],
      late: ['2026-003'],
      unassigned: ['2026-002', '2026-003'],
      all: ['2026-001', '2026-002', '2026-003', '2026-004', '2026-005'],
      signals: ['2026-004', '2026-005'],
    })
  })
})

describe('filters', () => {
  const cases = [
    viewOf({ reference: '2025-001', handlerId: 'jorrit', locationId: 'vlier', receivedOn: '2025-03-03' }, '2026-11-18'),
    viewOf({ reference: '2026-001', handlerId: null, locationId: 'vlier', natureId: 'communicatie' }, '2026-11-18'),
    viewOf({ reference: '2026-002', handlerId: 'bas', locationId: null, natureId: null }, '2026-11-18'),
  ]
  const by = (filters: Partial<typeof NO_FILTERS>) => references(filtered(cases, { ...NO_FILTERS, ...filters }))

  it('leave what has one of the values chosen, of every filter', () => {
    expect(by({ location: ['vlier'] })).toEqual(['2025-001', '2026-001'])
    expect(by({ location: ['vlier'], year: ['2026'] })).toEqual(['2026-001'])
    expect(by({ handler: ['jorrit', 'bas'] })).toEqual(['2025-001', '2026-002'])
    expect(by({ nature: [NONE], location: [NONE] })).toEqual(['2026-002'])
    expect(by({ year: ['1999'] })).toEqual([])
  })

  it('leave everything as long as nothing is chosen', () => {
    expect(filtered(cases, NO_FILTERS)).toBe(cases)
    expect([isFiltered(NO_FILTERS), isFiltered({ ...NO_FILTERS, year: ['2026'] })]).toEqual([false, true])
  })

  it('offer only what some case has', () => {
    expect([...valuesOf(cases, 'location')]).toEqual(['vlier', NONE])
    expect([...valuesOf(cases, 'year')]).toEqual(['2025', '2026'])
  })
})

describe('search', () => {
  const index = searchable(
    [
      viewOf({ reference: '2026-014', complainant: 'Renée Châtelier', child: 'Zoë', title: 'Luiers op' }),
      viewOf({ reference: '2026-015', complainant: 'Ayşe Gündoğar', child: 'K.', title: 'Niet opgehaald' }),
      viewOf({ reference: '2026-016', complainant: 'Małgorzata Wiśniewska', child: 'Øyvind', title: 'Factuur dubbel' }),
    ],
    (view) => (view.reference === '2026-015' ? ["'t Vlierpad", 'Derya Kılıçbay', 'Vervoer BSO'] : ['Het Rietnest']),
  )
  const found = (query: string) => references(matching(index, query))

  it.each([
    ['chatelier', '2026-014'],
    ['CHÂTELIER', '2026-014'],
    ['Cha\u0302telier', '2026-014'],
    ['zoe', '2026-014'],
    ['gundogar', '2026-015'],
    ['ayse', '2026-015'],
    ['kilicbay', '2026-015'],
    ['KILIÇBAY', '2026-015'],
    ['malgorzata', '2026-016'],
    ['wisniewska', '2026-016'],
    ['oyvind', '2026-016'],
    ['’t vlierpad', '2026-015'],
    ['vervoer', '2026-015'],
    ['2026-016', '2026-016'],
    ['016', '2026-016'],
    ['tuur dub', '2026-016'],
  ])('finds "%s", with and without accents, in any case', (query, reference) => {
    expect(found(query)).toEqual([reference])
  })

  it('wants every word, in any order', () => {
    expect(found('rietnest')).toEqual(['2026-014', '2026-016'])
    expect(found('factuur  rietnest ')).toEqual(['2026-016'])
    expect(found('rietnest factuur')).toEqual(['2026-016'])
    expect(found('factuur vlierpad')).toEqual([])
  })

  it('does not find across what belongs to different things', () => {
    expect(found('oprenee')).toEqual([])
  })

  it.each(['', '  ', '\n'])('for nothing shows everything: %j', (query) => {
    expect(found(query)).toHaveLength(3)
  })

  it('takes what is typed as text, not as a pattern', () => {
    for (const query of ['.*', '(', '[a-z]', '\\', '$&']) expect(found(query)).toEqual([])
  })
})

describe('sorting', () => {
  const key = (view: CaseView, column: Column): string =>
    column === 'next'
      ? (view.next?.deadline?.actBy ?? '')
      : (view[column === 'location' ? 'locationId' : column === 'handler' ? 'handlerId' : column] ?? '')
  const order = (cases: readonly CaseView[], column: Column, descending: boolean) => references(sorted(cases, { column, descending }, key))

  it('puts references in order of their number, also past 999', () => {
    const cases = ['2026-1000', '2026-999', '2025-002', '2026-010', '2026-9'].map((reference) => viewOf({ reference }))
    const ascending = ['2025-002', '2026-9', '2026-010', '2026-999', '2026-1000']
    expect(order(cases, 'reference', false)).toEqual(ascending)
    expect(order(cases, 'reference', true)).toEqual(ascending.toReversed())
  })

  it('puts what has no value last, in both directions', () => {
    const cases = [
      viewOf({ reference: '2026-001', handlerId: null }),
      viewOf({ reference: '2026-002', handlerId: 'bas' }),
      viewOf({ reference: '2026-003', handlerId: null }),
      viewOf({ reference: '2026-004', handlerId: 'ruud' }),
    ]
    expect(order(cases, 'handler', false)).toEqual(['2026-002', '2026-004', '2026-003', '2026-001'])
    expect(order(cases, 'handler', true)).toEqual(['2026-004', '2026-002', '2026-003', '2026-001'])
  })

  it('puts accents where a reader expects them, and the newest first among equals', () => {
    const cases = ['Zeker', 'Élan', 'Egel', 'egel'].map((complainant, index) => viewOf({ reference: `2026-00${index}`, complainant }))
    expect(sorted(cases, { column: 'complainant', descending: false }, key).map(({ complainant }) => complainant)).toEqual([
      'egel',
      'Egel',
      'Élan',
      'Zeker',
    ])
    const equal = ['2026-001', '2026-003', '2026-002'].map((reference) => viewOf({ reference }))
    expect(order(equal, 'title', false)).toEqual(['2026-003', '2026-002', '2026-001'])
    expect(order(equal, 'title', true)).toEqual(['2026-003', '2026-002', '2026-001'])
  })

  it('loses and doubles nothing, and does not depend on the order before it', () => {
    const anyCase = fc
      .record({ number: fc.nat({ max: 1_500 }), handlerId: fc.constantFrom(null, 'bas', 'ruud'), title: fc.constantFrom('', 'K.', 'Zoë') })
      .map(({ number, ...rest }) => viewOf({ reference: `2026-${number}`, ...rest }))
    const anyCases = fc.uniqueArray(anyCase, { selector: ({ reference }) => reference, maxLength: 12 })
    fc.assert(
      fc.property(anyCases, fc.constantFrom(...COLUMNS), fc.boolean(), (cases, column, descending) => {
        const result = order(cases, column, descending)
        expect(result.toSorted()).toEqual(references(cases).toSorted())
        expect(order(cases.toReversed(), column, descending)).toEqual(result)
      }),
      { numRuns: 60 },
    )
  })
})
