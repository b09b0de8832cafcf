import type { Table } from 'dexie'
import { chunksOf } from '../store/attachments.ts'
import type { GehoorDatabase } from '../store/schema.ts'
import { ROW_TABLES } from './tables.ts'

/** Rows that are copied at a time; those of attachments are a megabyte each. */
const ROWS = 200
const CHUNKS = 16

/**
 * What stays of the register that is here, as it is sealed: a seal is bound to its row, not to its database. A replaced register
 * leaves what belongs to the people at this machine: half-typed forms and mails that wait, and what their calendar holds.
 */
export async function copyRows(from: GehoorDatabase, to: GehoorDatabase, mode: 'merge' | 'replace'): Promise<void> {
  for (const name of ROW_TABLES) await copyTable<object>(from.table(name), to.table(name))
  if (mode === 'replace') return copyFilesOfDrafts(from, to)
  await copyTable(from.cases, to.cases)
  await copyTable(from.logs, to.logs)
  await copyTable(from.unfinishedAttachments, to.unfinishedAttachments)
  await copyChunks(from.chunks, to.chunks, await from.chunks.toCollection().primaryKeys())
}

/** One file, if it lies here whole. @param pieces of which it is made */
export async function copyFile(from: GehoorDatabase, to: GehoorDatabase, attachmentId: string, pieces: number): Promise<boolean> {
  const keys = await chunksOf(from, attachmentId).primaryKeys()
  if (keys.length !== pieces) return false
  await copyChunks(from.chunks, to.chunks, keys)
  return true
}

async function copyFilesOfDrafts(from: GehoorDatabase, to: GehoorDatabase): Promise<void> {
  const drafts = new Set(await from.drafts.toCollection().primaryKeys())
  const waiting = (await from.unfinishedAttachments.toArray()).filter(({ caseId }) => drafts.has(caseId))
  await to.unfinishedAttachments.bulkPut(waiting)
  for (const { attachmentId } of waiting) await copyChunks(from.chunks, to.chunks, await chunksOf(from, attachmentId).primaryKeys())
}

async function copyTable<Row extends object>(from: Table<Row, string>, to: Table<Row, string>): Promise<void> {
  const keys = await from.toCollection().primaryKeys()
  for (let start = 0; start < keys.length; start += ROWS) {
    const rows = await from.bulkGet(keys.slice(start, start + ROWS))
    await to.bulkPut(rows.filter((row) => row !== undefined))
  }
}

type ChunkTable = GehoorDatabase['chunks']
async function copyChunks(from: ChunkTable, to: ChunkTable, keys: readonly [string, number][]): Promise<void> {
  for (let start = 0; start < keys.length; start += CHUNKS) {
    const rows = await from.bulkGet(keys.slice(start, start + CHUNKS))
    await to.bulkPut(rows.filter((row) => row !== undefined))
  }
}
