import fs from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AppWindow } from '../electron.ts'
import { attachmentCopies } from './copies.ts'
import { FakeWindow } from './test-kit.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-copies-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

/** Handlers in front of a person who chooses this name; null cancels. */
function setUp(choose: () => string | null = () => 'foto.png', window: AppWindow | null = new FakeWindow()) {
  const suggested: (string | undefined)[] = []
  let handles = 0
  const { handlers, abandonAll } = attachmentCopies({
    dialog: {
      showSaveDialog: async (_parent, { defaultPath }) => {
        suggested.push(defaultPath)
        const name = choose()
        return { canceled: name === null, filePath: name === null ? '' : join(folder, name) }
      },
      showOpenDialog: () => Promise.reject(new Error('not asked in this test')),
      showErrorBox: () => undefined,
    },
    documentsFolder: () => '/documents',
    window: () => window,
    newId: () => `handle-${++handles}`,
  })
  const begin = async (suggestedName = 'Foto.png'): Promise<string> => {
    const begun = await handlers['files:begin-copy']({ suggestedName })
    if (!begun.ok) throw new Error(begun.reason)
    return begun.handle
  }
  const append = (handle: string, bytes: Uint8Array) => handlers['files:append-copy']({ handle, bytes })
  const finish = (handle: string) => handlers['files:finish-copy']({ handle })
  const abort = (handle: string) => handlers['files:abort-copy']({ handle })
  return { handlers, suggested, begin, append, finish, abort, abandonAll }
}

const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`${code}: Sanne Voorbeeld`), { code })

describe('a copy of an attachment', () => {
  test('is the pieces one after the other, however they arrive', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 20_000 })
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const { begin, append, finish } = setUp()
        const handle = await begin()
        const answers = await Promise.all([...pieces.map((piece) => append(handle, piece)), finish(handle)])
        expect(answers.every(({ ok }) => ok)).toBe(true)
        expect(Buffer.compare(await readFile(join(folder, 'foto.png')), Buffer.concat(pieces))).toBe(0)
        expect(await readdir(folder)).toEqual(['foto.png'])
      }),
      { numRuns: 20 },
    )
  })

  test('is not there, and the old file is whole, until it is finished', async () => {
    await writeFile(join(folder, 'foto.png'), 'oud')
    const { begin, append, finish } = setUp()
    const handle = await begin()
    await append(handle, new Uint8Array(5))
    expect(await readFile(join(folder, 'foto.png'), 'utf8')).toBe('oud')
    expect(await finish(handle)).toEqual({ ok: true, fileName: 'foto.png' })
    expect((await readFile(join(folder, 'foto.png'))).length).toBe(5)
    expect(await readdir(folder)).toEqual(['foto.png'])
  })

  test('that is aborted leaves nothing, and the old file as it was', async () => {
    await writeFile(join(folder, 'foto.png'), 'oud')
    const { begin, append, abort, finish } = setUp()
    const handle = await begin()
    await append(handle, new Uint8Array(5))
    await abort(handle)
    expect(await readFile(join(folder, 'foto.png'), 'utf8')).toBe('oud')
    expect(await readdir(folder)).toEqual(['foto.png'])
    expect(await append(handle, new Uint8Array(1))).toEqual({ ok: false, reason: 'unknownFile' })
    expect(await finish(handle)).toEqual({ ok: false, reason: 'unknownFile' })
  })

  test('that was begun by a page that is gone leaves nothing', async () => {
    const { begin, append, abandonAll } = setUp()
    await append(await begin(), new Uint8Array(5))
    await abandonAll()
    expect(await readdir(folder)).toEqual([])
  })

  test('is suggested by a plain name in the documents, and is cancelled without a word', async () => {
    const { suggested, begin } = setUp()
    await begin('../../foto<1>.png')
    expect(suggested).toEqual([join('/documents', 'foto 1 .png')])
    expect(await setUp(() => null).handlers['files:begin-copy']({ suggestedName: 'a' })).toEqual({ ok: false, reason: 'cancelled' })
    expect(await setUp(() => 'a', null).handlers['files:begin-copy']({ suggestedName: 'a' })).toEqual({ ok: false, reason: 'cancelled' })
  })

  test('cannot be begun a fifth time while four are open', async () => {
    let turn = 0
    const { handlers, begin, abort } = setUp(() => `foto-${++turn}.png`)
    const first = await begin()
    for (let count = 1; count < 4; count += 1) await begin()
    expect(await handlers['files:begin-copy']({ suggestedName: 'a' })).toEqual({ ok: false, reason: 'failed' })
    await abort(first)
    expect(await handlers['files:begin-copy']({ suggestedName: 'a' })).toMatchObject({ ok: true })
  })

  test('may not be larger than an attachment', async () => {
    const { begin, append } = setUp()
    const handle = await begin()
    const piece = new Uint8Array(1_000_000)
    for (let count = 0; count < 100; count += 1) expect(await append(handle, piece)).toEqual({ ok: true })
    expect(await append(handle, new Uint8Array(1))).toEqual({ ok: false, reason: 'failed' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a copy that cannot be written', () => {
  test.each([
    ['diskFull', 'fsync', 'ENOSPC'],
    ['notAllowed', 'rename', 'EACCES'],
    ['inUse', 'rename', 'EBUSY'],
    ['failed', 'fsync', 'EIO'],
  ] as const)('is refused as %s when %s answers %s, and the old file stays', async (reason, step, code) => {
    await writeFile(join(folder, 'foto.png'), 'oud')
    const { begin, append, finish } = setUp()
    const handle = await begin()
    await append(handle, new Uint8Array(5))
    if (step === 'fsync') vi.spyOn(fs, 'fsync').mockImplementation((_file, callback) => callback(failure(code)))
    else vi.spyOn(fs, 'rename').mockImplementation((_from, _to, callback) => callback(failure(code)))
    expect(await finish(handle)).toEqual({ ok: false, reason })
    expect(await readFile(join(folder, 'foto.png'), 'utf8')).toBe('oud')
    expect(await readdir(folder)).toEqual(['foto.png'])
  })

  test('is refused where there is no folder', async () => {
    expect(await setUp(() => 'missing/foto.png').handlers['files:begin-copy']({ suggestedName: 'a' })).toEqual({
      ok: false,
      reason: 'failed',
    })
    expect(await readdir(folder)).toEqual([])
  })

  test('knows no handle but its own', async () => {
    const { begin, append, finish } = setUp()
    await begin()
    for (const handle of ['handle-2', join(folder, 'foto.png'), '__proto__', 'constructor', '']) {
      expect(await append(handle, new Uint8Array(1))).toEqual({ ok: false, reason: 'unknownFile' })
      expect(await finish(handle)).toEqual({ ok: false, reason: 'unknownFile' })
    }
  })
})
