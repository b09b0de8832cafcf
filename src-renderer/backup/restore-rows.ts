import type { Table } from 'dexie'
import { type PlaceOf, SEALED_TABLES } from '../store/sealed-tables.ts'
import { seal } from '../store/sealing.ts'
import { ExportFault, type RowLine } from './format.ts'
import { fileIn } from './named-files.ts'
import type { RestorePlan } from './restore.ts'
import type { FileWriter } from './restore-files.ts'
import { isRowTable, OPEN_COLUMNS, type RowTable } from './tables.ts'

/** Where a register is, what belongs to the people at this machine stays as it is (copy-rows.ts): then these are only read. */
export async function restoreRow({ target, key, present }: RestorePlan, line: RowLine, files: FileWriter): Promise<void> {
  // A table of a later release.
  if (!isRowTable(line.table)) return
  const open = OPEN_COLUMNS[line.table].safeParse(line.open)
  const columns = Object.entries<PlaceOf<never>>(SEALED_TABLES[line.table])
  if (!open.success || columns.some(([column]) => line.sealed[column] === undefined)) throw new ExportFault('damaged')
  if (present) return
  const row: Record<string, unknown> = { ...open.data }
  for (const [column, placeOf] of columns) {
    const place = await placeOf(row as never, target)
    if (place !== null) row[column] = await seal(key, place, line.sealed[column])
  }
  const table: Table<Record<string, unknown>> = target.table(line.table satisfies RowTable)
  await table.put(row)
  const file = line.table === 'drafts' ? fileIn({ id: String(row.id), value: line.sealed.draft }) : null
  // A mail that was thrown away while the export ran has no file in it: so none is waited for.
  if (file) files.name([file], [])
}
