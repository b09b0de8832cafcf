import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cheapAge as age } from './test-kit.ts'
import { Vault } from './vault.ts'
import { type VaultBody, vaultFile } from './vault-file.ts'

const SANNE = { personId: 'person-1', passphrase: 'vier losse woorden samen' }
const NOOR = { personId: 'person-2', passphrase: 'een heel andere zin' }
const PIM = { personId: 'person-3', passphrase: 'nog een zin erbij' }

let folder = ''
let made = ''
let places = 0
let ids = 0
const vaultAt = (path: string): Vault => new Vault({ file: vaultFile(path, Date.now), age, newId: () => `id-${++ids}` })
const bodyAt = async (path: string): Promise<VaultBody> => {
  const onDisk = await vaultFile(path, Date.now).read()
  if (onDisk.status !== 'present') throw new Error(onDisk.status)
  return onDisk.body
}
const slotOf = async (path: string, { personId }: typeof SANNE): Promise<string> =>
  (await bodyAt(path)).slots.find((slot) => slot.personId === personId)?.slotId ?? 'no slot'
async function unlock(path: string, person: typeof SANNE, vault = vaultAt(path)) {
  const answer = await vault.unlock(await slotOf(path, person), person.passphrase)
  if (!answer.ok) throw new Error(answer.reason)
  return { ...answer, vault }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-rotation-'))
  made = join(folder, 'made.json')
  const vault = vaultAt(made)
  expect(await vault.create(SANNE.personId, SANNE.passphrase, false)).toMatchObject({ ok: true })
  for (const { personId, passphrase } of [NOOR, PIM]) expect(await vault.giveAccess(personId, passphrase)).toEqual({ ok: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))
async function copyOfMade(): Promise<string> {
  const path = join(folder, `copy-${++places}.json`)
  await Promise.all([copyFile(made, path), copyFile(`${made}.previous`, `${path}.previous`)])
  return path
}

describe('somebody who leaves', { timeout: 60_000 }, () => {
  test('has no slot any more, in the file nor in its copy, and a new key stands in front of the old one for all others', async () => {
    const path = await copyOfMade()
    const { vault, dataKeys } = await unlock(path, SANNE)
    const left = await vault.removeAccess(NOOR.personId)
    expect(left).toMatchObject({ ok: true, withAccess: [SANNE.personId, PIM.personId] })
    if (!left.ok) throw new Error(left.reason)
    expect(left.dataKeys).toHaveLength(64)
    expect(left.dataKeys.slice(32)).toEqual(dataKeys)
    expect(left.dataKeys.slice(0, 32)).not.toEqual(dataKeys)
    for (const file of [path, `${path}.previous`]) {
      expect((await bodyAt(file)).slots.map(({ personId }) => personId)).toEqual([SANNE.personId, PIM.personId])
      expect((await unlock(file, PIM)).dataKeys).toEqual(left.dataKeys)
    }
  })

  test('opens nothing of the new file with what the old one gave', async () => {
    const path = await copyOfMade()
    const old = await bodyAt(path)
    const { vault } = await unlock(path, SANNE)
    expect(await vault.removeAccess(NOOR.personId)).toMatchObject({ ok: true })
    const ofNoor = old.slots.find(({ personId }) => personId === NOOR.personId)
    const identity = await age.openWithPassphrase(Buffer.from(ofNoor?.sealedIdentity ?? '', 'base64'), NOOR.passphrase)
    const typed = new TextDecoder().decode(identity ?? new Uint8Array())
    expect(typed).toMatch(/^AGE-SECRET-KEY-1/)
    const sealed = (body: VaultBody) => new Uint8Array(Buffer.from(body.sealedSecrets, 'base64'))
    expect(await age.openWith(sealed(old), typed)).not.toBe(null)
    expect(await age.openWith(sealed(await bodyAt(path)), typed)).toBe(null)
  })

  test('also takes the key of the device along: exports from now on are sealed to another', async () => {
    const path = await copyOfMade()
    const before = (await bodyAt(path)).deviceRecipient
    const { vault } = await unlock(path, SANNE)
    const [old] = vault.deviceIdentities
    await vault.removeAccess(NOOR.personId)
    expect((await bodyAt(path)).deviceRecipient).not.toBe(before)
    expect(vault.deviceIdentities).toHaveLength(2)
    expect(vault.deviceIdentities[1]).toBe(old)
  })

  test('cannot be oneself: then nobody might be left', async () => {
    const path = await copyOfMade()
    const { vault } = await unlock(path, SANNE)
    expect(await vault.removeAccess(SANNE.personId)).toEqual({ ok: false, reason: 'yourself' })
    expect(Buffer.compare(await readFile(path), await readFile(made))).toBe(0)
  })
})

describe('the older keys', { timeout: 60_000 }, () => {
  test('stay until the rows are said to need none of them, over every start in between', async () => {
    const path = await copyOfMade()
    const { vault } = await unlock(path, SANNE)
    const left = await vault.removeAccess(NOOR.personId)
    if (!left.ok) throw new Error(left.reason)
    const again = await unlock(path, PIM)
    expect(again.dataKeys).toEqual(left.dataKeys)
    expect(await again.vault.finishRotation(2)).toEqual({ ok: true })
    for (const file of [path, `${path}.previous`]) expect((await unlock(file, SANNE)).dataKeys).toEqual(left.dataKeys.slice(0, 32))
  })

  test('stay when another person left while the rows were looked at', async () => {
    const path = await copyOfMade()
    const { vault } = await unlock(path, SANNE)
    await vault.removeAccess(NOOR.personId)
    await vault.removeAccess(PIM.personId)
    expect(await vault.finishRotation(2)).toEqual({ ok: false, reason: 'changed' })
    expect((await unlock(path, SANNE)).dataKeys).toHaveLength(96)
    expect(await vault.finishRotation(3)).toEqual({ ok: true })
    expect((await unlock(path, SANNE)).dataKeys).toHaveLength(32)
  })
})

describe('a new passphrase', { timeout: 60_000 }, () => {
  test('takes the place of the old one, of one person alone, also against an old copy of the file', async () => {
    const path = await copyOfMade()
    const { vault, dataKeys } = await unlock(path, NOOR)
    expect(await vault.changePassphrase(SANNE.passphrase, 'vier nieuwe woorden hier')).toEqual({ ok: false, reason: 'wrongPassphrase' })
    expect(await vault.changePassphrase(NOOR.passphrase, 'vier nieuwe woorden hier')).toEqual({ ok: true })
    for (const file of [path, `${path}.previous`]) {
      const refused = { ok: false, reason: 'wrongPassphrase' }
      expect(await vaultAt(file).unlock(await slotOf(file, NOOR), NOOR.passphrase)).toEqual(refused)
      expect((await unlock(file, { ...NOOR, passphrase: 'vier nieuwe woorden hier' })).dataKeys).toEqual(dataKeys)
      expect((await unlock(file, SANNE)).dataKeys).toEqual(dataKeys)
    }
    const recipients = async (file: string) => (await bodyAt(file)).slots.map(({ recipient }) => recipient)
    const [before, after] = [await recipients(made), await recipients(path)]
    expect(after.map((recipient, index) => recipient === before[index])).toEqual([true, false, true])
  })
})
