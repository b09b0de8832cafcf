import { describe, expect, test } from 'vitest'
import type { Mapping } from './fields.ts'
import { correctionKey, rowsOf } from './rows.ts'

const HEADERS = ['kenmerk', 'ontvangen', 'notitie', 'intern']
const MAPPING: Mapping = ['reference', 'receivedOn', 'remarks', null]
const NONE = new Map<string, string>()
const cellsOf = (table: readonly (readonly string[])[], mapping = MAPPING, corrections: ReadonlyMap<string, string> = NONE, header = 0) =>
  rowsOf(table, header, mapping, corrections).map(({ row, cells }) => [row, Object.fromEntries(cells)])

describe('rows below a header', () => {
  test('by what their columns mean, numbered as Excel does; what is left out is left out', () => {
    const table = [['Register 2026'], HEADERS, ['2026-001', '5-1-2026', ' gebeld ', 'x'], ['2026-002', '6-1-2026']]
    expect(cellsOf(table, MAPPING, NONE, 1)).toEqual([
      [3, { reference: '2026-001', receivedOn: '5-1-2026', remarks: ' gebeld ' }],
      [4, { reference: '2026-002', receivedOn: '6-1-2026', remarks: '' }],
    ])
  })

  test('a row in which nothing stands is none, and still counts', () => {
    expect(cellsOf([HEADERS, ['', ' ', '\n'], [], ['2026-002']]).map(([row]) => row)).toEqual([4])
    expect(cellsOf([HEADERS])).toEqual([])
    expect(cellsOf([])).toEqual([])
  })

  test('what a person mended takes the place of the cell, in that row only, also where there was none', () => {
    const mended = new Map([
      [correctionKey(2, 'receivedOn'), '6-1-2026'],
      [correctionKey(3, 'judgment'), 'gegrond'],
      [correctionKey(9, 'reference'), 'x'],
    ])
    const table = [HEADERS, ['2026-001', '30-2-2026'], ['2026-002', '']]
    expect(cellsOf(table, MAPPING, mended)).toEqual([
      [2, { reference: '2026-001', receivedOn: '6-1-2026', remarks: '' }],
      [3, { reference: '2026-002', receivedOn: '', remarks: '', judgment: 'gegrond' }],
    ])
  })

  test('a cell can be mended to nothing', () => {
    expect(cellsOf([HEADERS, ['2026-001']], MAPPING, new Map([[correctionKey(2, 'reference'), '']]))).toMatchObject([
      [2, { reference: '' }],
    ])
  })
})

describe('more than one column of remarks', () => {
  const mapping: Mapping = ['reference', 'remarks', 'remarks', 'remarks']
  const remarksOf = (...cells: string[]) => rowsOf([HEADERS, ['2026-001', ...cells]], 0, mapping, NONE)[0]?.cells.get('remarks')

  test('each but the first stands under its own words', () => {
    expect(remarksOf('gebeld', 'boos', 'later')).toBe('gebeld\nnotitie: boos\nintern: later')
  })

  test('those in which nothing stands leave no line', () => {
    expect(remarksOf('', ' ', 'later')).toBe('intern: later')
    expect(remarksOf('gebeld', '', ' ')).toBe('gebeld')
    expect(remarksOf('', '')).toBe('')
  })

  test('a column without words above it is kept all the same', () => {
    expect(rowsOf([['kenmerk'], ['2026-001', 'gebeld', 'boos']], 0, mapping, NONE)[0]?.cells.get('remarks')).toBe('gebeld\n: boos')
  })
})
