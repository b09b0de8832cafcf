import { randomBytes } from 'node:crypto'
import { z } from 'zod'

export const DATA_KEY_BYTES = 32

const secretsSchema = z.strictObject({
  dataKeys: z.array(z.base64().refine((text) => fromBase64(text).byteLength === DATA_KEY_BYTES)).min(1),
  deviceIdentities: z.array(z.string()).min(1),
})

/** What every slot of the vault opens. */
export interface Secrets {
  /**
   * The data keys one after the other, 32 bytes each, the newest first: it seals. Those behind it open what was sealed before
   * somebody left, until the last of that has been sealed anew; mostly there is one.
   */
  readonly dataKeys: Uint8Array
  /** age identities of this device, the newest first: exports are sealed to that one, and older exports open with the others. */
  readonly deviceIdentities: readonly string[]
}

export const newSecrets = (deviceIdentity: string): Secrets => ({ dataKeys: newDataKey(), deviceIdentities: [deviceIdentity] })

/** With a new key in front of the others. */
export const withNewKeys = ({ dataKeys, deviceIdentities }: Secrets, deviceIdentity: string): Secrets => ({
  dataKeys: new Uint8Array([...newDataKey(), ...dataKeys]),
  deviceIdentities: [deviceIdentity, ...deviceIdentities],
})

export const withNewestDataKey = ({ dataKeys, deviceIdentities }: Secrets): Secrets => ({
  dataKeys: dataKeys.slice(0, DATA_KEY_BYTES),
  deviceIdentities,
})

export const dataKeyCount = ({ dataKeys }: Secrets): number => dataKeys.byteLength / DATA_KEY_BYTES

export function secretsToBytes({ dataKeys, deviceIdentities }: Secrets): Uint8Array {
  const keys = Array.from({ length: dataKeys.byteLength / DATA_KEY_BYTES }, (_, index) =>
    toBase64(dataKeys.subarray(index * DATA_KEY_BYTES, (index + 1) * DATA_KEY_BYTES)),
  )
  return new TextEncoder().encode(JSON.stringify({ dataKeys: keys, deviceIdentities }))
}

/** Null when it is no secrets at all. The bytes are wiped. */
export function secretsFromBytes(bytes: Uint8Array): Secrets | null {
  try {
    const { dataKeys, deviceIdentities } = secretsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
    return { dataKeys: new Uint8Array(Buffer.concat(dataKeys.map(fromBase64))), deviceIdentities }
  } catch {
    return null
  } finally {
    bytes.fill(0)
  }
}

const newDataKey = (): Uint8Array => new Uint8Array(randomBytes(DATA_KEY_BYTES))
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
