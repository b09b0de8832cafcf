import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix, win32 } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AppWindow, ElectronSubset } from '../electron.ts'
import { documentHandlers, plainFileName } from './documents.ts'
import { FakeWindow } from './test-kit.ts'

type Dialog = ElectronSubset['dialog']
type Answer = Awaited<ReturnType<Dialog['showSaveDialog']>>

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-documents-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

/** Handlers in front of a person who answers the dialog so. */
function setUp(answer: Answer, window: AppWindow | null = new FakeWindow(), sampleLetterhead = async (): Promise<Uint8Array> => BYTES) {
  const asked: Parameters<Dialog['showSaveDialog']>[] = []
  const opened: string[] = []
  let openPathAnswer = ''
  let handles = 0
  const handlers = documentHandlers({
    dialog: {
      showSaveDialog: async (...question) => {
        asked.push(question)
        return answer
      },
      showOpenDialog: () => Promise.reject(new Error('not asked in this test')),
      showErrorBox: () => undefined,
    },
    shell: {
      openPath: async (path) => {
        opened.push(path)
        return openPathAnswer
      },
      showItemInFolder: () => undefined,
    },
    documentsFolder: () => folder,
    window: () => window,
    newId: () => `handle-${++handles}`,
    fileType: (type) => (type === 'docx' ? 'Word-document' : 'Agendabestand'),
    sampleLetterhead,
  })
  const cannotOpen = (): void => {
    openPathAnswer = 'No application is registered'
  }
  return {
    asked,
    opened,
    cannotOpen,
    save: handlers['files:save-document'],
    saveLetterhead: handlers['files:save-letterhead'],
    open: handlers['files:open'],
  }
}

const chosen = (name: string): Answer => ({ canceled: false, filePath: join(folder, name) })
const BYTES = new Uint8Array(70_000).map((_, index) => (index * 31) % 256)
const LETTER = { type: 'docx', suggestedName: 'Ontvangstbevestiging.docx', bytes: BYTES } as const

describe('saving the sample letterhead', () => {
  test('writes the one that comes along, as Word', async () => {
    const { asked, saveLetterhead } = setUp(chosen('eigen.docx'))
    expect(await saveLetterhead({ suggestedName: 'Briefpapier.docx' })).toEqual({ ok: true, handle: 'handle-1', fileName: 'eigen.docx' })
    expect(Buffer.compare(await readFile(join(folder, 'eigen.docx')), BYTES)).toBe(0)
    expect(asked[0]?.[1].defaultPath).toBe(join(folder, 'Briefpapier.docx'))
  })

  test('says so when it is cancelled, and when what comes along cannot be read', async () => {
    expect(await setUp({ canceled: true, filePath: '' }).saveLetterhead({ suggestedName: 'x' })).toEqual({ ok: false, reason: 'cancelled' })
    const gone = setUp(chosen('eigen.docx'), new FakeWindow(), () => Promise.reject(new Error('gone')))
    expect(await gone.saveLetterhead({ suggestedName: 'x' })).toEqual({ ok: false, reason: 'failed' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('saving a document', () => {
  test('asks where, in the folder for documents, with a plain name and the kind of file', async () => {
    const window = new FakeWindow()
    const { asked, save } = setUp(chosen('brief.docx'), window)
    await save({ type: 'docx', suggestedName: '../../Brief: 1/2.docx', bytes: BYTES })
    expect(asked).toEqual([
      [
        window,
        {
          defaultPath: join(folder, 'Brief 1 2.docx'),
          filters: [{ name: 'Word-document', extensions: ['docx'] }],
          properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
        },
      ],
    ])
  })

  test('writes the same bytes to the place that was chosen, and answers with a handle and a name, not a path', async () => {
    const { save } = setUp(chosen('brief.docx'))
    expect(await save(LETTER)).toEqual({ ok: true, handle: 'handle-1', fileName: 'brief.docx' })
    expect(Buffer.compare(await readFile(join(folder, 'brief.docx')), BYTES)).toBe(0)
    expect(await readdir(folder)).toEqual(['brief.docx'])
  })

  test('writes no more than the bytes it was given, also when they are part of a larger memory', async () => {
    const { save } = setUp(chosen('brief.docx'))
    await save({ ...LETTER, bytes: BYTES.subarray(10, 20) })
    expect(Buffer.compare(await readFile(join(folder, 'brief.docx')), BYTES.subarray(10, 20))).toBe(0)
  })

  test.each([
    ['brief', 'brief.docx'],
    ['brief.docx', 'brief.docx'],
    ['brief.DOCX', 'brief.DOCX'],
    ['brief.doc', 'brief.doc.docx'],
    ['brief v1.2', 'brief v1.2.docx'],
  ])('a file that is called %s becomes %s', async (name, expected) => {
    const { save } = setUp(chosen(name))
    expect(await save(LETTER)).toMatchObject({ ok: true, fileName: expected })
    expect(await readdir(folder)).toEqual([expected])
  })

  test('a calendar file is asked for as such, and gets its own extension', async () => {
    const { asked, save } = setUp(chosen('brief.docx'))
    expect(await save({ type: 'ics', suggestedName: 'Termijnen.ics', bytes: BYTES })).toMatchObject({ fileName: 'brief.docx.ics' })
    expect(asked[0]?.[1].filters).toEqual([{ name: 'Agendabestand', extensions: ['ics'] }])
  })

  test.each([
    ['is free', [], 'brief.docx'],
    ['is taken', ['brief.docx'], 'brief (2).docx'],
    ['is taken twice', ['brief.docx', 'brief (2).docx'], 'brief (3).docx'],
    ['is a folder', ['brief.docx/'], 'brief (2).docx'],
  ])('that got its extension from us writes over nothing: the name %s', async (_, there, expected) => {
    for (const name of there) {
      if (name.endsWith('/')) await mkdir(join(folder, name))
      else await writeFile(join(folder, name), 'van iemand anders')
    }
    const { save, open, opened } = setUp(chosen('brief'))
    expect(await save(LETTER)).toEqual({ ok: true, handle: 'handle-1', fileName: expected })
    expect(Buffer.compare(await readFile(join(folder, expected)), BYTES)).toBe(0)
    for (const name of there) {
      if (!name.endsWith('/')) expect(await readFile(join(folder, name), 'utf8')).toBe('van iemand anders')
    }
    await open({ handle: 'handle-1' })
    expect(opened).toEqual([join(folder, expected)])
  })

  test('writes over the file that was chosen by its whole name: the dialog asked', async () => {
    await writeFile(join(folder, 'brief.docx'), 'oud')
    expect(await setUp(chosen('brief.docx')).save(LETTER)).toMatchObject({ ok: true, fileName: 'brief.docx' })
    expect(await readdir(folder)).toEqual(['brief.docx'])
  })

  test.each<[string, () => Answer]>([
    ['the person cancels', () => ({ canceled: true, filePath: '' })],
    ['the person cancels after choosing', () => ({ ...chosen('brief.docx'), canceled: true })],
    ['no file is named', () => ({ canceled: false, filePath: '' })],
  ])('is cancelled when %s', async (_, answer) => {
    const { save, open } = setUp(answer())
    expect(await save(LETTER)).toEqual({ ok: false, reason: 'cancelled' })
    expect(await open({ handle: 'handle-1' })).toEqual({ ok: false, reason: 'unknownFile' })
    expect(await readdir(folder)).toEqual([])
  })

  test('is cancelled when there is no window to ask from', async () => {
    const { asked, save } = setUp(chosen('brief.docx'), null)
    expect(await save(LETTER)).toEqual({ ok: false, reason: 'cancelled' })
    expect(asked).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a document that cannot be written', { timeout: 60_000 }, () => {
  const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`${code}: Sanne Voorbeeld`), { code })
  /** The operating system refuses: to bring the bytes to the disk, or to put the file in its place. */
  const refuses = {
    flush: (code: string) => vi.spyOn(fs, 'fsync').mockImplementation((_file, callback) => callback(failure(code))),
    rename: (code: string) => vi.spyOn(fs, 'rename').mockImplementation((_from, _to, callback) => callback(failure(code))),
  }

  test.each([
    ['diskFull', 'flush', 'ENOSPC'],
    ['diskFull', 'flush', 'EDQUOT'],
    ['notAllowed', 'rename', 'EACCES'],
    ['notAllowed', 'rename', 'EROFS'],
    ['inUse', 'rename', 'EBUSY'],
    ['inUse', 'rename', 'ETXTBSY'],
    ['failed', 'flush', 'EIO'],
    ['failed', 'rename', 'ENOENT'],
  ] as const)('is refused as %s when %s answers %s, and the old file stays whole', async (reason, step, code) => {
    await writeFile(join(folder, 'brief.docx'), 'oud')
    const { save, open } = setUp(chosen('brief.docx'))
    const refusal = refuses[step](code)
    expect(await save(LETTER)).toEqual({ ok: false, reason })
    expect(refusal).toHaveBeenCalledTimes(1)
    expect(await open({ handle: 'handle-1' })).toEqual({ ok: false, reason: 'unknownFile' })
    expect(await readFile(join(folder, 'brief.docx'), 'utf8')).toBe('oud')
    expect(await readdir(folder)).toEqual(['brief.docx'])
  })

  test.each([
    ['inUse', 'win32'],
    ['notAllowed', 'linux'],
    ['notAllowed', 'darwin'],
  ])('is %s when the system answers EPERM on %s', async (reason, platform) => {
    const own = Object.getOwnPropertyDescriptor(process, 'platform')
    if (!own) throw new Error('process.platform is gone')
    const { save } = setUp(chosen('brief.docx'))
    refuses.rename('EPERM')
    Object.defineProperty(process, 'platform', { ...own, value: platform })
    try {
      expect(await save(LETTER)).toEqual({ ok: false, reason })
    } finally {
      Object.defineProperty(process, 'platform', own)
    }
  })

  test('is refused on a disk that fills up halfway, and the old file stays whole', async () => {
    await writeFile(join(folder, 'brief.docx'), 'oud')
    const script = `
      process.on('SIGXFSZ', () => undefined)
      const { documentHandlers } = await import(${JSON.stringify(new URL('./documents.ts', import.meta.url).href)})
      const save = documentHandlers({
        dialog: { showSaveDialog: async () => (${JSON.stringify(chosen('brief.docx'))}) },
        documentsFolder: () => '/', window: () => ({}), newId: () => 'handle-1', fileType: () => 'Word-document',
      })['files:save-document']
      process.stdout.write(JSON.stringify(await save({ type: 'docx', suggestedName: 'brief.docx', bytes: new Uint8Array(70_000) })))`
    // A process that may write no more than 8 kB to a file.
    const command = 'ulimit -f 8 && exec "$0" --input-type=module -e "$1"'
    const { stdout } = await promisify(execFile)('/bin/bash', ['-c', command, process.execPath, script])
    expect(JSON.parse(stdout)).toEqual({ ok: false, reason: 'failed' })
    expect(await readFile(join(folder, 'brief.docx'), 'utf8')).toBe('oud')
    expect(await readdir(folder)).toEqual(['brief.docx'])
  })

  test('is refused as failed where there is no folder, or a folder is in its place', async () => {
    expect(await setUp(chosen('missing/brief.docx')).save(LETTER)).toEqual({ ok: false, reason: 'failed' })
    await fs.promises.mkdir(join(folder, 'map.docx'))
    expect(await setUp(chosen('map.docx')).save(LETTER)).toEqual({ ok: false, reason: 'failed' })
    expect(await readdir(folder)).toEqual(['map.docx'])
  })
})

describe('opening a document', () => {
  test('opens the file that the handle was given for, and no other', async () => {
    const { save, open, opened } = setUp(chosen('brief'))
    await save(LETTER)
    expect(await open({ handle: 'handle-1' })).toEqual({ ok: true })
    expect(opened).toEqual([join(folder, 'brief.docx')])
  })

  test('refuses whatever is no handle of its own: a path, a file name, a key of objects', async () => {
    const { save, open, opened } = setUp(chosen('brief.docx'))
    await save(LETTER)
    const others = [join(folder, 'brief.docx'), 'brief.docx', '/bin/sh', 'handle-2', 'HANDLE-1', '__proto__', 'constructor', 'get', '']
    for (const handle of others) expect(await open({ handle })).toEqual({ ok: false, reason: 'unknownFile' })
    expect(opened).toEqual([])
  })

  test('says so when the system has nothing to open it with', async () => {
    const { save, open, cannotOpen } = setUp(chosen('brief.docx'))
    await save(LETTER)
    cannotOpen()
    expect(await open({ handle: 'handle-1' })).toEqual({ ok: false, reason: 'failed' })
  })
})

describe('a plain file name', () => {
  test.each([
    ['Brief aan ouders.docx', 'Brief aan ouders.docx'],
    ['Jaarverslag 2025 – café Zoë.docx', 'Jaarverslag 2025 – café Zoë.docx'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\win.ini', 'C Windows win.ini'],
    ['a\u0000b\nc\u202ed', 'a b c d'],
    ['  ...  brief . ', 'brief'],
    ['brief<>:"|?*1', 'brief 1'],
    ['...', 'document'],
    ['/', 'document'],
    ['\u0000', 'document'],
  ])('of %j is %j', (name, plain) => {
    expect(plainFileName(name)).toBe(plain)
  })

  test('is only a name on every system, whatever it is made of', () => {
    const nasty = fc.constantFrom('/', '\\', '..', '.', ' ', ':', '*', '\0', '\n', '\u202e', '\u200b', '\ud800', 'C:', '~', 'é', 'brief')
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.array(nasty).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(name, (text) => {
        const plain = plainFileName(text)
        expect(plain).not.toMatch(/[/\\:*?"<>|]/)
        expect(plain).not.toMatch(/\p{C}/u)
        expect(plain).toMatch(/^[^. ](.*[^. ])?$/u)
        expect(posix.basename(posix.join('/home', plain))).toBe(plain)
        expect(win32.basename(win32.join('C:\\Users', plain))).toBe(plain)
        expect(plainFileName(plain)).toBe(plain)
      }),
      { numRuns: 1_000 },
    )
  })
})
