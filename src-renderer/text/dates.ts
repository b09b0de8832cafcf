import { format } from 'date-fns'
import { enGB } from 'date-fns/locale/en-GB'
import { nl } from 'date-fns/locale/nl'
import { type CalendarDate, yearOf } from '../domain/deadlines/calendar-date.ts'
import type { Language } from './i18n.ts'

const LOCALES = { nl, en: enGB }

/** Noon, so that no clock change and no time zone turns a calendar date into its neighbour. */
const noon = (date: CalendarDate): Date => new Date(`${date}T12:00:00`)

const write = (date: CalendarDate, pattern: string, language: Language): string =>
  // The Dutch abbreviations carry a full stop (nov.), which clutters a table.
  format(noon(date), pattern, { locale: LOCALES[language] }).replaceAll('.', '')

/** How dates are written on screen and in letters, in one language. */
export interface DateFormats {
  /** `vr 27 nov`, with the year when it is not the one of today. */
  readonly short: (date: CalendarDate) => string
  /** `27 nov`, with the year when it is not the one of today. */
  readonly bare: (date: CalendarDate) => string
  /** `vrijdag 27 november`, with the year when it is not the one of today. */
  readonly long: (date: CalendarDate) => string
  /** `vrijdag 27 november 2026`. */
  readonly full: (date: CalendarDate) => string
  /** `27 november 2026`, as in letters. */
  readonly letter: (date: CalendarDate) => string
  /** `vr 27-11-2026`, as a date box shows it and reads it back. */
  readonly box: (date: CalendarDate) => string
  readonly month: (date: CalendarDate) => string
  readonly monthName: (month: number) => string
  readonly weekday: (date: CalendarDate) => string
  readonly weekdayShort: (date: CalendarDate) => string
  /** `do 19 nov 15:20`, in the machine's own time zone. */
  readonly moment: (instant: string | number) => string
  readonly time: (instant: number) => string
}

export function dateFormats(language: Language, today: CalendarDate): DateFormats {
  const locale = { locale: LOCALES[language] }
  const weekdayToken = language === 'nl' ? 'EEEEEE' : 'EEE'
  const withYear = (date: CalendarDate, pattern: string): string =>
    write(date, yearOf(date) === yearOf(today) ? pattern : `${pattern} yyyy`, language)
  return {
    short: (date) => withYear(date, `${weekdayToken} d MMM`),
    bare: (date) => withYear(date, 'd MMM'),
    long: (date) => withYear(date, 'EEEE d MMMM'),
    full: (date) => write(date, 'EEEE d MMMM yyyy', language),
    letter: (date) => write(date, 'd MMMM yyyy', language),
    box: (date) => write(date, `${weekdayToken} dd-MM-yyyy`, language),
    month: (date) => write(date, 'MMMM yyyy', language),
    monthName: (month) => write(`2026-${String(month).padStart(2, '0')}-01`, 'MMMM', language),
    weekday: (date) => write(date, 'EEEE', language),
    weekdayShort: (date) => write(date, weekdayToken, language),
    moment: (instant) => format(new Date(instant), `${weekdayToken} d MMM HH:mm`, locale).replaceAll('.', ''),
    time: (instant) => format(new Date(instant), 'HH:mm:ss', locale),
  }
}

/** `a, b en c`. */
export const listOf = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
