import type { Table } from 'dexie'
import type { ChunkRow, GehoorDatabase } from '../store/schema.ts'

/** Rows that are copied at a time; those of attachments are a megabyte each. */
const ROWS = 200
const CHUNKS = 16

/**
 * What stays of the register that is here, as it is sealed: a seal is bound to its row, not to its database. A replaced register
 * leaves what belongs to the people at this machine: half-typed forms, and what their calendar holds.
 */
export async function copyRows(from: GehoorDatabase, to: GehoorDatabase, mode: 'merge' | 'replace'): Promise<void> {
  await copyTable(from.drafts, to.drafts)
  await copyTable(from.calendarFiles, to.calendarFiles)
  if (mode === 'replace') return
  await copyTable(from.cases, to.cases)
  await copyTable(from.logs, to.logs)
  await copyTable(from.unfinishedAttachments, to.unfinishedAttachments)
  await copyChunks(from.chunks, to.chunks)
}

async function copyTable<Row extends object>(from: Table<Row, string>, to: Table<Row, string>): Promise<void> {
  const keys = await from.toCollection().primaryKeys()
  for (let start = 0; start < keys.length; start += ROWS) {
    const rows = await from.bulkGet(keys.slice(start, start + ROWS))
    await to.bulkPut(rows.filter((row) => row !== undefined))
  }
}

async function copyChunks(from: Table<ChunkRow, [string, number]>, to: Table<ChunkRow, [string, number]>): Promise<void> {
  const keys = await from.toCollection().primaryKeys()
  for (let start = 0; start < keys.length; start += CHUNKS) {
    const rows = await from.bulkGet(keys.slice(start, start + CHUNKS))
    await to.bulkPut(rows.filter((row) => row !== undefined))
  }
}
