import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween } from '../deadlines/calendar-date.ts'
import { isWorkingDay, type OfficeCalendar } from '../deadlines/working-days.ts'
import { annualReportDeadline } from './annual-deadline.ts'

const cao: OfficeCalendar = { holidays: 'cao', closingDays: [] }

test('T10: before 1 June is 31 May at the latest; in 2026 that is a Sunday, so act by Friday 29 May', () => {
  expect(annualReportDeadline(2026, cao)).toEqual({
    reportYear: 2025,
    date: '2026-05-31',
    actBy: '2026-05-29',
    remindFrom: '2026-01-01',
  })
})

test.each([
  ['a Monday that people work on', 2027, cao, '2027-05-31'],
  ['Whit Sunday', 2020, cao, '2020-05-29'],
  ['Whit Monday', 2004, cao, '2004-05-28'],
  ['a closing day of the office', 2027, { ...cao, closingDays: [{ date: '2027-05-31', reason: 'Studiedag' }] }, '2027-05-28'],
] as const)('T10: the day to act, where 31 May is %s', (_, year, calendar, day) => {
  expect(annualReportDeadline(year, calendar).actBy).toBe(day)
})

test('T10: in every year the day to act is the last working day before 1 June', () => {
  const anyCalendar = fc.record({ holidays: fc.constantFrom('cao', 'atw'), closingDays: fc.constant([]) })
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2099 }), anyCalendar, (year, calendar) => {
      const { actBy, date, remindFrom } = annualReportDeadline(year, calendar)
      expect([date, remindFrom]).toEqual([`${year}-05-31`, `${year}-01-01`])
      expect(isWorkingDay(actBy, calendar)).toBe(true)
      const between = Array.from({ length: daysBetween(actBy, date) }, (__, index) => `${year}-05-${31 - index}`)
      expect(between.filter((day) => isWorkingDay(day, calendar))).toEqual([])
    }),
  )
})
