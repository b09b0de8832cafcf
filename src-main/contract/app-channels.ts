import { z } from 'zod'
import { nothing, refusal } from './shapes.ts'

const count = z.int().min(0).max(9_999)

/** Without a key or a click, before it locks. */
const minutes = z.int().min(1).max(60)

/** The app as a whole: what it is, how it looks, what it tells the desktop. */
export const appChannels = {
  'app:info': {
    request: nothing,
    response: z.strictObject({
      version: z.string(),
      platform: z.string(),
      computerName: z.string(),
      /** The date to work with, for demonstrations; always null in a packaged app. */
      today: z.iso.date().nullable(),
      theme: z.enum(['system', 'light', 'dark']),
      language: z.enum(['nl', 'en']),
      notifications: z.boolean(),
      /** The keys of the menu, as Electron writes them: the page explains what main handles. */
      menuKeys: z.array(z.strictObject({ command: z.string(), accelerator: z.string() })),
      lockAfterMinutes: minutes,
    }),
  },
  /** Counts and nothing else: what the desktop shows, anyone who passes by can read. */
  'app:notify': {
    request: z.strictObject({ occasion: z.enum(['morning', 'overdue']), dueToday: count, late: count, language: z.enum(['nl', 'en']) }),
    response: nothing,
  },
  'app:set-notifications': { request: z.strictObject({ on: z.boolean() }), response: nothing },
  'app:set-lock-after': { request: z.strictObject({ minutes }), response: nothing },
  'app:set-appearance': {
    request: z.strictObject({ theme: z.enum(['system', 'light', 'dark']), language: z.enum(['nl', 'en']) }),
    response: nothing,
  },
  /** The invented organisation to practise with, as JSON; the page parses it. */
  'app:sample-organisation': {
    request: nothing,
    response: z.union([z.strictObject({ ok: z.literal(true), json: z.string() }), refusal(['unreadable'])]),
  },
  'app:report-error': {
    /** Names and places in the code only: a message could hold what a person typed. */
    request: z.strictObject({ where: z.string().max(60), name: z.string().max(100), frames: z.array(z.string().max(300)).max(30) }),
    response: nothing,
  },
} as const
