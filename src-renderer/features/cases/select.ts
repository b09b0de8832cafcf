import { folded } from '../../domain/folded.ts'
import type { CaseView } from '../shared/case-views.ts'
import { isLate, isOpen } from '../shared/case-views.ts'
import type { SortedBy } from '../shared/row-table.tsx'
import { sortedRows } from '../shared/sorted-rows.ts'

export const VIEWS = ['open', 'late', 'unassigned', 'all', 'signals'] as const
export type View = (typeof VIEWS)[number]

export const COLUMNS = ['reference', 'title', 'complainant', 'location', 'handler', 'status', 'receivedOn', 'next'] as const
export type Column = (typeof COLUMNS)[number]

export type Sorting = SortedBy<Column>

const IN_VIEW: Record<View, (view: CaseView) => boolean> = {
  open: isOpen,
  late: isLate,
  unassigned: (view) => isOpen(view) && view.handlerId === null,
  all: () => true,
  signals: (view) => view.kind === 'signal',
}

export const inView = (cases: readonly CaseView[], view: View): CaseView[] => cases.filter(IN_VIEW[view])

/** What a case can be found by, made once for each list of cases and not at each key. */
export interface Searchable {
  readonly view: CaseView
  readonly text: string
}

export function searchable(cases: readonly CaseView[], names: (view: CaseView) => readonly string[]): Searchable[] {
  return cases.map((view) => ({
    view,
    text: folded([view.reference, view.title, view.complainant, view.child, ...names(view)].join('\n')),
  }))
}

/** Cases that hold every word typed. */
export function matching(cases: readonly Searchable[], query: string): CaseView[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return cases.filter(({ text }) => words.every((word) => text.includes(word))).map(({ view }) => view)
}

/** @param sortKey text that sorts a column as people expect it */
export function sorted(
  cases: readonly CaseView[],
  { column, descending }: Sorting,
  sortKey: (view: CaseView, column: Column) => string,
): CaseView[] {
  return sortedRows(
    cases,
    descending,
    (view) => sortKey(view, column),
    ({ reference }) => reference,
  )
}
