import type { Drafts } from './drafts.ts'

/** Until when each person saw what happened: what is newer is news to them. */
export interface Seen {
  /** Milliseconds since 1970-01-01 UTC; null for who was never here. */
  until(personId: string): Promise<number | null>
  mark(personId: string, until: number): Promise<void>
}

/** One row for all, and no time beside it in the open: who was here, and when, is sealed. */
const ROW = 'seen'
const NO_TIME = 0

/** Kept as a draft is: it is lost without harm, and belongs to this machine alone. */
export function openSeen(drafts: Drafts): Seen {
  const read = async (): Promise<Readonly<Record<string, number>>> => {
    const row = (await drafts.list()).find(({ id }) => id === ROW)
    return marksOf(row?.value)
  }
  return {
    until: async (personId) => (await read())[personId] ?? null,
    mark: async (personId, until) => drafts.save(ROW, { ...(await read()), [personId]: until }, NO_TIME),
  }
}

function marksOf(value: unknown): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}
