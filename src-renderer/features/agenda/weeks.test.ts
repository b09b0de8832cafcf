import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysInMonth, fromDayNumber, isCalendarDate, startOfMonth, weekday } from '../../domain/deadlines/calendar-date.ts'
import { MOVES, sameDay, weekOf, weeksOf } from './weeks.ts'

const anyDay = fc.integer({ min: 10_957, max: 47_482 }).map(fromDayNumber)

test('a month is shown in whole weeks from Monday that cover it, and no week outside it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const weeks = weeksOf(day)
      const days = weeks.flat()
      expect(weeks.every((week) => week.length === 7 && weekday(week[0] ?? '') === 1)).toBe(true)
      expect(days).toEqual(days.map((_, index) => addDays(days[0] ?? '', index)))
      const month = Array.from({ length: daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))) }, (_, index) =>
        addDays(startOfMonth(day), index),
      )
      expect(days).toEqual(expect.arrayContaining(month))
      expect(weeks.filter((week) => !week.some((date) => date.startsWith(day.slice(0, 7))))).toEqual([])
    }),
  )
})

test('a week is the seven days from Monday that hold the day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(weekOf(day).map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
      expect(weekOf(day)).toContain(day)
    }),
  )
})

test('every key leads to an existing day, and those that go back take back those that go on', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      for (const move of Object.values(MOVES)) expect(isCalendarDate(move(day))).toBe(true)
      expect(MOVES.ArrowLeft?.(MOVES.ArrowRight?.(day) ?? '')).toBe(day)
      expect(MOVES.ArrowUp?.(MOVES.ArrowDown?.(day) ?? '')).toBe(day)
    }),
  )
  expect([sameDay('2026-01-31', 1), sameDay('2026-03-31', -1), sameDay('2026-12-05', 1)]).toEqual([
    '2026-02-28',
    '2026-02-28',
    '2027-01-05',
  ])
})
