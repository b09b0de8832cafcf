import type { ComplaintCase } from '../complaint/complaint-case.ts'
import { type CaseFacts, factsOf } from '../complaint/facts.ts'
import { type CalendarDate, calendarDate, yearOf } from '../deadlines/calendar-date.ts'
import type { Organisation } from '../organisation/organisation.ts'

export const RETENTION_REASONS = ['notClosed', 'termNotOver', 'reportNotSent', 'measureOpen', 'disputeOpen', 'held'] as const
/** Rule C12: why a case must stay as it is. */
export type RetentionReason = (typeof RETENTION_REASONS)[number]

/** What of a case the rule looks at; a card has it all. */
export interface RetentionFacts extends Pick<CaseFacts, 'receivedOn' | 'closedOn' | 'measures' | 'openDisputes'> {
  /** Someone set a hold, for a reason that the case tells. */
  readonly held: boolean
}

export interface RetentionContext {
  readonly today: CalendarDate
  /** In calendar years after closing. */
  readonly retentionYears: number
  /** Years of which the annual report was sent to the supervisors. */
  readonly reportSentYears: readonly number[]
}

export interface Retention {
  /** The first day after the whole term; null while the case is open. */
  readonly mayGoFrom: CalendarDate | null
  /** Empty when it may go today. */
  readonly reasons: readonly RetentionReason[]
  /** Years that must be reported first. */
  readonly missingReports: readonly number[]
}

/** Rule C12: from which day a case may be anonymised, and everything for which it must stay. */
export function retentionOf(facts: RetentionFacts, { today, retentionYears, reportSentYears }: RetentionContext): Retention {
  const { closedOn } = facts
  const mayGoFrom = closedOn === null ? null : addYears(closedOn, retentionYears)
  const missingReports = closedOn === null ? [] : reportYears(facts.receivedOn, closedOn).filter((year) => !reportSentYears.includes(year))
  const holds: Readonly<Record<RetentionReason, boolean>> = {
    notClosed: closedOn === null,
    termNotOver: mayGoFrom !== null && today < mayGoFrom,
    reportNotSent: missingReports.length > 0,
    measureOpen: facts.measures.some(({ realisedOn }) => realisedOn === null),
    disputeOpen: facts.openDisputes.length > 0,
    held: facts.held,
  }
  return { mayGoFrom, reasons: RETENTION_REASONS.filter((reason) => holds[reason]), missingReports }
}

export const retentionFacts = (complaint: ComplaintCase): RetentionFacts => ({ ...factsOf(complaint), held: complaint.hold !== null })

export const retentionContext = ({ terms, reportsSent }: Organisation, today: CalendarDate): RetentionContext => ({
  today,
  retentionYears: terms.retentionYears,
  reportSentYears: [...reportsSent.keys()],
})

/** Counted by year of receipt (rule R3), and told again as carried over and closed until the year of closing. */
function reportYears(receivedOn: CalendarDate, closedOn: CalendarDate): number[] {
  const first = yearOf(receivedOn)
  return Array.from({ length: Math.max(0, yearOf(closedOn) - first) + 1 }, (_, index) => first + index)
}

/** The same day some years later; where 29 February does not come, the day after 28 February: a term is never cut short. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const year = yearOf(date) + years
  return calendarDate(year, Number(date.slice(5, 7)), Number(date.slice(8, 10))) ?? `${String(year).padStart(4, '0')}-03-01`
}

/** The day on which a case may go, for the calendar. */
export interface RetentionDeadline {
  readonly caseId: string
  readonly reference: string
  readonly kind: 'retention'
  readonly date: CalendarDate
}

/** What waits for its day only; what is held back by anything else has no day yet. */
export function retentionDeadlines(
  cases: readonly (RetentionFacts & { readonly caseId: string; readonly reference: string; readonly anonymised: boolean })[],
  context: RetentionContext,
): readonly RetentionDeadline[] {
  return cases.flatMap((one): RetentionDeadline[] => {
    const { mayGoFrom, reasons } = retentionOf(one, context)
    if (one.anonymised || mayGoFrom === null || reasons.some((reason) => reason !== 'termNotOver')) return []
    return [{ caseId: one.caseId, reference: one.reference, kind: 'retention', date: mayGoFrom }]
  })
}
