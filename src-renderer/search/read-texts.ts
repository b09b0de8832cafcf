import { evolve } from '../domain/complaint/evolve.ts'
import { logPlace } from '../store/cards.ts'
import { parseEvents } from '../store/parse-event.ts'
import type { GehoorDatabase, LogRow } from '../store/schema.ts'
import { type OpeningKey, unseal } from '../store/sealing.ts'
import { type CaseText, caseText, type Names } from './case-text.ts'

/** Some cases of the register, and the names of then. */
export interface Wanted {
  readonly caseIds: readonly string[]
  /** Whether they are neighbours in the store, all of them or nearly: then they are read by one question. */
  readonly isRun: boolean
  readonly names: Names
}
/** Their words, by id; a case that is gone or does not open is not among them. */
export type ReadTexts = (wanted: Wanted) => Promise<ReadonlyMap<string, CaseText>>

/** Opens the logs of cases for the words in them. */
export const readTexts =
  (database: GehoorDatabase, key: OpeningKey): ReadTexts =>
  async ({ caseIds, isRun, names }) => {
    const rows = isRun ? await inRun(database, caseIds) : await database.logs.bulkGet([...caseIds])
    const opened = rows.flatMap((row) => (row ? [unseal(key, logPlace(row.id, row.version), row.log)] : []))
    const texts = (await Promise.all(opened)).flatMap((log): [string, CaseText][] => {
      const events = parseEvents(log)
      const complaint = events && evolve(events)
      return complaint ? [[complaint.caseId, caseText(complaint, names)]] : []
    })
    return new Map(texts)
  }

async function inRun(database: GehoorDatabase, caseIds: readonly string[]): Promise<LogRow[]> {
  const sorted = [...caseIds].sort()
  const asked = new Set(caseIds)
  const rows = await database.logs.where('id').between(sorted[0], sorted.at(-1), true, true).toArray()
  return rows.filter(({ id }) => asked.has(id))
}
