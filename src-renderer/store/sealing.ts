/**
 * Sealing of what is stored: AES-256-GCM (NIST SP 800-38D) under the device's data key, which cannot be read back from
 * its `CryptoKey`.
 *
 * The place where a value belongs is sealed along as additional data, so that it cannot be moved to another row or column,
 * or put back from an older version of its row.
 */
export interface SealingKey {
  /** What seals. The others open what was sealed before somebody left, until that has been sealed anew. */
  readonly newest: () => TaggedKey
  /** The key that a value was sealed under; undefined when it is none of ours. */
  readonly keyOf: (sealed: Sealed) => CryptoKey | undefined
  /** All of them, the newest first: what a worker can be given. */
  readonly all: () => readonly TaggedKey[]
  /** How many data keys there are: more than one while a rotation is under way. */
  readonly count: () => number
  /** @param bytes as with `importKey` */
  readonly renew: (bytes: Uint8Array) => Promise<void>
  /** The keys as a worker of this page can be given them: it can no more read their bytes than the page can. */
  readonly lend: () => readonly TaggedKey[]
  /** No value needs the older keys any more. */
  readonly forgetOlder: () => void
}

/** A key with the eight bytes that tell it from others. They say nothing of the key itself. */
export interface TaggedKey {
  readonly tag: Uint8Array<ArrayBuffer>
  readonly key: CryptoKey
}

/** A sealed value: one byte of format, eight that name the key, twelve of nonce, then the ciphertext with its tag. */
export type Sealed = Uint8Array<ArrayBuffer>

const FORMAT = 1
const TAG_BYTES = 8
const NONCE_BYTES = 12
const NONCE_AT = 1 + TAG_BYTES
const CIPHER_AT = NONCE_AT + NONCE_BYTES
const KEY_BYTES = 32

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What opens values and seals none. */
export type OpeningKey = Pick<SealingKey, 'keyOf'>

/** Of keys that were lent. */
export const borrowed = (keys: readonly TaggedKey[]): OpeningKey => ({
  keyOf: (sealed) => keys.find(({ tag }) => isUnder(tag, sealed))?.key,
})

/** @param bytes the data keys, newest first, 32 bytes each; wiped here, so that the only copies left are ones that cannot be read */
export async function importKey(bytes: Uint8Array): Promise<SealingKey> {
  return keyFrom(await importAll(bytes))
}

/** As `importKey`, of keys that were imported elsewhere. */
export function keyFrom(imported: readonly TaggedKey[]): SealingKey {
  let keys = imported
  const newest = (): TaggedKey => {
    const [first] = keys
    if (!first) throw new Error('There is no data key')
    return first
  }
  return {
    newest,
    keyOf: (sealed) => keys.find(({ tag }) => isUnder(tag, sealed))?.key,
    all: () => keys,
    count: () => keys.length,
    lend: () => keys,
    renew: async (next) => {
      keys = await importAll(next)
    },
    forgetOlder: () => {
      keys = [newest()]
    },
  }
}

function importAll(bytes: Uint8Array): Promise<TaggedKey[]> {
  const each = Array.from({ length: bytes.byteLength / KEY_BYTES }, (_, index) => bytes.slice(index * KEY_BYTES, (index + 1) * KEY_BYTES))
  bytes.fill(0)
  return Promise.all(each.map(importOne))
}

async function importOne(bytes: Uint8Array<ArrayBuffer>): Promise<TaggedKey> {
  const [digest, key] = await Promise.all([
    crypto.subtle.digest('SHA-256', new Uint8Array([...encoder.encode('gehoor/key-tag/'), ...bytes])),
    crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
  ])
  bytes.fill(0)
  return { tag: new Uint8Array(digest, 0, TAG_BYTES), key }
}

/** Whether it has the form of a sealed value, and names this key. Whether it opens is another matter. */
export const isUnder = (tag: TaggedKey['tag'], sealed: unknown): sealed is Sealed =>
  sealed instanceof Uint8Array &&
  sealed.byteLength > CIPHER_AT &&
  sealed[0] === FORMAT &&
  tag.every((byte, index) => sealed[1 + index] === byte)

/** @param place where the value belongs, such as `cases/card/<id>/<version>` */
export const seal = (key: SealingKey, place: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, place, encoder.encode(JSON.stringify(value)))

/** The value, or undefined when it was damaged, moved, or sealed under another key. */
export async function unseal(key: OpeningKey, place: string, sealed: Sealed): Promise<unknown> {
  const plain = await unsealBytes(key, place, sealed)
  if (!plain) return undefined
  try {
    return JSON.parse(decoder.decode(plain))
  } catch {
    return undefined
  }
}

/** For what is no value but bytes: a piece of an attachment. */
export async function sealBytes(key: SealingKey, place: string, plain: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const { tag, key: cryptoKey } = key.newest()
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const cipher = await crypto.subtle.encrypt(parameters(nonce, place), cryptoKey, plain)
  const sealed = new Uint8Array(CIPHER_AT + cipher.byteLength)
  sealed[0] = FORMAT
  sealed.set(tag, 1)
  sealed.set(nonce, NONCE_AT)
  sealed.set(new Uint8Array(cipher), CIPHER_AT)
  return sealed
}

/** The bytes, or undefined as with `unseal`. */
export async function unsealBytes(key: OpeningKey, place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const cryptoKey = key.keyOf(sealed)
  if (!cryptoKey) return undefined
  try {
    const nonce = sealed.slice(NONCE_AT, CIPHER_AT)
    return new Uint8Array(await crypto.subtle.decrypt(parameters(nonce, place), cryptoKey, sealed.subarray(CIPHER_AT)))
  } catch {
    return undefined
  }
}

const parameters = (nonce: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: encoder.encode(`gehoor/${FORMAT}/${place}`),
})
