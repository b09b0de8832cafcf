import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, isCalendarDate } from './calendar-date.ts'
import { parseTypedDate } from './typed-date.ts'

const past = { today: '2026-11-23', side: 'past' } as const
const future = { today: '2026-11-23', side: 'future' } as const
const read = (text: string, context: typeof past | typeof future = past) => {
  const result = parseTypedDate(text, context)
  return result.ok ? result.value : result.reason
}

describe('what people type', () => {
  it.each([
    ['03042026', '2026-04-03'],
    ['3-4-2026', '2026-04-03'],
    ['3/4/26', '2026-04-03'],
    ['3.4.2026', '2026-04-03'],
    ['3 apr 2026', '2026-04-03'],
    ['3 apr. 2026', '2026-04-03'],
    ['3 April 2026', '2026-04-03'],
    ['vr 3-4-2026', '2026-04-03'],
    ['vrijdag 3 april 2026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['030426', '2026-04-03'],
    ['12 mrt 2024', '2024-03-12'],
    ['12 maart 2024', '2024-03-12'],
    ['12 March 2024', '2024-03-12'],
    [' 23-11 ', '2026-11-23'],
    ['2311', '2026-11-23'],
    ['24-11', '2025-11-24'],
    ['1 dec', '2025-12-01'],
    ['vandaag', '2026-11-23'],
    ['Gisteren', '2026-11-22'],
    ['eergisteren', '2026-11-21'],
    ['yesterday', '2026-11-22'],
    ['ma', '2026-11-23'],
    ['vr', '2026-11-20'],
    ['zondag', '2026-11-22'],
    ['29-2-2024', '2024-02-29'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date)
  })

  it.each([
    ['24-11', '2026-11-24'],
    ['22-11', '2027-11-22'],
    ['vr', '2026-11-27'],
    ['ma', '2026-11-23'],
    ['morgen', '2026-11-24'],
    ['overmorgen', '2026-11-25'],
  ])('%s looking ahead', (text, date) => {
    expect(read(text, future)).toBe(date)
  })
})

describe('what is no date is refused and never moved to another day', () => {
  it.each([
    ['31-02-2026', { code: 'noSuchDay', month: 2, year: 2026, days: 28 }],
    ['31-11-2026', { code: 'noSuchDay', month: 11, year: 2026, days: 30 }],
    ['31-11', { code: 'noSuchDay', month: 11, year: 2026, days: 30 }],
    ['29-2', { code: 'noSuchDay', month: 2, year: 2026, days: 28 }],
    ['0-4-2026', { code: 'noSuchDay', month: 4, year: 2026, days: 30 }],
    ['14-13-2026', { code: 'noSuchMonth', month: 13 }],
    ['3-0-2026', { code: 'noSuchMonth', month: 0 }],
    ['32', { code: 'notADate' }],
    ['3 4', '2026-04-03'],
    ['zie mail', { code: 'notADate' }],
    ['', { code: 'notADate' }],
    ['3-4-202', { code: 'notADate' }],
    ['3-4-2026 10:00', { code: 'notADate' }],
    ['constructor', { code: 'notADate' }],
    ['toString', { code: 'notADate' }],
  ])('%s', (text, problem) => {
    expect(read(text)).toEqual(problem)
  })
})

test('every date survives the ways of writing it in full', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
      const date = addDays('2000-01-01', days)
      const [year, month, day] = date.split('-')
      for (const text of [date, `${day}-${month}-${year}`, `${Number(day)}/${Number(month)}/${year}`, `${day}${month}${year}`]) {
        expect(read(text)).toBe(date)
      }
    }),
  )
})

test('any text at all gives an existing date or a refusal', () => {
  const hostile = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789 -/.maradizo') }))
  fc.assert(
    fc.property(hostile, fc.constantFrom(past, future), (text, context) => {
      const result = parseTypedDate(text, context)
      expect(!result.ok || isCalendarDate(result.value)).toBe(true)
    }),
  )
})
