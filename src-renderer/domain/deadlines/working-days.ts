import { addDays, type CalendarDate, isWeekend } from './calendar-date.ts'
import { type HolidayList, type HolidayName, holidayOn } from './holidays.ts'

export interface ClosingDay {
  readonly date: CalendarDate
  readonly reason: string
}

/** Which days count as working days for one organisation (rules T6 and T7). */
export interface OfficeCalendar {
  readonly holidays: HolidayList
  readonly closingDays: readonly ClosingDay[]
}

/** Why a day is not a working day. A closing day carries the office's own words for it. */
export type DayOff =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly holiday: HolidayName }
  | { readonly kind: 'closed'; readonly reason: string }

/** Null on a working day. A holiday names the day before a weekend or a closing day does. */
export function dayOff(date: CalendarDate, calendar: OfficeCalendar): DayOff | null {
  const holiday = holidayOn(date, calendar.holidays)
  if (holiday) return { kind: 'holiday', holiday }
  if (isWeekend(date)) return { kind: 'weekend' }
  const closing = calendar.closingDays.find((day) => day.date === date)
  return closing ? { kind: 'closed', reason: closing.reason } : null
}

export const isWorkingDay = (date: CalendarDate, calendar: OfficeCalendar): boolean => dayOff(date, calendar) === null

/** The `count`th working day after `start`; `start` itself is day 0 and never counts (rules T1 and T2). */
export function workingDayAfter(start: CalendarDate, count: number, calendar: OfficeCalendar): CalendarDate {
  let date = start
  for (let left = count; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) left -= 1
  }
  return date
}

/** Rule T5, "handel uiterlijk": the last working day on or before a date. */
export function actBy(date: CalendarDate, calendar: OfficeCalendar): CalendarDate {
  let day = date
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1)
  return day
}

/** Working days in the half-open interval after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysUntil(from: CalendarDate, to: CalendarDate, calendar: OfficeCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}
