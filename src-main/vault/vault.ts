import type { Unlocked } from '../contract/vault-channels.ts'
import type { Age, KeyPair } from './age.ts'
import {
  dataKeyCount,
  fromBase64,
  newSecrets,
  type Secrets,
  secretsFromBytes,
  secretsToBytes,
  toBase64,
  withNewestDataKey,
  withNewKeys,
} from './secrets.ts'
import { FIRST_DATABASE, type VaultBody, type VaultFile, type VaultSlot } from './vault-file.ts'

/** The parts that open nothing by themselves. */
type PublicParts = Pick<VaultBody, 'vaultId' | 'deviceRecipient' | 'recovery' | 'slots' | 'sealedSecrets'>

export type Refused<Reason extends string> = { ok: false; reason: Reason }
const refused = <Reason extends string>(reason: Reason): Refused<Reason> => ({ ok: false, reason })
type Done = { ok: true }
const DONE: Done = { ok: true }

interface Dependencies {
  readonly file: VaultFile
  readonly age: Age
  readonly newId: () => string
}

interface Open {
  readonly secrets: Secrets
  readonly slotId: string
}

/** The secrets that a rotation hands to the page. */
export interface NewKeys {
  readonly ok: true
  readonly dataKeys: Uint8Array
  readonly withAccess: string[]
}

/**
 * The keys of this machine: the secrets, and around them a slot for each person and one for the recovery key, as LUKS has.
 * A slot is a key pair, so that the secrets can be changed, and sealed anew for all, by whoever is here.
 *
 * The secrets are kept here only while unlocked; the page holds data keys of its own, which cannot be read back.
 */
export class Vault {
  readonly #deps: Dependencies
  #open: Open | null = null
  #timesOpened = 0

  constructor(deps: Dependencies) {
    this.#deps = deps
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  /** Who is here, as the slot they came in by. */
  get openSlotId(): string | null {
    return this.#open?.slotId ?? null
  }

  /** Which opening this is, since the app started: null while locked. Another number is another time somebody unlocked it. */
  get opening(): number | null {
    return this.#open && this.#timesOpened
  }

  /** What opens exports that were sealed to this device, the newest first; none while locked. */
  get deviceIdentities(): readonly string[] {
    return this.#open?.secrets.deviceIdentities ?? []
  }

  /** The first person of a new register. The recovery key follows in a step of its own. */
  async create(personId: string, passphrase: string, practice: boolean): Promise<Unlocked | Refused<'vaultExists' | 'cannotWrite'>> {
    const { file, age, newId } = this.#deps
    if ((await file.read()).status !== 'none') return refused('vaultExists')
    const [slot, device, paper] = await Promise.all([this.#newSlot(newId(), personId, passphrase), age.newKey(), age.newKey()])
    const secrets = newSecrets(device.identity)
    const body = await this.#sealed(secrets, {
      format: 'gehoor-vault',
      version: 1,
      vaultId: newId(),
      deviceId: newId(),
      deviceRecipient: device.recipient,
      practice,
      recovery: { recipient: paper.recipient, confirmed: false },
      slots: [slot],
    })
    return (await file.write(body)) ? this.#opened(body, secrets, slot) : refused('cannotWrite')
  }

  async unlock(slotId: string, passphrase: string): Promise<Unlocked | Refused<'wrongPassphrase' | 'noSuchPerson' | 'damaged'>> {
    const found = await this.#slot(slotId)
    if (!found.ok) return found
    const identity = await this.#identityOf(found.slot, passphrase)
    return identity ? this.#openWith(found.body, found.slot, identity) : refused('wrongPassphrase')
  }

  /** With the identity of the slot itself, which this computer remembered. */
  async unlockRemembered(slotId: string, identity: string): Promise<Unlocked | Refused<'noSuchPerson' | 'damaged'>> {
    const found = await this.#slot(slotId)
    return found.ok ? this.#openWith(found.body, found.slot, identity) : found
  }

  /** A forgotten passphrase: the key on paper opens, and the person chooses a new one. */
  async recover(
    slotId: string,
    typedKey: string,
    passphrase: string,
  ): Promise<Unlocked | Refused<'wrongRecoveryKey' | 'noSuchPerson' | 'damaged' | 'cannotWrite'>> {
    const { file, age } = this.#deps
    const found = await this.#slot(slotId)
    if (!found.ok) return found
    const key = await age.readKey(typedKey)
    const secrets = key && (await this.#secretsOf(found.body, key.identity))
    if (!secrets) return refused('wrongRecoveryKey')
    const slot = await this.#newSlot(slotId, found.slot.personId, passphrase)
    const changed = await this.#sealed(secrets, withSlot(found.body, slot))
    return (await file.replace(changed)) ? this.#opened(changed, secrets, slot) : refused('cannotWrite')
  }

  /** The passphrase of who is here. A key pair with it, so that an old copy of the file opens nothing with the old one. */
  async changePassphrase(current: string, passphrase: string): Promise<Done | Refused<'wrongPassphrase' | 'locked' | 'cannotWrite'>> {
    const here = await this.#here()
    if (!here) return refused('locked')
    if (!(await this.#identityOf(here.slot, current))) return refused('wrongPassphrase')
    const slot = await this.#newSlot(here.slot.slotId, here.slot.personId, passphrase)
    return this.#replace(await this.#sealed(here.open.secrets, withSlot(here.body, slot)))
  }

  /** What this computer may remember of who is here, if that is their passphrase. */
  async identityToRemember(passphrase: string): Promise<{ ok: true; identity: string } | Refused<'wrongPassphrase' | 'locked'>> {
    const here = await this.#here()
    if (!here) return refused('locked')
    const identity = await this.#identityOf(here.slot, passphrase)
    return identity ? { ok: true, identity } : refused('wrongPassphrase')
  }

  /** Makes a new recovery key, which replaces the one before: shown once, and kept nowhere on the machine. */
  async newRecoveryKey(): Promise<{ ok: true; recoveryKey: string } | Refused<'locked' | 'cannotWrite'>> {
    const here = await this.#here()
    if (!here) return refused('locked')
    const { identity, recipient } = await this.#deps.age.newKey()
    const body = await this.#sealed(here.open.secrets, { ...here.body, recovery: { recipient, confirmed: false } })
    return (await this.#deps.file.replace(body)) ? { ok: true, recoveryKey: identity } : refused('cannotWrite')
  }

  async confirmRecoveryKey(typedKey: string): Promise<Done | Refused<'wrongRecoveryKey' | 'locked' | 'cannotWrite'>> {
    const here = await this.#here()
    if (!here) return refused('locked')
    const key = await this.#deps.age.readKey(typedKey)
    const { recovery } = here.body
    if (key?.recipient !== recovery.recipient) return refused('wrongRecoveryKey')
    const written = await this.#deps.file.write({ ...here.body, recovery: { ...recovery, confirmed: true } })
    return written ? DONE : refused('cannotWrite')
  }

  async giveAccess(personId: string, passphrase: string): Promise<Done | Refused<'locked' | 'hasAccess' | 'cannotWrite'>> {
    const here = await this.#here()
    if (!here) return refused('locked')
    if (here.body.slots.some((slot) => slot.personId === personId)) return refused('hasAccess')
    const slot = await this.#newSlot(this.#deps.newId(), personId, passphrase)
    const body = await this.#sealed(here.open.secrets, { ...here.body, slots: [...here.body.slots, slot] })
    return (await this.#deps.file.write(body)) ? DONE : refused('cannotWrite')
  }

  /**
   * Somebody leaves: the slot goes, and new keys take the place of those that this person had. From here on the new data key
   * seals; the old one stays beside it until `finishRotation`, so that every row opens at every moment.
   */
  async removeAccess(personId: string): Promise<NewKeys | Refused<'locked' | 'yourself' | 'cannotWrite'>> {
    const here = await this.#here()
    if (!here) return refused('locked')
    if (here.slot.personId === personId) return refused('yourself')
    const device = await this.#deps.age.newKey()
    const secrets = withNewKeys(here.open.secrets, device.identity)
    const slots = here.body.slots.filter((slot) => slot.personId !== personId)
    const body = await this.#sealed(secrets, { ...here.body, slots, deviceRecipient: device.recipient })
    if (!(await this.#deps.file.replace(body))) return refused('cannotWrite')
    this.#hold({ secrets, slotId: here.slot.slotId })
    return { ok: true, dataKeys: secrets.dataKeys.slice(), withAccess: slots.map((slot) => slot.personId) }
  }

  /**
   * No row needs an older data key any more.
   *
   * @param keys how many there were when the page began to look: with more than that, somebody left meanwhile
   */
  async finishRotation(keys: number): Promise<Done | Refused<'locked' | 'changed' | 'cannotWrite'>> {
    const here = await this.#here()
    if (!here) return refused('locked')
    if (dataKeyCount(here.open.secrets) !== keys) return refused('changed')
    const secrets = withNewestDataKey(here.open.secrets)
    const answer = await this.#replace(await this.#sealed(secrets, here.body))
    if (answer.ok) this.#hold({ secrets, slotId: here.slot.slotId })
    return answer
  }

  /** Throws a practice register's keys away, and only those. */
  async discardPractice(): Promise<Done | Refused<'notPractice' | 'cannotWrite'>> {
    const body = await this.#body()
    if (!body?.practice) return refused('notPractice')
    this.lock()
    return (await this.#deps.file.remove()) ? DONE : refused('cannotWrite')
  }

  /** What an export carries along, so that a passphrase of today opens it later; null while locked. */
  async publicParts(): Promise<PublicParts | null> {
    const here = await this.#here()
    if (!here) return null
    const { vaultId, deviceRecipient, recovery, slots, sealedSecrets } = here.body
    return { vaultId, deviceRecipient, recovery, slots, sealedSecrets }
  }

  /**
   * A restore is done: another database is the register from here on, in one write. With `restored` its keys come along. Keys that
   * are open make way for them; those that are damaged, or locked before a register that does not open any more, are put aside.
   */
  async turnTo(
    database: string,
    restored: (PublicParts & { readonly practice: boolean }) | null,
  ): Promise<Done | Refused<'locked' | 'cannotWrite'>> {
    const { file, newId } = this.#deps
    const onDisk = await file.read()
    if (!restored) {
      if (onDisk.status !== 'present' || !this.isOpen) return refused('locked')
      return (await file.write({ ...onDisk.body, database })) ? DONE : refused('cannotWrite')
    }
    if (onDisk.status !== 'none' && !this.isOpen && !(await file.putAside())) return refused('cannotWrite')
    // Another machine than the one that made the export: what it does from here on is its own.
    const body: VaultBody = { format: 'gehoor-vault', version: 1, deviceId: newId(), ...restored, database }
    return (await file.write(body)) ? DONE : refused('cannotWrite')
  }

  lock(): void {
    this.#open?.secrets.dataKeys.fill(0)
    this.#open = null
  }

  #hold(open: Open): void {
    this.lock()
    this.#open = open
  }

  async #body(): Promise<VaultBody | null> {
    const onDisk = await this.#deps.file.read()
    return onDisk.status === 'present' ? onDisk.body : null
  }

  async #slot(slotId: string): Promise<{ ok: true; body: VaultBody; slot: VaultSlot } | Refused<'damaged' | 'noSuchPerson'>> {
    const body = await this.#body()
    if (!body) return refused('damaged')
    const slot = body.slots.find((candidate) => candidate.slotId === slotId)
    return slot ? { ok: true, body, slot } : refused('noSuchPerson')
  }

  /** The file, with the slot of who is here; null when nobody is, or when it is not there any more. */
  async #here(): Promise<{ open: Open; body: VaultBody; slot: VaultSlot } | null> {
    const open = this.#open
    const found = open && (await this.#slot(open.slotId))
    return open && found?.ok ? { open, body: found.body, slot: found.slot } : null
  }

  async #newSlot(slotId: string, personId: string, passphrase: string): Promise<VaultSlot> {
    const { age } = this.#deps
    const { identity, recipient }: KeyPair = await age.newKey()
    const sealed = await age.sealWithPassphrase(new TextEncoder().encode(identity), passphrase)
    return { slotId, personId, recipient, sealedIdentity: toBase64(sealed) }
  }

  async #identityOf(slot: VaultSlot, passphrase: string): Promise<string | null> {
    const identity = await this.#deps.age.openWithPassphrase(fromBase64(slot.sealedIdentity), passphrase)
    return identity && new TextDecoder().decode(identity)
  }

  async #secretsOf(body: VaultBody, identity: string): Promise<Secrets | null> {
    const bytes = await this.#deps.age.openWith(fromBase64(body.sealedSecrets), identity)
    return bytes && secretsFromBytes(bytes)
  }

  async #sealed(secrets: Secrets, body: Omit<VaultBody, 'sealedSecrets'>): Promise<VaultBody> {
    const recipients = [...body.slots.map((slot) => slot.recipient), body.recovery.recipient]
    const plain = secretsToBytes(secrets)
    const sealedSecrets = toBase64(await this.#deps.age.sealTo(plain, recipients))
    plain.fill(0)
    return { ...body, sealedSecrets }
  }

  async #replace(body: VaultBody): Promise<Done | Refused<'cannotWrite'>> {
    return (await this.#deps.file.replace(body)) ? DONE : refused('cannotWrite')
  }

  async #openWith(body: VaultBody, slot: VaultSlot, identity: string): Promise<Unlocked | Refused<'damaged'>> {
    const secrets = await this.#secretsOf(body, identity)
    return secrets ? this.#opened(body, secrets, slot) : refused('damaged')
  }

  #opened(body: VaultBody, secrets: Secrets, { slotId, personId }: VaultSlot): Unlocked {
    this.#hold({ secrets, slotId })
    this.#timesOpened += 1
    return {
      ok: true,
      // A copy: locking wipes our own.
      dataKeys: secrets.dataKeys.slice(),
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

const withSlot = (body: VaultBody, changed: VaultSlot): VaultBody => ({
  ...body,
  slots: body.slots.map((slot) => (slot.slotId === changed.slotId ? changed : slot)),
})
