import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { readDateCell, tidy } from '../register/cells.ts'

export interface Original {
  readonly name: string
  readonly email: string
  readonly subject: string
  readonly text: string
  /** When a colleague got it: the organisation's own day of receipt. Null when it cannot be read. */
  readonly sentOn: CalendarDate | null
}

const FROM = /^\s*(?:van|from|afzender)\s*:\s*(.+)$/i
const DATE = /^\s*(?:verzonden|datum|date|sent|verstuurd(?: op)?)\s*:\s*(.+)$/i
const SUBJECT = /^\s*(?:onderwerp|subject|betreft)\s*:\s*(.*)$/i
const OTHER = /^\s*(?:aan|to|cc|bcc|kopie|reply-to|antwoord aan|prioriteit|bijlagen?)\s*:/i
const HEADERS_MAX = 9

/** The mail that someone passed on, with its heading quoted above it, however deep in the text it begins. */
export function originalIn(text: string, today: CalendarDate): Original | null {
  const lines = text.split('\n').map((line) => line.replace(/^[>\s*]+(?=\p{L}+\s*:)/u, '').replace(/^\*([^*]+:)\*\s*/, '$1 '))
  for (const [start, line] of lines.entries()) {
    const from = FROM.exec(line)
    if (!from?.[1]) continue
    const heading = lines.slice(start, start + HEADERS_MAX)
    const length = heading.findIndex(
      (one, index) => index > 0 && !FROM.test(one) && !DATE.test(one) && !SUBJECT.test(one) && !OTHER.test(one),
    )
    const headers = length < 0 ? heading : heading.slice(0, length)
    const date = headers.flatMap((one) => DATE.exec(one)?.[1] ?? [])[0]
    const subject = headers.flatMap((one) => SUBJECT.exec(one)?.[1] ?? [])[0]
    if (date === undefined && subject === undefined) continue
    const rest = lines.slice(start + headers.length)
    return { ...addressOf(from[1]), subject: tidy(subject ?? ''), text: rest.join('\n').trim(), sentOn: dayOf(date ?? '', today) }
  }
  return null
}

function addressOf(text: string): { name: string; email: string } {
  const email = /[^\s<>[\]()"';:,]+@[^\s<>[\]()"';:,]+/.exec(text)?.[0].replace(/^mailto:/i, '') ?? ''
  const name = tidy(text.replace(/[<[(].*$/, '').replaceAll(/["']{1}(?=\s*$)|^\s*["']/g, ''))
  return { name: name === email ? '' : name, email: email.toLowerCase() }
}

function dayOf(text: string, today: CalendarDate): CalendarDate | null {
  const [date] = /\d{1,2}[\s./-]+(?:\p{L}{3,9}\.?|\d{1,2})[\s./-]+\d{4}|\d{4}-\d{2}-\d{2}/u.exec(text) ?? []
  const [, month, day, year] = /(\p{L}{3,9})\s+(\d{1,2}),\s+(\d{4})/u.exec(text) ?? []
  const read = readDateCell(date ?? (month ? `${day} ${month} ${year}` : text), today)
  return read.ok ? read.value : null
}
