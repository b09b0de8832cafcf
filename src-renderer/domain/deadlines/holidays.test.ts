import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { holidayOn, publicHolidays } from './holidays.ts'

const oracle = new Holidays('NL')
const years = Array.from({ length: 101 }, (_, i) => 2000 + i)

/** The oracle knows the days of rest; Good Friday and 5 May are in its list under other kinds. */
function oracleDays(year: number, list: 'cao' | 'atw'): string[] {
  const days = oracle.getHolidays(year)
  const wanted = days.filter((day) => {
    if (day.rule === 'easter -2') return list === 'atw'
    if (day.rule === '05-05') return list === 'atw' || year % 5 === 0
    return day.type === 'public'
  })
  return [...new Set(wanted.map((day) => day.date.slice(0, 10)))].sort()
}

test.each(['cao', 'atw'] as const)('T7: the %s list is the oracle’s, for every year from 2000 to 2100', (list) => {
  for (const year of years) {
    expect([year, ...new Set(publicHolidays(year, list).map((day) => day.date))]).toEqual([year, ...oracleDays(year, list)])
  }
})

test('T7: King’s Day is 27 April, or 26 April where the 27th is a Sunday', () => {
  expect(holidayOn('2026-04-27', 'cao')).toBe('kingsDay')
  expect(holidayOn('2025-04-26', 'cao')).toBe('kingsDay')
  expect(holidayOn('2025-04-27', 'cao')).toBeNull()
})

test('T7: 5 May and Good Friday differ between the lists', () => {
  expect([holidayOn('2026-05-05', 'cao'), holidayOn('2030-05-05', 'cao'), holidayOn('2026-05-05', 'atw')]).toEqual([
    null,
    'liberationDay',
    'liberationDay',
  ])
  expect([holidayOn('2026-04-03', 'cao'), holidayOn('2026-04-03', 'atw')]).toEqual([null, 'goodFriday'])
})

test('holidays come in order of date', () => {
  for (const year of years) {
    const dates = publicHolidays(year, 'atw').map((day) => day.date)
    expect(dates).toEqual([...dates].sort())
  }
})
