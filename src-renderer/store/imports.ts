import { evolve } from '../domain/complaint/evolve.ts'
import type { DomainEvent } from '../domain/log/event.ts'
import { aMoment } from './a-moment.ts'
import { type CaseCard, cardOf, columnsOf } from './card.ts'
import { type Cards, cardPlace, logPlace } from './cards.ts'
import type { CommitOutcome } from './case-log.ts'
import type { PreparedAppend } from './organisation-log.ts'
import { isQuota } from './quota.ts'
import type { CaseRow, GehoorDatabase, LogRow } from './schema.ts'
import { type SealingKey, seal } from './sealing.ts'

/** Many cases in one go: all of them with the word of it in the organisation's log, or none. */
export interface Imports {
  /**
   * @param logs each of a case that is not there yet
   * @param onProgress how many were sealed; what follows is one write
   */
  add(
    logs: readonly (readonly DomainEvent[])[],
    record: PreparedAppend,
    progress?: { readonly signal?: AbortSignal; readonly onProgress?: (done: number) => void },
  ): Promise<CommitOutcome | 'cancelled'>
  /**
   * Takes an import away as if it had never been. Nothing happens when a case of it was worked on since.
   *
   * @returns the ids of those that were
   */
  remove(caseIds: readonly string[], record: PreparedAppend): Promise<CommitOutcome | { readonly touched: readonly string[] }>
}

/** Small enough to let the page draw in between: the cipher answers at once, and would leave it no moment. */
const BATCH = 100
/** As many are written, or shown, in one piece of work. */
const MANY = 500

export function openImports(database: GehoorDatabase, key: SealingKey, cards: Cards): Imports {
  return {
    add: async (logs, record, { signal, onProgress } = {}) => {
      const sealed: { card: CaseCard; row: CaseRow; log: LogRow }[] = []
      for (let start = 0; start < logs.length; start += BATCH) {
        if (signal?.aborted) return 'cancelled'
        sealed.push(...(await Promise.all(logs.slice(start, start + BATCH).map((log) => sealNew(key, log)))))
        onProgress?.(sealed.length)
        await aMoment()
      }
      if (signal?.aborted) return 'cancelled'
      const outcome = await orDiskFull(() =>
        database.transaction('rw', [database.cases, database.logs], async () => {
          if (
            await isTaken(
              database,
              sealed.map(({ row }) => row),
            )
          )
            return 'stale'
          if (!(await record.write())) return 'stale'
          for (let start = 0; start < sealed.length; start += MANY) {
            const some = sealed.slice(start, start + MANY)
            await database.cases.bulkAdd(some.map(({ row }) => row))
            await database.logs.bulkAdd(some.map(({ log }) => log))
          }
          return 'committed'
        }),
      )
      if (outcome !== 'committed') return outcome
      record.settle()
      for (let start = 0; start < sealed.length; start += MANY) {
        cards.change(
          sealed.slice(start, start + MANY).map(({ card }) => card),
          [],
        )
        await aMoment()
      }
      return outcome
    },
    remove: async (caseIds, record) => {
      const outcome = await orDiskFull(() =>
        database.transaction('rw', [database.cases, database.logs, database.chunks], async () => {
          const rows = await database.cases.bulkGet([...caseIds])
          const withFiles = new Set((await database.chunks.where('caseId').anyOf(caseIds).keys()).map(String))
          const touched = rows.flatMap((row) => (row && (row.version > 1 || withFiles.has(row.id)) ? [row.id] : []))
          if (touched.length > 0) return { touched }
          if (!(await record.write())) return 'stale'
          await database.cases.bulkDelete([...caseIds])
          await database.logs.bulkDelete([...caseIds])
          return 'committed' as const
        }),
      )
      if (outcome !== 'committed') return outcome
      cards.change([], caseIds)
      record.settle()
      return outcome
    },
  }
}

async function sealNew(key: SealingKey, log: readonly DomainEvent[]): Promise<{ card: CaseCard; row: CaseRow; log: LogRow }> {
  const complaint = evolve(log)
  if (!complaint) throw new Error('A log without a registration cannot be stored')
  const card = cardOf(complaint)
  const columns = columnsOf(card)
  const [sealedCard, sealedLog] = await Promise.all([seal(key, cardPlace(columns.id, 1), card), seal(key, logPlace(columns.id, 1), log)])
  return { card, row: { ...columns, version: 1, card: sealedCard }, log: { id: columns.id, version: 1, log: sealedLog } }
}

/** Whether someone gave one of these numbers to another case meanwhile. */
async function isTaken(database: GehoorDatabase, rows: readonly CaseRow[]): Promise<boolean> {
  const numbers = new Set((await database.cases.orderBy('[year+number]').keys()).map(String))
  return rows.some(({ year, number }) => number > 0 && numbers.has(String([year, number])))
}

async function orDiskFull<Outcome>(work: () => PromiseLike<Outcome>): Promise<Outcome | 'diskFull'> {
  try {
    return await work()
  } catch (error) {
    if (isQuota(error)) return 'diskFull'
    throw error
  }
}
