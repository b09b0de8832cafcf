import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortedRows } from './sorted-rows.ts'

interface Row {
  readonly key: string
  readonly reference: string
}

const sorted = (rows: readonly Row[], descending: boolean): Row[] =>
  sortedRows(
    rows,
    descending,
    ({ key }) => key,
    ({ reference }) => reference,
  )
const keys = (given: readonly string[], descending: boolean): string[] =>
  sorted(
    given.map((key) => ({ key, reference: '2026-001' })),
    descending,
  ).map(({ key }) => key)

describe('rows by a column', () => {
  it('go as people expect: numbers as numbers, letters whatever their case and accents', () => {
    expect(keys(['2026-1000', '2026-999', '2025-014'], false)).toEqual(['2025-014', '2026-999', '2026-1000'])
    expect(keys(['zuid', 'École', 'eik', 'Aak'], false)).toEqual(['Aak', 'École', 'eik', 'zuid'])
  })

  it('have what is empty last, whichever way', () => {
    expect([keys(['', '2026-01-02', '2026-01-01'], false), keys(['', '2026-01-01', '2026-01-02'], true)]).toEqual([
      ['2026-01-01', '2026-01-02', ''],
      ['2026-01-02', '2026-01-01', ''],
    ])
  })

  it('go by the newest case where the column says the same', () => {
    const rows = ['2026-009', '2026-1000', '2025-300', '2026-010'].map((reference) => ({ key: 'zelfde', reference }))
    expect(sorted(rows, false).map(({ reference }) => reference)).toEqual(['2026-1000', '2026-010', '2026-009', '2025-300'])
  })

  it('of dates and references go as the collator of the language has it', () => {
    const { compare } = new Intl.Collator('nl', { numeric: true })
    const year = fc.integer({ min: 2000, max: 2030 })
    const reference = fc.tuple(year, fc.integer({ min: 1, max: 20_000 })).map(([of, number]) => `${of}-${String(number).padStart(3, '0')}`)
    const date = fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
    for (const kind of [reference, date])
      fc.assert(
        fc.property(fc.uniqueArray(kind, { maxLength: 30 }), (given) => {
          expect(keys(given, false)).toEqual([...given].sort(compare))
        }),
      )
  })
})
