import { ok, type Result, refuse } from '../result.ts'
import { addDays, type CalendarDate, calendarDate, daysInMonth, weekday, yearOf } from './calendar-date.ts'

/** Why typed text is not a date. `noSuchDay` says how many days the month has: 31-11 is never 1 December. */
export type DateProblem =
  | { readonly code: 'notADate' }
  | { readonly code: 'noSuchMonth'; readonly month: number }
  | { readonly code: 'noSuchDay'; readonly month: number; readonly year: number; readonly days: number }

export interface TypedDateContext {
  readonly today: CalendarDate
  /** Where a date typed without its year lies: `past` for what was received, `future` for what is promised. */
  readonly side: 'past' | 'future'
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['vandaag', 0],
  ['today', 0],
  ['nu', 0],
  ['gisteren', -1],
  ['yesterday', -1],
  ['eergisteren', -2],
  ['morgen', 1],
  ['tomorrow', 1],
  ['overmorgen', 2],
])

const WEEKDAYS: readonly (readonly string[])[] = [
  ['ma', 'maandag', 'mon', 'monday'],
  ['di', 'dinsdag', 'tue', 'tuesday'],
  ['wo', 'woensdag', 'wed', 'wednesday'],
  ['do', 'donderdag', 'thu', 'thursday'],
  ['vr', 'vrijdag', 'fri', 'friday'],
  ['za', 'zaterdag', 'sat', 'saturday'],
  ['zo', 'zondag', 'sun', 'sunday'],
]

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maa', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
]

const indexOfWord = (lists: readonly (readonly string[])[], word: string): number => lists.findIndex((words) => words.includes(word)) + 1

/** The nearest such weekday on the asked side; today itself when today is that day. */
function nearestWeekday(day: number, context: TypedDateContext): CalendarDate {
  const distance = day - weekday(context.today)
  return addDays(context.today, context.side === 'past' ? -((7 - distance) % 7) : (7 + distance) % 7)
}

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits)
}

function build(day: number, month: number, year: number): Result<CalendarDate, DateProblem> {
  if (month < 1 || month > 12) return refuse({ code: 'noSuchMonth', month })
  const date = calendarDate(year, month, day)
  return date ? ok(date) : refuse({ code: 'noSuchDay', month, year, days: daysInMonth(year, month) })
}

/** Completes a day and month with the year that puts it on the asked side of today. */
function withoutYear(day: number, month: number, { today, side }: TypedDateContext): Result<CalendarDate, DateProblem> {
  const now = yearOf(today)
  const thisYear = build(day, month, now)
  if (thisYear.ok && (side === 'past' ? thisYear.value <= today : thisYear.value >= today)) return thisYear
  // 29 February exists in one year and not in the next: say so for the year that was meant, not for another.
  const otherYear = build(day, month, side === 'past' ? now - 1 : now + 1)
  return otherYear.ok ? otherYear : thisYear
}

function fromDigits(digits: string, context: TypedDateContext): Result<CalendarDate, DateProblem> {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  if (digits.length === 4) return withoutYear(day, month, context)
  return digits.length === 6 || digits.length === 8 ? build(day, month, fullYear(digits.slice(4))) : refuse({ code: 'notADate' })
}

/**
 * Reads a date as people in a Dutch office type it: `3-4-2026`, `3/4/26`, `03042026`, `3 apr`, `23-11`, `2026-04-03`,
 * `di 3 april 2026`, `vandaag`, `gisteren`, `ma`. Day always before month. What does not exist is refused, never moved.
 */
export function parseTypedDate(text: string, context: TypedDateContext): Result<CalendarDate, DateProblem> {
  const words = text
    .toLowerCase()
    .replaceAll(/[\s.,/-]+/g, ' ')
    .trim()
    .split(' ')
  const first = words[0] ?? ''
  const only = words.length === 1
  const distance = DAY_WORDS.get(first)
  if (only && distance !== undefined) return ok(addDays(context.today, distance))
  const leadingWeekday = indexOfWord(WEEKDAYS, first)
  if (only && leadingWeekday) return ok(nearestWeekday(leadingWeekday, context))
  const rest = leadingWeekday ? words.slice(1) : words
  if (rest.length === 1 && /^\d+$/.test(rest[0] ?? '')) return fromDigits(rest[0] ?? '', context)
  return fromParts(rest, context)
}

function fromParts(parts: readonly string[], context: TypedDateContext): Result<CalendarDate, DateProblem> {
  const [a = '', b = '', c] = parts
  const iso = /^\d{4}$/.test(a) && /^\d{1,2}$/.test(b) && c !== undefined && /^\d{1,2}$/.test(c) && parts.length === 3
  if (iso) return build(Number(c), Number(b), Number(a))
  const month = /^\d{1,2}$/.test(b) ? Number(b) : indexOfWord(MONTHS, b)
  if (!/^\d{1,2}$/.test(a) || (month === 0 && b !== '0' && b !== '00') || parts.length > 3) return refuse({ code: 'notADate' })
  if (c === undefined) return withoutYear(Number(a), month, context)
  return /^(\d{2}|\d{4})$/.test(c) ? build(Number(a), month, fullYear(c)) : refuse({ code: 'notADate' })
}
