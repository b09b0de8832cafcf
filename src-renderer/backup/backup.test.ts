import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { GehoorDatabase } from '../store/schema.ts'
import { openStore } from '../store/store.ts'
import { runDrill, runExport, runInspect, runRestore } from './jobs.ts'
import type { Opener } from './keys.ts'
import { exportJob, Files, keyAfter, PASSPHRASE, type Register, registerWith, TODAY } from './test-kit.ts'

const folder = mkdtempSync(join(tmpdir(), 'gehoor-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nothing = (): void => undefined
let targets = 0
const newTarget = (): string => `target-${targets++}`

const openers = (register: Register): Record<string, Opener> => ({
  passphrase: { kind: 'passphrase', passphrase: ` ${PASSPHRASE} ` },
  'recovery key': { kind: 'recoveryKey', identity: register.recoveryKey },
  'this machine': { kind: 'device', identities: [register.device] },
})

async function exported(register: Register): Promise<Files> {
  const files = new Files()
  await runExport(exportJob(register), files, nothing)
  return files
}

/** This machine asks no key of the file: it has the register. */
const hereOf = ({ desk }: Register) => ({
  keys: desk.key.all(),
  vaultId: 'vault-1',
  register: { database: desk.database.name, mode: 'replace' as const },
})

/** All that a register holds, in the clear, for comparison. */
async function contentOf(name: string, register: Register, key = register.desk.key): Promise<unknown> {
  const store = await openStore(new GehoorDatabase(name), key, 'vault-1', { mayBeEmpty: false })
  if (!store.ok) throw new Error(store.reason)
  const cases: unknown[] = []
  for (const caseId of register.caseIds) {
    const stored = await store.value.cases.read(caseId)
    if (!stored.ok) throw new Error(stored.reason)
    const bytes: string[] = []
    for (const attachment of stored.value.complaint.attachments)
      await store.value.attachments.read({ ...attachment, caseId }, (piece) => void bytes.push(Buffer.from(piece).toString('base64')))
    cases.push([stored.value.log, bytes])
  }
  return [store.value.organisation.log(), cases]
}

test('the age program and gunzip read an export, line by line', async () => {
  const register = await registerWith(2, [10, 2_500_000])
  const files = await exported(register)
  writeFileSync(join(folder, 'export.age'), files.files.get('file') ?? '')
  writeFileSync(join(folder, 'key.txt'), `${register.recoveryKey}\n`)
  const plain = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), join(folder, 'export.age')], { maxBuffer: 1e9 })
  const text = gunzipSync(plain).toString()
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines[0]).toMatchObject({ type: 'manifest', format: 'gehoor-export', version: 2, cases: 2 })
  expect(lines.filter(({ type }) => type === 'case').map(({ caseId }) => caseId)).toEqual(register.caseIds)
  expect(lines.filter(({ type }) => type === 'bytes')).toHaveLength(4)
  expect(lines.at(-1)).toMatchObject({ type: 'end', counts: { cases: 2, attachments: 2, attachmentBytes: 2_500_010 } })
  // As `resources/export-format.md` says that the hash can be checked.
  const hashed = execFileSync('sh', ['-c', `grep -v '^{"type":"bytes"' | head -n -1 | sha256sum`], { input: text, encoding: 'utf8' })
  expect(hashed.slice(0, 64)).toBe(lines.at(-1).sha256)
})

test.each(['passphrase', 'recovery key', 'this machine'])('an export comes back whole by: %s', async (way) => {
  const register = await registerWith(3, [1, 1_048_576, 1_048_577])
  const files = await exported(register)
  const target = newTarget()
  const restored = await runRestore(
    {
      handle: 'file',
      opener: openers(register)[way] as Opener,
      target,
      today: TODAY,
      here: way === 'this machine' ? hereOf(register) : null,
    },
    files,
    nothing,
  )
  expect(restored).toMatchObject({ ok: true, value: { counts: { cases: 3, attachments: 3 } } })
  expect(await contentOf(target, register, await keyAfter(register, restored))).toEqual(
    await contentOf(register.desk.database.name, register),
  )
})

test('what the age program encrypted comes back as well, by the recovery key', async () => {
  const register = await registerWith(1, [100])
  const files = await exported(register)
  writeFileSync(join(folder, 'a.age'), files.files.get('file') ?? '')
  writeFileSync(join(folder, 'a.txt'), `${register.recoveryKey}\n`)
  const plain = execFileSync('age', ['-d', '-i', join(folder, 'a.txt'), join(folder, 'a.age')], { maxBuffer: 1e9 })
  const again = gzipSync(gunzipSync(plain), { level: 1 })
  files.files.set('again', execFileSync('age', ['-r', register.vault.recovery.recipient], { input: again, maxBuffer: 1e9 }))
  const target = newTarget()
  const opener = { kind: 'recoveryKey', identity: register.recoveryKey } as const
  const restored = await runRestore({ handle: 'again', opener, target, today: TODAY, here: null }, files, nothing)
  expect(await contentOf(target, register, await keyAfter(register, restored))).toEqual(
    await contentOf(register.desk.database.name, register),
  )
  const wrong = { kind: 'passphrase', passphrase: PASSPHRASE } as const
  expect(await runRestore({ handle: 'again', opener: wrong, target: newTarget(), today: TODAY, here: null }, files, nothing)).toEqual({
    ok: false,
    reason: 'wrongKey',
  })
})

test('the drill restores beside the register and leaves nothing', async () => {
  const register = await registerWith(2, [5_000])
  const files = await exported(register)
  const target = newTarget()
  const { key } = register.desk
  const drill = await runDrill(
    { handle: 'file', opener: { kind: 'device', identities: [register.device] }, target, keys: key.all() },
    files,
    nothing,
  )
  expect(drill).toMatchObject({ ok: true, value: { counts: { cases: 2, attachments: 1, attachmentBytes: 5_000 } } })
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(target)
})

test('what is in it is told before anything is done with it', async () => {
  const register = await registerWith(2)
  const files = await exported(register)
  const here = { database: register.desk.database.name, keys: register.desk.key.all(), viewerId: 'gerda' }
  const opener = { kind: 'passphrase', passphrase: PASSPHRASE } as const
  expect(await runInspect({ handle: 'file', opener, here }, files)).toMatchObject({
    ok: true,
    value: { cases: 2, beside: { same: 2, newer: 0, older: 0, both: 0, onlyHere: 0, onlyThere: 0 }, knowsViewer: true },
  })
  expect(await runInspect({ handle: 'file', opener: { ...opener, passphrase: 'een andere zin' }, here }, files)).toEqual({
    ok: false,
    reason: 'wrongKey',
  })
})
