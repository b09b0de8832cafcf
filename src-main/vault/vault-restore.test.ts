/** What becomes of the keys that are here when an export brings its own. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cheapAge as age } from './test-kit.ts'
import { Vault } from './vault.ts'
import { vaultFile } from './vault-file.ts'

const PASSPHRASE = 'vier losse woorden samen'
let folder = ''
let ids = 0
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-turn-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const vaultIn = (place: string) => {
  const file = vaultFile(join(folder, place), () => 42)
  return { file, vault: new Vault({ file, age, newId: () => `id-${++ids}` }) }
}

/** The keys of another machine, as an export brings them. */
async function keysOfExport() {
  const { vault } = vaultIn('elsewhere.json')
  await vault.create('gerda', PASSPHRASE, false)
  const parts = await vault.publicParts()
  if (!parts) throw new Error('no parts')
  return { ...parts, practice: false }
}

const filesOf = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.startsWith('vault.json')).sort()

test('keys that are locked are kept beside those that come, byte for byte', async () => {
  const { file, vault } = vaultIn('vault.json')
  await vault.create('noor', PASSPHRASE, false)
  const before = await readFile(join(folder, 'vault.json'))
  vault.lock()
  const keys = await keysOfExport()
  expect(await vault.turnTo('gehoor-2', keys)).toEqual({ ok: true })
  expect(await file.read()).toMatchObject({ status: 'present', body: { vaultId: keys.vaultId, database: 'gehoor-2' } })
  expect((await readFile(join(folder, 'vault.json.aside-42'))).equals(before)).toBe(true)
})

test('locked keys do not make way for a database without keys', async () => {
  const { file, vault } = vaultIn('vault.json')
  await vault.create('noor', PASSPHRASE, false)
  vault.lock()
  expect(await vault.turnTo('gehoor-2', null)).toEqual({ ok: false, reason: 'locked' })
  expect(await file.read()).toMatchObject({ body: { slots: [{ personId: 'noor' }] } })
  expect(await filesOf()).toEqual(['vault.json'])
})

test('keys that are damaged are kept, and so is the copy of the version before, which might still be wanted', async () => {
  const { file, vault } = vaultIn('vault.json')
  await vault.create('noor', PASSPHRASE, false)
  await vault.giveAccess('pim', PASSPHRASE)
  vault.lock()
  await writeFile(join(folder, 'vault.json'), 'half {')
  const keys = await keysOfExport()
  expect(await vault.turnTo('gehoor-2', keys)).toEqual({ ok: true })
  expect(await file.read()).toMatchObject({ status: 'present', body: { vaultId: keys.vaultId } })
  expect(await filesOf()).toEqual(['vault.json', 'vault.json.damaged-42', 'vault.json.previous.aside-42'])
  expect(await readFile(join(folder, 'vault.json.damaged-42'), 'utf8')).toBe('half {')
})
