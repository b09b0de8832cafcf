import { evolve } from '../domain/complaint/evolve.ts'
import { logPlace } from '../store/cards.ts'
import { parseEvents } from '../store/parse-event.ts'
import type { GehoorDatabase } from '../store/schema.ts'
import { type OpeningKey, unseal } from '../store/sealing.ts'
import { type CaseIndex, caseIndex } from './case-index.ts'
import { caseText, type Names } from './case-text.ts'

/** So few at a time that a question never waits long, so many that the cipher stays busy. */
const SLICE = 100

export interface Indexer {
  readonly index: CaseIndex
  /** Every text is made anew: the names stand in them. */
  setNames(names: Names): void
  /** @returns when all that waited has been read, also by an earlier call */
  change(read: readonly string[], drop: readonly string[]): Promise<void>
}

/**
 * Keeps the index as the register is: opens the logs of the cases it is told of, in slices between which it answers.
 *
 * @param tell how many cases still wait
 */
export function openIndexer(database: GehoorDatabase, key: OpeningKey, tell: (waiting: number) => void): Indexer {
  const index = caseIndex()
  const waiting = new Set<string>()
  let names: Names = { locations: {}, natures: {}, people: {} }
  let reading: Promise<void> | null = null

  const readSlice = async (ids: readonly string[]): Promise<void> => {
    const rows = await database.logs.bulkGet([...ids])
    const logs = await Promise.all(rows.map((row) => row && unseal(key, logPlace(row.id, row.version), row.log)))
    for (const [at, caseId] of ids.entries()) {
      // Dropped while its log was being opened: then it is not this person's to find.
      if (!waiting.delete(caseId)) continue
      const events = parseEvents(logs[at])
      const complaint = events && evolve(events)
      if (complaint) index.put(caseText(complaint, names))
      else index.remove(caseId)
    }
  }
  const readAll = async (): Promise<void> => {
    do {
      await readSlice([...waiting].slice(0, SLICE))
      tell(waiting.size)
      await aMoment()
    } while (waiting.size > 0)
    reading = null
  }
  const go = (): Promise<void> => (reading ??= readAll())
  return {
    index,
    setNames: (given) => {
      names = given
      for (const { caseId } of index.all()) waiting.add(caseId)
      if (waiting.size > 0) void go()
    },
    change: (read, drop) => {
      for (const caseId of drop) {
        waiting.delete(caseId)
        index.remove(caseId)
      }
      for (const caseId of read) waiting.add(caseId)
      return go()
    },
  }
}

/** Lets what was asked in between be answered. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
