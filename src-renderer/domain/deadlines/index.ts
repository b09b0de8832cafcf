import { addDays, type CalendarDate, dayNumber } from './calendar-date.ts'
import { actBy, type DayOff, dayOff, type OfficeCalendar, workingDayAfter } from './working-days.ts'

/** Terms that an organisation may set for itself: the ones its own procedure names (P), not the law's (L). */
export interface ProcedureTerms {
  /** Rule T2, in working days. */
  readonly acknowledgeWorkingDays: number
  /** Rule T3, in calendar days. */
  readonly aimDays: number
  /** Rule C5, in calendar days: without contact for so long, a reminder. */
  readonly progressDays: number
  /** Rule C12, in calendar years after closing. */
  readonly retentionYears: number
}

export const DEFAULT_TERMS: ProcedureTerms = { acknowledgeWorkingDays: 5, aimDays: 21, progressDays: 14, retentionYears: 2 }

/** What a term may be, both ends included. None may promise a parent less than the law does: nothing outlasts the limit. */
export const TERM_BOUNDS: Readonly<Record<keyof ProcedureTerms, { readonly min: number; readonly max: number }>> = {
  acknowledgeWorkingDays: { min: 1, max: 25 },
  aimDays: { min: 1, max: 42 },
  progressDays: { min: 1, max: 42 },
  retentionYears: { min: 1, max: 20 },
}

export const isTerm = (term: keyof ProcedureTerms, value: number): boolean =>
  Number.isInteger(value) && value >= TERM_BOUNDS[term].min && value <= TERM_BOUNDS[term].max

/** Rule T4, in calendar days: six weeks, Wet kinderopvang art. 1.57b lid 2.d. Not a setting. */
export const LIMIT_DAYS = 42

export interface DeadlineDates {
  readonly acknowledgeBy: CalendarDate
  readonly aim: CalendarDate
  readonly aimActBy: CalendarDate
  readonly limit: CalendarDate
  readonly limitActBy: CalendarDate
}

/** One day between receipt and limit, and what it counted as (rule T8). */
export interface ExplainedDay {
  readonly date: CalendarDate
  /** Null on a working day. */
  readonly off: DayOff | null
  /** 1 to the number of working days for the acknowledgement; absent on days that do not count towards it. */
  readonly countedAs?: number
}

/** Rule T8: every day from day 0 up to and including the limit. */
export type Explanation = readonly ExplainedDay[]

/** The dates alone, for lists. @throws RangeError when `receivedOn` is not an existing `YYYY-MM-DD` date */
export function deadlineDates(receivedOn: CalendarDate, calendar: OfficeCalendar, terms: ProcedureTerms = DEFAULT_TERMS): DeadlineDates {
  const aim = addDays(receivedOn, terms.aimDays)
  const limit = addDays(receivedOn, LIMIT_DAYS)
  return {
    acknowledgeBy: workingDayAfter(receivedOn, terms.acknowledgeWorkingDays, calendar),
    aim,
    aimActBy: actBy(aim, calendar),
    limit,
    limitActBy: actBy(limit, calendar),
  }
}

/**
 * The dates of one complaint (rules T1 to T8), with the explanation day by day.
 *
 * @param receivedOn day 0 as `YYYY-MM-DD`
 * @throws RangeError when `receivedOn` is not an existing `YYYY-MM-DD` date
 */
export function complaintDeadlines(
  receivedOn: CalendarDate,
  calendar: OfficeCalendar,
  terms: ProcedureTerms = DEFAULT_TERMS,
): DeadlineDates & { readonly explanation: Explanation } {
  const dates = deadlineDates(receivedOn, calendar, terms)
  const last = dates.limit > dates.acknowledgeBy ? dates.limit : dates.acknowledgeBy
  const explanation: ExplainedDay[] = []
  let counted = 0
  for (let day = receivedOn; dayNumber(day) <= dayNumber(last); day = addDays(day, 1)) {
    const off = dayOff(day, calendar)
    const counts = off === null && day > receivedOn && counted < terms.acknowledgeWorkingDays
    if (counts) counted += 1
    explanation.push({ date: day, off, ...(counts ? { countedAs: counted } : {}) })
  }
  return { ...dates, explanation }
}
