import { addDays, type CalendarDate } from '../deadlines/calendar-date.ts'
import { type DateProblem, parseTypedDate } from '../deadlines/typed-date.ts'
import { ok, type Result, refuse } from '../result.ts'

/** Days of Excel's calendar from 2000 to 2099, written as a number. */
const SERIAL = /^(3[6-9]|[4-6]\d|7[0-2])\d{3}(\.\d+)?$/
const EXCEL_ZERO = '1899-12-30'

/** A cell as one line without what cannot be seen: spaces of any kind, marks of direction, a leading apostrophe of Excel. */
export const tidy = (cell: string): string =>
  cell
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
    .replaceAll(/[\s\u00A0]+/gu, ' ')
    .trim()

/**
 * A date in a register: as people type it (day before month, always with its year), as a serial number of Excel, or with the
 * time behind it. What does not exist is refused, never moved.
 */
export function readDateCell(cell: string, today: CalendarDate): Result<CalendarDate, DateProblem> {
  const text = tidy(cell)
    .replace(/^'/, '')
    .replace(/(?<=\d)[T ,]+\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?\s*(uur|u|h|Z|[+-]\d{2}:?\d{2})?$/i, '')
    .replace(/['’](\d{2})$/, '$1')
  if (SERIAL.test(text)) return ok(addDays(EXCEL_ZERO, Math.floor(Number(text))))
  // Today and last Monday mean nothing in a file; a day without its year could be of any, whatever its weekday.
  const parts = text
    .replace(/^\p{L}+[ .,]+/u, '')
    .split(/[\s.,/-]+/)
    .filter((part) => /\d/.test(part) || part.length > 2)
  const digits = /^\d{6}$|^\d{8}$/.test(text)
  if (!digits && parts.filter((part) => /\d/.test(part)).length < 2) return refuse({ code: 'notADate' })
  if (!digits && !/\d{4}/.test(text) && parts.length < 3) return refuse({ code: 'notADate' })
  if (/^\d{8}$/.test(text) && /^(19|20)\d{2}(0[1-9]|1[0-2])/.test(text)) {
    return parseTypedDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`, { today, side: 'past' })
  }
  return parseTypedDate(text, { today, side: 'past' })
}

const DUTCH_MOBILE = /^06(\d{8})$/

/** A phone number as it is dialled here: Excel eats the zero it begins with. What is no number stays as it is. */
export function readPhone(cell: string): string {
  const text = tidy(cell)
  const digits = text.replaceAll(/[^\d+]/g, '').replace(/^(\+|00)31\(?0?\)?/, '0')
  if (/[^\d\s()+./-]/.test(text)) return text
  const whole = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits
  const mobile = DUTCH_MOBILE.exec(whole)
  if (mobile) return `06-${mobile[1]}`
  return /^0\d{9}$/.test(whole) && !/^0\d/.test(text.replaceAll(/\D/g, '')) ? whole : text
}

/** Several parents in one cell (rule C10). */
export const readNames = (cell: string): string[] =>
  cell
    .split(/\r?\n|;|\s+(?:en|and|&|\+)\s+|\s*\/\s*/i)
    .map(tidy)
    .filter((name) => name !== '')

/** Several things in one cell: one a line, or numbered. */
export const readLines = (cell: string): string[] =>
  cell
    .split(/\r?\n|(?<=\S)\s+(?=\d{1,2}[.)]\s+\p{L})/u)
    .map((line) => tidy(line.replace(/^\s*(?:\d{1,2}[.)]\s+|[-*•]\s*)/, '')))
    .filter((line) => line !== '')

const NOTHING = /^(geen|geen maatregel(en)?|n\.?v\.?t\.?|nvt|none|n\/a|niet van toepassing|-+|nee)\.?$/i

/** Whether a cell says that there is nothing, in so many words (rule C7: "geen maatregelen"). */
export const saysNothing = (cell: string): boolean => NOTHING.test(tidy(cell))
