import { z } from 'zod'

/** Shapes that channels of more than one room use. */

export const refusal = <const Reason extends readonly [string, ...string[]]>(reasons: Reason) =>
  z.strictObject({ ok: z.literal(false), reason: z.enum(reasons) })
/** Why a file could not be written. */
export const WRITE_REFUSALS = ['diskFull', 'notAllowed', 'inUse', 'failed'] as const
export const done = z.strictObject({ ok: z.literal(true) })
export const id = z.string().min(1).max(64)
export const passphrase = z.string().min(1).max(1_000)
/** `z.instanceof` would refuse bytes of another realm, so the tag is asked. */
export const bytes = z.custom<Uint8Array>(
  (value) => ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]',
)
/** A piece of a file, 1 MiB at most: what is larger crosses in more of them. */
export const piece = bytes.refine((value) => value.byteLength > 0 && value.byteLength <= 1_048_576)
export const nothing = z.undefined()

const sealed = z.base64().min(1).max(1_000_000)
const recipient = z.string().max(200)
/** The parts of the vault that open nothing by themselves. */
export const vaultParts = z.strictObject({
  vaultId: id,
  deviceRecipient: recipient,
  recovery: z.strictObject({ recipient, confirmed: z.boolean() }),
  slots: z
    .array(z.strictObject({ slotId: id, personId: id, recipient, sealedIdentity: sealed }))
    .min(1)
    .max(1_000),
  sealedSecrets: sealed,
})
