import type { Channel } from '../contract/contract.ts'
import type { VaultState } from '../contract/vault-channels.ts'
import type { Handlers } from '../ipc/register.ts'
import type { PreferenceStore } from '../shell/preferences.ts'
import type { Labels } from './labels.ts'
import { FIRST_DATABASE, type Vault } from './vault.ts'
import type { VaultFile } from './vault-file.ts'

interface Dependencies {
  readonly vault: Vault
  readonly file: VaultFile
  readonly labels: Labels
  readonly preferences: PreferenceStore
  /** Loads the page anew: whatever it held in memory is gone. */
  readonly reloadPage: () => void
}

type VaultChannel = Extract<Channel, `vault:${string}`>

export function vaultHandlers({ vault, file, labels, preferences, reloadPage }: Dependencies): Pick<Handlers, VaultChannel> {
  const remember = (slotId: string | null): void => preferences.set({ lastSlotId: slotId })
  return {
    'vault:state': () => {
      // Only a page that has just loaded asks: it holds no key, so neither do we.
      vault.lock()
      return vaultState(file, labels, preferences)
    },
    'vault:create': async ({ person, passphrase, practice }) => {
      const answer = await vault.create(person.personId, passphrase, practice)
      if (!answer.ok) return answer
      await labels.write([person])
      const onDisk = await file.read()
      if (onDisk.status === 'present') remember(onDisk.body.slots[0]?.slotId ?? null)
      return answer
    },
    'vault:unlock': async ({ slotId, passphrase }) => {
      const answer = await vault.unlock(slotId, passphrase)
      if (answer.ok) remember(slotId)
      return answer
    },
    'vault:recover': async ({ slotId, recoveryKey, passphrase }) => {
      const answer = await vault.recover(slotId, recoveryKey, passphrase)
      if (answer.ok) remember(slotId)
      return answer
    },
    'vault:restore-copy': async () => {
      const onDisk = await file.read()
      if (onDisk.status !== 'damaged' || !onDisk.copyUsable) return { ok: false, reason: 'noCopy' }
      return (await file.restoreCopy()) ? { ok: true } : { ok: false, reason: 'cannotWrite' }
    },
    'vault:new-recovery-key': () => vault.newRecoveryKey(),
    'vault:confirm-recovery-key': ({ recoveryKey }) => vault.confirmRecoveryKey(recoveryKey),
    'vault:give-access': async ({ person, passphrase }) => {
      const answer = await vault.giveAccess(person.personId, passphrase)
      if (answer.ok) await labels.write([...(await labels.read()).filter((label) => label.personId !== person.personId), person])
      return answer
    },
    'vault:name-people': async ({ people }) => {
      const onDisk = await file.read()
      if (onDisk.status !== 'present') return
      const withAccess = new Set(onDisk.body.slots.map((slot) => slot.personId))
      await labels.write(people.filter((person) => withAccess.has(person.personId)))
    },
    'vault:turn-to': async ({ database, vault: restored }) => {
      const answer = await vault.turnTo(database, restored)
      if (answer.ok && restored) await labels.remove()
      return answer
    },
    'vault:lock': () => {
      vault.lock()
      reloadPage()
      return undefined
    },
    'vault:discard-practice': async () => {
      const answer = await vault.discardPractice()
      if (!answer.ok) return answer
      await labels.remove()
      remember(null)
      reloadPage()
      return answer
    },
  }
}

async function vaultState(file: VaultFile, labels: Labels, preferences: PreferenceStore): Promise<VaultState> {
  const onDisk = await file.read()
  if (onDisk.status !== 'present') return onDisk
  const names = new Map((await labels.read()).map((label) => [label.personId, label]))
  const slots = onDisk.body.slots.map(({ slotId, personId }) => {
    const label = names.get(personId)
    return { slotId, personId, name: label?.name ?? null, role: label?.role ?? null }
  })
  const { vaultId, practice } = onDisk.body
  const { database = FIRST_DATABASE } = onDisk.body
  return { status: 'locked', vaultId, practice, slots, lastSlotId: preferences.get().lastSlotId, database }
}
