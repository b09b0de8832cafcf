import fs from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { letterFolders } from './folders.ts'
import { FakeWindow } from './test-kit.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-folders-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  await rm(folder, { recursive: true, force: true })
})

const LETTER = new Uint8Array([1, 2, 3])

/** A person who chooses this folder; null cancels. */
function setUp(choose: () => string | null = () => folder, hasWindow = true) {
  let ids = 0
  const asked: (string | undefined)[] = []
  const { handlers, forgetAll } = letterFolders({
    dialog: {
      showOpenDialog: async (_parent, { defaultPath }) => {
        asked.push(defaultPath)
        const path = choose()
        return { canceled: path === null, filePaths: path === null ? [] : [path] }
      },
      showSaveDialog: () => Promise.reject(new Error('not asked in this test')),
      showErrorBox: () => undefined,
    },
    documentsFolder: () => '/documents',
    window: () => (hasWindow ? new FakeWindow() : null),
    newId: () => `id-${++ids}`,
  })
  const chosen = async (): Promise<string> => {
    const answer = await handlers['files:choose-folder'](undefined)
    if (!answer.ok) throw new Error(answer.reason)
    return answer.handle
  }
  const save = (handle: string, suggestedName: string, bytes = LETTER) => handlers['files:save-in-folder']({ handle, suggestedName, bytes })
  return { choose: () => handlers['files:choose-folder'](undefined), chosen, save, forgetAll, asked }
}

describe('a folder for letters', () => {
  test('is told by its last name only, and is offered again the next time', async () => {
    const { choose, asked } = setUp()
    expect(await choose()).toEqual({ ok: true, handle: 'id-1', name: folder.split('/').at(-1) })
    await choose()
    expect(asked).toEqual(['/documents', folder])
  })

  test('is not chosen when the dialog is cancelled, or there is no window', async () => {
    expect(await setUp(() => null).choose()).toEqual({ ok: false, reason: 'cancelled' })
    expect(await setUp(() => folder, false).choose()).toEqual({ ok: false, reason: 'cancelled' })
  })

  test('gets Word files, each under its name and whole', async () => {
    const { chosen, save } = setUp()
    const handle = await chosen()
    expect(await save(handle, '2026-001 uitkomst.docx')).toEqual({ ok: true, fileName: '2026-001 uitkomst.docx' })
    expect(new Uint8Array(await readFile(join(folder, '2026-001 uitkomst.docx')))).toEqual(LETTER)
    expect(await readdir(folder)).toEqual(['2026-001 uitkomst.docx'])
  })

  test('never loses what is there already: names are numbered', async () => {
    await writeFile(join(folder, 'brief.docx'), 'van iemand anders')
    const { chosen, save } = setUp()
    const handle = await chosen()
    const answers = await Promise.all([save(handle, 'brief.docx'), save(handle, 'brief.docx', new Uint8Array([9]))])
    expect(answers).toEqual([
      { ok: true, fileName: 'brief (2).docx' },
      { ok: true, fileName: 'brief (3).docx' },
    ])
    expect(await readFile(join(folder, 'brief.docx'), 'utf8')).toBe('van iemand anders')
    expect(await readFile(join(folder, 'brief (3).docx'))).toEqual(Buffer.from([9]))
  })

  test('also on a disk that knows no links', async () => {
    await writeFile(join(folder, 'brief.docx'), 'van iemand anders')
    const noLink = vi.spyOn(fs.promises, 'link').mockRejectedValue(Object.assign(new Error('no links'), { code: 'EPERM' }))
    syncBuiltinESMExports()
    const { chosen, save } = setUp()
    expect(await save(await chosen(), 'brief.docx')).toEqual({ ok: true, fileName: 'brief (2).docx' })
    expect((await readdir(folder)).sort()).toEqual(['brief (2).docx', 'brief.docx'])
    expect(noLink).toHaveBeenCalledTimes(2)
  })

  test('gets nothing outside it, whatever a name holds, and only Word files', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('../../x'), fc.constant('a.exe. ')),
        async (name) => {
          const inside = join(folder, 'in')
          await mkdir(inside, { recursive: true })
          const { chosen, save } = setUp(() => inside)
          const answer = await save(await chosen(), name.slice(0, 60) || 'x')
          expect(answer.ok && answer.fileName.endsWith('.docx')).toBe(true)
          expect(await readdir(folder)).toEqual(['in'])
          expect(await readdir(inside)).toEqual([answer.ok ? answer.fileName : ''])
          await rm(inside, { recursive: true })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is known by its handle only, and to one page', async () => {
    const { chosen, save, forgetAll } = setUp()
    const handle = await chosen()
    for (const other of ['id-9', folder, '__proto__', '']) expect(await save(other, 'x')).toEqual({ ok: false, reason: 'unknownFolder' })
    forgetAll()
    expect(await save(handle, 'x')).toEqual({ ok: false, reason: 'unknownFolder' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a folder that cannot be written', () => {
  test('that is gone says so', async () => {
    const { chosen, save } = setUp(() => join(folder, 'gone'))
    expect(await save(await chosen(), 'x')).toEqual({ ok: false, reason: 'folderAbsent' })
  })

  test.each([
    ['notAllowed', 'EACCES'],
    ['notAllowed', 'EROFS'],
    ['diskFull', 'ENOSPC'],
    ['inUse', 'EBUSY'],
  ] as const)('is refused as %s when the system answers %s, and nothing is left', async (reason, code) => {
    vi.spyOn(fs, 'rename').mockImplementation((_from, _to, callback) => callback(Object.assign(new Error(code), { code })))
    const { chosen, save } = setUp()
    expect(await save(await chosen(), 'x')).toEqual({ ok: false, reason })
    expect(await readdir(folder)).toEqual([])
  })

  test('by more than a thousand letters of one choice', async () => {
    const { chosen, save } = setUp(() => join(folder, 'gone'))
    const handle = await chosen()
    for (let count = 0; count < 1_000; count += 1) await save(handle, 'x')
    expect(await save(handle, 'x')).toEqual({ ok: false, reason: 'failed' })
  })
})
