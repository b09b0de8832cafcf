import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { parseTypedDate } from '../deadlines/typed-date.ts'
import type { MailAddress } from './mail.ts'

/** A mail that stands inside another, as the program that passed it on wrote it out. */
export interface ForwardedMail {
  readonly from: MailAddress | null
  /** The day that its head names; null when it cannot be read. */
  readonly sentOn: CalendarDate | null
  readonly subject: string
  readonly text: string
}

const HEADS = /^(van|from|von|verzonden|sent|datum|date|gesendet|aan|to|an|cc|onderwerp|subject|betreff)\s*:\s*(.*)$/i
const KIND: Readonly<Record<string, 'from' | 'sent' | 'subject'>> = {
  van: 'from',
  from: 'from',
  von: 'from',
  verzonden: 'sent',
  sent: 'sent',
  datum: 'sent',
  date: 'sent',
  gesendet: 'sent',
  onderwerp: 'subject',
  subject: 'subject',
  betreff: 'subject',
}
/** Heads of a mail stand close together: a letter that has `Van:` somewhere is no mail within a mail. */
const HEAD_LINES = 8

/** The first mail that a mail passes on: its head (who, when, what about) and its text, without what that mail quotes itself. */
export function forwardedMail(text: string, today: CalendarDate): ForwardedMail | null {
  const lines = text.split('\n').map((line) => line.replace(/^[>\s*]+/, '').replaceAll('*', ''))
  const start = lines.findIndex((line, index) => headOf(line)?.kind === 'from' && headsFrom(lines, index).has('sent'))
  if (start === -1) return null
  const heads = headsFrom(lines, start)
  let end = start
  while (end < lines.length && end < start + HEAD_LINES && (HEADS.test(lines[end] ?? '') || (lines[end] ?? '').trim() === '')) end += 1
  const own = text.split('\n').slice(end)
  return {
    from: addressOf(heads.get('from') ?? ''),
    sentOn: dayIn(heads.get('sent') ?? '', today),
    subject: (heads.get('subject') ?? '').trim(),
    text: withoutQuotes(own.every((line) => line.trim() === '' || line.startsWith('>')) ? lines.slice(end) : own),
  }
}

const headOf = (line: string): { kind: 'from' | 'sent' | 'subject' | undefined; value: string } | null => {
  const [, name = '', value = ''] = HEADS.exec(line.trim()) ?? []
  return name === '' ? null : { kind: KIND[name.toLowerCase()], value }
}

function headsFrom(lines: readonly string[], start: number): ReadonlyMap<string, string> {
  const heads = new Map<string, string>()
  for (const line of lines.slice(start, start + HEAD_LINES)) {
    const head = headOf(line)
    if (head?.kind && !heads.has(head.kind)) heads.set(head.kind, head.value)
  }
  return heads
}

/** `Noor Proef <noor@example.nl>`, `noor@example.nl`, `Noor Proef [mailto:noor@example.nl]`. */
export function addressOf(text: string): MailAddress | null {
  const address = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/.exec(text)?.[0] ?? ''
  const name = text
    .replace(/[<([].*$/, '')
    .replaceAll(/["']{1}(?=\s|$)|^["']/g, '')
    .trim()
  return address === '' && name === '' ? null : { name: name === address ? '' : name, address }
}

/** Dates as mail programs write them above what they pass on: with the weekday, a time, `om` or `at`. */
function dayIn(text: string, today: CalendarDate): CalendarDate | null {
  const dayOnly = text
    .replace(/\b(om|at|um)\b.*$/i, '')
    // Not `04.11` of a day that is written with points.
    .replace(/[,\s]\s*\d{1,2}[:.]\d{2}(?![.\d]).*$/, '')
    .trim()
  const american = /^(?:\p{L}+,?\s+)?(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(dayOnly)
  const read = parseTypedDate(american ? `${american[2]} ${american[1]} ${american[3]}` : dayOnly, { today, side: 'past' })
  return read.ok ? read.value : null
}

const INTRODUCES = [
  /^(op|on|am)\s.{4,80}\s(schreef|wrote|schrieb)\b.{0,120}:\s*$/i,
  /^-{2,}\s*(oorspronkelijk|original|forwarded|doorgestuurd)/i,
]

/** What someone wrote themselves: the lines they answer to, and who is quoted there, fall away. */
export function withoutQuotes(lines: readonly string[]): string {
  const quoteStart = lines.findIndex((line) => INTRODUCES.some((pattern) => pattern.test(line.trim())))
  const own = (quoteStart > 0 ? lines.slice(0, quoteStart) : lines).filter((line) => !line.startsWith('>'))
  return own.join('\n').trim()
}
