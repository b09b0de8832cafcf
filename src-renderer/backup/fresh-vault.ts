import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { DomainEvent } from '../domain/log/event.ts'
import { evolveOrganisation } from '../domain/organisation/evolve.ts'
import { hasLeft } from '../domain/organisation/organisation.ts'
import { importKey, type SealingKey } from '../store/sealing.ts'
import { ExportFault, type VaultParts } from './format.ts'

/** Bytes. */
const KEY = 32

/** The keys of a register that comes back where there are none. */
export interface FreshKeys {
  /** What its rows are sealed with: new, so that whoever knew the old one, as somebody who left, reads nothing here. */
  readonly key: SealingKey
  /**
   * The vault of the export around it, without the slots of who has left. What made the export is not this machine: its exports
   * go to a key of its own, and the old ones open what was made before.
   */
  vaultFor(organisation: readonly DomainEvent[], today: string, deviceIdentities: readonly string[]): Promise<VaultParts>
}

export async function freshKeys(vault: VaultParts): Promise<FreshKeys> {
  const dataKey = crypto.getRandomValues(new Uint8Array(KEY))
  const text = base64Of(dataKey)
  // Wiped by it.
  const key = await importKey(dataKey)
  return {
    key,
    vaultFor: async (log, today, deviceIdentities) => {
      const organisation = evolveOrganisation(log)
      const slots = vault.slots.filter(({ personId }) => !hasLeft(organisation, personId, today))
      if (slots.length === 0) throw new ExportFault('nobodyLeft')
      const identity = await generateX25519Identity()
      const age = new Encrypter()
      for (const { recipient } of [...slots, vault.recovery]) age.addRecipient(recipient)
      const secrets = { dataKeys: [text], deviceIdentities: [identity, ...deviceIdentities] }
      const sealedSecrets = base64Of(await age.encrypt(JSON.stringify(secrets)))
      return { ...vault, slots, deviceRecipient: await identityToRecipient(identity), sealedSecrets }
    },
  }
}

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
