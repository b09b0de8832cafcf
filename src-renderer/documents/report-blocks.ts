import type { Language } from '../domain/complaint/intake.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { ReportSource } from '../domain/report/annual-report.ts'
import type { Translate } from '../text/i18n.ts'

/** What a report is made of. The page, Word and PDF show the same pieces. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Line breaks are new paragraphs. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'definition'; readonly term: string; readonly text: string }
  | TableBlock
  | ChartBlock

export interface Column {
  readonly head: string
  /** Share of the width. */
  readonly width: number
  readonly isNumber: boolean
}

export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[] | null
}

/** A chart stands beside a table with the same figures, always. */
export interface ChartBlock {
  readonly kind: 'chart'
  readonly direction: 'bars' | 'columns'
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  readonly isPercentage: boolean
}

export interface ReportContent {
  readonly language: Language
  readonly documentTitle: string
  readonly organisation: string
  readonly title: string
  readonly subtitle: string
  /** Under the title: concept or signed off, and when. */
  readonly status: string
  readonly contentsTitle: string
  readonly blocks: readonly Block[]
  /** `Page {page} of {pages}`, with the two numbers left to Word. */
  readonly pageNumbers: { readonly before: string; readonly between: string; readonly after: string }
}

/** One report for all, or one for a location or for a supervisor (rule R7). */
export type ReportScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'location'; readonly locationId: string }
  | { readonly kind: 'supervisor'; readonly name: string }

export const scopedLocations = ({ figures, locations }: ReportSource, scope: ReportScope): ReportSource['figures']['locations'] =>
  figures.locations.filter(({ locationId }) => {
    if (scope.kind === 'all') return true
    if (scope.kind === 'location') return locationId === scope.locationId
    return locations.find((location) => location.locationId === locationId)?.supervisor.trim() === scope.name
  })

export interface Tools {
  readonly t: Translate
  readonly day: (date: CalendarDate) => string
  readonly source: ReportSource
  readonly scope: ReportScope
  readonly nameOf: (locationId: string | null) => string
  readonly natureOf: (natureId: string) => string
}

export const column = (head: string, width = 1): Column => ({ head, width, isNumber: false })
export const number = (head: string, width = 1): Column => ({ head, width, isNumber: true })

/** A text of the director's; where there is none yet, that is said. */
export const written = ({ source, t }: Pick<Tools, 'source' | 't'>, key: string): Block[] => {
  const text = source.texts[key]?.trim() ?? ''
  return text === '' ? [{ kind: 'note', text: t('reportDocument.notWritten') }] : [{ kind: 'text', text }]
}
