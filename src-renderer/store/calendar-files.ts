import { isQuota } from './quota.ts'
import type { GehoorDatabase } from './schema.ts'
import { type SealingKey, seal, unseal } from './sealing.ts'

/** What the last calendar file of each person held, sealed. What that is, is known to who makes them: it parses what comes back. */
export interface CalendarFiles {
  /** Undefined when there was none, or when it cannot be opened. */
  read(personId: string): Promise<unknown>
  write(personId: string, held: unknown): Promise<'committed' | 'diskFull'>
}

export const calendarFilePlace = (personId: string): string => `calendarFiles/held/${personId}`

export function openCalendarFiles(database: GehoorDatabase, key: SealingKey): CalendarFiles {
  return {
    read: async (personId) => {
      const row = await database.calendarFiles.get(personId)
      return row && unseal(key, calendarFilePlace(personId), row.held)
    },
    write: async (personId, held) => {
      const sealed = await seal(key, calendarFilePlace(personId), held)
      try {
        await database.calendarFiles.put({ id: personId, held: sealed })
        return 'committed'
      } catch (error) {
        if (isQuota(error)) return 'diskFull'
        throw error
      }
    },
  }
}
