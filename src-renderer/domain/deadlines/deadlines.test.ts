import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, type CalendarDate, daysBetween, isWeekend } from './calendar-date.ts'
import { complaintDeadlines, deadlineDates } from './index.ts'
import { actBy, dayOff, isWorkingDay, type OfficeCalendar, workingDayAfter, workingDaysUntil } from './working-days.ts'

const cao: OfficeCalendar = { holidays: 'cao', closingDays: [] }
const atw: OfficeCalendar = { holidays: 'atw', closingDays: [] }

const anyDate = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('2000-01-01', days))
const anyCalendar: fc.Arbitrary<OfficeCalendar> = fc.record({
  holidays: fc.constantFrom('cao' as const, 'atw' as const),
  closingDays: fc.array(fc.record({ date: anyDate, reason: fc.string() }), { maxLength: 30 }),
})

describe('the worked examples of rules.md', () => {
  type Row = [CalendarDate, OfficeCalendar, CalendarDate, CalendarDate, CalendarDate, CalendarDate, CalendarDate]
  const rows: Row[] = [
    ['2026-04-02', cao, '2026-04-10', '2026-04-23', '2026-04-23', '2026-05-14', '2026-05-13'],
    ['2026-04-02', atw, '2026-04-13', '2026-04-23', '2026-04-23', '2026-05-14', '2026-05-13'],
    ['2026-04-25', cao, '2026-05-04', '2026-05-16', '2026-05-15', '2026-06-06', '2026-06-05'],
    ['2026-04-30', cao, '2026-05-07', '2026-05-21', '2026-05-21', '2026-06-11', '2026-06-11'],
    ['2026-04-30', atw, '2026-05-08', '2026-05-21', '2026-05-21', '2026-06-11', '2026-06-11'],
    ['2026-12-23', cao, '2026-12-31', '2027-01-13', '2027-01-13', '2027-02-03', '2027-02-03'],
  ]
  it.each(rows)('received %s', (receivedOn, calendar, acknowledgeBy, aim, aimActBy, limit, limitActBy) => {
    expect(deadlineDates(receivedOn, calendar)).toEqual({ acknowledgeBy, aim, aimActBy, limit, limitActBy })
  })
})

test('T1: the day of receipt is day 0: nothing is due on it, and the counting starts the day after', () => {
  fc.assert(
    fc.property(anyDate, anyCalendar, (receivedOn, calendar) => {
      const { acknowledgeBy, explanation } = complaintDeadlines(receivedOn, calendar)
      expect(acknowledgeBy > receivedOn).toBe(true)
      expect(explanation[0]).not.toHaveProperty('countedAs')
    }),
  )
})

test('T2: acknowledge by is a working day with exactly four working days between it and day 0', () => {
  fc.assert(
    fc.property(anyDate, anyCalendar, (receivedOn, calendar) => {
      const { acknowledgeBy } = deadlineDates(receivedOn, calendar)
      expect(isWorkingDay(acknowledgeBy, calendar)).toBe(true)
      expect(workingDaysUntil(receivedOn, acknowledgeBy, calendar)).toBe(5)
    }),
  )
})

test('T2, T3: an organisation sets its own terms for acknowledging and aiming', () => {
  const terms = { acknowledgeWorkingDays: 3, aimDays: 14 }
  expect(deadlineDates('2026-11-23', cao, terms)).toMatchObject({ acknowledgeBy: '2026-11-26', aim: '2026-12-07', limit: '2027-01-04' })
})

test('T3, T4: the aim is 21 and the limit 42 calendar days after day 0, whatever the calendar', () => {
  fc.assert(
    fc.property(anyDate, anyCalendar, (receivedOn, calendar) => {
      const dates = deadlineDates(receivedOn, calendar)
      expect(daysBetween(receivedOn, dates.aim)).toBe(21)
      expect(daysBetween(receivedOn, dates.limit)).toBe(42)
    }),
  )
})

test('T5: act by is the last working day on or before the date', () => {
  fc.assert(
    fc.property(anyDate, anyCalendar, (date, calendar) => {
      const day = actBy(date, calendar)
      expect(isWorkingDay(day, calendar)).toBe(true)
      expect(day <= date).toBe(true)
      expect(workingDaysUntil(day, date, calendar)).toBe(0)
    }),
  )
})

test('T6: Monday to Friday is worked, unless it is a holiday or the office is closed', () => {
  const closed: OfficeCalendar = { holidays: 'cao', closingDays: [{ date: '2026-11-13', reason: 'Studiedag' }] }
  expect(dayOff('2026-11-13', closed)).toEqual({ kind: 'closed', reason: 'Studiedag' })
  expect(dayOff('2026-11-14', closed)).toEqual({ kind: 'weekend' })
  expect(dayOff('2026-12-25', closed)).toEqual({ kind: 'holiday', holiday: 'christmasDay' })
  expect(dayOff('2026-11-12', closed)).toBeNull()
  fc.assert(fc.property(anyDate, anyCalendar, (date, calendar) => !isWeekend(date) || !isWorkingDay(date, calendar)))
})

test('T6, T9: one more closing day never brings a date forward, and never moves aim or limit', () => {
  fc.assert(
    fc.property(anyDate, anyCalendar, fc.integer({ min: 0, max: 60 }), (receivedOn, calendar, after) => {
      const before = deadlineDates(receivedOn, calendar)
      const more = { ...calendar, closingDays: [...calendar.closingDays, { date: addDays(receivedOn, after), reason: 'dicht' }] }
      const later = deadlineDates(receivedOn, more)
      expect(later.acknowledgeBy >= before.acknowledgeBy).toBe(true)
      expect([later.aim, later.limit]).toEqual([before.aim, before.limit])
      expect(later.aimActBy <= before.aimActBy && later.limitActBy <= before.limitActBy).toBe(true)
    }),
  )
})

test('T8: the explanation names every day from day 0 to the limit once, and counts 1 to 5 up to acknowledge by', () => {
  fc.assert(
    fc.property(anyDate, anyCalendar, (receivedOn, calendar) => {
      const { explanation, acknowledgeBy, limit } = complaintDeadlines(receivedOn, calendar)
      const last = limit > acknowledgeBy ? limit : acknowledgeBy
      expect(explanation.map((day) => day.date)).toEqual(
        Array.from({ length: daysBetween(receivedOn, last) + 1 }, (_, i) => addDays(receivedOn, i)),
      )
      const counted = explanation.filter((day) => day.countedAs !== undefined)
      expect(counted.map((day) => day.countedAs)).toEqual([1, 2, 3, 4, 5])
      expect(counted.at(-1)?.date).toBe(acknowledgeBy)
      expect(counted.every((day) => day.off === null)).toBe(true)
      for (const day of explanation) expect(day.off).toEqual(dayOff(day.date, calendar))
    }),
  )
})

test('T8: the days that were skipped carry their reason', () => {
  const calendar: OfficeCalendar = { holidays: 'cao', closingDays: [{ date: '2026-11-13', reason: 'Studiedag' }] }
  const { explanation, acknowledgeBy } = complaintDeadlines('2026-11-08', calendar)
  expect(acknowledgeBy).toBe('2026-11-16')
  expect(explanation.filter((day) => day.date <= acknowledgeBy && day.off).map((day) => [day.date, day.off])).toEqual([
    ['2026-11-08', { kind: 'weekend' }],
    ['2026-11-13', { kind: 'closed', reason: 'Studiedag' }],
    ['2026-11-14', { kind: 'weekend' }],
    ['2026-11-15', { kind: 'weekend' }],
  ])
})

test('a term of weeks on end without a working day still ends', () => {
  const closingDays = Array.from({ length: 60 }, (_, i) => ({ date: addDays('2026-07-01', i), reason: 'verbouwing' }))
  const calendar: OfficeCalendar = { holidays: 'cao', closingDays }
  const dates = complaintDeadlines('2026-06-30', calendar)
  expect(dates.acknowledgeBy).toBe('2026-09-04')
  expect(dates.limitActBy).toBe('2026-06-30')
  expect(dates.explanation.at(-1)?.date).toBe('2026-09-04')
  expect(workingDayAfter('2026-06-30', 0, calendar)).toBe('2026-06-30')
})

test.each(['2026-02-30', '2026-13-01', '02-04-2026', '2026-4-2', '', 'vandaag', '2026-04-02T10:00'])(
  '"%s" is not a date of receipt',
  (text) => {
    expect(() => complaintDeadlines(text, cao)).toThrow(RangeError)
  },
)
