import { z } from 'zod'
import { done, id, nothing, piece, refusal, vaultParts, WRITE_REFUSALS } from './shapes.ts'

export const WHEN = ['daily', 'close', 'weekly'] as const
/** Why there is no new export. `differs`: what came back from the disk was not what was written. `notWhole`: cases were left out. */
export const FAILURES = ['folderAbsent', 'differs', 'notWhole', 'unreadable', ...WRITE_REFUSALS] as const

const moment = z.int()
const opened = z.strictObject({ ok: z.literal(true), handle: id, fileName: z.string(), bytes: z.int() })
const when = z.enum(WHEN)
const warnAfterDays = z.int().min(1).max(90)

/** Where the page fetches the bytes of an export that main opened for it: at its own origin, as a stream. */
export type ExportAddress = `/.exports/${string}`

/** Exports and restores: what is written of them crosses in pieces, what is read is fetched, and all of it is ciphertext. */
export const backupChannels = {
  'backup:state': {
    request: nothing,
    response: z.strictObject({
      /** By its last name; where that is, the page does not learn. */
      folder: z.strictObject({ name: z.string(), isThere: z.boolean() }).nullable(),
      when,
      warnAfterDays,
      lastGood: z.strictObject({ madeAt: moment, fileName: z.string(), cases: z.int(), bytes: z.int() }).nullable(),
      lastFailure: z.strictObject({ at: moment, reason: z.enum(FAILURES) }).nullable(),
      lastDrill: z.strictObject({ at: moment, isWhole: z.boolean() }).nullable(),
    }),
  },
  'backup:choose-folder': { request: nothing, response: z.union([done, refusal(['cancelled'])]) },
  /** One at a time: what the page believes of the other may be old. */
  'backup:set': { request: z.union([z.strictObject({ when }), z.strictObject({ warnAfterDays })]), response: nothing },
  'backup:begin': {
    request: z.strictObject({ organisation: z.string().max(300) }),
    response: z.union([
      z.strictObject({ ok: z.literal(true), handle: id, madeAt: moment, vault: vaultParts }),
      refusal(['noFolder', 'folderAbsent', 'busy', 'locked', ...WRITE_REFUSALS]),
    ]),
  },
  'backup:append': {
    request: z.strictObject({ handle: id, bytes: piece }),
    response: z.union([done, refusal(['unknownFile', 'folderAbsent', ...WRITE_REFUSALS])]),
  },
  /** On the disk and read back. `reading` reads what stands there. */
  'backup:settle': {
    request: z.strictObject({ handle: id }),
    response: z.union([
      z.strictObject({ ok: z.literal(true), reading: id }),
      refusal(['unknownFile', 'folderAbsent', 'differs', ...WRITE_REFUSALS]),
    ]),
  },
  /** It counts from here on. */
  'backup:publish': {
    request: z.strictObject({ handle: id, cases: z.int().min(0), isWhole: z.boolean() }),
    response: z.union([
      z.strictObject({ ok: z.literal(true), fileName: z.string(), bytes: z.int() }),
      refusal(['unknownFile', 'folderAbsent', ...WRITE_REFUSALS]),
    ]),
  },
  'backup:abort': { request: z.strictObject({ handle: id, reason: z.literal('unreadable').nullable() }), response: nothing },
  'backup:choose-export': { request: nothing, response: z.union([opened, refusal(['cancelled', 'folderAbsent', ...WRITE_REFUSALS])]) },
  'backup:open-last': { request: nothing, response: z.union([opened, refusal(['none', 'folderAbsent', ...WRITE_REFUSALS])]) },
  /** At most a piece from there on; none at the end. */
  /** age identities of this machine, the newest first: its own exports open without a question. */
  'backup:identities': { request: nothing, response: z.strictObject({ identities: z.array(z.string()) }) },
  'backup:close': { request: z.strictObject({ handle: id }), response: nothing },
  'backup:drilled': { request: z.strictObject({ isWhole: z.boolean() }), response: nothing },
  'backup:close-window': { request: nothing, response: nothing },
} as const
