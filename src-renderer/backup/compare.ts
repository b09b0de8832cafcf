import { openAttachments } from '../store/attachments.ts'
import type { GehoorDatabase } from '../store/schema.ts'
import { type PlaceOf, SEALED_TABLES } from '../store/sealed-tables.ts'
import { type Sealed, type SealingKey, unsealBytes } from '../store/sealing.ts'
import { ExportFault } from './format.ts'
import type { Restored } from './restore.ts'
import { ROW_TABLES } from './tables.ts'

/** Rows that are opened at a time. */
const ROWS = 200

/**
 * Reads back what a restore wrote: as many rows of each table as the export counts, every row opens, and every file is, byte for
 * byte, what was added. @throws ExportFault
 */
export async function compareWith(database: GehoorDatabase, key: SealingKey, { counts, files }: Restored): Promise<void> {
  const [cases, logs, ...rows] = await Promise.all([database.cases, database.logs, ...rowTables(database)].map((table) => table.count()))
  const sum = rows.reduce((total, count) => total + count, 0)
  if (cases !== counts.cases || logs !== counts.cases + 1 || sum !== counts.rows) throw new ExportFault('damaged')
  for (const name of ['cases', 'logs', ...ROW_TABLES] as const) await openRows(database, key, name)
  const store = openAttachments(database, key)
  for (const file of files) if (!(await store.read(file, () => undefined)).ok) throw new ExportFault('damaged')
}

const rowTables = (database: GehoorDatabase) => ROW_TABLES.map((name) => database.table(name))

async function openRows(database: GehoorDatabase, key: SealingKey, name: 'cases' | 'logs' | (typeof ROW_TABLES)[number]): Promise<void> {
  const table = database.table<Readonly<Record<string, unknown>>>(name)
  const columns = Object.entries<PlaceOf<never>>(SEALED_TABLES[name])
  const ids = await table.toCollection().primaryKeys()
  for (let start = 0; start < ids.length; start += ROWS) {
    const rows = await table.bulkGet(ids.slice(start, start + ROWS))
    const opened = await Promise.all(
      rows.flatMap((row) =>
        columns.map(async ([column, placeOf]) => {
          const place = row && (await placeOf(row as never, database))
          return place ? unsealBytes(key, place, row[column] as Sealed) : undefined
        }),
      ),
    )
    if (opened.includes(undefined)) throw new ExportFault('damaged')
  }
}
