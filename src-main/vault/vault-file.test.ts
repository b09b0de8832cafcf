import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type VaultBody, type VaultFile, vaultFile } from './vault-file.ts'

const body = (vaultId: string): VaultBody => ({
  format: 'gehoor-vault',
  version: 1,
  vaultId,
  deviceId: 'device-1',
  practice: false,
  deviceRecipient: 'age1apparaat',
  recovery: { recipient: 'age1voorbeeld', confirmed: false },
  slots: [{ slotId: 'slot-1', personId: 'person-1', recipient: 'age1persoon', sealedIdentity: 'c2VhbGVkIHRvbw==' }],
  sealedSecrets: 'c2VhbGVk',
})

let folder = ''
let path = ''
let copy = ''
let file: VaultFile
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-vault-file-'))
  path = join(folder, 'profile', 'vault.json')
  copy = `${path}.previous`
  file = vaultFile(path, () => 1_700_000_000_000)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const names = async (): Promise<string[]> => (await readdir(join(folder, 'profile'))).sort()
const writtenTwice = async (): Promise<void> => {
  expect(await file.write(body('first'))).toBe(true)
  expect(await file.write(body('second'))).toBe(true)
}

describe('the vault file', () => {
  test('is none when there is nothing, and reading makes nothing', async () => {
    expect(await file.read()).toEqual({ status: 'none' })
    expect(await readdir(folder)).toEqual([])
  })

  test('reads what was written, and makes its folder', async () => {
    expect(await file.write(body('first'))).toBe(true)
    expect(await file.read()).toEqual({ status: 'present', body: body('first') })
    expect(await names()).toEqual(['vault.json'])
  })

  test('keeps the version before it beside it', async () => {
    await writtenTwice()
    expect(await names()).toEqual(['vault.json', 'vault.json.previous'])
    expect(await file.read()).toEqual({ status: 'present', body: body('second') })
    expect(await vaultFile(copy, Date.now).read()).toEqual({ status: 'present', body: body('first') })
  })

  test('is gone with its copy when it is removed', async () => {
    await writtenTwice()
    expect(await file.remove()).toBe(true)
    expect(await file.read()).toEqual({ status: 'none' })
    expect(await names()).toEqual([])
  })
})

describe('a damaged vault file', { timeout: 60_000 }, () => {
  const DAMAGED = { status: 'damaged', copyUsable: false }

  test('is found out at every length it can be cut to', async () => {
    await file.write(body('first'))
    const whole = await readFile(path)
    // The last byte is the end of the line.
    for (let length = 0; length < whole.length - 1; length += 1) {
      await writeFile(path, whole.subarray(0, length))
      expect(await file.read(), `${length} bytes`).toEqual(DAMAGED)
    }
  })

  test('is found out when one bit of any byte is flipped', async () => {
    await file.write(body('first'))
    const whole = await readFile(path)
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Uint8Array.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      await writeFile(path, flipped)
      expect(await file.read(), `byte ${at}`).toEqual(DAMAGED)
    }
  })

  test('is found out whatever happened to it: what is read is what was written, or damaged', async () => {
    await file.write(body('first'))
    const whole = await readFile(path)
    const change = fc.tuple(fc.nat({ max: whole.length }), fc.nat({ max: 20 }), fc.uint8Array({ maxLength: 20 }))
    await fc.assert(
      fc.asyncProperty(change, async ([at, removed, inserted]) => {
        await writeFile(path, Buffer.concat([whole.subarray(0, at), inserted, whole.subarray(at + removed)]))
        const read = await file.read()
        expect([{ status: 'present', body: body('first') }, DAMAGED]).toContainEqual(read)
      }),
      { numRuns: 400 },
    )
  })

  test.each(['', '\0\0\0\0', 'null', '[]', '{}', '{"body":null,"sha256":""}', '"gehoor-vault"', '<html>'])(
    'is one that holds %j',
    async (content) => {
      await mkdir(join(folder, 'profile'))
      await writeFile(path, content)
      expect(await file.read()).toEqual(DAMAGED)
    },
  )

  test('is a folder, or a file that cannot be read: it is never taken for none', async () => {
    await mkdir(path, { recursive: true })
    expect(await file.read()).toEqual(DAMAGED)
    await writeFile(join(folder, 'a-file'), '')
    expect(await vaultFile(join(folder, 'a-file', 'vault.json'), Date.now).read()).toEqual(DAMAGED)
  })

  test('of another version, or with something added, is not read as if it were ours', async () => {
    await file.write(body('first'))
    const whole = await readFile(path, 'utf8')
    for (const other of [whole.replace('"version": 1', '"version": 2'), whole.replace('"version": 1', '"extra": 1, "version": 1')]) {
      expect(other).not.toBe(whole)
      await writeFile(path, other)
      expect(await file.read()).toEqual(DAMAGED)
    }
  })

  test('is never written over, with or without a copy', async () => {
    await file.write(body('first'))
    for (const content of ['', 'half {']) {
      await writeFile(path, content)
      expect(await file.write(body('second'))).toBe(false)
      expect(await readFile(path, 'utf8')).toBe(content)
      expect(await names()).toEqual(['vault.json'])
    }
    await rm(path)
    await writtenTwice()
    await writeFile(path, 'half {')
    expect(await file.write(body('third'))).toBe(false)
    expect(await readFile(path, 'utf8')).toBe('half {')
    expect(await vaultFile(copy, Date.now).read()).toEqual({ status: 'present', body: body('first') })
  })
})

describe('the copy', () => {
  const LOST = [
    ['damaged', (): Promise<void> => writeFile(path, 'half {')],
    ['gone', (): Promise<void> => rm(path)],
  ] as const

  test.each(LOST)('makes a file that is %s damaged, not none: a first run can never start over it', async (_, lose) => {
    await writtenTwice()
    await lose()
    expect(await file.read()).toEqual({ status: 'damaged', copyUsable: true })
    expect(await file.write(body('new'))).toBe(false)
  })

  test('that is damaged too still tells that there was a register', async () => {
    await writtenTwice()
    await rm(path)
    await writeFile(copy, 'half {')
    expect(await file.read()).toEqual({ status: 'damaged', copyUsable: false })
  })

  test('takes the place of the damaged file, which is kept aside', async () => {
    await writtenTwice()
    await writeFile(path, 'half {')
    expect(await file.restoreCopy()).toBe(true)
    expect(await file.read()).toEqual({ status: 'present', body: body('first') })
    expect(await readFile(`${path}.damaged-1700000000000`, 'utf8')).toBe('half {')
    expect(await names()).toEqual(['vault.json', 'vault.json.damaged-1700000000000', 'vault.json.previous'])
  })

  test('takes the place of a file that is gone', async () => {
    await writtenTwice()
    await rm(path)
    expect(await file.restoreCopy()).toBe(true)
    expect(await file.read()).toEqual({ status: 'present', body: body('first') })
    expect(await names()).toEqual(['vault.json', 'vault.json.previous'])
  })

  test('is never put over a file that is whole: what was given since would be gone', async () => {
    await writtenTwice()
    expect(await file.restoreCopy()).toBe(false)
    expect(await file.read()).toEqual({ status: 'present', body: body('second') })
    expect(await vaultFile(copy, Date.now).read()).toEqual({ status: 'present', body: body('first') })
    expect(await names()).toEqual(['vault.json', 'vault.json.previous'])
  })

  test('that is damaged or absent is not put back, and the damaged file stays where it is', async () => {
    await file.write(body('first'))
    await writeFile(path, 'half {')
    expect(await file.restoreCopy()).toBe(false)
    await writeFile(copy, 'half too {')
    expect(await file.restoreCopy()).toBe(false)
    expect(await readFile(path, 'utf8')).toBe('half {')
    expect(await names()).toEqual(['vault.json', 'vault.json.previous'])
  })
})

describe('a write that fails leaves the old file whole', { timeout: 60_000 }, () => {
  const failure = Object.assign(new Error('no'), { code: 'ENOSPC' })
  /** The file and its copy take two writes: the first fails, or the second. */
  const refusals = [0, 1].flatMap((succeeding) =>
    (['fsync', 'rename'] as const).map((step) => ({ step, succeeding, which: succeeding === 0 ? 'the copy' : 'the file itself' })),
  )

  test.each(refusals)('when $step of $which fails', async ({ step, succeeding }) => {
    await writtenTwice()
    const before = await readFile(path)
    let left = succeeding
    if (step === 'fsync') {
      const fsync = fs.fsync
      vi.spyOn(fs, 'fsync').mockImplementation((handle, callback) => (left-- > 0 ? fsync(handle, callback) : callback(failure)))
    } else {
      const rename = fs.rename
      vi.spyOn(fs, 'rename').mockImplementation((from, to, callback) => (left-- > 0 ? rename(from, to, callback) : callback(failure)))
    }
    expect(await file.write(body('third'))).toBe(false)
    expect(left).toBe(-1)
    expect(Buffer.compare(await readFile(path), before)).toBe(0)
    expect(await file.read()).toEqual({ status: 'present', body: body('second') })
    expect(await names()).toEqual(['vault.json', 'vault.json.previous'])
  })

  test('when there is no place for it at all', async () => {
    await writeFile(join(folder, 'profile'), 'a file where the folder should be')
    expect(await file.write(body('first'))).toBe(false)
    expect(await file.restoreCopy()).toBe(false)
    expect(await readFile(join(folder, 'profile'), 'utf8')).toBe('a file where the folder should be')
  })

  /** Runs a write in a process of its own, prepared with `before`. */
  const writeElsewhere = async (before: string, next: VaultBody, limit = 'unlimited') => {
    const script = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      process.on('SIGXFSZ', () => undefined)
      const { vaultFile } = await import(${JSON.stringify(new URL('./vault-file.ts', import.meta.url).href)})
      ${before}
      process.stdout.write(String(await vaultFile(${JSON.stringify(path)}, Date.now).write(${JSON.stringify(next)})))`
    const command = `ulimit -f ${limit} && exec "$0" --input-type=module -e "$1"`
    return promisify(execFile)('/bin/bash', ['-c', command, process.execPath, script]).then(
      ({ stdout }) => stdout,
      (error: { signal?: string }) => error.signal,
    )
  }

  test('when the disk fills up halfway', async () => {
    await writtenTwice()
    const slots = Array.from({ length: 50 }, (_, index) => ({
      slotId: `slot-${index}`,
      personId: `person-${index}`,
      recipient: 'age1persoon',
      sealedIdentity: 'c2VhbGVk',
    }))
    expect(await writeElsewhere('', { ...body('third'), slots }, '2')).toBe('false')
    expect(await file.read()).toEqual({ status: 'present', body: body('second') })
    expect(await names()).toEqual(['vault.json', 'vault.json.previous'])
  })

  const steps = ['open', 'writeFile', 'fsync', 'rename', 'unlink'] as const
  const deaths = steps.flatMap((step) => [1, 2].map((time) => ({ step, time })))

  test.each(deaths)('or the new one is whole, when the process is killed at $step number $time', async ({ step, time }) => {
    await writtenTwice()
    const before = `
      let times = 0
      for (const module of [fs, fs.promises]) {
        const original = module.${step}
        if (original) module.${step} = (...args) => (++times === ${time} ? process.kill(process.pid, 'SIGKILL') : original.apply(module, args))
      }
      syncBuiltinESMExports()`
    const end = await writeElsewhere(before, body('third'))
    const read = await file.read()
    expect(['second', 'third']).toContain(read.status === 'present' && read.body.vaultId)
    expect(end).toBe('SIGKILL')
    expect(await file.write(body('fourth'))).toBe(true)
    expect(await file.read()).toEqual({ status: 'present', body: body('fourth') })
  })
})
