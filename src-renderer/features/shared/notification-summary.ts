import { actingHandlerId } from '../../domain/complaint/people.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import type { Organisation, Person } from '../../domain/organisation/organisation.ts'
import type { CaseView } from './case-views.ts'

/** Counts and nothing else: they stand on the desktop, where anyone can read them. */
export interface NotificationSummary {
  /** Cases whose next deadline must be acted on today (rule T5). */
  readonly dueToday: number
  readonly late: number
}

/**
 * What waits for one person. The office and the director watch over every case; whoever else handles complaints has their
 * own, and those of the people they act for (rule C4).
 *
 * @param views the cases this person may see (rule C11)
 */
export function notificationSummary(
  views: readonly CaseView[],
  viewer: Person,
  today: CalendarDate,
  organisation: Organisation,
): NotificationSummary {
  const watchesAll = viewer.role === 'office' || viewer.role === 'director'
  const isTheirs = ({ handlerId, excludedIds }: CaseView): boolean =>
    watchesAll || handlerId === viewer.personId || actingHandlerId(handlerId, excludedIds, today, organisation) === viewer.personId
  const days = views.filter(isTheirs).flatMap(({ next }) => (next?.deadline ? [next.deadline.actBy] : []))
  return { dueToday: days.filter((day) => day === today).length, late: days.filter((day) => day < today).length }
}

/** What the clock and the calendar say at one moment. */
export interface Moment {
  readonly today: CalendarDate
  /** From nine o'clock on. */
  readonly isWorkingTime: boolean
  readonly late: number
}

/**
 * Why to tell something now, if there is a reason: someone unlocked, it became nine o'clock, or a new day made something
 * late. Main tells the morning once a day, so that this may say it more often.
 *
 * @param before null right after unlocking
 */
export function occasionFor(before: Moment | null, now: Moment): 'morning' | 'overdue' | null {
  if (before === null) return 'morning'
  if (now.today !== before.today && now.late > before.late) return 'overdue'
  const hasBegun = now.isWorkingTime && (!before.isWorkingTime || now.today !== before.today)
  return hasBegun ? 'morning' : null
}
