import { z } from 'zod'
import { bytes, done, id, nothing, passphrase, refusal, vaultParts } from './shapes.ts'

/** Blanks around it do not count (vault/age.ts), so blanks alone would be no passphrase at all. */
const newPassphrase = passphrase.regex(/\S/)
/** An age identity as typed back from paper: forgiving of case, blanks and dashes. */
const recoveryKey = z.string().min(1).max(500)
export const person = z.strictObject({ personId: id, name: z.string().max(300), role: z.string().max(30) })

const seconds = z.int().min(0).max(3_600)
/** The newest first, 32 bytes each, one after the other: the first seals, all of them open. */
const dataKeys = bytes.refine((value) => value.byteLength > 0 && value.byteLength % 32 === 0)

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
    /** Which database is the register. */
    database: id,
    /** Whose passphrase need not be asked, as this computer remembers it. */
    rememberedSlotId: id.nullable(),
    /** How long guessing is made to wait. */
    waitSeconds: seconds,
    /** The files of the register were damaged, and are kept: what the database shows since is not what it was. */
    wasDamaged: z.boolean(),
  }),
])

/** A passphrase was wrong, or came too soon after others that were. */
const refusedTry = z.strictObject({ ok: z.literal(false), reason: z.enum(['wrongPassphrase', 'wait']), waitSeconds: seconds })

const unlocked = z.strictObject({
  ok: z.literal(true),
  dataKeys,
  vaultId: id,
  deviceId: id,
  personId: id,
  database: id,
  practice: z.boolean(),
  recoveryConfirmed: z.boolean(),
  /** People who have a slot on this machine. */
  withAccess: z.array(id),
})

/** Keys: who may unlock, and how. */
export const vaultChannels = {
  'vault:state': { request: nothing, response: vaultState },
  'vault:create': {
    request: z.strictObject({ person, passphrase: newPassphrase, practice: z.boolean() }),
    response: z.union([unlocked, refusal(['vaultExists', 'cannotWrite'])]),
  },
  'vault:unlock': {
    request: z.strictObject({ slotId: id, passphrase }),
    response: z.union([unlocked, refusedTry, refusal(['noSuchPerson', 'damaged'])]),
  },
  'vault:unlock-remembered': { request: nothing, response: z.union([unlocked, refusal(['notRemembered', 'noSuchPerson', 'damaged'])]) },
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
  'vault:remove-access': {
    request: z.strictObject({ personId: id }),
    response: z.union([
      z.strictObject({ ok: z.literal(true), dataKeys, withAccess: z.array(id) }),
      refusal(['locked', 'yourself', 'cannotWrite']),
    ]),
  },
  /** Every row is sealed with the newest of so many data keys: the others can go. */
  'vault:finish-rotation': {
    request: z.strictObject({ keys: z.int().min(1).max(1_000) }),
    response: z.union([done, refusal(['locked', 'changed', 'cannotWrite'])]),
  },
  'vault:change-passphrase': {
    request: z.strictObject({ current: passphrase, passphrase: newPassphrase }),
    response: z.union([done, refusedTry, refusal(['locked', 'cannotWrite'])]),
  },
  'vault:remembers': { request: nothing, response: z.strictObject({ isPossible: z.boolean(), isOn: z.boolean() }) },
  'vault:remember': {
    request: z.strictObject({ passphrase }),
    response: z.union([done, refusedTry, refusal(['locked', 'noKeychain', 'cannotWrite'])]),
  },
  'vault:forget': { request: nothing, response: nothing },
  'vault:name-people': { request: z.strictObject({ people: z.array(person).max(1_000) }), response: nothing },
  /**
   * Turns to the database that a restore has filled; from there on it is the register. With `vault` its keys come along: for a
   * machine without keys, or in the place of those that are open. Keys that are locked or damaged are put aside, and stay.
   */
  'vault:turn-to': {
    request: z.strictObject({ database: id, vault: vaultParts.extend({ practice: z.boolean() }).nullable() }),
    response: z.union([done, refusal(['locked', 'cannotWrite'])]),
  },
  'vault:lock': { request: nothing, response: nothing },
  'vault:discard-practice': { request: nothing, response: z.union([done, refusal(['notPractice', 'cannotWrite'])]) },
} as const

export type VaultState = z.infer<typeof vaultState>
export type Unlocked = z.infer<typeof unlocked>
