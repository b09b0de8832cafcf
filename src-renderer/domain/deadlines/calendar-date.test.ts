import { getISODay, getISOWeek } from 'date-fns'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dateInAmsterdam,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  isCalendarDate,
  isoWeek,
  weekday,
} from './calendar-date.ts'

const anyDay = fc.integer({ min: 10_957, max: 47_482 }) // 2000 to 2099

test('T1: a date goes to its day number and back, one day later is one more', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, step) => {
      const date = fromDayNumber(day)
      expect(dayNumber(date)).toBe(day)
      expect(dayNumber(addDays(date, step))).toBe(day + step)
    }),
  )
})

test('weekday and ISO week agree with date-fns', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = fromDayNumber(day)
      const noon = new Date(`${date}T12:00:00`)
      expect(weekday(date)).toBe(getISODay(noon))
      expect(isoWeek(date)).toBe(getISOWeek(noon))
    }),
  )
})

test('months have the length of the almanac', () => {
  expect([daysInMonth(2024, 2), daysInMonth(2026, 2), daysInMonth(2100, 2), daysInMonth(2026, 11), daysInMonth(2026, 12)]).toEqual([
    29, 28, 28, 30, 31,
  ])
  expect([addMonths('2026-01-31', 1), addMonths('2026-12-05', 1), addMonths('2026-01-31', -1)]).toEqual([
    '2026-02-01',
    '2027-01-01',
    '2025-12-01',
  ])
})

test('only an existing date in the form YYYY-MM-DD is one', () => {
  fc.assert(fc.property(fc.string(), (text) => !isCalendarDate(text) || /^\d{4}-\d{2}-\d{2}$/.test(text)))
  expect(['2024-02-29', '2026-02-29', '2026-00-10', '2026-11-31', '0000-01-01'].map(isCalendarDate)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('T1: an instant falls on the day it is in Amsterdam, in summer time and in winter time', () => {
  expect(dateInAmsterdam(new Date('2026-11-12T23:40:00Z'))).toBe('2026-11-13')
  expect(dateInAmsterdam(new Date('2026-11-12T22:59:59Z'))).toBe('2026-11-12')
  expect(dateInAmsterdam(new Date('2026-07-12T22:00:00Z'))).toBe('2026-07-13')
  expect(dateInAmsterdam(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
})
