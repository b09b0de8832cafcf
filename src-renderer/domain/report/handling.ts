import { type CalendarDate, daysBetween } from '../deadlines/calendar-date.ts'
import { deadlineDates } from '../deadlines/index.ts'
import { type Organisation, rulesFor } from '../organisation/organisation.ts'
import type { ReportCase } from './report-case.ts'

/** Calendar days from receipt; null where there is nothing to measure. */
export interface Spread {
  readonly count: number
  readonly min: number | null
  readonly median: number | null
  readonly max: number | null
}

/** How many were in time, of those of which it is known: done, or the day is over. */
export interface Share {
  readonly met: number
  readonly of: number
}

/** Rule R4: how long complaints took, and how many were in time (rules T2, T3 and T4). */
export interface Handling {
  readonly acknowledgement: Spread
  readonly outcome: Spread
  readonly acknowledged: Share
  readonly solved: Share
  readonly judged: Share
  /** Days to the judgment, in the classes of the procedure: up to 3 weeks, up to 6, longer. */
  readonly classes: { readonly threeWeeks: number; readonly sixWeeks: number; readonly longer: number }
}

export function handlingOf(cases: readonly ReportCase[], organisation: Organisation, today: CalendarDate): Handling {
  const dated = cases.map((one) => {
    const { calendar, terms } = rulesFor(organisation, one.closedOn)
    return { one, due: deadlineDates(one.receivedOn, calendar, terms) }
  })
  const share = (doneOn: (one: ReportCase) => CalendarDate | null, dueOn: (due: (typeof dated)[number]['due']) => CalendarDate): Share => {
    const known = dated.filter(({ one, due }) => doneOn(one) !== null || isOver(one, dueOn(due), today))
    return { met: known.filter(({ one, due }) => (doneOn(one) ?? '9999') <= dueOn(due)).length, of: known.length }
  }
  const days = (doneOn: CalendarDate | null, { receivedOn }: ReportCase): number[] =>
    doneOn === null ? [] : [Math.max(0, daysBetween(receivedOn, doneOn))]
  const outcomes = dated.flatMap(({ one, due }) =>
    one.outcomeSentOn === null ? [] : [{ isAim: one.outcomeSentOn <= due.aim, isLimit: one.outcomeSentOn <= due.limit }],
  )
  return {
    acknowledgement: spreadOf(cases.flatMap((one) => days(one.acknowledgedOn, one))),
    outcome: spreadOf(cases.flatMap((one) => days(one.outcomeSentOn, one))),
    acknowledged: share(
      (one) => one.acknowledgedOn,
      (due) => due.acknowledgeBy,
    ),
    solved: share(
      (one) => one.solvedOn,
      (due) => due.aim,
    ),
    judged: share(
      (one) => one.outcomeSentOn,
      (due) => due.limit,
    ),
    classes: {
      threeWeeks: outcomes.filter(({ isAim }) => isAim).length,
      sixWeeks: outcomes.filter(({ isAim, isLimit }) => !isAim && isLimit).length,
      longer: outcomes.filter(({ isAim, isLimit }) => !isAim && !isLimit).length,
    },
  }
}

/** The day is over, and what was due on it was due still: who closed a complaint before need not do it any more. */
const isOver = ({ closedOn }: ReportCase, dueOn: CalendarDate, today: CalendarDate): boolean =>
  dueOn < today && (closedOn === null || closedOn > dueOn)

export function spreadOf(days: readonly number[]): Spread {
  const sorted = [...days].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return {
    count: sorted.length,
    min: sorted[0] ?? null,
    median: low === undefined || high === undefined ? null : (low + high) / 2,
    max: sorted.at(-1) ?? null,
  }
}
