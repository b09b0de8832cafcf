import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeWholeNow } from '../files/write-whole.ts'

/** What this machine remembers between two starts. Nothing in it names a person. */
const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Dutch until someone chose: the office is in the Netherlands, whatever language its Windows speaks. */
  language: z.enum(['nl', 'en']).catch('nl'),
  lastSlotId: z.string().nullable().catch(null),
  /** Whether the desktop tells how many deadlines there are. */
  notifications: z.boolean().catch(true),
  /** The day on which it last did, `YYYY-MM-DD`. */
  summarisedOn: z.iso.date().nullable().catch(null),
  /** Minutes without a key or a click after which it locks. */
  lockAfterMinutes: z.int().min(1).max(60).catch(10),
  /** Wrong passphrases in a row, and when the last was tried (milliseconds since 1970-01-01 UTC). */
  tries: z.object({ wrong: z.int().min(0), since: z.number() }).catch({ wrong: 0, since: 0 }),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300), maximized: z.boolean() })
    .nullable()
    .catch(null),
})
export type Preferences = z.infer<typeof preferencesSchema>

export interface PreferenceStore {
  get(): Preferences
  /** On the disk when it returns: the last thing that is set, the place of the window, is set while the app ends. */
  set(changes: Partial<Preferences>): void
}

/** Preferences are worth no error: what cannot be read is the default, what cannot be written is for this run only. */
export function openPreferences(file: string): PreferenceStore {
  let preferences = read(file)
  return {
    get: () => preferences,
    set: (changes) => {
      preferences = { ...preferences, ...changes }
      try {
        writeWholeNow(file, JSON.stringify(preferences))
      } catch {
        // For this run only.
      }
    },
  }
}

function read(file: string): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return preferencesSchema.parse({})
  }
}
