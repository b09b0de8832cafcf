import type Dexie from 'dexie'
import { SEALED_TABLES } from './sealed-tables.ts'
import { isUnder, type SealingKey } from './sealing.ts'

/** A value was sealed under a data key that has been replaced meanwhile, or not at all. Nothing was written. */
export class NotSealedError extends Error {
  override readonly name = 'NotSealedError'
}

/**
 * Lets no row into the database of which a sealed column is not sealed under the newest data key, and none into a table that is
 * not named in `SEALED_TABLES`. So nothing readable is ever written by mistake; and once a rotation has begun, no write that
 * was under way can leave behind what only the old key opens.
 */
export function keepSealed(database: Dexie, key: () => SealingKey | null): void {
  database.use({
    stack: 'dbcore',
    name: 'sealed-door',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) => {
            if (request.type === 'put' || request.type === 'add') check(name, request.values, key())
            return table.mutate(request)
          },
        }
      },
    }),
  })
}

const columnsOf = new Map(Object.entries(SEALED_TABLES).map(([name, columns]) => [name, Object.keys(columns)]))

/** Before the register is open there is no key to ask for: only which tables there are is known. */
function check(table: string, rows: readonly Readonly<Record<string, unknown>>[], key: SealingKey | null): void {
  const columns = columnsOf.get(table)
  if (!columns) throw new NotSealedError(table)
  const isSealed = (row: Readonly<Record<string, unknown>>): boolean =>
    key === null || columns.every((column) => isUnder(key.newest().tag, row[column]))
  if (!rows.every(isSealed)) throw new NotSealedError(table)
}
