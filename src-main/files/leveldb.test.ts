import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isSoundLevelDb, isSoundLog } from './leveldb.ts'

/** How LevelDB begins every manifest: one record, with the name of the order of its keys. */
const MANIFEST = Buffer.from('56f9b8f81c0001011a6c6576656c64622e4279746577697365436f6d70617261746f72', 'hex')
/** Two records. */
const LOG = Buffer.concat([MANIFEST, MANIFEST])

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-leveldb-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const put = (name: string, bytes: string | Uint8Array): Promise<void> => writeFile(join(folder, name), bytes)

describe('a log', () => {
  test('as it was written is sound, and so is one of which the last record was cut off', () => {
    expect(isSoundLog(new Uint8Array())).toBe(true)
    for (let length = MANIFEST.length; length <= LOG.length; length += 1) expect(isSoundLog(LOG.subarray(0, length))).toBe(true)
  })

  test('without one whole record is not', () => {
    for (let length = 1; length < MANIFEST.length; length += 1) expect(isSoundLog(MANIFEST.subarray(0, length))).toBe(false)
  })

  test('with any bit of its record changed is not', () => {
    for (let at = 0; at < MANIFEST.length; at += 1) {
      const changed = Buffer.from(MANIFEST)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(isSoundLog(changed), `byte ${at}`).toBe(false)
    }
  })
})

describe('a database', () => {
  const whole = async (): Promise<void> => {
    await put('CURRENT', 'MANIFEST-000001\n')
    await put('MANIFEST-000001', MANIFEST)
    await put('000003.log', '')
    await put('LOG', 'what LevelDB tells about itself')
  }
  const table = Buffer.concat([Buffer.alloc(100), Buffer.from('57fb808b247547db', 'hex')])

  test('is sound as it was written, and when there is none yet', async () => {
    expect(await isSoundLevelDb(folder)).toBe(true)
    await whole()
    await put('000005.ldb', table)
    expect(await isSoundLevelDb(folder)).toBe(true)
  })

  test.each<[string, string, string | Uint8Array]>([
    ['a pointer to nothing', 'CURRENT', 'MANIFEST-000009\n'],
    ['a pointer that was cut off', 'CURRENT', 'MANIF'],
    ['a manifest of something else', 'MANIFEST-000001', Buffer.alloc(200, 7)],
    ['a log of something else', '000003.log', Buffer.alloc(200, 7)],
    ['a table without an end', '000005.ldb', table.subarray(0, 80)],
    ['a table of no size', '000005.ldb', ''],
  ])('with %s is not', async (_, name, bytes) => {
    await whole()
    await put(name, bytes)
    expect(await isSoundLevelDb(folder)).toBe(false)
  })
})
