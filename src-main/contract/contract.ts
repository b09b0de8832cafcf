import { z } from 'zod'

/**
 * The desktop API: every channel between page and main process, with what may be asked and what may be answered.
 *
 * Both ways are parsed at the door. Paths never cross: dialogs live in main, and what was saved is named by a handle.
 * Byte arrays cross as `Uint8Array`; the data key crosses once, at unlock.
 */

const refusal = <const Reason extends readonly [string, ...string[]]>(reasons: Reason) =>
  z.strictObject({ ok: z.literal(false), reason: z.enum(reasons) })
const WRITE_REFUSALS = ['diskFull', 'notAllowed', 'inUse', 'failed'] as const
const done = z.strictObject({ ok: z.literal(true) })
const id = z.string().min(1).max(64)
const passphrase = z.string().min(1).max(1_000)
/** Blanks around it do not count (vault/age.ts), so blanks alone would be no passphrase at all. */
const newPassphrase = passphrase.regex(/\S/)
/** An age identity as typed back from paper: forgiving of case, blanks and dashes. */
const recoveryKey = z.string().min(1).max(500)
/** `z.instanceof` would refuse bytes of another realm, so the tag is asked. */
const bytes = z.custom<Uint8Array>((value) => ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]')
/** A piece of a file, 1 MiB at most: what is larger crosses in more of them. */
const piece = bytes.refine((value) => value.byteLength > 0 && value.byteLength <= 1_048_576)
const count = z.int().min(0).max(9_999)
const nothing = z.undefined()

export const person = z.strictObject({ personId: id, name: z.string().max(300), role: z.string().max(30) })

/** How a person is offered on the unlock screen. `name` is null when the system cannot open the sealed labels. */
const slot = z.strictObject({ slotId: id, personId: id, name: z.string().nullable(), role: z.string().nullable() })

export const vaultState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('none') }),
  z.strictObject({ status: z.literal('damaged'), copyUsable: z.boolean() }),
  z.strictObject({
    status: z.literal('locked'),
    vaultId: id,
    /** A register of invented cases, which may be thrown away. */
    practice: z.boolean(),
    slots: z.array(slot),
    lastSlotId: id.nullable(),
  }),
])

const unlocked = z.strictObject({
  ok: z.literal(true),
  dataKey: bytes,
  vaultId: id,
  deviceId: id,
  personId: id,
  practice: z.boolean(),
  recoveryConfirmed: z.boolean(),
  /** People who have a slot on this machine. */
  withAccess: z.array(id),
})

export const contract = {
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
    }),
  },
  /** Counts and nothing else: what the desktop shows, anyone who passes by can read. */
  'app:notify': {
    request: z.strictObject({ occasion: z.enum(['morning', 'overdue']), dueToday: count, late: count, language: z.enum(['nl', 'en']) }),
    response: nothing,
  },
  'app:set-notifications': { request: z.strictObject({ on: z.boolean() }), response: nothing },
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
  'vault:state': { request: nothing, response: vaultState },
  'vault:create': {
    request: z.strictObject({ person, passphrase: newPassphrase, practice: z.boolean() }),
    response: z.union([unlocked, refusal(['vaultExists', 'cannotWrite'])]),
  },
  'vault:unlock': {
    request: z.strictObject({ slotId: id, passphrase }),
    response: z.union([unlocked, refusal(['wrongPassphrase', 'noSuchPerson', 'damaged'])]),
  },
  'vault:recover': {
    request: z.strictObject({ slotId: id, recoveryKey, passphrase: newPassphrase }),
    response: z.union([unlocked, refusal(['wrongRecoveryKey', 'noSuchPerson', 'damaged', 'cannotWrite'])]),
  },
  'vault:restore-copy': { request: nothing, response: z.union([done, refusal(['noCopy', 'cannotWrite'])]) },
  'vault:new-recovery-key': {
    request: nothing,
    response: z.union([z.strictObject({ ok: z.literal(true), recoveryKey: z.string() }), refusal(['locked', 'cannotWrite'])]),
  },
  'vault:confirm-recovery-key': {
    request: z.strictObject({ recoveryKey }),
    response: z.union([done, refusal(['wrongRecoveryKey', 'locked', 'cannotWrite'])]),
  },
  'vault:give-access': {
    request: z.strictObject({ person, passphrase: newPassphrase }),
    response: z.union([done, refusal(['locked', 'hasAccess', 'cannotWrite'])]),
  },
  'vault:name-people': { request: z.strictObject({ people: z.array(person).max(1_000) }), response: nothing },
  'vault:lock': { request: nothing, response: nothing },
  'vault:discard-practice': { request: nothing, response: z.union([done, refusal(['notPractice', 'cannotWrite'])]) },
  'files:save-document': {
    request: z.strictObject({ type: z.enum(['docx', 'ics']), suggestedName: z.string().min(1).max(120), bytes }),
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
  'files:open': { request: z.strictObject({ handle: id }), response: z.union([done, refusal(['unknownFile', 'failed'])]) },
} as const

/** What main tells the page, unasked. */
export const events = {
  'menu:command': z.enum(['newComplaint', 'cases', 'agenda', 'settings', 'lock', 'search']),
} as const

export type Channel = keyof typeof contract
export type RequestOf<C extends Channel> = z.infer<(typeof contract)[C]['request']>
export type ResponseOf<C extends Channel> = z.infer<(typeof contract)[C]['response']>
export type EventName = keyof typeof events
export type EventOf<E extends EventName> = z.infer<(typeof events)[E]>
export type MenuCommand = EventOf<'menu:command'>
export type VaultState = z.infer<typeof vaultState>
export type Unlocked = z.infer<typeof unlocked>

/** How an answer travels: what a handler throws stays in main, the page learns only the kind. */
export type Reply<Response> =
  | { readonly ok: true; readonly value: Response }
  | { readonly ok: false; readonly error: 'refusedSender' | 'badRequest' | 'failed' }
