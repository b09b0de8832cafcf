import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Unlocked } from '../contract/vault-channels.ts'
import type { Age } from './age.ts'
import { age } from './test-kit.ts'
import { type Refused, Vault } from './vault.ts'
import { type VaultBody, type VaultFile, vaultFile } from './vault-file.ts'

const FIRST = { personId: 'person-first', passphrase: 'vier losse woorden samen' }
const SECOND = { personId: 'person-second', passphrase: 'een heel andere zin' }
/** A good recovery key, of another vault. */
const STRANGER = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'

let folder = ''
let ids = 0
const newId = (): string => `id-${++ids}`
const newPlace = async (): Promise<string> => {
  const place = join(folder, `place-${++ids}`)
  await mkdir(place)
  return join(place, 'vault.json')
}
const vaultAt = (path: string, changes: Partial<VaultFile> = {}): Vault =>
  new Vault({ file: { ...vaultFile(path, Date.now), ...changes }, age, newId })
const bodyAt = async (path: string): Promise<VaultBody> => {
  const onDisk = await vaultFile(path, Date.now).read()
  if (onDisk.status !== 'present') throw new Error(`The vault file is ${onDisk.status}`)
  return onDisk.body
}
const slotOf = async (path: string, { personId }: { personId: string }): Promise<string> =>
  (await bodyAt(path)).slots.find((slot) => slot.personId === personId)?.slotId ?? 'no slot'

function accepted(answer: Unlocked | Refused<string>): Unlocked {
  if (!answer.ok) throw new Error(`Refused: ${answer.reason}`)
  return answer
}
const unlock = async (vault: Vault, path: string, person: typeof FIRST): Promise<Unlocked> =>
  accepted(await vault.unlock(await slotOf(path, person), person.passphrase))

/** A vault of two people, with a recovery key: made once, copied for each test. */
let made = ''
let created: Unlocked
let recoveryKey = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-vault-'))
  made = await newPlace()
  const vault = vaultAt(made)
  created = accepted(await vault.create(FIRST.personId, FIRST.passphrase, false))
  const key = await vault.newRecoveryKey()
  if (!key.ok) throw new Error(key.reason)
  recoveryKey = key.recoveryKey
  expect(await vault.giveAccess(SECOND.personId, SECOND.passphrase)).toEqual({ ok: true })
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function copyOfMade(): Promise<string> {
  const path = await newPlace()
  await copyFile(made, path)
  return path
}

describe('a new vault', () => {
  test('gives its first person a data key of 32 random bytes', () => {
    expect(created.dataKeys).toHaveLength(32)
    expect(new Set(created.dataKeys).size).toBeGreaterThan(8)
    expect(created).toMatchObject({ personId: FIRST.personId, practice: false, recoveryConfirmed: false, withAccess: [FIRST.personId] })
    expect(new Set([created.vaultId, created.deviceId]).size).toBe(2)
  })

  test('never takes the place of a vault that is there, is damaged, or of which only the copy is left', async () => {
    const path = await copyOfMade()
    const existing = async (): Promise<void> => {
      const before = await Promise.all([path, `${path}.previous`].map((file) => readFile(file).catch(() => null)))
      expect(await vaultAt(path).create('person-other', 'een nieuwe zin', false)).toEqual({ ok: false, reason: 'vaultExists' })
      expect(await Promise.all([path, `${path}.previous`].map((file) => readFile(file).catch(() => null)))).toEqual(before)
    }
    await existing()
    await writeFile(path, 'half {')
    await existing()
    await rm(path)
    await copyFile(made, `${path}.previous`)
    await existing()
  })
})

describe.concurrent('unlocking', { timeout: 60_000 }, () => {
  test('gives each person the same data key, with a passphrase of their own', async () => {
    const path = await copyOfMade()
    const [first, second] = [await unlock(vaultAt(path), path, FIRST), await unlock(vaultAt(path), path, SECOND)]
    const { vaultId, deviceId, dataKeys } = created
    const common = { ok: true, dataKeys, vaultId, deviceId, database: 'gehoor', practice: false, recoveryConfirmed: false }
    expect(first).toEqual({ ...common, personId: FIRST.personId, withAccess: [FIRST.personId, SECOND.personId] })
    expect(second).toEqual({ ...common, personId: SECOND.personId, withAccess: [FIRST.personId, SECOND.personId] })
  })

  test('is refused with the passphrase of another, and changes nothing', async () => {
    const path = await copyOfMade()
    const vault = vaultAt(path)
    const answer = await vault.unlock(await slotOf(path, FIRST), SECOND.passphrase)
    expect(answer).toEqual({ ok: false, reason: 'wrongPassphrase' })
    expect(await vault.newRecoveryKey()).toEqual({ ok: false, reason: 'locked' })
    expect(Buffer.compare(await readFile(path), await readFile(made))).toBe(0)
  })

  test.each(['', 'no-such-slot', '__proto__', '0'])('is refused for slot %j, which is nobody’s', async (slotId) => {
    const vault = vaultAt(await copyOfMade())
    expect(await vault.unlock(slotId, FIRST.passphrase)).toEqual({ ok: false, reason: 'noSuchPerson' })
    expect(await vault.recover(slotId, recoveryKey, 'een nieuwe zin')).toEqual({ ok: false, reason: 'noSuchPerson' })
  })
})

describe.concurrent('recovering', { timeout: 60_000 }, () => {
  test('opens with the printed key as it is typed, and gives a new passphrase in place of the forgotten one', async () => {
    const path = await copyOfMade()
    const slotId = await slotOf(path, FIRST)
    const typed = recoveryKey.slice('AGE-SECRET-KEY-1'.length).toLowerCase().replaceAll(/.{6}/g, '$& - ')
    const recovered = accepted(await vaultAt(path).recover(slotId, typed, 'een nieuwe zin'))
    expect(recovered).toMatchObject({ dataKeys: created.dataKeys, personId: FIRST.personId })
    const unlocked = accepted(await vaultAt(path).unlock(slotId, 'een nieuwe zin'))
    expect(unlocked.dataKeys).toEqual(created.dataKeys)
    expect(await vaultAt(path).unlock(slotId, FIRST.passphrase)).toEqual({ ok: false, reason: 'wrongPassphrase' })
    const [before, after] = [await bodyAt(made), await bodyAt(path)]
    const rest = ({ slots, sealedSecrets: _, ...body }: VaultBody) => ({ ...body, slots: slots.slice(1) })
    expect(rest(after)).toEqual(rest(before))
  })

  test('is refused with another key, or with no key at all, and changes nothing', async () => {
    const path = await copyOfMade()
    const slotId = await slotOf(path, FIRST)
    const vault = vaultAt(path)
    const oneWrong = recoveryKey.slice(0, -1) + (recoveryKey.endsWith('Q') ? 'P' : 'Q')
    for (const typed of [STRANGER, oneWrong, FIRST.passphrase, (await bodyAt(path)).recovery.recipient]) {
      expect(await vault.recover(slotId, typed, 'een nieuwe zin')).toEqual({ ok: false, reason: 'wrongRecoveryKey' })
    }
    expect(await vault.newRecoveryKey()).toEqual({ ok: false, reason: 'locked' })
    expect(Buffer.compare(await readFile(path), await readFile(made))).toBe(0)
  })

  test('works with the newest recovery key alone', async () => {
    const path = await copyOfMade()
    const vault = vaultAt(path)
    await unlock(vault, path, FIRST)
    const renewed = await vault.newRecoveryKey()
    if (!renewed.ok) throw new Error(renewed.reason)
    const slotId = await slotOf(path, SECOND)
    expect(await vaultAt(path).recover(slotId, recoveryKey, 'een nieuwe zin')).toEqual({ ok: false, reason: 'wrongRecoveryKey' })
    const recovered = accepted(await vaultAt(path).recover(slotId, renewed.recoveryKey, 'een nieuwe zin'))
    expect(recovered).toMatchObject({ dataKeys: created.dataKeys, personId: SECOND.personId })
  })

  test('the key is confirmed by typing it back, and a new key is to be confirmed again', async () => {
    const path = await copyOfMade()
    const vault = vaultAt(path)
    await unlock(vault, path, FIRST)
    for (const typed of [STRANGER, 'iets anders']) {
      expect(await vault.confirmRecoveryKey(typed)).toEqual({ ok: false, reason: 'wrongRecoveryKey' })
    }
    expect((await unlock(vault, path, FIRST)).recoveryConfirmed).toBe(false)
    expect(await vault.confirmRecoveryKey(` ${recoveryKey.toLowerCase()} `)).toEqual({ ok: true })
    expect((await unlock(vault, path, FIRST)).recoveryConfirmed).toBe(true)
    expect(await vault.newRecoveryKey()).toMatchObject({ ok: true })
    expect((await unlock(vault, path, FIRST)).recoveryConfirmed).toBe(false)
  })

  test('what the vault guards opens with the recovery key and the age program of any other machine', async () => {
    const sealed = join(folder, 'recovery.age')
    const keyFile = join(folder, 'key.txt')
    await writeFile(sealed, Buffer.from((await bodyAt(made)).sealedSecrets, 'base64'))
    await writeFile(keyFile, `${recoveryKey}\n`, { mode: 0o600 })
    const { stdout } = await promisify(execFile)('/usr/bin/age', ['-d', '-i', keyFile, sealed], { encoding: 'buffer' })
    const [dataKey] = JSON.parse(stdout.toString('utf8')).dataKeys
    expect(new Uint8Array(Buffer.from(dataKey, 'base64'))).toEqual(created.dataKeys)
  })
})

describe.concurrent('access for others', { timeout: 60_000 }, () => {
  test('is not given twice to one person', async () => {
    const path = await copyOfMade()
    const vault = vaultAt(path)
    await unlock(vault, path, FIRST)
    for (const { personId } of [FIRST, SECOND]) {
      expect(await vault.giveAccess(personId, 'een nieuwe zin')).toEqual({ ok: false, reason: 'hasAccess' })
    }
    expect(Buffer.compare(await readFile(path), await readFile(made))).toBe(0)
  })

  test('is given to the data key itself, also when the page has wiped its copy', async () => {
    const path = await copyOfMade()
    const vault = vaultAt(path)
    const page = await unlock(vault, path, FIRST)
    page.dataKeys.fill(0)
    const third = { personId: 'person-third', passphrase: 'een nieuwe zin' }
    expect(await vault.giveAccess(third.personId, third.passphrase)).toEqual({ ok: true })
    expect((await unlock(vaultAt(path), path, third)).dataKeys).toEqual(created.dataKeys)
  })
})

describe.concurrent('a locked vault', { timeout: 60_000 }, () => {
  const refusesAll = async (vault: Vault): Promise<void> => {
    const locked = { ok: false, reason: 'locked' }
    expect(await vault.newRecoveryKey()).toEqual(locked)
    expect(await vault.confirmRecoveryKey(recoveryKey)).toEqual(locked)
    expect(await vault.giveAccess('person-third', 'nog een zin')).toEqual(locked)
    expect(await vault.removeAccess(SECOND.personId)).toEqual(locked)
    expect(await vault.finishRotation(1)).toEqual(locked)
    expect(await vault.changePassphrase(FIRST.passphrase, 'nog een zin')).toEqual(locked)
    expect(await vault.identityToRemember(FIRST.passphrase)).toEqual(locked)
  }

  test('refuses whatever needs the data key, before it was unlocked', async () => {
    await refusesAll(vaultAt(await copyOfMade()))
  })

  /** The vault, and every secret that age opened for it: those bytes are wiped when they have been read. */
  const watched = (path: string): { vault: Vault; kept: (Uint8Array | null)[] } => {
    const kept: (Uint8Array | null)[] = []
    const openWith: Age['openWith'] = async (...question) => {
      kept.push(await age.openWith(...question))
      return kept.at(-1) ?? null
    }
    return { kept, vault: new Vault({ file: vaultFile(path, Date.now), age: { ...age, openWith }, newId }) }
  }
  const isWiped = (bytes: Uint8Array | null): boolean => bytes?.every((byte) => byte === 0) ?? false

  test('refuses it again after locking, has wiped what it read, and left the page its copy', async () => {
    const path = await copyOfMade()
    const { vault, kept } = watched(path)
    const page = await unlock(vault, path, FIRST)
    expect(vault.openSlotId).toBe(await slotOf(path, FIRST))
    expect(vault.deviceIdentities).toHaveLength(1)
    vault.lock()
    expect(kept.map(isWiped)).toEqual([true])
    expect(page.dataKeys).toEqual(created.dataKeys)
    expect(vault.openSlotId).toBe(null)
    expect(vault.opening).toBe(null)
    expect(vault.deviceIdentities).toEqual([])
    await refusesAll(vault)
    expect(Buffer.compare(await readFile(path), await readFile(made))).toBe(0)
  })

  test('holds the key of the last who unlocked it, and what it gave the one before is theirs to wipe', async () => {
    const path = await copyOfMade()
    const { vault, kept } = watched(path)
    const before = await unlock(vault, path, FIRST)
    const opening = vault.opening
    await unlock(vault, path, SECOND)
    expect(vault.opening).not.toBe(opening)
    expect(kept.map(isWiped)).toEqual([true, true])
    expect(vault.openSlotId).toBe(await slotOf(path, SECOND))
    expect(before.dataKeys).toEqual(created.dataKeys)
  })
})

describe.concurrent('a damaged vault', { timeout: 60_000 }, () => {
  test('opens for nobody, is damaged and not wrong, and stays as it is', async () => {
    const path = await copyOfMade()
    const slotId = await slotOf(path, FIRST)
    const vault = vaultAt(path)
    await unlock(vault, path, FIRST)
    const damaged = (await readFile(path, 'utf8')).replace('"practice": false', '"practice": true')
    await writeFile(path, damaged)
    const refused = { ok: false, reason: 'damaged' }
    expect(await vault.unlock(slotId, FIRST.passphrase)).toEqual(refused)
    expect(await vault.recover(slotId, recoveryKey, 'een nieuwe zin')).toEqual(refused)
    expect(await vault.create('person-other', 'een nieuwe zin', true)).toEqual({ ok: false, reason: 'vaultExists' })
    expect(await vault.newRecoveryKey()).toMatchObject({ ok: false })
    expect(await vault.confirmRecoveryKey(recoveryKey)).toMatchObject({ ok: false })
    expect(await vault.giveAccess('person-third', 'nog een zin')).toMatchObject({ ok: false })
    expect(await vault.discardPractice()).toMatchObject({ ok: false })
    expect(await readFile(path, 'utf8')).toBe(damaged)
    expect(await readdir(join(path, '..'))).toEqual(['vault.json'])
  })
})

const CANNOT_WRITE = { ok: false, reason: 'cannotWrite' }
const unwritable = { write: async () => false, replace: async () => false, remove: async () => false }

describe.concurrent('a vault that cannot be written', { timeout: 60_000 }, () => {
  test('is not made, and holds no key', async () => {
    const file = { ...vaultFile(await newPlace(), Date.now), ...unwritable }
    const vault = new Vault({ file, age: { ...age, sealWithPassphrase: async () => new Uint8Array(200) }, newId })
    expect(await vault.create(FIRST.personId, FIRST.passphrase, false)).toEqual(CANNOT_WRITE)
    expect(await vault.newRecoveryKey()).toEqual({ ok: false, reason: 'locked' })
  })

  test('shows no recovery key that would not work, confirms nothing and gives access to nobody', async () => {
    const path = await copyOfMade()
    const vault = vaultAt(path, unwritable)
    await unlock(vault, path, FIRST)
    expect(await vault.newRecoveryKey()).toEqual(CANNOT_WRITE)
    expect(await vault.confirmRecoveryKey(recoveryKey)).toEqual(CANNOT_WRITE)
    expect(await vault.giveAccess('person-third', 'een nieuwe zin')).toEqual(CANNOT_WRITE)
    expect(await vault.removeAccess(SECOND.personId)).toEqual(CANNOT_WRITE)
    expect(await vault.changePassphrase(FIRST.passphrase, 'een nieuwe zin')).toEqual(CANNOT_WRITE)
  })

  test('is not recovered, and stays locked', async () => {
    const path = await copyOfMade()
    const vault = vaultAt(path, unwritable)
    expect(await vault.recover(await slotOf(path, FIRST), recoveryKey, 'een nieuwe zin')).toEqual(CANNOT_WRITE)
    expect(await vault.newRecoveryKey()).toEqual({ ok: false, reason: 'locked' })
  })
})

describe.concurrent('throwing away', { timeout: 60_000 }, () => {
  test('is refused for a real register, locked or not, and for none', async () => {
    const path = await copyOfMade()
    const vault = vaultAt(path)
    const refused = { ok: false, reason: 'notPractice' }
    expect(await vault.discardPractice()).toEqual(refused)
    await unlock(vault, path, FIRST)
    expect(await vault.discardPractice()).toEqual(refused)
    expect(Buffer.compare(await readFile(path), await readFile(made))).toBe(0)
    expect(await vaultAt(await newPlace()).discardPractice()).toEqual(refused)
  })

  test('takes a practice register with its copy, and locks, also when it cannot be removed', async () => {
    const path = await newPlace()
    for (const practice of [false, true]) await vaultFile(path, Date.now).write({ ...(await bodyAt(made)), practice })
    const vault = vaultAt(path)
    expect((await unlock(vault, path, FIRST)).practice).toBe(true)
    const stuck = vaultAt(path, unwritable)
    await unlock(stuck, path, FIRST)
    expect(await stuck.discardPractice()).toEqual(CANNOT_WRITE)
    expect(await stuck.newRecoveryKey()).toEqual({ ok: false, reason: 'locked' })
    expect((await readdir(join(path, '..'))).sort()).toEqual(['vault.json', 'vault.json.previous'])
    expect(await vault.discardPractice()).toEqual({ ok: true })
    expect(await readdir(join(path, '..'))).toEqual([])
    expect(await vault.newRecoveryKey()).toEqual({ ok: false, reason: 'locked' })
  })
})
