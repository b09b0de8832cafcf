import { type CalendarDate, yearOf } from '../../domain/deadlines/calendar-date.ts'
import type { Organisation, Person } from '../../domain/organisation/organisation.ts'
import { type Retention, type RetentionContext, retentionContext, retentionOf } from '../../domain/retention/retention.ts'
import { type DateFormats, listOf } from '../../text/dates.ts'
import type { Language, Translate } from '../../text/i18n.ts'
import type { CaseView } from '../shared/case-views.ts'

/** Who sees what is kept; the director alone anonymises (rule C12). */
export const mayKeep = ({ role }: Pick<Person, 'role'>): boolean => role === 'director' || role === 'office'

export interface RetentionRow {
  readonly view: CaseView
  readonly retention: Retention
}

export interface RetentionRows {
  readonly ready: readonly RetentionRow[]
  readonly staying: readonly RetentionRow[]
  readonly anonymised: number
  /** Years that are over and that some case waits for, or that were reported; the newest first. */
  readonly years: readonly number[]
}

/** Closed cases only, the oldest closing first. */
export function retentionRows(views: readonly CaseView[], organisation: Organisation, today: CalendarDate): RetentionRows {
  const context: RetentionContext = retentionContext(organisation, today)
  const rows = views
    .filter((view) => view.closedOn !== null && !view.anonymised)
    .map((view) => ({ view, retention: retentionOf(view, context) }))
    .toSorted((a, b) => compare(a.view.closedOn ?? '', b.view.closedOn ?? '') || compare(a.view.reference, b.view.reference))
  const missing = rows.flatMap(({ retention }) => retention.missingReports).filter((year) => year < yearOf(today))
  return {
    ready: rows.filter(({ retention }) => retention.reasons.length === 0),
    staying: rows.filter(({ retention }) => retention.reasons.length > 0),
    anonymised: views.filter((view) => view.anonymised).length,
    years: [...new Set([...organisation.reportsSent.keys(), ...missing])].sort((a, b) => b - a),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every reason as a sentence of its own. */
export const reasonWords = (t: Translate, dates: DateFormats, language: Language, retention: Retention): string[] =>
  retention.reasons.map((reason) =>
    t(`retention.reasons.${reason}`, {
      date: retention.mayGoFrom === null ? '' : dates.short(retention.mayGoFrom),
      years: listOf(retention.missingReports.map(String), language),
    }),
  )
