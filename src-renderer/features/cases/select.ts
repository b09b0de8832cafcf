import type { CaseStatus } from '../../domain/complaint/progress.ts'
import { yearOf } from '../../domain/deadlines/calendar-date.ts'
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

export const FILTERS = ['location', 'handler', 'nature', 'status', 'year'] as const
export type FilterName = (typeof FILTERS)[number]

/** What was chosen of each: nothing means all. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>
export const NO_FILTERS: Filters = { location: [], handler: [], nature: [], status: [], year: [] }

/** What a case without a place, a handler or a nature has instead. */
export const NONE = 'none'

const VALUE_OF: Record<FilterName, (view: CaseView) => string> = {
  location: ({ locationId }) => locationId ?? NONE,
  handler: ({ handlerId }) => handlerId ?? NONE,
  nature: ({ natureId }) => natureId ?? NONE,
  status: ({ status }): CaseStatus => status,
  year: ({ receivedOn }) => String(yearOf(receivedOn)),
}

export const isFiltered = (filters: Filters): boolean => FILTERS.some((name) => filters[name].length > 0)

/** Cases that have one of the values chosen of every filter. */
export function filtered(cases: readonly CaseView[], filters: Filters): readonly CaseView[] {
  const active = FILTERS.filter((name) => filters[name].length > 0)
  if (active.length === 0) return cases
  const chosen = active.map((name) => ({ read: VALUE_OF[name], values: new Set(filters[name]) }))
  return cases.filter((view) => chosen.every(({ read, values }) => values.has(read(view))))
}

/** The values that there are of a filter: what would find nothing is not offered. */
export const valuesOf = (cases: readonly CaseView[], name: FilterName): ReadonlySet<string> => new Set(cases.map(VALUE_OF[name]))

/** What a case can be found by before the index is there, made once for each list of cases and not at each key. */
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
