import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { actBy, type OfficeCalendar } from '../deadlines/working-days.ts'

/** When the annual report must be out, at the supervisors and with the parents. */
export interface AnnualReportDeadline {
  /** The year that the report is about. */
  readonly reportYear: number
  /** The last day before 1 June. */
  readonly date: CalendarDate
  /** The last working day on or before it. */
  readonly actBy: CalendarDate
  /** From this day on it is asked attention for. */
  readonly remindFrom: CalendarDate
}

/**
 * Rule T10: "before 1 June" is 31 May at the latest, with an act-by of its own; reminders start in January.
 *
 * @param year the year in which the report must be out: it is about the year before
 */
export function annualReportDeadline(year: number, calendar: OfficeCalendar): AnnualReportDeadline {
  const date = `${year}-05-31`
  return { reportYear: year - 1, date, actBy: actBy(date, calendar), remindFrom: `${year}-01-01` }
}
