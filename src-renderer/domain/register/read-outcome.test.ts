import { describe, expect, it, test } from 'vitest'
import { LINE_MAX } from '../complaint/check-intake.ts'
import { readDispute, readMeasures } from './read-outcome.ts'
import { type Cells, rowWith } from './test-kit.ts'

const TODAY = '2026-11-16'
const read = (cells: Cells) => {
  const warnings: string[] = []
  const { measures, none, left } = readMeasures(rowWith(cells), TODAY, (...warning) => void warnings.push(warning.join(' ').trim()))
  const told = measures.map(({ text, realiseBy, realisedOn }) => `${text} | ${realiseBy} | ${realisedOn}`)
  return { told, none, left, warnings }
}
const says = (measures: string, measuresRealiseBy = '', measuresRealisedOn = '') =>
  read({ measures, measuresRealiseBy, measuresRealisedOn })
const nothingElse = { none: false, left: [], warnings: [] }

describe('C8: measures with their dates', () => {
  test('one, promised and realised', () => {
    expect(says('Hek maken', '1-12-2025', '20-11-2025')).toEqual({ told: ['Hek maken | 2025-12-01 | 2025-11-20'], ...nothingElse })
  })

  test('several in one cell: the first date is of the first', () => {
    expect(says('1. Hek maken\n2. Beleid', '1) 1-12-2025\n2) 1-2-2026', '20-11-2025')).toEqual({
      told: ['Hek maken | 2025-12-01 | 2025-11-20', 'Beleid | 2026-02-01 | null'],
      ...nothingElse,
    })
  })

  it.each([
    '1-12-2025\r\n1-2-2026',
    '1-12-2025; 1-2-2026',
    '1-12-2025, 1-2-2026',
    'nvt\n1-12-2025\n\n1-2-2026',
    '1. 1-12-2025;2. 1-2-2026',
  ])('dates in one cell: %j', (dates) => {
    expect(says('Hek\nBeleid', dates)).toEqual({ told: ['Hek | 2025-12-01 | null', 'Beleid | 2026-02-01 | null'], ...nothingElse })
  })

  test('a promise may lie ahead', () => {
    expect(says('Hek', '1-12-2027')).toEqual({ told: ['Hek | 2027-12-01 | null'], ...nothingElse })
  })

  test('what was done without a promise was promised for that day', () => {
    expect(says('Hek', '', '20-11-2025')).toEqual({ told: ['Hek | 2025-11-20 | 2025-11-20'], ...nothingElse })
  })

  test('without the columns of dates it has no day, and is left for the remarks', () => {
    expect(read({ measures: 'Hek maken' })).toEqual({
      told: [],
      none: false,
      left: [{ field: 'measures', text: 'Hek maken' }],
      warnings: ['measures measureWithoutDate Hek maken'],
    })
  })

  test('a row that does not speak of them has none, without saying so', () => {
    expect(read({})).toEqual({ told: [], ...nothingElse })
    expect(says(' ', '1-12-2025')).toEqual({ told: [], ...nothingElse })
  })

  test.each(['geen', 'n.v.t.', 'Geen maatregelen'])('C7: %s says that there are none', (cell) => {
    expect(says(cell, '1-12-2025')).toEqual({ told: [], ...nothingElse, none: true })
  })
})

describe('dates that do not fit their measures', () => {
  test('of two texts with one date they are one measure, for the last day', () => {
    expect(says('Hek\nBeleid', '1-12-2025')).toEqual({
      told: ['Hek; Beleid | 2025-12-01 | null'],
      ...nothingElse,
      warnings: ['measures measuresUneven'],
    })
    expect(says('Hek\nBeleid', '1-12-2025\n1-1-2026\n1-2-2026').told).toEqual(['Hek; Beleid | 2026-02-01 | null'])
  })

  test('which is realised once all of it is', () => {
    expect(says('Hek', '1-12-2025\n1-1-2026', '20-11-2025').told).toEqual(['Hek | 2026-01-01 | null'])
    expect(says('Hek', '1-12-2025\n1-1-2026', '20-11-2025\n24-12-2025').told).toEqual(['Hek | 2026-01-01 | 2025-12-24'])
    expect(says('Hek', '1-12-2025', '20-11-2025\n24-12-2025')).toMatchObject({
      told: ['Hek | 2025-12-01 | 2025-12-24'],
      warnings: ['measures measuresUneven'],
    })
  })

  test('two texts that were done on one day, without a promise, are one measure of that day', () => {
    expect(says('Hek\nBeleid', '', '20-11-2025')).toEqual({ told: ['Hek; Beleid | 2025-11-20 | 2025-11-20'], ...nothingElse })
  })

  test('a day that is none is told, each in its column', () => {
    expect(says('Hek', 'zie  mail', '31-11-2025')).toEqual({
      told: [],
      none: false,
      left: [{ field: 'measures', text: 'Hek' }],
      warnings: ['measuresRealiseBy dateUnread zie mail', 'measuresRealisedOn dateUnread 31-11-2025', 'measures measureWithoutDate Hek'],
    })
  })

  test('nothing was realised after today', () => {
    expect(says('Hek', '1-12-2026', '17-11-2026')).toEqual({
      told: ['Hek | 2026-12-01 | null'],
      ...nothingElse,
      warnings: ['measuresRealisedOn dateInFuture 17-11-2026'],
    })
    expect(says('Hek', '1-12-2026', '16-11-2026').told).toEqual(['Hek | 2026-12-01 | 2026-11-16'])
  })

  test('a text that is too long for a measure is cut there, and whole in the remarks', () => {
    const long = 'x'.repeat(LINE_MAX + 1)
    expect(says(long, '1-12-2025')).toEqual({
      told: [`${long.slice(1)} | 2025-12-01 | null`],
      ...nothingElse,
      left: [{ field: 'measures', text: long }],
    })
    expect(says(long.slice(1), '1-12-2025').left).toEqual([])
  })
})

describe('C9: a dispute in one cell', () => {
  const dispute = (cell: string) => readDispute(cell, TODAY)

  test('its reference, its days and its result', () => {
    expect(dispute('GC 2025-1234, ingediend 12-03-2025, uitspraak 1 juni 2025: ongegrond')).toEqual({
      reference: 'GC 2025-1234',
      openedOn: '2025-03-12',
      decided: { decidedOn: '2025-06-01', result: 'notUpheld' },
    })
  })

  it.each([
    ['12-03-2025', { reference: '', openedOn: '2025-03-12', decided: null }],
    ['gegrond? ingediend 2025-03-12', { reference: '', openedOn: '2025-03-12', decided: null }],
    ['D24-118 van 12.3.25', { reference: 'D24-118', openedOn: '2025-03-12', decided: null }],
    ['GC/2025/7 op 16 nov. 2026', { reference: 'GC/2025/7', openedOn: '2026-11-16', decided: null }],
  ])('one that still runs: %j', (cell, expected) => {
    expect(dispute(cell)).toEqual(expected)
  })

  it.each([
    ['niet-ontvankelijk', 'inadmissible'],
    ['Niet ontvankelijk', 'inadmissible'],
    ['ONGEGROND', 'notUpheld'],
    ['niet gegrond', 'notUpheld'],
    ['not upheld', 'notUpheld'],
    ['deels gegrond', 'partlyUpheld'],
    ['gedeeltelijk gegrond', 'partlyUpheld'],
    ['partly upheld', 'partlyUpheld'],
    ['gegrond', 'upheld'],
    ['upheld', 'upheld'],
    ['schikking', 'settled'],
    ['ingetrokken', 'withdrawn'],
  ])('its result: %s', (words, result) => {
    expect(dispute(`12-03-2025 12-03-2025 ${words}`)).toMatchObject({ decided: { decidedOn: '2025-03-12', result } })
  })

  it.each(['', '  ', 'geen', 'nvt', 'Nee', 'No', 'n', 'FALSE', 'onwaar'])('there is none: %j', (cell) => {
    expect(dispute(cell)).toBeNull()
  })

  it.each([
    ['ja', 'no day'],
    ['nog niet bekend', 'no day'],
    ['no idea', 'more than no'],
    ['loopt, n', 'more than n'],
    ['GC 2025-1234', 'a reference only'],
    ['31-02-2025', 'a day that does not exist'],
    ['31-02-2025, 12-03-2025', 'one of its days does not exist'],
    ['17-11-2026', 'a day ahead'],
    ['12-03-2025, 1-6-2025', 'decided without a result'],
    ['1-6-2025, 12-03-2025 gegrond', 'decided before it was brought'],
    ['12-03-2025, 1-4-2025, 1-6-2025 gegrond', 'three days'],
  ])('it says that there is one, and no more: %j (%s)', (cell) => {
    expect(dispute(cell)).toBe('unread')
  })
})
