import { liveQuery } from 'dexie'
import { z } from 'zod'
import type { CaseCleaner } from './case-log.ts'
import type { DraftRow, GehoorDatabase } from './schema.ts'
import { type SealingKey, seal, unseal } from './sealing.ts'
import { id as idShape, sha256, text } from './shapes.ts'

export interface StoredDraft {
  readonly id: string
  /** Milliseconds since 1970-01-01 UTC. */
  readonly savedAt: number
  readonly value: unknown
}

/** Half-typed forms, sealed. What a form holds is the form's own business: it parses what comes back. */
export interface Drafts {
  save(id: string, value: unknown, savedAt: number): Promise<void>
  /** Newest first; a draft that cannot be opened is passed over and kept. */
  list(): Promise<readonly StoredDraft[]>
  /** Tells what `list` gives, now and after every change. @returns ends it */
  watch(listener: (drafts: readonly StoredDraft[]) => void): () => void
  remove(id: string): Promise<void>
}

/** Names bytes that lie in the store under the id of the draft, as a mail does that was opened. */
const namesFile = z.looseObject({ attachmentId: idShape, fileName: text, mediaType: text, size: z.int().min(1), sha256 })

/** The file that belongs to a draft; null when there is none. */
export function fileOfDraft(value: unknown): z.infer<typeof namesFile> | null {
  const parsed = namesFile.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Rule C12: a draft about a case has the case's id in its own; a call that was not registered yet has not, and stays. */
export const draftsAboutCase = ({ drafts }: GehoorDatabase): CaseCleaner => ({
  tables: [drafts],
  clean: (caseId) => drafts.filter(({ id }) => id.includes(caseId)).delete(),
})

export const draftPlace = (id: string): string => `drafts/draft/${id}`

export function openDrafts(database: GehoorDatabase, key: SealingKey): Drafts {
  const open = async (rows: readonly DraftRow[]): Promise<readonly StoredDraft[]> => {
    const opened = await Promise.all(
      rows.map(async ({ id, savedAt, draft }) => ({ id, savedAt, value: await unseal(key, draftPlace(id), draft) })),
    )
    return opened.filter((draft) => draft.value !== undefined).sort((a, b) => b.savedAt - a.savedAt)
  }
  return {
    save: async (id, value, savedAt) => {
      const draft = await seal(key, draftPlace(id), value)
      await database.drafts.put({ id, savedAt, draft })
    },
    list: async () => open(await database.drafts.toArray()),
    watch: (listener) => {
      let newest = 0
      const subscription = liveQuery(() => database.drafts.toArray()).subscribe((rows) => {
        newest += 1
        const turn = newest
        // What is opened last may be done first: an older list must not come after a newer one.
        void open(rows).then((drafts) => (turn === newest ? listener(drafts) : undefined))
      })
      return () => {
        newest += 1
        subscription.unsubscribe()
      }
    },
    remove: (id) => database.drafts.delete(id),
  }
}
