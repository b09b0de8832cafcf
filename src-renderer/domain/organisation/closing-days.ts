import { addDays, type CalendarDate, daysBetween } from '../deadlines/calendar-date.ts'
import { isWorkingDay, type OfficeCalendar } from '../deadlines/working-days.ts'
import { ok, type Result, refuse } from '../result.ts'

/** Longer than any closure of an office: a year typed wrong would otherwise close it for good. */
export const CLOSING_PERIOD_MAX = 100

export type ClosingProblem = 'untilBeforeFrom' | 'tooLong' | 'nothingToClose'

/** The days of a period, both ends included, that become closing days: those that are working days now (rule T6). */
export function daysToClose(
  from: CalendarDate,
  until: CalendarDate,
  calendar: OfficeCalendar,
): Result<readonly CalendarDate[], ClosingProblem> {
  if (until < from) return refuse('untilBeforeFrom')
  const length = daysBetween(from, until) + 1
  if (length > CLOSING_PERIOD_MAX) return refuse('tooLong')
  const days = Array.from({ length }, (_, index) => addDays(from, index)).filter((day) => isWorkingDay(day, calendar))
  return days.length === 0 ? refuse('nothingToClose') : ok(days)
}
