import { z } from 'zod'
import { bytes, done, id, nothing, piece, refusal, WRITE_REFUSALS } from './shapes.ts'

/** A Word file: no letter is larger than a letterhead can be, and something. */
const letterBytes = bytes.refine((value) => value.byteLength > 0 && value.byteLength <= 20_000_000)

/** Files, by dialog. */
export const filesChannels = {
  'files:save-document': {
    request: z.strictObject({ type: z.enum(['docx', 'ics', 'xlsx', 'csv']), suggestedName: z.string().min(1).max(120), bytes }),
    response: z.union([
      z.strictObject({ ok: z.literal(true), handle: id, fileName: z.string() }),
      refusal(['cancelled', 'diskFull', 'notAllowed', 'inUse', 'failed']),
    ]),
  },
  /** The page as it shows now, by its own rules for print. */
  'files:save-pdf': {
    request: z.strictObject({ suggestedName: z.string().min(1).max(120) }),
    response: z.union([
      z.strictObject({ ok: z.literal(true), handle: id, fileName: z.string() }),
      refusal(['cancelled', 'diskFull', 'notAllowed', 'inUse', 'failed']),
    ]),
  },
  /** The letterhead that comes along, to begin one's own from. */
  'files:save-letterhead': {
    request: z.strictObject({ suggestedName: z.string().min(1).max(120) }),
    response: z.union([
      z.strictObject({ ok: z.literal(true), handle: id, fileName: z.string() }),
      refusal(['cancelled', 'diskFull', 'notAllowed', 'inUse', 'failed']),
    ]),
  },
  /** A copy of an attachment, in pieces: the place is chosen first, and the file stands there when all of it was written. */
  'files:begin-copy': {
    request: z.strictObject({ suggestedName: z.string().min(1).max(300) }),
    response: z.union([z.strictObject({ ok: z.literal(true), handle: id }), refusal(['cancelled', ...WRITE_REFUSALS])]),
  },
  'files:append-copy': {
    request: z.strictObject({ handle: id, bytes: piece }),
    response: z.union([done, refusal(['unknownFile', ...WRITE_REFUSALS])]),
  },
  'files:finish-copy': {
    request: z.strictObject({ handle: id }),
    response: z.union([z.strictObject({ ok: z.literal(true), fileName: z.string() }), refusal(['unknownFile', ...WRITE_REFUSALS])]),
  },
  'files:abort-copy': { request: z.strictObject({ handle: id }), response: nothing },
  /** A folder for several letters. What is already there is never written over; where it is, the page does not learn. */
  'files:choose-folder': {
    request: nothing,
    response: z.union([z.strictObject({ ok: z.literal(true), handle: id, name: z.string() }), refusal(['cancelled'])]),
  },
  'files:save-in-folder': {
    request: z.strictObject({ handle: id, suggestedName: z.string().min(1).max(120), bytes: letterBytes }),
    response: z.union([
      z.strictObject({ ok: z.literal(true), fileName: z.string() }),
      refusal(['unknownFolder', 'folderAbsent', ...WRITE_REFUSALS]),
    ]),
  },
  'files:open': { request: z.strictObject({ handle: id }), response: z.union([done, refusal(['unknownFile', 'failed'])]) },
} as const
