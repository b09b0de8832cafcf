import { type DomainEvent, ORGANISATION } from '../domain/log/event.ts'
import { evolveOrganisation } from '../domain/organisation/evolve.ts'
import { NO_ORGANISATION, type Organisation } from '../domain/organisation/organisation.ts'
import { logPlace } from './cards.ts'
import type { CommitOutcome } from './case-log.ts'
import { type Live, liveCell } from './live.ts'
import { parseEvents } from './parse-event.ts'
import { isQuota } from './quota.ts'
import type { GehoorDatabase } from './schema.ts'
import { type Sealed, type SealingKey, seal, unseal } from './sealing.ts'

export interface OrganisationLog {
  readonly current: Live<Organisation>
  readonly log: () => readonly DomainEvent[]
  /** False when the stored log cannot be read: then nothing may be written over it. */
  load(): Promise<boolean>
  append(events: readonly DomainEvent[]): Promise<CommitOutcome>
}

/** The organisation's own log: one sealed row beside those of the cases. */
export function openOrganisationLog(database: GehoorDatabase, key: SealingKey): OrganisationLog {
  const current = liveCell(NO_ORGANISATION)
  let log: readonly DomainEvent[] = []
  let version = 0
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
      const next = [...log, ...events]
      const sealed = await seal(key, logPlace(ORGANISATION, version + 1), next)
      const outcome = await write(database, version, sealed)
      if (outcome !== 'committed') return outcome
      log = next
      version += 1
      current.set(evolveOrganisation(next))
      return outcome
    },
  }
}

async function write(database: GehoorDatabase, seen: number, log: Sealed): Promise<CommitOutcome> {
  try {
    return await database.transaction('rw', database.logs, async () => {
      const row = await database.logs.get(ORGANISATION)
      if ((row?.version ?? 0) !== seen) return 'stale'
      await database.logs.put({ id: ORGANISATION, version: seen + 1, log })
      return 'committed'
    })
  } catch (error) {
    if (isQuota(error)) return 'diskFull'
    throw error
  }
}
