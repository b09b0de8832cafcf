import { describe, expect, it } from 'vitest'
import type { OfficeCalendar } from '../deadlines/working-days.ts'
import { daysToClose } from './closing-days.ts'

const calendar: OfficeCalendar = { holidays: 'cao', closingDays: [{ date: '2026-12-31', reason: 'Dicht' }] }

describe('T6: a period in which the office is closed', () => {
  it('is its working days: no weekend, no holiday, no day that is closed already', () => {
    expect(daysToClose('2026-12-24', '2027-01-03', calendar)).toEqual({
      ok: true,
      value: ['2026-12-24', '2026-12-28', '2026-12-29', '2026-12-30'],
    })
  })

  it('can be one day', () => {
    expect(daysToClose('2026-11-23', '2026-11-23', calendar)).toEqual({ ok: true, value: ['2026-11-23'] })
  })

  it.each([
    ['2026-11-24', '2026-11-23', 'untilBeforeFrom'],
    ['2026-11-21', '2026-11-22', 'nothingToClose'],
    ['2026-12-31', '2027-01-01', 'nothingToClose'],
    ['2026-01-01', '2026-04-11', 'tooLong'],
    ['2026-11-23', '9999-12-31', 'tooLong'],
  ])('from %s to %s is refused: %s', (from, until, reason) => {
    expect(daysToClose(from, until, calendar)).toEqual({ ok: false, reason })
  })
})
