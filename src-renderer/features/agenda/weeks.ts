import { addDays, addMonths, type CalendarDate, daysInMonth, startOfMonth, startOfWeek } from '../../domain/deadlines/calendar-date.ts'

export const weekOf = (day: CalendarDate): CalendarDate[] => Array.from({ length: 7 }, (_, index) => addDays(startOfWeek(day), index))

/** The whole weeks that hold a day of the month, from Monday, as arrays of seven days. */
export function weeksOf(month: CalendarDate): CalendarDate[][] {
  const first = startOfMonth(month)
  const weeks = Array.from({ length: 6 }, (_, week) => weekOf(addDays(first, week * 7)))
  return weeks.filter((week) => week.some((day) => day.slice(0, 7) === month.slice(0, 7)))
}

/** A month further keeps the day where the month has it: 31 January goes to 28 February. */
export function sameDay(date: CalendarDate, months: number): CalendarDate {
  const first = addMonths(startOfMonth(date), months)
  const length = daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)))
  return addDays(first, Math.min(Number(date.slice(8)), length) - 1)
}

/** Where a key goes from a day, in the month and in the week alike. */
export const MOVES: Readonly<Record<string, (day: CalendarDate) => CalendarDate>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => sameDay(day, -1),
  PageDown: (day) => sameDay(day, 1),
  Home: startOfWeek,
  End: (day) => addDays(startOfWeek(day), 6),
}
