import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption'
import { importKey, type SealingKey, sealBytes, unsealBytes } from '../store/sealing.ts'
import type { VaultParts } from './format.ts'

/**
 * Who can open an export. The recovery key and this machine have a recipient of their own (X25519), which every age tool reads.
 * Beside them stand sections that only Gehoor knows, and that other tools pass over:
 *
 * - `-> gehoor.nl/slot 1 SLOT`, one for each person: the data key of the register, sealed with that person's passphrase
 *   (an age file of its own, scrypt), as the vault held it at that moment;
 * - `-> gehoor.nl/key 1`: the file key of this export, sealed under that data key.
 */
const SLOT = 'gehoor.nl/slot'
const KEY = 'gehoor.nl/key'
const VERSION = '1'
const PLACE = 'export/file-key'

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

export function encrypterFor(vault: VaultParts, deviceRecipient: string, key: SealingKey): Encrypter {
  const encrypter = new Encrypter()
  encrypter.addRecipient(vault.recovery.recipient)
  encrypter.addRecipient(deviceRecipient)
  encrypter.addRecipient(passphrasesOf(vault, key))
  return encrypter
}

const passphrasesOf = ({ slots }: VaultParts, key: SealingKey): Recipient => ({
  wrapFileKey: async (fileKey) => [
    ...slots.map(({ slotId, sealedKey }) => new Stanza([SLOT, VERSION, slotId], fromBase64(sealedKey))),
    new Stanza([KEY, VERSION], await sealBytes(key, PLACE, new Uint8Array(fileKey))),
  ],
})

/** With what an export is opened. */
export type Opener =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recoveryKey'; readonly identity: string }
  /** The open register that made it: no question is asked. */
  | { readonly kind: 'device'; readonly identity: string | null; readonly key: SealingKey }

/** The data key of the register in the export, as far as what opened it leads to it. */
export type DataKeyOf = (vault: VaultParts) => Promise<SealingKey | null>

export function decrypterFor(opener: Opener): { readonly decrypter: Decrypter; readonly dataKey: DataKeyOf } {
  const decrypter = new Decrypter()
  switch (opener.kind) {
    case 'passphrase': {
      const { identity, dataKey } = passphraseIdentity(opener.passphrase)
      decrypter.addIdentity(identity)
      return { decrypter, dataKey }
    }
    case 'recoveryKey':
      decrypter.addIdentity(opener.identity)
      return { decrypter, dataKey: ({ recovery }) => openDataKey(recovery.sealedKey, (age) => age.addIdentity(opener.identity)) }
    case 'device':
      if (opener.identity !== null) decrypter.addIdentity(opener.identity)
      decrypter.addIdentity({ unwrapFileKey: (stanzas) => unwrapWith(opener.key, stanzas) })
      return { decrypter, dataKey: async () => opener.key }
  }
}

function passphraseIdentity(typed: string): { readonly identity: Identity; readonly dataKey: DataKeyOf } {
  // As the vault reads it: é can be typed in two ways, and a blank at the end is nobody's choice.
  const passphrase = typed.normalize('NFC').trim()
  let found: SealingKey | null = null
  const unwrapFileKey = async (stanzas: readonly Stanza[]): Promise<Uint8Array | null> => {
    for (const { args, body } of stanzas) {
      if (args[0] !== SLOT || args[1] !== VERSION) continue
      const bytes = await opened(body, (age) => age.addPassphrase(passphrase))
      const key = bytes && (await importKey(bytes))
      const fileKey = key && (await unwrapWith(key, stanzas))
      if (!fileKey) continue
      found = key
      return fileKey
    }
    return null
  }
  return { identity: { unwrapFileKey }, dataKey: async () => found }
}

async function unwrapWith(key: SealingKey, stanzas: readonly Stanza[]): Promise<Uint8Array | null> {
  const stanza = stanzas.find(({ args }) => args[0] === KEY && args[1] === VERSION)
  return (stanza && (await unsealBytes(key, PLACE, new Uint8Array(stanza.body)))) ?? null
}

async function openDataKey(sealedKey: string, prepare: (age: Decrypter) => void): Promise<SealingKey | null> {
  const bytes = await opened(fromBase64(sealedKey), prepare)
  return bytes && importKey(bytes)
}

/** Null when it does not open: a wrong key and damage are the same here. */
async function opened(sealed: Uint8Array, prepare: (age: Decrypter) => void): Promise<Uint8Array | null> {
  const age = new Decrypter()
  prepare(age)
  return age.decrypt(sealed).catch(() => null)
}
