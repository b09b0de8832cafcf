import { z } from 'zod'
import { COLUMNS, FILTERS, type Filters, NO_FILTERS, type Sorting, VIEWS, type View } from './select.ts'

/** How the list is looked at. It stays as it was while someone reads a case and comes back. */
export interface ListState {
  readonly view: View
  readonly filters: Filters
  /** Null while someone searches and chose no column: then the best match comes first. */
  readonly sorting: Sorting | null
  readonly typed: string
}

export const FIRST_SORTING: Sorting = { column: 'next', descending: false }
export const FIRST_STATE: ListState = { view: 'open', filters: NO_FILTERS, sorting: null, typed: '' }

const few = z.array(z.string().max(64)).max(500)
const filters = z.object({ location: few, handler: few, nature: few, status: few, year: few })
const sorting = z.object({ column: z.enum(COLUMNS), descending: z.boolean() })
const savedView = z.object({
  id: z.string(),
  name: z.string().min(1).max(80),
  view: z.enum(VIEWS),
  filters,
  sorting: sorting.nullable(),
})

const preferences = z.object({ views: z.array(savedView).max(100), letterKeys: z.boolean() })

/** A view under a name, of one person. What was searched for is not in it: a name would outlive its case there (rule C12). */
export type SavedView = Omit<ListState, 'typed'> & { readonly id: string; readonly name: string }

/** `letterKeys`: whether single letters do something in a list (WCAG 2.1.4: they can be switched off). */
export interface Preferences {
  readonly views: readonly SavedView[]
  readonly letterKeys: boolean
}

const FIRST_PREFERENCES: Preferences = { views: [], letterKeys: true }

/** What was stored, or how everyone begins where that is not what it says it is. */
export function readPreferences(stored: unknown): Preferences {
  const read = preferences.safeParse(stored)
  return read.success ? read.data : FIRST_PREFERENCES
}

export const isSame = (a: Omit<ListState, 'typed'>, b: Omit<ListState, 'typed'>): boolean =>
  a.view === b.view &&
  a.sorting?.column === b.sorting?.column &&
  a.sorting?.descending === b.sorting?.descending &&
  FILTERS.every((name) => [...a.filters[name]].sort().join('\n') === [...b.filters[name]].sort().join('\n'))
