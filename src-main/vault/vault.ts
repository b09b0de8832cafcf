import { randomBytes } from 'node:crypto'
import type { Unlocked } from '../contract/vault-channels.ts'
import type { Age } from './age.ts'
import type { VaultBody, VaultFile } from './vault-file.ts'

const DATA_KEY_BYTES = 32
/** What a register is called until it was restored. */
export const FIRST_DATABASE = 'gehoor'

export type Refused<Reason extends string> = { ok: false; reason: Reason }
const refused = <Reason extends string>(reason: Reason): Refused<Reason> => ({ ok: false, reason })
const DONE: { ok: true } = { ok: true }

interface Dependencies {
  readonly file: VaultFile
  readonly age: Age
  readonly newId: () => string
}

/**
 * The keys of this machine: one data key, and around it a slot for each person and one for the recovery key, as LUKS has.
 *
 * The data key is kept here only while unlocked, to give others access; the page holds its own, which cannot be read back.
 */
export class Vault {
  readonly #deps: Dependencies
  #dataKey: Uint8Array | null = null

  constructor(deps: Dependencies) {
    this.#deps = deps
  }

  /** The first person of a new register. The recovery key follows in a step of its own. */
  async create(personId: string, passphrase: string, practice: boolean): Promise<Unlocked | Refused<'vaultExists' | 'cannotWrite'>> {
    const { file, age, newId } = this.#deps
    if ((await file.read()).status !== 'none') return refused('vaultExists')
    const dataKey = new Uint8Array(randomBytes(DATA_KEY_BYTES))
    const [sealedKey, recovery] = await Promise.all([age.sealWithPassphrase(dataKey, passphrase), this.#sealForRecovery(dataKey)])
    const slot = { slotId: newId(), personId, sealedKey: toBase64(sealedKey) }
    const body: VaultBody = {
      format: 'gehoor-vault',
      version: 1,
      vaultId: newId(),
      deviceId: newId(),
      practice,
      recovery: recovery.slot,
      slots: [slot],
    }
    return (await file.write(body)) ? this.#opened(body, dataKey, personId) : refused('cannotWrite')
  }

  async unlock(slotId: string, passphrase: string): Promise<Unlocked | Refused<'wrongPassphrase' | 'noSuchPerson' | 'damaged'>> {
    const body = await this.#body()
    if (!body) return refused('damaged')
    const slot = body.slots.find((candidate) => candidate.slotId === slotId)
    if (!slot) return refused('noSuchPerson')
    const dataKey = await this.#deps.age.openWithPassphrase(fromBase64(slot.sealedKey), passphrase)
    return dataKey ? this.#opened(body, dataKey, slot.personId) : refused('wrongPassphrase')
  }

  /** A forgotten passphrase: the key on paper opens, and the person chooses a new one. */
  async recover(
    slotId: string,
    typedKey: string,
    passphrase: string,
  ): Promise<Unlocked | Refused<'wrongRecoveryKey' | 'noSuchPerson' | 'damaged' | 'cannotWrite'>> {
    const { file, age } = this.#deps
    const body = await this.#body()
    if (!body) return refused('damaged')
    const slot = body.slots.find((candidate) => candidate.slotId === slotId)
    if (!slot) return refused('noSuchPerson')
    const key = await age.readKey(typedKey)
    const dataKey = key && (await age.openWith(fromBase64(body.recovery.sealedKey), key.identity))
    if (!dataKey) return refused('wrongRecoveryKey')
    const sealedKey = toBase64(await age.sealWithPassphrase(dataKey, passphrase))
    const slots = body.slots.map((candidate) => (candidate === slot ? { ...slot, sealedKey } : candidate))
    const changed = { ...body, slots }
    return (await file.write(changed)) ? this.#opened(changed, dataKey, slot.personId) : refused('cannotWrite')
  }

  /** Makes a new recovery key, which replaces the one before: shown once, and kept nowhere on the machine. */
  async newRecoveryKey(): Promise<{ ok: true; recoveryKey: string } | Refused<'locked' | 'cannotWrite'>> {
    const body = await this.#body()
    if (!this.#dataKey || !body) return refused('locked')
    const { identity, slot } = await this.#sealForRecovery(this.#dataKey)
    const written = await this.#deps.file.write({ ...body, recovery: slot })
    return written ? { ok: true, recoveryKey: identity } : refused('cannotWrite')
  }

  async confirmRecoveryKey(typedKey: string): Promise<{ ok: true } | Refused<'wrongRecoveryKey' | 'locked' | 'cannotWrite'>> {
    const body = await this.#body()
    if (!this.#dataKey || !body) return refused('locked')
    const key = await this.#deps.age.readKey(typedKey)
    if (key?.recipient !== body.recovery.recipient) return refused('wrongRecoveryKey')
    const written = await this.#deps.file.write({ ...body, recovery: { ...body.recovery, confirmed: true } })
    return written ? DONE : refused('cannotWrite')
  }

  async giveAccess(personId: string, passphrase: string): Promise<{ ok: true } | Refused<'locked' | 'hasAccess' | 'cannotWrite'>> {
    const body = await this.#body()
    if (!this.#dataKey || !body) return refused('locked')
    if (body.slots.some((slot) => slot.personId === personId)) return refused('hasAccess')
    const sealedKey = toBase64(await this.#deps.age.sealWithPassphrase(this.#dataKey, passphrase))
    const slot = { slotId: this.#deps.newId(), personId, sealedKey }
    return (await this.#deps.file.write({ ...body, slots: [...body.slots, slot] })) ? DONE : refused('cannotWrite')
  }

  /** Throws a practice register's keys away, and only those. */
  async discardPractice(): Promise<{ ok: true } | Refused<'notPractice' | 'cannotWrite'>> {
    const body = await this.#body()
    if (!body?.practice) return refused('notPractice')
    this.lock()
    return (await this.#deps.file.remove()) ? DONE : refused('cannotWrite')
  }

  /** What an export carries along, so that a passphrase of today opens it later; null while locked. */
  async publicParts(): Promise<Pick<VaultBody, 'vaultId' | 'recovery' | 'slots'> | null> {
    const body = await this.#body()
    if (!this.#dataKey || !body) return null
    const { vaultId, recovery, slots } = body
    return { vaultId, recovery, slots }
  }

  /**
   * A restore is done: another database is the register from here on, in one write. With `restored` its keys come along, and
   * replace only keys that are open, damaged, or not there.
   */
  async turnTo(
    database: string,
    restored: Pick<VaultBody, 'vaultId' | 'recovery' | 'slots' | 'practice'> | null,
  ): Promise<{ ok: true } | Refused<'locked' | 'cannotWrite'>> {
    const { file, newId } = this.#deps
    const onDisk = await file.read()
    if (onDisk.status === 'present' && !this.#dataKey) return refused('locked')
    if (!restored) {
      if (onDisk.status !== 'present') return refused('locked')
      return (await file.write({ ...onDisk.body, database })) ? DONE : refused('cannotWrite')
    }
    if (onDisk.status === 'damaged' && !(await file.putAside())) return refused('cannotWrite')
    const { vaultId, recovery, slots, practice } = restored
    // Another machine than the one that made the export: what it does from here on is its own.
    const body: VaultBody = { format: 'gehoor-vault', version: 1, vaultId, deviceId: newId(), practice, recovery, slots, database }
    return (await file.write(body)) ? DONE : refused('cannotWrite')
  }

  isOpen(): boolean {
    return this.#dataKey !== null
  }

  lock(): void {
    this.#dataKey?.fill(0)
    this.#dataKey = null
  }

  async #body(): Promise<VaultBody | null> {
    const onDisk = await this.#deps.file.read()
    return onDisk.status === 'present' ? onDisk.body : null
  }

  async #sealForRecovery(dataKey: Uint8Array): Promise<{ identity: string; slot: VaultBody['recovery'] }> {
    const { identity, recipient } = await this.#deps.age.newKey()
    const sealedKey = toBase64(await this.#deps.age.sealTo(dataKey, recipient))
    return { identity, slot: { recipient, sealedKey, confirmed: false } }
  }

  #opened(body: VaultBody, dataKey: Uint8Array, personId: string): Unlocked {
    this.lock()
    this.#dataKey = dataKey
    return {
      ok: true,
      // A copy: locking wipes our own.
      dataKey: dataKey.slice(),
      vaultId: body.vaultId,
      deviceId: body.deviceId,
      personId,
      database: body.database ?? FIRST_DATABASE,
      practice: body.practice,
      recoveryConfirmed: body.recovery.confirmed,
      withAccess: body.slots.map((slot) => slot.personId),
    }
  }
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
