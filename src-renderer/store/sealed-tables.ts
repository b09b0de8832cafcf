import type { Table } from 'dexie'
import { chunkPlace, chunksOf } from './attachments.ts'
import { calendarFilePlace } from './calendar-files.ts'
import { cardPlace, logPlace } from './cards.ts'
import { draftPlace } from './drafts.ts'
import type { GehoorDatabase } from './schema.ts'
import type { Sealed } from './sealing.ts'

export type TableName = { [Name in keyof GehoorDatabase]: GehoorDatabase[Name] extends Table ? Name : never }[keyof GehoorDatabase]
type RowOf<Name extends TableName> = GehoorDatabase[Name] extends Table<infer Row> ? Row : never
type SealedColumn<Row> = { [Column in keyof Row]: Row[Column] extends Sealed ? Column : never }[keyof Row]

/** The place that is sealed along with a value; null while that cannot be known, as the row is still being written. */
export type PlaceOf<Row> = (row: Row, database: GehoorDatabase) => string | Promise<string | null>

/**
 * Every table, and of each sealed column where its values belong: what a rotation of the data key must seal anew. A table or
 * a sealed column that is missing here does not compile, and cannot be written to.
 */
export const SEALED_TABLES: {
  readonly [Name in TableName]: { readonly [Column in SealedColumn<RowOf<Name>>]: PlaceOf<RowOf<Name>> }
} = {
  cases: { card: ({ id, version }) => cardPlace(id, version) },
  logs: { log: ({ id, version }) => logPlace(id, version) },
  drafts: { draft: ({ id }) => draftPlace(id) },
  calendarFiles: { held: ({ id }) => calendarFilePlace(id) },
  chunks: {
    bytes: async ({ caseId, attachmentId, index }, database) => {
      // What a draft keeps, as the file of a mail that waits, is whole: it has only no case yet.
      const isUnfinished = (await database.unfinishedAttachments.get(attachmentId)) && !(await database.drafts.get(caseId))
      if (isUnfinished) return null
      return chunkPlace(caseId, attachmentId, index, await chunksOf(database, attachmentId).count())
    },
  },
  unfinishedAttachments: {},
  facts: {},
}
