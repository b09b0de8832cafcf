import { addDays, type CalendarDate, calendarDate, weekday, yearOf } from './calendar-date.ts'

/** `cao`: the childcare labour agreement. `atw`: the Algemene termijnenwet. Rule T7. */
export const HOLIDAY_LISTS = ['cao', 'atw'] as const
export type HolidayList = (typeof HOLIDAY_LISTS)[number]

export type HolidayName =
  | 'newYearsDay'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'kingsDay'
  | 'queensDay'
  | 'liberationDay'
  | 'ascensionDay'
  | 'whitSunday'
  | 'whitMonday'
  | 'christmasDay'
  | 'boxingDay'

export interface PublicHoliday {
  readonly date: CalendarDate
  readonly name: HolidayName
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return fixed(year, month, day)
}

function fixed(year: number, month: number, day: number): CalendarDate {
  const date = calendarDate(year, month, day)
  if (date === null) throw new RangeError('Not a calendar date')
  return date
}

/** 27 April, or the Saturday before where that is a Sunday; until 2013 the Queen's day, 30 April by the same rule. */
function royalDay(year: number): PublicHoliday {
  const name = year < 2014 ? 'queensDay' : 'kingsDay'
  const day = year < 2014 ? 30 : 27
  const date = fixed(year, 4, day)
  return { date: weekday(date) === 7 ? addDays(date, -1) : date, name }
}

/** The public holidays of one year in order of date; two can fall on one day. Rule T7. */
export function publicHolidays(year: number, list: HolidayList): readonly PublicHoliday[] {
  const easter = easterSunday(year)
  const holidays: PublicHoliday[] = [
    { date: fixed(year, 1, 1), name: 'newYearsDay' },
    { date: easter, name: 'easterSunday' },
    { date: addDays(easter, 1), name: 'easterMonday' },
    royalDay(year),
    { date: addDays(easter, 39), name: 'ascensionDay' },
    { date: addDays(easter, 49), name: 'whitSunday' },
    { date: addDays(easter, 50), name: 'whitMonday' },
    { date: fixed(year, 12, 25), name: 'christmasDay' },
    { date: fixed(year, 12, 26), name: 'boxingDay' },
  ]
  if (list === 'atw') holidays.push({ date: addDays(easter, -2), name: 'goodFriday' })
  if (list === 'atw' || year % 5 === 0) holidays.push({ date: fixed(year, 5, 5), name: 'liberationDay' })
  return holidays.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

const byDate = new Map<string, ReadonlyMap<CalendarDate, HolidayName>>()

/** The holiday on a date, or null. A year is computed once: lists of thousands of cases ask for the same few years. */
export function holidayOn(date: CalendarDate, list: HolidayList): HolidayName | null {
  const key = `${list}${yearOf(date)}`
  let year = byDate.get(key)
  if (!year) {
    // The first of two holidays on one day names it.
    year = new Map([...publicHolidays(yearOf(date), list)].reverse().map((holiday) => [holiday.date, holiday.name]))
    byDate.set(key, year)
  }
  return year.get(date) ?? null
}
