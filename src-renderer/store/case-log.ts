import type { Table } from 'dexie'
import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import { evolve } from '../domain/complaint/evolve.ts'
import type { DomainEvent } from '../domain/log/event.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { withoutPersonalData } from '../domain/retention/without-personal-data.ts'
import { cardOf, columnsOf } from './card.ts'
import { type Cards, cardPlace, logPlace } from './cards.ts'
import { parseEvents } from './parse-event.ts'
import { isQuota } from './quota.ts'
import type { GehoorDatabase } from './schema.ts'
import { type SealingKey, seal, unseal } from './sealing.ts'

export interface StoredCase {
  readonly complaint: ComplaintCase
  readonly log: readonly DomainEvent[]
  /** What a write must have seen. */
  readonly version: number
}

export type ReadRefusal = 'notFound' | 'damaged'
/** `stale`: someone wrote in between, so decide again. `diskFull`: nothing was written. */
export type CommitOutcome = 'committed' | 'stale' | 'diskFull'

export interface CaseLog {
  read(caseId: string): Promise<Result<StoredCase, ReadRefusal>>
  /**
   * The log is written whole or not at all, with its card, in one transaction. Of a case that was anonymised only that is
   * written, and what else is kept of it goes in the same transaction (rule C12).
   *
   * @param seen 0 for a new case
   */
  commit(log: readonly DomainEvent[], seen: number): Promise<CommitOutcome>
  /** The next number in the references of a year. */
  nextNumber(year: number): Promise<number>
}

/** Takes away what another table keeps of a case that was anonymised. */
export interface CaseCleaner {
  readonly tables: readonly Table[]
  readonly clean: (caseId: string) => Promise<unknown>
}

export function openCaseLog(database: GehoorDatabase, key: SealingKey, cards: Cards, cleaners: readonly CaseCleaner[] = []): CaseLog {
  return {
    read: async (caseId) => {
      const row = await database.logs.get(caseId)
      if (!row) return refuse('notFound')
      const log = parseEvents(await unseal(key, logPlace(caseId, row.version), row.log))
      const complaint = log && evolve(log)
      return complaint ? ok({ complaint, log, version: row.version }) : refuse('damaged')
    },
    commit: async (merged, seen) => {
      const log = withoutPersonalData(merged)
      const complaint = evolve(log)
      if (!complaint) throw new Error('A log without a registration cannot be stored')
      const version = seen + 1
      const card = cardOf(complaint)
      const columns = columnsOf(card)
      // Sealed before the transaction: one that waits for the cipher ends by itself.
      const [sealedCard, sealedLog] = await Promise.all([
        seal(key, cardPlace(columns.id, version), card),
        seal(key, logPlace(columns.id, version), log),
      ])
      const outcome = await write(database, seen, {
        row: { ...columns, version, card: sealedCard },
        log: { id: columns.id, version, log: sealedLog },
        cleaners: complaint.anonymous ? cleaners : [],
      })
      if (outcome === 'committed') cards.put(card)
      return outcome
    },
    nextNumber: (year) => highestNumber(database, year).then((number) => number + 1),
  }
}

interface Write {
  readonly row: Parameters<GehoorDatabase['cases']['put']>[0]
  readonly log: Parameters<GehoorDatabase['logs']['put']>[0]
  readonly cleaners: readonly CaseCleaner[]
}

async function write(database: GehoorDatabase, seen: number, { row, log, cleaners }: Write): Promise<CommitOutcome> {
  try {
    return await database.transaction('rw', [database.cases, database.logs, ...cleaners.flatMap(({ tables }) => tables)], async () => {
      const current = await database.cases.get(row.id)
      if ((current?.version ?? 0) !== seen) return 'stale'
      // Two new cases decided at the same moment would carry one reference.
      if (!current && row.number > 0 && row.number <= (await highestNumber(database, row.year))) return 'stale'
      await database.cases.put(row)
      await database.logs.put(log)
      for (const { clean } of cleaners) await clean(row.id)
      return 'committed'
    })
  } catch (error) {
    if (isQuota(error)) return 'diskFull'
    throw error
  }
}

async function highestNumber(database: GehoorDatabase, year: number): Promise<number> {
  const last = await database.cases.where('[year+number]').between([year, 0], [year, Number.POSITIVE_INFINITY]).last()
  return last?.number ?? 0
}
