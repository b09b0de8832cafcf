import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../contract/contract.ts'
import type { ElectronSubset } from '../electron.ts'
import { openPreferences } from '../shell/preferences.ts'
import { vaultHandlers } from './handlers.ts'
import { sealedLabels } from './labels.ts'
import { sealedRemembered } from './remembered.ts'
import { cheapAge as age, FakeSafeStorage } from './test-kit.ts'
import { openTries } from './tries.ts'
import { Vault } from './vault.ts'
import { type VaultBody, vaultFile } from './vault-file.ts'

const SANNE = { personId: 'person-1', name: 'Sanne Voorbeeld', role: 'director' }
const NOOR = { personId: 'person-2', name: 'Noor Proef', role: 'handler' }
const PASSPHRASE = 'vier losse woorden samen'
const OF_NOOR = 'een heel andere zin'

const account: ElectronSubset['safeStorage'] = new FakeSafeStorage()
let root = ''
let made = ''
let recoveryKey = ''
let ids = 0
const newId = (): string => `id-${++ids}`

/** The app as it starts on a profile folder. */
function start(folder: string, safeStorage = account, now = Date.now) {
  const file = vaultFile(join(folder, 'vault.json'), Date.now)
  const vault = new Vault({ file, age, newId })
  const labels = sealedLabels(join(folder, 'people.sealed'), safeStorage)
  const preferences = openPreferences(join(folder, 'preferences.json'))
  const remembered = sealedRemembered(join(folder, 'remembered.sealed'), safeStorage)
  const tries = openTries(preferences, now)
  const ask = vaultHandlers({
    ...{ vault, file, labels, remembered, tries, preferences },
    reloadPage: () => undefined,
    wasDamaged: async () => false,
  })
  return { folder, file, ask }
}
const stateOf = async ({ ask }: ReturnType<typeof start>) => contract['vault:state'].response.parse(await ask['vault:state'](undefined))
async function bodyOf({ file }: ReturnType<typeof start>): Promise<VaultBody> {
  const onDisk = await file.read()
  if (onDisk.status !== 'present') throw new Error(`The vault file is ${onDisk.status}`)
  return onDisk.body
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gehoor-tries-'))
  made = join(root, 'made')
  const { ask } = start(made)
  expect(await ask['vault:create']({ person: SANNE, passphrase: PASSPHRASE, practice: false })).toMatchObject({ ok: true })
  const key = await ask['vault:new-recovery-key'](undefined)
  if (!key.ok) throw new Error(key.reason)
  recoveryKey = key.recoveryKey
  expect(await ask['vault:give-access']({ person: NOOR, passphrase: OF_NOOR })).toEqual({ ok: true })
}, 60_000)
afterAll(() => rm(root, { recursive: true, force: true }))

async function startOnCopy(safeStorage = account, now = Date.now) {
  const folder = join(root, newId())
  await cp(made, folder, { recursive: true })
  return start(folder, safeStorage, now)
}

describe.concurrent('a passphrase that is wrong', { timeout: 60_000 }, () => {
  const wrong = { ok: false, reason: 'wrongPassphrase' }

  test('costs a growing wait from the third on, in which no passphrase is looked at, and closing the app does not help', async () => {
    const clock = { now: 1_764_000_000_000 }
    const app = await startOnCopy(account, () => clock.now)
    const slotId = (await bodyOf(app)).slots[0]?.slotId ?? ''
    const guess = { slotId, passphrase: 'geraden woorden' }
    for (const waitSeconds of [0, 0, 5]) expect(await app.ask['vault:unlock'](guess)).toEqual({ ...wrong, waitSeconds })
    expect(await app.ask['vault:unlock']({ slotId, passphrase: PASSPHRASE })).toEqual({ ok: false, reason: 'wait', waitSeconds: 5 })
    clock.now += 4_000
    const again = start(app.folder, account, () => clock.now)
    expect(await stateOf(again)).toMatchObject({ waitSeconds: 1 })
    clock.now += 1_000
    expect(await again.ask['vault:unlock'](guess)).toEqual({ ...wrong, waitSeconds: 10 })
    // The clock goes back a year: that must cost nobody a year.
    clock.now -= 365 * 86_400_000
    expect(await stateOf(again)).toMatchObject({ waitSeconds: 10 })
    clock.now += 366 * 86_400_000
    expect(await again.ask['vault:unlock']({ slotId, passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    expect(await stateOf(again)).toMatchObject({ waitSeconds: 0 })
  })

  test('of nobody who is here counts as no try', async () => {
    const app = await startOnCopy()
    for (let time = 0; time < 5; time += 1) await app.ask['vault:unlock']({ slotId: 'nobody', passphrase: PASSPHRASE })
    expect(await stateOf(app)).toMatchObject({ waitSeconds: 0 })
  })
})

describe.concurrent('remembering on this computer', { timeout: 60_000 }, () => {
  const remembering = async (safeStorage = account) => {
    const app = await startOnCopy(safeStorage)
    const slotId = (await bodyOf(app)).slots[0]?.slotId ?? ''
    expect(await app.ask['vault:unlock']({ slotId, passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    return { ...app, slotId }
  }
  const next = ({ folder }: { folder: string }) => start(folder)

  test('is off until someone asks for it with their passphrase; then a start needs none, and a lock does', async () => {
    const app = await remembering()
    expect(await app.ask['vault:remembers'](undefined)).toEqual({ isPossible: true, isOn: false })
    expect(await app.ask['vault:remember']({ passphrase: OF_NOOR })).toMatchObject({ ok: false, reason: 'wrongPassphrase' })
    expect(await app.ask['vault:remember']({ passphrase: PASSPHRASE })).toEqual({ ok: true })
    expect(await app.ask['vault:remembers'](undefined)).toEqual({ isPossible: true, isOn: true })
    // Here it was open already: what is locked stays locked.
    await app.ask['vault:lock'](undefined)
    expect(await stateOf(app)).toMatchObject({ rememberedSlotId: null })
    expect(await app.ask['vault:unlock-remembered'](undefined)).toEqual({ ok: false, reason: 'notRemembered' })

    const started = next(app)
    expect(await stateOf(started)).toMatchObject({ rememberedSlotId: app.slotId })
    expect(await started.ask['vault:unlock-remembered'](undefined)).toMatchObject({ ok: true, personId: SANNE.personId })
    await started.ask['vault:forget'](undefined)
    expect(await next(app).ask['vault:unlock-remembered'](undefined)).toEqual({ ok: false, reason: 'notRemembered' })
  })

  test.each([
    [
      'a new passphrase',
      async (app: Awaited<ReturnType<typeof remembering>>) =>
        app.ask['vault:change-passphrase']({ current: PASSPHRASE, passphrase: 'vier andere woorden nu' }),
    ],
    [
      'somebody who leaves',
      async (app: Awaited<ReturnType<typeof remembering>>) => app.ask['vault:remove-access']({ personId: NOOR.personId }),
    ],
    [
      'the recovery key',
      async (app: Awaited<ReturnType<typeof remembering>>) =>
        app.ask['vault:recover']({ slotId: app.slotId, recoveryKey, passphrase: 'vier andere woorden nu' }),
    ],
  ])('ends with %s', async (_, change) => {
    const app = await remembering()
    expect(await app.ask['vault:remember']({ passphrase: PASSPHRASE })).toEqual({ ok: true })
    expect(await change(app)).toMatchObject({ ok: true })
    expect(await stateOf(next(app))).toMatchObject({ rememberedSlotId: null })
    expect(await readdir(app.folder)).not.toContain('remembered.sealed')
  })

  test('is refused where the system has no keychain, and nothing is written', async () => {
    const without = Object.assign(new FakeSafeStorage(), { getSelectedStorageBackend: (): 'basic_text' => 'basic_text' })
    const app = await remembering(without)
    expect(await app.ask['vault:remembers'](undefined)).toEqual({ isPossible: false, isOn: false })
    expect(await app.ask['vault:remember']({ passphrase: PASSPHRASE })).toEqual({ ok: false, reason: 'noKeychain' })
    expect(await readdir(app.folder)).not.toContain('remembered.sealed')
  })

  test('opens for no other account of the system', async () => {
    const app = await remembering()
    await app.ask['vault:remember']({ passphrase: PASSPHRASE })
    expect(await stateOf(start(app.folder, new FakeSafeStorage()))).toMatchObject({ rememberedSlotId: null })
  })
})
