import type { Language } from '../complaint/intake.ts'
import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { CareType, Organisation } from '../organisation/organisation.ts'
import type { Counted, YearFigures } from './figures.ts'

/** A find of the anonymity check that may stay, and why (rule R2). */
export interface Overruled {
  readonly key: string
  /** As it is written in the text. */
  readonly found: string
  readonly reason: string
}

export interface FrozenLocation {
  readonly locationId: string
  readonly name: string
  readonly lrkNumber: string
  readonly careTypes: readonly CareType[]
  readonly supervisor: string
}

/** Whom a report is for, when it is not one for all (rule R7). */
export type ReportScope =
  | { readonly kind: 'location'; readonly locationId: string }
  | { readonly kind: 'supervisor'; readonly name: string }

/** A part of the organisation, counted by itself: a middle of days cannot be made from those of the locations. */
export interface ScopedFigures {
  readonly scope: ReportScope
  readonly figures: Counted
  readonly before: Counted | null
}

/** All that a report is made from. Once signed off it is kept like this, whatever becomes of cases, names and places (rule R8). */
export interface ReportSource {
  readonly figures: YearFigures
  /** The year before; null where nothing is known of it. */
  readonly before: YearFigures | null
  /** For a report of its own, frozen like that of all. Absent in what was signed off before these were counted. */
  readonly scopes?: readonly ScopedFigures[]
  readonly texts: Readonly<Record<string, string>>
  readonly organisationName: string
  readonly locations: readonly FrozenLocation[]
  readonly natures: readonly { readonly natureId: string; readonly name: string }[]
  readonly acknowledgeWorkingDays: number
  readonly aimDays: number
}

/** A letter that goes along with the report, as it was made: its bytes lie sealed beside the attachments. */
export interface CoverLetterMade {
  readonly letterId: string
  readonly supervisor: string
  readonly language: Language
  /** The date on the letter. */
  readonly datedOn: CalendarDate
  /** SHA-256 of the Word file, hexadecimal. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/** Who has a version of the report, and since when. */
export interface Sending {
  /** The day on which each supervisor was sent it. */
  readonly delivered: ReadonlyMap<string, CalendarDate>
  /** The day on which parents could read it. */
  readonly publishedOn: CalendarDate | null
  /** In the order in which they were made. */
  readonly letters: readonly CoverLetterMade[]
}

export interface SignOff {
  readonly signedOn: CalendarDate
  readonly source: ReportSource
}

/** A sign-off that was taken back: the report as it was then, why, and who had it by then. */
export interface WithdrawnSignOff extends SignOff, Sending {
  readonly withdrawnOn: CalendarDate
  readonly reason: string
}

/** What is known of the report of one year, beside its figures. */
export interface AnnualReport extends Sending {
  /** What the director wrote: `foreword`, `scheme`, `publicity`, `general`, `disputes`; `tenor/<location>` and `measures/<location>`. */
  readonly texts: ReadonlyMap<string, string>
  readonly overruled: readonly Overruled[]
  readonly signedOff: SignOff | null
  /** In the order in which they were taken back. */
  readonly withdrawn: readonly WithdrawnSignOff[]
}

export const NOT_SENT: Sending = { delivered: new Map(), publishedOn: null, letters: [] }
export const NO_REPORT: AnnualReport = { texts: new Map(), overruled: [], signedOff: null, withdrawn: [], ...NOT_SENT }

export function reportSource(
  { profile, locations, natures, terms }: Organisation,
  report: AnnualReport,
  figures: YearFigures,
  before: YearFigures | null,
): ReportSource {
  const shown = new Set(figures.locations.map(({ locationId }) => locationId))
  return {
    figures,
    before,
    texts: Object.fromEntries([...report.texts].filter(([, text]) => text.trim() !== '').sort(([a], [b]) => (a < b ? -1 : 1))),
    organisationName: profile.name,
    locations: locations
      .filter(({ locationId }) => shown.has(locationId))
      .map(({ locationId, name, lrkNumber, careTypes, supervisor }) => ({ locationId, name, lrkNumber, careTypes, supervisor })),
    natures: natures.map(({ natureId, name }) => ({ natureId, name })),
    acknowledgeWorkingDays: terms.acknowledgeWorkingDays,
    aimDays: terms.aimDays,
  }
}

/** What letters call the annual report on complaints (klachtenjaarverslag) of a year: every letterhead has a place for a reference. */
export const reportReference = (year: number): string => `KJV-${year}`

/** Whom a report goes to: each supervisor once, in the order of the alphabet (rule R7). */
export const supervisorsOf = (source: Pick<ReportSource, 'locations'>): readonly string[] =>
  [...new Set(source.locations.map(({ supervisor }) => supervisor.trim()).filter((name) => name !== ''))].sort((a, b) =>
    a.localeCompare(b, 'nl'),
  )

/** Rule R7: supervisors and parents get it at the same time. @returns whether the days known so far differ */
export function datesDiffer({ delivered, publishedOn }: AnnualReport): boolean {
  return new Set([...delivered.values(), ...(publishedOn === null ? [] : [publishedOn])]).size > 1
}

/** The last day on which a supervisor was sent it, once all were; null before that. */
export function sentToAll(report: AnnualReport, supervisors: readonly string[]): CalendarDate | null {
  const days = supervisors.map((name) => report.delivered.get(name) ?? null)
  const known = days.filter((day) => day !== null).sort()
  return known.length === days.length ? (known.at(-1) ?? null) : null
}
