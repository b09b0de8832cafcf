import type { Channel } from '../contract/contract.ts'
import type { VaultState } from '../contract/vault-channels.ts'
import type { Handlers } from '../ipc/register.ts'
import type { PreferenceStore } from '../shell/preferences.ts'
import type { Labels } from './labels.ts'
import type { Remembered } from './remembered.ts'
import type { Tries } from './tries.ts'
import type { Refused, Vault } from './vault.ts'
import { FIRST_DATABASE, type VaultFile } from './vault-file.ts'

interface Dependencies {
  readonly vault: Vault
  readonly file: VaultFile
  readonly labels: Labels
  readonly remembered: Remembered
  readonly tries: Tries
  readonly preferences: PreferenceStore
  /** Whether the files of this register were found damaged. */
  readonly wasDamaged: (database: string) => Promise<boolean>
  /** Loads the page anew: whatever it held in memory is gone. */
  readonly reloadPage: () => void
}

type VaultChannel = Extract<Channel, `vault:${string}`>

export function vaultHandlers(deps: Dependencies): Pick<Handlers, VaultChannel> {
  const { vault, file, labels, remembered, tries, preferences, reloadPage } = deps
  // What is remembered saves the passphrase of a start. A lock asks for it: otherwise it would lock nothing.
  let wasOpen = false
  const opened = (slotId: string | null): void => {
    wasOpen = true
    preferences.set({ lastSlotId: slotId })
  }
  return {
    'vault:state': async () => {
      // Only a page that has just loaded asks: it holds no key, so neither do we.
      vault.lock()
      return vaultState(deps, wasOpen ? null : await remembered.read().then((slot) => slot?.slotId ?? null))
    },
    'vault:create': async ({ person, passphrase, practice }) => {
      const answer = await vault.create(person.personId, passphrase, practice)
      if (!answer.ok) return answer
      await labels.write([person])
      opened(vault.openSlotId)
      return answer
    },
    'vault:unlock': async ({ slotId, passphrase }) => {
      const answer = await tried(tries, () => vault.unlock(slotId, passphrase))
      if (answer.ok) opened(slotId)
      return answer
    },
    'vault:unlock-remembered': async () => {
      const slot = wasOpen ? null : await remembered.read()
      if (!slot) return { ok: false, reason: 'notRemembered' }
      const answer = await vault.unlockRemembered(slot.slotId, slot.identity)
      if (answer.ok) opened(slot.slotId)
      else await remembered.forget()
      return answer
    },
    'vault:recover': async ({ slotId, recoveryKey, passphrase }) => {
      const answer = await vault.recover(slotId, recoveryKey, passphrase)
      if (!answer.ok) return answer
      await remembered.forget()
      tries.succeed()
      opened(slotId)
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
    'vault:remove-access': async ({ personId }) => {
      const answer = await vault.removeAccess(personId)
      if (!answer.ok) return answer
      await remembered.forget()
      await labels.write((await labels.read()).filter((label) => label.personId !== personId))
      return answer
    },
    'vault:finish-rotation': ({ keys }) => vault.finishRotation(keys),
    'vault:change-passphrase': async ({ current, passphrase }) => {
      const answer = await tried(tries, () => vault.changePassphrase(current, passphrase))
      if (answer.ok) await remembered.forget()
      return answer
    },
    'vault:remembers': async () => {
      const [isPossible, slot] = await Promise.all([remembered.isPossible(), remembered.read()])
      return { isPossible, isOn: slot !== null && slot.slotId === vault.openSlotId }
    },
    'vault:remember': async ({ passphrase }) => {
      if (!(await remembered.isPossible())) return { ok: false, reason: 'noKeychain' }
      const answer = await tried(tries, () => vault.identityToRemember(passphrase))
      const slotId = vault.openSlotId
      if (!answer.ok) return answer
      if (slotId === null) return { ok: false, reason: 'locked' }
      const outcome = await remembered.write({ slotId, identity: answer.identity })
      return outcome === 'written' ? { ok: true } : { ok: false, reason: outcome }
    },
    'vault:forget': async () => {
      await remembered.forget()
      return undefined
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
      await Promise.all([labels.remove(), remembered.forget()])
      preferences.set({ lastSlotId: null })
      reloadPage()
      return answer
    },
  }
}

type RefusedTry = Refused<'wrongPassphrase' | 'wait'> & { waitSeconds: number }

/** A passphrase that is tried: too soon after wrong ones it is not looked at, and a wrong one makes the next wait longer. */
async function tried<Right extends { ok: true }, Reason extends string>(
  tries: Tries,
  attempt: () => Promise<Right | Refused<Reason | 'wrongPassphrase'>>,
): Promise<Right | RefusedTry | Refused<Exclude<Reason, 'wrongPassphrase'>>> {
  const waitSeconds = tries.wait()
  if (waitSeconds > 0) return { ok: false, reason: 'wait', waitSeconds }
  tries.begin()
  const answer = await attempt()
  if (!answer.ok && answer.reason === 'wrongPassphrase') return { ok: false, reason: 'wrongPassphrase', waitSeconds: tries.wait() }
  if (answer.ok) tries.succeed()
  else tries.cancel()
  return answer as Right | Refused<Exclude<Reason, 'wrongPassphrase'>>
}

async function vaultState({ file, labels, preferences, tries, wasDamaged }: Dependencies, remembered: string | null): Promise<VaultState> {
  const onDisk = await file.read()
  if (onDisk.status !== 'present') return onDisk
  const names = new Map((await labels.read()).map((label) => [label.personId, label]))
  const slots = onDisk.body.slots.map(({ slotId, personId }) => {
    const label = names.get(personId)
    return { slotId, personId, name: label?.name ?? null, role: label?.role ?? null }
  })
  const { vaultId, practice } = onDisk.body
  const { database = FIRST_DATABASE } = onDisk.body
  const rememberedSlotId = slots.some(({ slotId }) => slotId === remembered) ? remembered : null
  const { lastSlotId } = preferences.get()
  return {
    ...{ status: 'locked', vaultId, practice, slots, lastSlotId, rememberedSlotId, database },
    waitSeconds: tries.wait(),
    wasDamaged: await wasDamaged(database),
  }
}
