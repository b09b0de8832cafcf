import { type DomainEvent, ORGANISATION } from '../domain/log/event.ts'
import { evolveOrganisation } from '../domain/organisation/evolve.ts'
import { NO_ORGANISATION, type Organisation } from '../domain/organisation/organisation.ts'
import { logPlace } from './cards.ts'
import type { CommitOutcome } from './case-log.ts'
import { type Live, liveCell } from './live.ts'
import { parseEvents } from './parse-event.ts'
import { isQuota } from './quota.ts'
import type { GehoorDatabase } from './schema.ts'
import { type SealingKey, seal, unseal } from './sealing.ts'

export interface OrganisationLog {
  readonly current: Live<Organisation>
  readonly log: () => readonly DomainEvent[]
  /** False when the stored log cannot be read: then nothing may be written over it. */
  load(): Promise<boolean>
  append(events: readonly DomainEvent[]): Promise<CommitOutcome>
  /** The same, sealed, for a transaction that writes more than this: either all of it happens or nothing. */
  prepare(events: readonly DomainEvent[]): Promise<PreparedAppend>
}

export interface PreparedAppend {
  /** Inside a transaction on `logs`. @returns false when someone else wrote meanwhile */
  write(): Promise<boolean>
  /** After it: what is in memory follows. */
  settle(): void
}

/** The organisation's own log: one sealed row beside those of the cases. */
export function openOrganisationLog(database: GehoorDatabase, key: SealingKey): OrganisationLog {
  const current = liveCell(NO_ORGANISATION)
  let log: readonly DomainEvent[] = []
  let version = 0
  const prepare = async (events: readonly DomainEvent[]): Promise<PreparedAppend> => {
    const next = [...log, ...events]
    const seen = version
    const sealed = await seal(key, logPlace(ORGANISATION, seen + 1), next)
    return {
      write: async () => {
        const row = await database.logs.get(ORGANISATION)
        if ((row?.version ?? 0) !== seen) return false
        await database.logs.put({ id: ORGANISATION, version: seen + 1, log: sealed })
        return true
      },
      settle: () => {
        log = next
        version = seen + 1
        current.set(evolveOrganisation(next))
      },
    }
  }
  return {
    current,
    log: () => log,
    load: async () => {
      const row = await database.logs.get(ORGANISATION)
      if (!row) return true
      const events = parseEvents(await unseal(key, logPlace(ORGANISATION, row.version), row.log))
      if (!events) return false
      log = events
      version = row.version
      current.set(evolveOrganisation(events))
      return true
    },
    append: async (events) => {
      const prepared = await prepare(events)
      const outcome = await inTransaction(database, prepared)
      if (outcome === 'committed') prepared.settle()
      return outcome
    },
    prepare,
  }
}

async function inTransaction(database: GehoorDatabase, prepared: PreparedAppend): Promise<CommitOutcome> {
  try {
    return await database.transaction('rw', database.logs, async () => ((await prepared.write()) ? 'committed' : 'stale'))
  } catch (error) {
    if (isQuota(error)) return 'diskFull'
    throw error
  }
}
