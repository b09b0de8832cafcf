import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { FAILURES, WHEN } from '../contract/backup-channels.ts'
import { writeWholeNow } from '../files/write-whole.ts'

const good = z.object({
  /** Milliseconds since 1970-01-01 UTC. */
  madeAt: z.int(),
  fileName: z.string(),
  cases: z.int(),
  bytes: z.int(),
})
const recordSchema = z.object({
  /** Where exports go; never told to the page but for its last name. */
  folder: z.string().nullable().catch(null),
  when: z.enum(WHEN).catch('daily'),
  warnAfterDays: z.int().min(1).max(90).catch(7),
  /** The last that was read back and was whole. */
  lastGood: good.nullable().catch(null),
  lastFailure: z
    .object({ at: z.int(), reason: z.enum(FAILURES) })
    .nullable()
    .catch(null),
  lastDrill: z.object({ at: z.int(), isWhole: z.boolean() }).nullable().catch(null),
})
export type BackupRecord = z.infer<typeof recordSchema>

/** What this machine knows of its exports. It names nobody; a record that cannot be read begins anew, and the folder is asked again. */
export interface RecordStore {
  get(): BackupRecord
  set(changes: Partial<BackupRecord>): void
}

export function openRecord(file: string): RecordStore {
  let record = read(file)
  return {
    get: () => record,
    set: (changes) => {
      record = { ...record, ...changes }
      try {
        writeWholeNow(file, JSON.stringify(record))
      } catch {
        // For this run only; the exports themselves are where they are.
      }
    },
  }
}

function read(file: string): BackupRecord {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return recordSchema.parse({})
  }
}
