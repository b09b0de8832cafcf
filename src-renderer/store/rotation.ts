import type { Table } from 'dexie'
import { type Live, liveCell } from './live.ts'
import type { GehoorDatabase } from './schema.ts'
import { type PlaceOf, SEALED_TABLES, type TableName } from './sealed-tables.ts'
import { isUnder, type Sealed, type SealingKey, sealBytes, unsealBytes } from './sealing.ts'

/** Rows, of all tables together. */
export interface RotationProgress {
  readonly done: number
  readonly total: number
}

/**
 * A new data key takes the place of the one that somebody who left may know. Every row is sealed anew, while people work:
 * until the last one is, both keys open, so that it can be cut off anywhere and goes on at the next unlock.
 */
export interface Rotation {
  /** How far it is; null while there is nothing to do. */
  readonly progress: Live<RotationProgress | null>
  /** How many data keys there are: one, unless a rotation is to be done. */
  readonly keys: () => number
  /** @param dataKeys the new one in front of the others; wiped. From here on it seals. */
  begin(dataKeys: Uint8Array): Promise<void>
  /** Seals anew what an older key sealed. @returns how many rows could not be yet: they are being written */
  run(): Promise<number>
  /** The older keys are gone from the vault: they go from here as well. */
  end(): void
}

/** Rows at a time: pieces of an attachment are large, others are not. */
const BATCH = 100
const BATCH_OF_CHUNKS = 4

export function openRotation(database: GehoorDatabase, key: SealingKey): Rotation {
  const progress = liveCell<RotationProgress | null>(null)
  const told = (): void => progress.set(key.count() > 1 ? { done: 0, total: 0 } : null)
  told()
  return {
    progress,
    keys: key.count,
    begin: async (dataKeys) => {
      await key.renew(dataKeys)
      told()
    },
    run: async () => {
      const names = Object.keys(SEALED_TABLES) as TableName[]
      const tables = await Promise.all(names.map(async (name) => ({ name, ids: await database.table(name).toCollection().primaryKeys() })))
      const total = tables.reduce((sum, { ids }) => sum + ids.length, 0)
      let done = 0
      let waiting = 0
      for (const { name, ids } of tables) {
        const size = name === 'chunks' ? BATCH_OF_CHUNKS : BATCH
        for (let start = 0; start < ids.length; start += size) {
          const batch = ids.slice(start, start + size)
          waiting += await resealBatch(database, key, name, batch)
          done += batch.length
          progress.set({ done, total })
        }
      }
      return waiting
    },
    end: () => {
      key.forgetOlder()
      told()
    },
  }
}

type Row = Record<string, unknown>
interface Renewed {
  readonly id: unknown
  readonly before: Row
  readonly columns: Row
}

async function resealBatch(database: GehoorDatabase, key: SealingKey, name: TableName, ids: readonly unknown[]): Promise<number> {
  const table: Table<Row> = database.table(name)
  const rows = await table.bulkGet([...ids])
  const outcomes = await Promise.all(rows.map((row, index) => (row ? reseal(database, key, name, ids[index], row) : null)))
  const renewed = outcomes.filter((outcome): outcome is Renewed => outcome !== null && outcome !== 'waiting')
  if (renewed.length > 0) {
    // Sealed before the transaction: one that waits for the cipher ends by itself.
    await database.transaction('rw', table, async () => {
      for (const { id, before, columns } of renewed) {
        const now = await table.get(id)
        // What somebody wrote meanwhile was sealed with the newest key: the door lets nothing else in.
        if (now && Object.keys(columns).every((column) => isSame(now[column], before[column]))) await table.put({ ...now, ...columns })
      }
    })
  }
  return outcomes.filter((outcome) => outcome === 'waiting').length
}

/** Null when there is nothing to do, also for a row that cannot be opened: it is damaged, and stays as it is. */
async function reseal(
  database: GehoorDatabase,
  key: SealingKey,
  name: TableName,
  id: unknown,
  row: Row,
): Promise<Renewed | 'waiting' | null> {
  const columns: Row = {}
  for (const [column, placeOf] of Object.entries<PlaceOf<never>>(SEALED_TABLES[name])) {
    const sealed = row[column] as Sealed
    if (isUnder(key.newest().tag, sealed)) continue
    const place = await placeOf(row as never, database)
    if (place === null) return 'waiting'
    const plain = await unsealBytes(key, place, sealed)
    if (plain) columns[column] = await sealBytes(key, place, plain)
  }
  return Object.keys(columns).length > 0 ? { id, before: row, columns } : null
}

/** Two sealings of anything differ in their nonce, which stands in front. */
function isSame(one: unknown, other: unknown): boolean {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array) || one.byteLength !== other.byteLength) return false
  return one.subarray(0, 32).every((byte, index) => byte === other[index])
}
