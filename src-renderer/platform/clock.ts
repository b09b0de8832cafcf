import { type CalendarDate, dateInAmsterdam, daysBetween } from '../domain/deadlines/calendar-date.ts'

export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number
  /** The date in the Netherlands (rule T1). */
  readonly today: () => CalendarDate
}

const DAY_MS = 86_400_000

const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' })

/** How far the clocks in the Netherlands are ahead of UTC at an instant: one hour, or two in summer. */
function aheadOfUtc(instant: number): number {
  const whole = instant - (instant % 1_000)
  return Date.parse(`${wallClock.format(whole).replace(' ', 'T')}Z`) - whole
}

/** @param demonstration the date to pretend it is, with the time of day that it really is; null for the real date */
export function openClock(realNow: () => number, demonstration: CalendarDate | null): Clock {
  const shift = demonstration === null ? 0 : shiftTo(demonstration, realNow())
  const now = (): number => realNow() + shift
  return { now, today: () => dateInAmsterdam(now()) }
}

/** Whole days, and the hour between summer time and winter time: late in the evening that hour is a date. */
function shiftTo(date: CalendarDate, now: number): number {
  const days = daysBetween(dateInAmsterdam(now), date) * DAY_MS
  return days + aheadOfUtc(now) - aheadOfUtc(now + days)
}
