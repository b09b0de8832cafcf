import type { Language } from '../domain/complaint/intake.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { ReportScope, ReportSource } from '../domain/report/annual-report.ts'
import { isFew } from '../domain/report/year-kind.ts'
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

export interface Tools {
  readonly language: Language
  readonly t: Translate
  readonly day: (date: CalendarDate) => string
  /** Of the part that the report is for. */
  readonly source: ReportSource
  /** Null: it is for all. */
  readonly scope: ReportScope | null
  readonly nameOf: (locationId: string | null) => string
  readonly natureOf: (natureId: string) => string
}

/** Rule R6: a part with so few is shown as the law asks, and not broken down any further. */
export const tooFew = ({ scope }: Tools, count: number): boolean => scope !== null && isFew(count)

export const column = (head: string, width = 1): Column => ({ head, width, isNumber: false })
export const number = (head: string, width = 1): Column => ({ head, width, isNumber: true })

/** A text of the director's; where there is none yet, that is said. */
export const written = ({ source, t }: Pick<Tools, 'source' | 't'>, key: string): Block[] => {
  const text = source.texts[key]?.trim() ?? ''
  return text === '' ? [{ kind: 'note', text: t('reportDocument.notWritten') }] : [{ kind: 'text', text }]
}
