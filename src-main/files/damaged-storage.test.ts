import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { damagedStorage } from './damaged-storage.ts'

let base = ''
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'gehoor-storage-'))
  for (const name of ['IndexedDB/app.indexeddb.leveldb', 'IndexedDB/app.indexeddb.blob/1/00'])
    await mkdir(join(base, name), { recursive: true })
  await writeFile(join(base, 'IndexedDB/app.indexeddb.blob/1/00/7'), 'een stuk van een bijlage')
})
afterEach(() => rm(base, { recursive: true, force: true }))

const open = (now = 42) => damagedStorage({ storage: base, keep: join(base, 'profile'), now: () => now })
const KEPT = 'register.damaged-42-gehoor'

test('what is damaged is kept as it was found, whatever becomes of it there', async () => {
  const files = {
    'app.indexeddb.leveldb/CURRENT': 'onzin',
    'app.indexeddb.leveldb/000003.log': 'regels',
    'app.indexeddb.leveldb/000005.ldb': 'rijen',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(base, 'IndexedDB', name), text)
  await open().keepIfDamaged('gehoor')
  // As Chromium does: it goes on in what can be written, and throws the rest away.
  await writeFile(join(base, 'IndexedDB/app.indexeddb.leveldb/000003.log'), 'anders')
  await rm(join(base, 'IndexedDB'), { recursive: true })
  const all = { ...files, 'app.indexeddb.blob/1/00/7': 'een stuk van een bijlage' }
  for (const [name, text] of Object.entries(all)) expect(await readFile(join(base, 'profile', KEPT, name), 'utf8')).toBe(text)
  expect(await open().wasDamaged('gehoor')).toBe(true)
  expect(await open().wasDamaged('gehoor-2')).toBe(false)
})

test('what is sound, or not there, is left alone', async () => {
  await open().keepIfDamaged('gehoor')
  await rm(join(base, 'IndexedDB'), { recursive: true })
  await open().keepIfDamaged('gehoor')
  await damagedStorage({ storage: null, keep: base, now: () => 1 }).keepIfDamaged('gehoor')
  expect(await readdir(base)).toEqual([])
  expect(await open().wasDamaged('gehoor')).toBe(false)
})

test('a name that would lead elsewhere leads nowhere', async () => {
  await writeFile(join(base, 'IndexedDB/app.indexeddb.leveldb/000003.log'), 'regels')
  await open().keepIfDamaged('../../elders')
  expect(await readdir(join(base, 'profile'))).toEqual(['register.damaged-42-______elders'])
})

test('what stays as it is does not fill the disk, start after start', async () => {
  await writeFile(join(base, 'IndexedDB/app.indexeddb.leveldb/000003.log'), 'regels')
  for (let start = 1; start <= 10; start += 1) await open(start).keepIfDamaged('gehoor')
  expect(await readdir(join(base, 'profile'))).toHaveLength(3)
  await open(11).keepIfDamaged('gehoor-2')
  expect(await readdir(join(base, 'profile'))).toHaveLength(4)
})
