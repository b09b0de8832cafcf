import { addDays, type CalendarDate } from '../deadlines/calendar-date.ts'
import { LIMIT_DAYS } from '../deadlines/index.ts'
import type { DateColumn } from './fields.ts'
import type { PlannedCase } from './row.ts'

type Told = Pick<PlannedCase, 'kind' | 'judgment' | 'measures' | 'dispute' | 'acknowledgedOn' | 'outcomeSentOn' | 'intake'>

/**
 * Whether the register is done with the case, and since when: the last day that the row names. What still runs stays open, as
 * a measure that was not realised or a dispute (rules C8 and C9). A signal is settled once six weeks passed over it.
 */
export function closingOf(told: Told, dates: Record<DateColumn, CalendarDate | null>, today: CalendarDate): PlannedCase['closing'] {
  const { kind, judgment, measures, dispute } = told
  const all = [
    told.intake.receivedOn,
    dates.outcomeSentOn,
    dates.acknowledgedOn,
    ...measures.map(({ realisedOn }) => realisedOn),
    dispute?.decided?.decidedOn ?? null,
  ].filter((date) => date !== null)
  const last = all.reduce((latest, date) => (date > latest ? date : latest))
  if (dates.withdrawnOn !== null) return { cause: 'withdrawn', closedOn: dates.closedOn ?? dates.withdrawnOn }
  if (kind === 'signal') {
    const settledOn = dates.closedOn ?? (addDays(last, LIMIT_DAYS) < today ? last : null)
    return settledOn === null ? null : { cause: 'signalSettled', closedOn: settledOn }
  }
  const isRunning =
    judgment === null || measures.some(({ realisedOn }) => realisedOn === null) || (dispute !== null && dispute.decided === null)
  return isRunning ? null : { cause: 'outcome', closedOn: dates.closedOn ?? last }
}
