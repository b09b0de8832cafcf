import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it, test } from 'vitest'
import { addDays, fromDayNumber } from '../domain/deadlines/calendar-date.ts'
import { type CalendarEvent, calendarFile } from './calendar-file.ts'

const STAMP = Date.UTC(2026, 10, 23, 9, 15, 7)
const event: CalendarEvent = {
  uid: 'zaak-1-acknowledge@gehoor',
  day: '2026-11-23',
  remindOn: '2026-11-20',
  title: 'Bevestigen 2026-014',
  sequence: 3,
  isCancelled: false,
}

/** The events of a file, as another program reads them. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const text = (name: string): string => String(component.getFirstPropertyValue(name))
    const trigger = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
    // A reminder is so long before midnight, on the clock of the place.
    const remindAt = ICAL.Time.fromDateTimeString(`${text('dtstart')}T00:00:00`)
    if (trigger instanceof ICAL.Duration) remindAt.addDuration(trigger)
    return {
      uid: text('uid'),
      day: text('dtstart'),
      end: text('dtend'),
      title: text('summary'),
      sequence: Number(text('sequence')),
      isCancelled: text('status') === 'CANCELLED',
      stamp: text('dtstamp'),
      remindAt: trigger instanceof ICAL.Duration ? remindAt.toString() : null,
    }
  })
}

describe('a calendar file', () => {
  it('is this text, for this event', () => {
    expect(calendarFile([event], STAMP).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Gehoor//Gehoor//NL',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:zaak-1-acknowledge@gehoor',
      'DTSTAMP:20261123T091507Z',
      'SEQUENCE:3',
      'STATUS:CONFIRMED',
      'DTSTART;VALUE=DATE:20261123',
      'DTEND;VALUE=DATE:20261124',
      'SUMMARY:Bevestigen 2026-014',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Bevestigen 2026-014',
      'TRIGGER:-P2DT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('reminds at nine on the day it is given, also over the weekend in which the clock changes', () => {
    const monday = { ...event, day: '2026-03-30', remindOn: '2026-03-27' }
    const remindAt = [event, monday, { ...event, day: '2026-11-24', remindOn: '2026-11-23' }].map(
      (one) => readBack(calendarFile([one], STAMP))[0]?.remindAt,
    )
    expect(remindAt).toEqual(['2026-11-20T09:00:00', '2026-03-27T09:00:00', '2026-11-23T09:00:00'])
  })

  it('does not remind of what is cancelled', () => {
    expect(readBack(calendarFile([{ ...event, isCancelled: true }], STAMP))).toMatchObject([{ isCancelled: true, remindAt: null }])
  })

  it('is a calendar without events when there are none', () => {
    expect(readBack(calendarFile([], STAMP))).toEqual([])
  })
})

/** Text as it is kept: line ends as one, and what a line cannot hold replaced. */
const kept = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '\uFFFD')

const nasty = fc.constantFrom(
  '\r\n',
  '\n',
  '\r',
  ',',
  ';',
  '\\',
  ':',
  '"',
  'END:VEVENT',
  '\u0000',
  '\u0085',
  '\ud800',
  '👩‍👧',
  'é',
  '\u202e',
  ' ',
  '\t',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(nasty, fc.string({ maxLength: 20 })), { maxLength: 40 }).map((parts) => parts.join('')),
)
const anyEvent = fc
  .record({
    uid: fc.uuid(),
    start: fc.integer({ min: 10_957, max: 47_482 }),
    before: fc.integer({ min: 1, max: 12 }),
    title: text,
    sequence: fc.nat({ max: 2 ** 31 - 1 }),
    isCancelled: fc.boolean(),
  })
  .map(({ start, before, ...rest }) => ({ ...rest, day: fromDayNumber(start), remindOn: fromDayNumber(start - before) }))

describe('whatever stands in it', () => {
  test('another program reads back exactly what was written', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        expect(readBack(calendarFile(events, STAMP))).toEqual(
          events.map(({ uid, day, remindOn, title, sequence, isCancelled }) => ({
            uid,
            day,
            end: addDays(day, 1),
            title: kept(title),
            sequence,
            isCancelled,
            stamp: '2026-11-23T09:15:07Z',
            remindAt: isCancelled ? null : `${remindOn}T09:00:00`,
          })),
        )
      }),
    )
  })

  test('lines end in CR LF, are at most 75 octets, and each is whole UTF-8', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 4 }), (events) => {
        const bytes = new TextEncoder().encode(calendarFile(events, STAMP))
        const ends = [...bytes].flatMap((byte, index) => (byte === 10 ? [index] : []))
        expect(bytes.at(-1)).toBe(10)
        let start = 0
        for (const end of ends) {
          expect(bytes[end - 1]).toBe(13)
          const line = bytes.subarray(start, end - 1)
          expect(line.length).toBeLessThanOrEqual(75)
          expect(decoder.decode(line)).not.toContain('\r')
          start = end + 1
        }
      }),
    )
  })

  test('no text can begin a property or an event of its own', () => {
    fc.assert(
      fc.property(text, (title) => {
        const unfolded = calendarFile([{ ...event, title }], STAMP)
          .replaceAll('\r\n ', '')
          .split('\r\n')
        expect(unfolded.map((line) => line.split(/[:;]/)[0])).toEqual(
          calendarFile([event], STAMP)
            .split('\r\n')
            .map((line) => line.split(/[:;]/)[0]),
        )
      }),
    )
  })

  test('a hundred thousand octets of it as well', () => {
    const events = Array.from({ length: 1_500 }, (_, index) => ({ ...event, uid: `u${index}`, title: `Bevestigen 2026-${index}` }))
    expect(readBack(calendarFile(events, STAMP))).toHaveLength(1_500)
  })
})
