import { z } from 'zod'
import { bytes, done, id, nothing, passphrase, refusal, vaultParts } from './shapes.ts'

/** Blanks around it do not count (vault/age.ts), so blanks alone would be no passphrase at all. */
const newPassphrase = passphrase.regex(/\S/)
/** An age identity as typed back from paper: forgiving of case, blanks and dashes. */
const recoveryKey = z.string().min(1).max(500)
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
    /** Which database is the register. */
    database: id,
  }),
])

const unlocked = z.strictObject({
  ok: z.literal(true),
  dataKey: bytes,
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
  /**
   * Turns to the database that a restore has filled; from there on it is the register. With `vault` its keys come along: for a
   * machine without keys, or in the place of those of another register, which must be open.
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
