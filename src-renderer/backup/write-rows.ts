import type { Table } from 'dexie'
import type { StoredDraft } from '../store/drafts.ts'
import { type PlaceOf, SEALED_TABLES } from '../store/sealed-tables.ts'
import { type Sealed, unseal } from '../store/sealing.ts'
import type { RowLine } from './format.ts'
import { fileIn } from './named-files.ts'
import type { RowTable } from './tables.ts'
import type { Writing } from './write-export.ts'

type Row = Readonly<Record<string, unknown>>

/** A table whose rows go as they are, opened: whatever columns it has, the list of sealed tables tells which of them to open. */
export async function writeRows({ database, key, out, counts, unreadable, named }: Writing, name: RowTable): Promise<void> {
  const table: Table<Row> = database.table(name)
  for (const id of await table.toCollection().primaryKeys()) {
    const row = await table.get(id)
    if (!row) continue
    const line = await opened(name, row)
    if (!line) {
      unreadable.rows.push(`${name}/${String(row.id)}`)
      continue
    }
    counts.rows += 1
    await out.line(line)
    const file = name === 'drafts' ? fileIn({ id: String(row.id), value: line.sealed.draft } satisfies Omit<StoredDraft, 'savedAt'>) : null
    if (file) named.set(file.attachmentId, file)
  }

  async function opened(of: RowTable, row: Row): Promise<RowLine | null> {
    const places = new Map(Object.entries<PlaceOf<never>>(SEALED_TABLES[of]))
    const sealed: Record<string, unknown> = {}
    for (const [column, placeOf] of places) {
      const place = await placeOf(row as never, database)
      const value = place === null ? undefined : await unseal(key, place, row[column] as Sealed)
      if (value === undefined) return null
      sealed[column] = value
    }
    const open = Object.entries(row).filter(([column]) => !places.has(column)) as [string, string | number][]
    return { type: 'row', table: of, open: Object.fromEntries(open), sealed }
  }
}
