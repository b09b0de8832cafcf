/** Nobody who left gets access by an old export. */
import 'fake-indexeddb/auto'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { changeOrganisation } from '../commands/change-organisation.ts'
import { read } from '../commands/test-kit.ts'
import { GehoorDatabase } from '../store/schema.ts'
import { importKey, isUnder } from '../store/sealing.ts'
import { openStore } from '../store/store.ts'
import type { VaultParts } from './format.ts'
import { runExport, runRestore } from './jobs.ts'
import { exportJob, Files, keyAfter, PASSPHRASE, type Register, registerWith, secretsIn, TODAY } from './test-kit.ts'

const nothing = (): void => undefined
const opener = { kind: 'passphrase', passphrase: PASSPHRASE } as const
let targets = 0

/** Two people with a passphrase, of whom Ruud leaves on this day. */
async function withLeaver(on: string): Promise<{ register: Register; ruud: string }> {
  const made = await registerWith(1, [100])
  await read(changeOrganisation(made.desk.session, [{ type: 'personLeft', version: 1, data: { personId: 'ruud', on } }]))
  const ruud = await generateX25519Identity()
  const slot = { slotId: 'slot-2', personId: 'ruud', recipient: await identityToRecipient(ruud), sealedIdentity: 'AAAA' }
  const age = new Encrypter()
  for (const { recipient } of [made.vault.recovery, ...made.vault.slots, slot]) age.addRecipient(recipient)
  const secrets = { dataKeys: [Buffer.from(made.desk.dataKey).toString('base64')], deviceIdentities: [made.device] }
  const sealedSecrets = Buffer.from(await age.encrypt(JSON.stringify(secrets))).toString('base64')
  const vault: VaultParts = { ...made.vault, slots: [...made.vault.slots, slot], sealedSecrets }
  return { register: { ...made, vault }, ruud }
}

async function exported(register: Register): Promise<Files> {
  const files = new Files()
  await runExport(exportJob(register), files, nothing)
  return files
}

const restoring = (files: Files, today: string, here: Parameters<typeof runRestore>[0]['here'] = null, target = `access-${targets++}`) =>
  runRestore({ handle: 'file', opener, target, today, here }, files, nothing)

test('on a machine without keys the slot of who left by then is gone, and every key that they had is another', async () => {
  const { register, ruud } = await withLeaver('2026-11-20')
  const target = `access-${targets++}`
  const restored = await restoring(await exported(register), TODAY, null, target)
  if (!restored.ok || !restored.value.vault) throw new Error('Not restored')
  const { vault } = restored.value
  expect(vault.slots.map(({ personId }) => personId)).toEqual(['gerda'])
  await expect(secretsIn(vault, ruud)).rejects.toThrow()
  const { dataKeys, deviceIdentities } = await secretsIn(vault, register.recoveryKey)
  expect(dataKeys).toHaveLength(1)
  // What the machine of then could open, opens still; what is made from here on goes to a key that nobody had.
  expect(deviceIdentities.slice(1)).toEqual([register.device])
  expect(vault.deviceRecipient).toBe(await identityToRecipient(deviceIdentities[0] ?? ''))
  expect(vault.deviceRecipient).not.toBe(register.vault.deviceRecipient)
  const old = await importKey(register.desk.dataKey.slice())
  const database = new GehoorDatabase(target)
  for (const { log } of await database.logs.toArray()) expect(isUnder(old.newest().tag, log)).toBe(false)
  for (const { bytes } of await database.chunks.toArray()) expect(isUnder(old.newest().tag, bytes)).toBe(false)
  const opened = await openStore(database, await keyAfter(register, restored), register.vault.vaultId, { mayBeEmpty: false })
  expect(opened.ok).toBe(true)
})

test('who leaves later has a slot until then', async () => {
  const { register } = await withLeaver('2026-11-24')
  const files = await exported(register)
  const slotsOn = async (today: string): Promise<unknown> => {
    const restored = await restoring(files, today)
    return restored.ok && restored.value.vault?.slots.map(({ personId }) => personId)
  }
  expect(await slotsOn('2026-11-23')).toEqual(['gerda', 'ruud'])
  expect(await slotsOn('2026-11-24')).toEqual(['gerda'])
})

test('when everybody of then has left, nothing is restored', async () => {
  const { register } = await withLeaver('2026-11-20')
  await read(changeOrganisation(register.desk.session, [{ type: 'personLeft', version: 1, data: { personId: 'gerda', on: '2026-11-20' } }]))
  const target = `access-${targets++}`
  expect(await restoring(await exported(register), TODAY, null, target)).toEqual({ ok: false, reason: 'nobodyLeft' })
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(target)
})

test.each(['merge', 'replace', null] as const)('keys that are here stay, and none of the export come along: %s', async (mode) => {
  const { register } = await withLeaver('2026-12-31')
  const files = await exported(register)
  // Since the export he left, and what he knew was renewed.
  const { desk } = register
  const newer = await importKey(new Uint8Array([...crypto.getRandomValues(new Uint8Array(32)), ...desk.dataKey]))
  const target = `access-${targets++}`
  // Without a mode: the rows that are here are damaged, and only the keys open.
  const here = { keys: newer.all(), vaultId: 'vault-1', register: mode && { database: desk.database.name, mode } }
  const restored = await restoring(files, TODAY, here, target)
  expect(restored).toMatchObject({ ok: true, value: { vault: null } })
  const database = new GehoorDatabase(target)
  for (const { log } of await database.logs.toArray()) expect(isUnder(newer.newest().tag, log)).toBe(true)
  expect((await openStore(database, newer, 'vault-1', { mayBeEmpty: false })).ok).toBe(true)
})

test('keys of another register make way for those of the export', async () => {
  const { register } = await withLeaver('2026-12-31')
  const other = await importKey(crypto.getRandomValues(new Uint8Array(32)))
  const here = { keys: other.all(), vaultId: 'vault-2', register: null }
  const restored = await restoring(await exported(register), TODAY, here)
  expect(restored).toMatchObject({ ok: true, value: { vault: { vaultId: 'vault-1' } } })
})
