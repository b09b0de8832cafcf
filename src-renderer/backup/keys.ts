import { Decrypter, Encrypter, type Recipient, Stanza } from 'age-encryption'
import { z } from 'zod'
import { ExportFault, type VaultParts } from './format.ts'

/**
 * Who can open an export. The recovery key, this machine and every person have a recipient of their own (X25519), which every age
 * tool reads. Beside them stands for each person a section that only Gehoor knows, and that other tools pass over:
 * `-> gehoor.nl/slot 1 SLOT`, the identity of that person, sealed with their passphrase as the vault held it at that moment.
 */
const SLOT = 'gehoor.nl/slot'
const VERSION = '1'

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

export function encrypterFor(vault: VaultParts): Encrypter {
  const encrypter = new Encrypter()
  const recipients = [vault.recovery.recipient, vault.deviceRecipient, ...vault.slots.map(({ recipient }) => recipient)]
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  encrypter.addRecipient(passphrasesOf(vault))
  return encrypter
}

const passphrasesOf = ({ slots }: VaultParts): Recipient => ({
  wrapFileKey: () => slots.map(({ slotId, sealedIdentity }) => new Stanza([SLOT, VERSION, slotId], fromBase64(sealedIdentity))),
})

/** With what an export is opened. */
export type Opener =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recoveryKey'; readonly identity: string }
  /** The machine that made it: no question is asked. */
  | { readonly kind: 'device'; readonly identities: readonly string[] }

/** The age identities that someone has for this file. @param stanzas reads its header */
export async function identitiesOf(opener: Opener, stanzas: () => Promise<readonly Stanza[]>): Promise<readonly string[]> {
  switch (opener.kind) {
    case 'recoveryKey':
      return [opener.identity]
    case 'device':
      return opener.identities
    case 'passphrase':
      return byPassphrase(opener.passphrase, await stanzas())
  }
}

async function byPassphrase(typed: string, stanzas: readonly Stanza[]): Promise<readonly string[]> {
  // As the vault reads it: é can be typed in two ways, and a blank at the end is nobody's choice.
  const passphrase = typed.normalize('NFC').trim()
  for (const { args, body } of stanzas) {
    if (args[0] !== SLOT || args[1] !== VERSION) continue
    const identity = await opened(body, (age) => age.addPassphrase(passphrase))
    if (identity) return [new TextDecoder().decode(identity)]
  }
  return []
}

/** @throws ExportFault when one of them is no identity at all, as a key that was typed wrong */
export function decrypterFor(identities: readonly string[]): Decrypter {
  const decrypter = new Decrypter()
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
  } catch {
    throw new ExportFault('wrongKey')
  }
  return decrypter
}

const secrets = z.object({ deviceIdentities: z.array(z.string()).min(1) })

/** What opens the other exports of the machine that made this one, as far as what opened it leads to that. */
export async function deviceIdentitiesOf({ sealedSecrets }: VaultParts, identities: readonly string[]): Promise<readonly string[]> {
  const bytes = await opened(fromBase64(sealedSecrets), (age) => {
    for (const identity of identities) age.addIdentity(identity)
  })
  const parsed = bytes && secrets.safeParse(jsonOf(bytes))
  return parsed?.success ? parsed.data.deviceIdentities : []
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/** Null when it does not open: a wrong key and damage are the same here. */
async function opened(sealed: Uint8Array, prepare: (age: Decrypter) => void): Promise<Uint8Array | null> {
  const age = new Decrypter()
  prepare(age)
  return age.decrypt(sealed).catch(() => null)
}
