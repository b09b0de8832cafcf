import { addDays, type CalendarDate, daysBetween } from '../domain/deadlines/calendar-date.ts'

/** A whole day in a calendar file. */
export interface CalendarEvent {
  /** Of the same event the same in every file: who reads it knows it again by this. */
  readonly uid: string
  readonly day: CalendarDate
  /** Of this day at nine o'clock it reminds; earlier than `day`. */
  readonly remindOn: CalendarDate
  readonly title: string
  /** Higher than in the file before when anything of the event changed. */
  readonly sequence: number
  /** It was in an earlier file, and is to go. */
  readonly isCancelled: boolean
}

const REMIND_AT_HOUR = 9
const MOST_OCTETS = 75

/**
 * A calendar file as RFC 5545 has it, published (RFC 5546): events that are known by their UID are replaced when the sequence
 * is higher, and go when they are cancelled.
 *
 * @param stamp when the file is made, in milliseconds since 1970-01-01 UTC
 */
export function calendarFile(events: readonly CalendarEvent[], stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gehoor//Gehoor//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, instant(stamp))),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, day, remindOn, title, sequence, isCancelled }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    // A deadline is no appointment: the day stays free.
    'TRANSP:TRANSPARENT',
    ...(isCancelled ? [] : alarmLines(title, daysBetween(remindOn, day))),
    'END:VEVENT',
  ]
}

/**
 * Days are days of the calendar and only the last hours are exact (RFC 5545, 3.3.6), so that a clock change in the weekend
 * between does not move nine o'clock.
 */
function alarmLines(title: string, daysBefore: number): string[] {
  const hours = `T${24 - REMIND_AT_HOUR}H`
  const trigger = daysBefore > 1 ? `-P${daysBefore - 1}D${hours}` : `-P${hours}`
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:${trigger}`, 'END:VALARM']
}

const basic = (day: CalendarDate): string => day.replaceAll('-', '')
const instant = (stamp: number): string => `${new Date(stamp).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** TEXT (RFC 5545, 3.3.11): marks get a backslash, and what a line cannot hold becomes the replacement character. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '\uFFFD')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')
}

/** Lines of no more than 75 octets (RFC 5545, 3.1), cut between characters and never inside one. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let length = 0
  let text = ''
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (length + octets > MOST_OCTETS) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += octets
  }
  return text
}
