import type { Drafts } from './drafts.ts'

/** How each person wants their lists: what that is, is the list's own business, which parses what comes back. */
export interface ListPreferences {
  /** Undefined for who never chose anything. */
  read(personId: string): Promise<unknown>
  write(personId: string, preferences: unknown): Promise<void>
}

/** One row for all, sealed, and no time beside it in the open: as `seen.ts` keeps its own. */
const ROW = 'list-preferences'
const NO_TIME = 0

/** Kept as a draft is: a view can be named after a person, and belongs to this machine alone. */
export function openListPreferences(drafts: Drafts): ListPreferences {
  const all = async (): Promise<Readonly<Record<string, unknown>>> => {
    const value = (await drafts.list()).find(({ id }) => id === ROW)?.value
    return typeof value === 'object' && value !== null ? { ...value } : {}
  }
  return {
    read: async (personId) => (await all())[personId],
    write: async (personId, preferences) => drafts.save(ROW, { ...(await all()), [personId]: preferences }, NO_TIME),
  }
}
