/**
 * Calendar dates as `YYYY-MM-DD` strings (rule T1: a legal date is never a timestamp).
 *
 * The arithmetic counts days in UTC, where every day has 24 hours, so no time zone and no clock change
 * can shift a date. date-fns counts in the zone of the machine, which is why it is not used here.
 */
export type CalendarDate = string

const DAY_MS = 86_400_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01. @throws RangeError when the text is not an existing `YYYY-MM-DD` date */
export function dayNumber(date: CalendarDate): number {
  const parts = SHAPE.exec(date)
  const [year, month, day] = parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : [0, 0, 0]
  // Date.UTC rolls 31 April over to 1 May, and reads the years 0 to 99 as 1900 to 1999.
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) throw new RangeError('Not a calendar date')
  return Date.UTC(year, month - 1, day) / DAY_MS
}

export function fromDayNumber(day: number): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

export function isCalendarDate(text: string): boolean {
  try {
    dayNumber(text)
    return true
  } catch {
    return false
  }
}

/** @param days may be negative */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from)

/** 1 = Monday to 7 = Sunday (ISO 8601). */
export const weekday = (date: CalendarDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

export const isWeekend = (date: CalendarDate): boolean => weekday(date) > 5

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))

/** Number of days in a month. @param month 1 to 12 */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Builds a date from its parts, or null when it does not exist (31 February is never another date). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(text) ? text : null
}

/** ISO 8601 week number: week 1 holds the year's first Thursday. */
export function isoWeek(date: CalendarDate): number {
  const thursday = addDays(date, 4 - weekday(date))
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

export const startOfWeek = (date: CalendarDate): CalendarDate => addDays(date, 1 - weekday(date))
export const startOfMonth = (date: CalendarDate): CalendarDate => `${date.slice(0, 7)}-01`

/** The first day of the month `months` later (or earlier). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return new Date(Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10)
}

const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The date on the calendar in the Netherlands at an instant, whatever zone the machine is set to (rule T1). */
export const dateInAmsterdam = (instant: Date | number): CalendarDate => amsterdam.format(instant)
