import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../contract/contract.ts'
import type { Unlocked } from '../contract/vault-channels.ts'
import type { ElectronSubset } from '../electron.ts'
import { openPreferences } from '../shell/preferences.ts'
import { type Age, ageInWorker } from './age.ts'
import { vaultHandlers } from './handlers.ts'
import { sealedLabels } from './labels.ts'
import { sealedRemembered } from './remembered.ts'
import { FakeSafeStorage } from './test-kit.ts'
import { openTries } from './tries.ts'
import { Vault } from './vault.ts'
import { type VaultBody, vaultFile } from './vault-file.ts'

const SANNE = { personId: 'person-1', name: 'Sanne Voorbeeld', role: 'director' }
const NOOR = { personId: 'person-2', name: 'Noor O’Neill', role: 'handler' }
const NOBODY = { personId: 'person-3', name: 'Pim Zonder-Toegang', role: 'office' }
const PASSPHRASE = 'vier losse woorden samen'
const OF_NOOR = 'een heel andere zin'
const PRACTICE = true

const realAge = ageInWorker(new URL('./age-worker.ts', import.meta.url))
const seals = new Map<string, Promise<Uint8Array>>()
/** The real age, which seals the same key with the same passphrase but once: it costs a second or two of scrypt. */
const age: Age = {
  ...realAge,
  sealWithPassphrase: (bytes, passphrase) => {
    const question = JSON.stringify([[...bytes], passphrase])
    const sealed = seals.get(question) ?? realAge.sealWithPassphrase(bytes, passphrase)
    seals.set(question, sealed)
    return sealed
  },
}

const account: ElectronSubset['safeStorage'] = new FakeSafeStorage()
let root = ''
let ids = 0
const newId = (): string => `id-${++ids}`

/** The app as it starts on a profile folder. */
function start(folder: string, safeStorage = account) {
  const file = vaultFile(join(folder, 'vault.json'), Date.now)
  const vault = new Vault({ file, age, newId })
  const labels = sealedLabels(join(folder, 'people.sealed'), safeStorage)
  const preferences = openPreferences(join(folder, 'preferences.json'))
  const remembered = sealedRemembered(join(folder, 'remembered.sealed'), safeStorage)
  const tries = openTries(preferences, Date.now)
  const page = { reloads: 0 }
  const reloadPage = (): void => {
    page.reloads += 1
  }
  return {
    folder,
    file,
    labels,
    preferences,
    page,
    ask: vaultHandlers({ vault, file, labels, remembered, tries, preferences, reloadPage, wasDamaged: async (name) => name === 'lost' }),
  }
}

const LOCKED = { ok: false, reason: 'locked' }
const stateOf = async ({ ask }: ReturnType<typeof start>) => contract['vault:state'].response.parse(await ask['vault:state'](undefined))
async function bodyOf({ file }: ReturnType<typeof start>): Promise<VaultBody> {
  const onDisk = await file.read()
  if (onDisk.status !== 'present') throw new Error(`The vault file is ${onDisk.status}`)
  return onDisk.body
}

/** A profile of two people, made once through the handlers and copied for each test. */
let made = ''
let created: Unlocked
let recoveryKey = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gehoor-handlers-'))
  made = join(root, 'made')
  const { ask } = start(made)
  expect(await ask['vault:state'](undefined)).toEqual({ status: 'none' })
  const answer = await ask['vault:create']({ person: SANNE, passphrase: PASSPHRASE, practice: PRACTICE })
  if (!answer.ok) throw new Error(answer.reason)
  created = answer
  const key = await ask['vault:new-recovery-key'](undefined)
  if (!key.ok) throw new Error(key.reason)
  recoveryKey = key.recoveryKey
  expect(await ask['vault:confirm-recovery-key']({ recoveryKey })).toEqual({ ok: true })
  expect(await ask['vault:give-access']({ person: NOOR, passphrase: OF_NOOR })).toEqual({ ok: true })
}, 60_000)
afterAll(() => rm(root, { recursive: true, force: true }))

async function startOnCopy(safeStorage = account) {
  const folder = join(root, newId())
  await cp(made, folder, { recursive: true })
  return start(folder, safeStorage)
}

describe('the state that the unlock screen gets', () => {
  test('names those who have access, and holds no key, sealed or not', async () => {
    const app = await startOnCopy()
    const { vaultId, slots, recovery, sealedSecrets, deviceRecipient } = await bodyOf(app)
    const state = await stateOf(app)
    expect(state).toEqual({
      status: 'locked',
      vaultId,
      practice: true,
      slots: [
        { slotId: slots[0]?.slotId, ...SANNE },
        { slotId: slots[1]?.slotId, ...NOOR },
      ],
      lastSlotId: slots[0]?.slotId,
      database: 'gehoor',
      rememberedSlotId: null,
      waitSeconds: 0,
      wasDamaged: false,
    })
    const sealed = slots.flatMap(({ sealedIdentity, recipient }) => [sealedIdentity, recipient])
    for (const key of [...sealed, sealedSecrets, deviceRecipient, recovery.recipient]) {
      expect(JSON.stringify(state)).not.toContain(key)
    }
  })

  test('says of which register the files were found damaged', async () => {
    const app = await startOnCopy()
    expect(await app.file.write({ ...(await bodyOf(app)), database: 'lost' })).toBe(true)
    expect(await stateOf(app)).toMatchObject({ status: 'locked', database: 'lost', wasDamaged: true })
  })

  test('offers people without a name where the system cannot open the labels', async () => {
    const state = await stateOf(await startOnCopy(new FakeSafeStorage()))
    expect(state).toMatchObject({
      slots: [
        { personId: SANNE.personId, name: null, role: null },
        { personId: NOOR.personId, name: null, role: null },
      ],
    })
  })

  test('says that the vault is damaged, and whether its copy can be used', async () => {
    const app = await startOnCopy()
    await writeFile(join(app.folder, 'vault.json'), 'half {')
    expect(await stateOf(app)).toEqual({ status: 'damaged', copyUsable: true })
    await writeFile(join(app.folder, 'vault.json.previous'), 'half {')
    expect(await stateOf(app)).toEqual({ status: 'damaged', copyUsable: false })
  })
})

describe.concurrent('unlocking and locking', { timeout: 60_000 }, () => {
  test('the slot that was opened last is remembered, also after recovering and at the next start', async () => {
    const app = await startOnCopy()
    const [ofSanne, ofNoor] = (await bodyOf(app)).slots.map((slot) => slot.slotId)
    if (!ofSanne || !ofNoor) throw new Error('no slots')
    const unlocked = await app.ask['vault:unlock']({ slotId: ofNoor, passphrase: OF_NOOR })
    expect(unlocked).toMatchObject({ ok: true, dataKeys: created.dataKeys, personId: NOOR.personId })
    expect(await stateOf(app)).toMatchObject({ lastSlotId: ofNoor })
    const recovered = await app.ask['vault:recover']({ slotId: ofSanne, recoveryKey, passphrase: PASSPHRASE })
    expect(recovered).toMatchObject({ ok: true, dataKeys: created.dataKeys, personId: SANNE.personId })
    expect(await stateOf(app)).toMatchObject({ lastSlotId: ofSanne })
    expect(await stateOf(start(app.folder))).toMatchObject({ lastSlotId: ofSanne })
  })

  test('a slot that did not open is not remembered', async () => {
    const app = await startOnCopy()
    const [ofSanne, ofNoor] = (await bodyOf(app)).slots.map((slot) => slot.slotId)
    if (!ofSanne || !ofNoor) throw new Error('no slots')
    expect(await app.ask['vault:unlock']({ slotId: 'nobody', passphrase: PASSPHRASE })).toEqual({ ok: false, reason: 'noSuchPerson' })
    const refused = await app.ask['vault:recover']({ slotId: ofNoor, recoveryKey: 'iets anders', passphrase: 'een nieuwe zin' })
    expect(refused).toEqual({ ok: false, reason: 'wrongRecoveryKey' })
    expect(await stateOf(app)).toMatchObject({ lastSlotId: ofSanne })
  })

  test('who makes the vault is remembered, so that the next start asks for a passphrase alone', async () => {
    const app = await startOnCopy()
    const [ofSanne] = (await bodyOf(app)).slots
    expect(await stateOf(app)).toMatchObject({ lastSlotId: ofSanne?.slotId })
    const again = { person: NOOR, passphrase: OF_NOOR, practice: PRACTICE }
    expect(await app.ask['vault:create'](again)).toEqual({ ok: false, reason: 'vaultExists' })
    expect(await stateOf(app)).toMatchObject({ lastSlotId: ofSanne?.slotId })
    expect(await app.labels.read()).toEqual([SANNE, NOOR])
  })

  test('a page that asks for the state holds no key, so the vault is locked from then on', async () => {
    const app = await startOnCopy()
    const slotId = (await bodyOf(app)).slots[0]?.slotId ?? ''
    expect(await app.ask['vault:recover']({ slotId, recoveryKey, passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    expect(await app.ask['vault:confirm-recovery-key']({ recoveryKey })).toEqual({ ok: true })
    await app.ask['vault:state'](undefined)
    expect(await app.ask['vault:confirm-recovery-key']({ recoveryKey })).toEqual(LOCKED)
    expect(await app.ask['vault:give-access']({ person: NOBODY, passphrase: OF_NOOR })).toEqual(LOCKED)
    expect(await app.labels.read()).toEqual([SANNE, NOOR])
    expect(app.page.reloads).toBe(0)
  })

  test('locking wipes the key and loads the page anew; access that is refused changes no label', async () => {
    const app = await startOnCopy()
    const slotId = (await bodyOf(app)).slots[0]?.slotId ?? ''
    const again = { person: { ...NOOR, name: 'Iemand Anders' }, passphrase: 'een zin' }
    expect(await app.ask['vault:recover']({ slotId, recoveryKey, passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    expect(await app.ask['vault:give-access'](again)).toEqual({ ok: false, reason: 'hasAccess' })
    expect(app.page.reloads).toBe(0)
    expect(await app.ask['vault:lock'](undefined)).toBe(undefined)
    expect(app.page.reloads).toBe(1)
    expect(await app.ask['vault:give-access'](again)).toEqual(LOCKED)
    expect(await app.ask['vault:new-recovery-key'](undefined)).toEqual(LOCKED)
    expect(await app.labels.read()).toEqual([SANNE, NOOR])
  })
})

describe('the labels', () => {
  test('are kept for those who have access alone', async () => {
    const app = await startOnCopy()
    const renamed = { ...SANNE, name: 'Sanne Anders', role: 'quality' }
    await app.ask['vault:name-people']({ people: [renamed, NOOR, NOBODY] })
    expect(await app.labels.read()).toEqual([renamed, NOOR])
  })

  test('are not kept for a vault that is not there', async () => {
    const app = await startOnCopy()
    await rm(join(app.folder, 'people.sealed'))
    await writeFile(join(app.folder, 'vault.json'), 'half {')
    await app.ask['vault:name-people']({ people: [SANNE] })
    await rm(join(app.folder, 'vault.json'))
    await rm(join(app.folder, 'vault.json.previous'))
    await app.ask['vault:name-people']({ people: [SANNE] })
    expect(await readdir(app.folder)).toEqual(['preferences.json'])
  })
})

describe('the copy of the vault', () => {
  test('is put back in place of a damaged file, and the damaged file is kept aside', async () => {
    const app = await startOnCopy()
    await writeFile(join(app.folder, 'vault.json'), 'half {')
    expect(await app.ask['vault:restore-copy'](undefined)).toEqual({ ok: true })
    expect(await stateOf(app)).toMatchObject({ status: 'locked' })
    const aside = (await readdir(app.folder)).filter((name) => name.startsWith('vault.json.damaged-'))
    expect(aside).toHaveLength(1)
    expect(await readFile(join(app.folder, aside[0] ?? ''), 'utf8')).toBe('half {')
  })

  test('is not put back in place of a file that is whole, or when it is damaged itself', async () => {
    const app = await startOnCopy()
    const noCopy = { ok: false, reason: 'noCopy' }
    const whole = await readFile(join(app.folder, 'vault.json'))
    expect(await app.ask['vault:restore-copy'](undefined)).toEqual(noCopy)
    expect(Buffer.compare(await readFile(join(app.folder, 'vault.json')), whole)).toBe(0)
    await writeFile(join(app.folder, 'vault.json'), 'half {')
    await writeFile(join(app.folder, 'vault.json.previous'), 'half {')
    expect(await app.ask['vault:restore-copy'](undefined)).toEqual(noCopy)
    expect(await readFile(join(app.folder, 'vault.json'), 'utf8')).toBe('half {')
  })
})

describe('throwing a practice register away', () => {
  test('takes the keys, the names and who was last, and loads the page anew', async () => {
    const app = await startOnCopy()
    app.preferences.set({ theme: 'dark' })
    expect(await app.ask['vault:discard-practice'](undefined)).toEqual({ ok: true })
    expect(app.page.reloads).toBe(1)
    expect(await stateOf(app)).toEqual({ status: 'none' })
    expect(await readdir(app.folder)).toEqual(['preferences.json'])
    expect(start(app.folder).preferences.get()).toMatchObject({ lastSlotId: null, theme: 'dark' })
  })

  test('is refused for a real one, which loses nothing, nor does its page', async () => {
    const app = await startOnCopy()
    await app.file.write({ ...(await bodyOf(app)), practice: false })
    expect(await app.ask['vault:discard-practice'](undefined)).toEqual({ ok: false, reason: 'notPractice' })
    expect(app.page.reloads).toBe(0)
    expect(await stateOf(app)).toMatchObject({ status: 'locked', practice: false, lastSlotId: expect.any(String) })
    expect(await app.labels.read()).toEqual([SANNE, NOOR])
  })
})

describe('nothing readable on the disk', () => {
  test('no name, no passphrase, no recovery key and no data key, in any file and in any wrapping', async () => {
    const app = await startOnCopy()
    const slotId = (await bodyOf(app)).slots[0]?.slotId ?? ''
    app.preferences.set({ lastSlotId: slotId, theme: 'dark' })
    const key = Buffer.from(created.dataKeys)
    const words = ['Sanne', 'Voorbeeld', 'Noor', 'Neill', 'director', 'handler', PASSPHRASE, 'losse woorden', OF_NOOR, 'heel andere']
    const secrets = [
      ...[...words, recoveryKey, recoveryKey.slice(20, 40)].flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]),
      ...[key.toString('hex'), key.toString('base64').slice(0, 40), key.toString('base64url').slice(0, 40), key.join(',')],
    ]
    const needles = [...secrets.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]), key, key.subarray(0, 16)]
    const found = (haystack: Buffer): string[] => needles.filter((needle) => haystack.includes(needle)).map(String)

    const files = (await readdir(app.folder)).sort()
    expect(files).toEqual(['people.sealed', 'preferences.json', 'vault.json', 'vault.json.previous'])
    for (const name of files) {
      const content = await readFile(join(app.folder, name))
      expect(found(content), name).toEqual([])
      const wrapped = content.toString('latin1').match(/[A-Za-z0-9+/_=-]{16,}/g) ?? []
      for (const text of wrapped) expect(found(Buffer.from(text, 'base64')), name).toEqual([])
    }
    // The search itself finds what is there.
    expect(found(Buffer.concat([Buffer.from('x'), key]))).not.toEqual([])
    expect(found(Buffer.from(`{"name":"${SANNE.name}"}`))).toContain('Sanne')
  })
})
