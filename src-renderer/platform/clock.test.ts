import { describe, expect, it, test } from 'vitest'
import { openClock } from './clock.ts'

const at = (instant: string) => Date.parse(instant)
const clockAt = (instant: string, demonstration: string | null = null) => openClock(() => at(instant), demonstration)

describe('T1: today is the date in the Netherlands', () => {
  it.each([
    ['2026-11-12T22:59:59Z', '2026-11-12'],
    ['2026-11-12T23:00:00Z', '2026-11-13'],
    ['2026-07-12T21:59:59Z', '2026-07-12'],
    ['2026-07-12T22:00:00Z', '2026-07-13'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('also just before and just after midnight, in winter and in summer: %s', (instant, date) => {
    expect(clockAt(instant).today()).toBe(date)
  })
})

describe('a demonstration', () => {
  it('is on its own date, at the time of day that it really is', () => {
    const clock = clockAt('2027-03-05T13:14:15Z', '2026-11-23')
    expect(clock.today()).toBe('2026-11-23')
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-23T13:14:15.000Z')
  })

  it('goes on past midnight, as a day does', () => {
    let now = at('2027-03-05T22:30:00Z')
    const clock = openClock(() => now, '2026-11-23')
    expect(clock.today()).toBe('2026-11-23')
    now += 3_600_000
    expect(clock.today()).toBe('2026-11-24')
  })

  const DATES = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-07-01', '2026-01-01', '2028-02-29']

  it.each(DATES)('is on its date at every hour of a day in winter and in summer, also when the clocks change: %s', (date) => {
    const midnights = [at('2026-11-22T23:00:00Z'), at('2026-06-30T22:00:00Z')]
    const halfHours = midnights.flatMap((midnight) => Array.from({ length: 48 }, (_, half) => midnight + half * 1_800_000 + 60_000))
    expect(halfHours.filter((now) => openClock(() => now, date).today() !== date)).toEqual([])
  })

  it('keeps the time of day in the Netherlands, from winter to summer and back', () => {
    expect(new Date(clockAt('2026-11-23T22:30:00.250Z', '2026-07-01').now()).toISOString()).toBe('2026-07-01T21:30:00.250Z')
    expect(new Date(clockAt('2026-07-01T22:30:00Z', '2026-11-23').now()).toISOString()).toBe('2026-11-22T23:30:00.000Z')
  })
})

test('without a demonstration the clock is the machine’s', () => {
  expect(clockAt('2026-11-23T09:15:00Z').now()).toBe(at('2026-11-23T09:15:00Z'))
})
