import { useMemo } from 'react'
import { locationById, natureById, personById } from '../../domain/organisation/organisation.ts'
import { type Found, type Hits, NO_HITS } from '../../search/case-index.ts'
import { useHits, useIsBuilding } from '../find/find-context.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { CaseView } from '../shared/case-views.ts'
import { useOrganisation } from '../shared/session-context.tsx'
import { FIRST_SORTING, type ListState } from './list-state.ts'
import { type Column, filtered, inView, matching, type Sorting, searchable, sorted } from './select.ts'

interface Rows {
  readonly rows: readonly CaseView[]
  /** The first place where each case matched, but for what its row shows anyway. */
  readonly found: ReadonlyMap<string, Found>
  /** The cases of the filters, whatever the view. */
  readonly own: readonly CaseView[]
}

/** What a row shows of itself. */
const IN_ROW: ReadonlySet<Found['field']> = new Set(['reference', 'subject', 'location'])
/** Of so many is told where they matched: more than anyone reads. */
const EXPLAINED = 200
const NOTHING_FOUND: ReadonlyMap<string, Found> = new Map()

/** The rows of the list: its filters, its view, what is searched for, and the order. */
export function useRows(all: readonly CaseView[], { view, filters, sorting }: ListState, query: string): Rows {
  const organisation = useOrganisation()
  const own = useMemo(() => filtered(all, filters), [all, filters])
  const visible = useMemo(() => inView(own, view), [own, view])
  const hits = useHits(query, EXPLAINED)
  const isBuilding = useIsBuilding()
  const isAsked = query.trim() !== ''
  const isByName = isAsked && isBuilding
  // Before every word can be found, names and numbers can.
  const index = useMemo(
    () =>
      searchable(isByName ? visible : [], (row) => [
        locationById(organisation, row.locationId)?.name ?? '',
        personById(organisation, row.handlerId)?.name ?? '',
        natureById(organisation, row.natureId)?.name ?? '',
      ]),
    [visible, isByName, organisation],
  )
  const matched = useMemo(() => {
    if (!isAsked) return visible
    const byId = new Map(visible.map((row) => [row.caseId, row]))
    const rows = new Set((hits ?? NO_HITS).caseIds.flatMap((caseId) => byId.get(caseId) ?? []))
    for (const row of matching(index, query)) rows.add(row)
    return [...rows]
  }, [isAsked, visible, hits, index, query])
  const found = useMemo(() => (isAsked && hits ? toTell(hits) : NOTHING_FOUND), [isAsked, hits])
  const keyOf = useSortKey()
  const rows = useMemo(() => {
    // While someone searches, the index ranks; a column they chose goes before that.
    if (isAsked && sorting === null) return matched
    return sorted(matched, sorting ?? FIRST_SORTING, keyOf)
  }, [matched, isAsked, sorting, keyOf])
  return { rows, found, own }
}

function toTell({ caseIds, found }: Hits): ReadonlyMap<string, Found> {
  return new Map(
    found.flatMap((places, rank): [string, Found][] => {
      const place = places[0]
      return place && places.every(({ field }) => !IN_ROW.has(field)) ? [[caseIds[rank] ?? '', place]] : []
    }),
  )
}

function useSortKey(): (row: CaseView, column: Column) => string {
  const t = useWords()
  const organisation = useOrganisation()
  return useMemo(
    () => (row, column) => {
      switch (column) {
        case 'location':
          return locationById(organisation, row.locationId)?.name ?? ''
        case 'handler':
          return personById(organisation, row.handlerId)?.name ?? ''
        case 'status':
          return t(`caseFile.status.${row.status}`)
        case 'next':
          return row.next?.deadline?.actBy ?? ''
        default:
          return row[column]
      }
    },
    [organisation, t],
  )
}

/** What the head of the table shows: nothing is sorted by a column while the index ranks. */
export const sortingShown = ({ sorting, typed }: ListState): Sorting | null => sorting ?? (typed.trim() === '' ? FIRST_SORTING : null)
