import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole, writeWholeNow } from './write-whole.ts'

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-write-'))
  file = join(folder, 'register.bin')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Writes in a process that may write no more than 4 kB to a file: the disk that fills up halfway. */
async function writeWithoutRoom(bytes: number, how: 'writeWhole' | 'writeWholeNow'): Promise<string> {
  const module = new URL('./write-whole.ts', import.meta.url).href
  const script = `
    process.on('SIGXFSZ', () => undefined)
    const { ${how} } = await import(${JSON.stringify(module)})
    const write = async () => ${how}(${JSON.stringify(file)}, 'n'.repeat(${bytes}))
    const answer = await write().then(() => 'written', (error) => error.code)
    process.stdout.write(answer)`
  const command = 'ulimit -f 4 && exec "$0" --input-type=module -e "$1"'
  const { stdout } = await promisify(execFile)('/bin/bash', ['-c', command, process.execPath, script])
  return stdout
}

describe('writing a file whole', { timeout: 60_000 }, () => {
  test.each([
    ['text', 'een brief met een é', new TextEncoder().encode('een brief met een é')],
    ['bytes', new Uint8Array([0, 255, 10, 13]), new Uint8Array([0, 255, 10, 13])],
    ['nothing', '', new Uint8Array()],
    ['a part of a larger memory', new Uint8Array([9, 1, 2, 9]).subarray(1, 3), new Uint8Array([1, 2])],
  ])('keeps %s as it is, and leaves nothing beside it', async (_, content, bytes) => {
    await writeFile(file, 'what was there before, and longer than what comes')
    await writeWhole(file, content)
    expect(new Uint8Array(await readFile(file))).toEqual(bytes)
    expect(await readdir(folder)).toEqual(['register.bin'])
  })

  test('writes more than one gulp', async () => {
    const large = new Uint8Array(3_000_000).map((_, index) => index % 251)
    await writeWhole(file, large)
    expect(Buffer.compare(await readFile(file), large)).toBe(0)
  })

  test.each(['writeWhole', 'writeWholeNow'] as const)(
    'fails on a disk that fills up halfway, and leaves the old file whole: %s',
    async (how) => {
      await writeFile(file, 'oud')
      expect(await writeWithoutRoom(6_000, how)).toBe('EFBIG')
      expect(await readFile(file, 'utf8')).toBe('oud')
      expect(await readdir(folder)).toEqual(['register.bin'])
    },
  )

  test.each(['writeWhole', 'writeWholeNow'] as const)('succeeds on the same disk when it fits: %s', async (how) => {
    expect(await writeWithoutRoom(4_000, how)).toBe('written')
    expect(await readFile(file, 'utf8')).toBe('n'.repeat(4_000))
  })

  test('is done when it returns, for what is written while the app ends', () => {
    writeWholeNow(file, 'oud en lang')
    writeWholeNow(file, 'één')
    expect(readFileSync(file, 'utf8')).toBe('één')
    expect(readdirSync(folder)).toEqual(['register.bin'])
    expect(() => writeWholeNow(join(folder, 'missing', 'register.bin'), 'x')).toThrow('ENOENT')
    expect(() => writeWholeNow(folder, 'x')).toThrow('EISDIR')
  })

  test('fails where nothing can be written', async () => {
    await expect(writeWhole(join(folder, 'missing', 'register.bin'), 'x')).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(writeWhole(folder, 'x')).rejects.toMatchObject({ code: 'EISDIR' })
    expect(await readdir(folder)).toEqual([])
  })
})
