/**
 * Sealing of what is stored: AES-256-GCM (NIST SP 800-38D) under the device's data key, which cannot be read back from
 * its `CryptoKey`.
 *
 * The place where a value belongs is sealed along as additional data, so that it cannot be moved to another row or column,
 * or put back from an older version of its row.
 */
export type SealingKey = CryptoKey

/** A sealed value: one byte of format, twelve of nonce, then the ciphertext with its tag. */
export type Sealed = Uint8Array<ArrayBuffer>

const FORMAT = 1
const NONCE_BYTES = 12

/** @param bytes the data key; wiped here, so that the only copy left is one that cannot be read */
export async function importKey(bytes: Uint8Array): Promise<SealingKey> {
  const copy = new Uint8Array(bytes)
  bytes.fill(0)
  const key = await crypto.subtle.importKey('raw', copy, 'AES-GCM', false, ['encrypt', 'decrypt'])
  copy.fill(0)
  return key
}

/** @param place where the value belongs, such as `cases/card/<id>/<version>` */
export const seal = (key: SealingKey, place: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, place, new TextEncoder().encode(JSON.stringify(value)))

/** The value, or undefined when it was damaged, moved, or sealed under another key. */
export async function unseal(key: SealingKey, place: string, sealed: Sealed): Promise<unknown> {
  const plain = await unsealBytes(key, place, sealed)
  if (!plain) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    return undefined
  }
}

/** For what is no value but bytes: a piece of an attachment. */
export async function sealBytes(key: SealingKey, place: string, plain: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const cipher = await crypto.subtle.encrypt(parameters(nonce, place), key, plain)
  const sealed = new Uint8Array(1 + NONCE_BYTES + cipher.byteLength)
  sealed[0] = FORMAT
  sealed.set(nonce, 1)
  sealed.set(new Uint8Array(cipher), 1 + NONCE_BYTES)
  return sealed
}

/** The bytes, or undefined as with `unseal`. */
export async function unsealBytes(key: SealingKey, place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (sealed[0] !== FORMAT) return undefined
  try {
    const nonce = sealed.slice(1, 1 + NONCE_BYTES)
    return new Uint8Array(await crypto.subtle.decrypt(parameters(nonce, place), key, sealed.subarray(1 + NONCE_BYTES)))
  } catch {
    return undefined
  }
}

const parameters = (nonce: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(`gehoor/${FORMAT}/${place}`),
})
