import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeError, logFailure, logPageFailure, startLog } from './log.ts'

/** What people type, and what their folders are called: none of it may be written down. */
const SECRETS = [
  'Sanne',
  'Voorbeeld',
  'Zoë',
  "O'Neill",
  '06-12345678',
  'sanne@example.nl',
  'epilepsie',
  'Ouderbrief',
  '0031612345678',
] as const
const secret = fc.constantFrom(...SECRETS)
const holdsNoSecret = (written: string): void => {
  for (const word of SECRETS) expect(written).not.toContain(word)
}

const sentence = fc.array(
  fc.oneof(secret, fc.constantFrom(' ', '\n', ': ', '(', ')', '/', '\\', 'at ', '    at ', ':1:2', '.ts:12:3', 'Error: ')),
  {
    minLength: 1,
    maxLength: 14,
  },
)
const message = sentence.map((parts) => parts.join(''))

const folder = fc.oneof(
  fc.tuple(secret, secret).map(([first, last]) => `C:\\Users\\${first} ${last}\\AppData\\Local\\Programs\\gehoor\\resources\\app.asar\\`),
  fc.tuple(secret, secret).map(([first, last]) => `C:\\Users\\${first} (${last})\\`),
  fc.tuple(secret, secret).map(([first, last]) => `/home/${first}/${last}/app.asar/out/main/`),
  secret.map((name) => `file:///Users/${encodeURIComponent(name)}/gehoor/`),
  secret.map((name) => `\\\\server\\${name}\\gehoor\\`),
)

describe('an error that is described', () => {
  test('keeps its kind, its code and the places in the code', () => {
    const error = Object.assign(new TypeError('x'), { code: 'ENOENT' })
    error.stack = [
      'TypeError: x',
      '    at Vault.unlock (C:\\Users\\Sanne Voorbeeld\\app\\vault.js:12:3)',
      '    at async Promise.all (index 0)',
      '    at async save (file:///home/sanne/app/documents.js:40:11)',
      '    at new Vault (/home/sanne/app/vault.js:1:2)',
      '    at Object.<anonymous> (/home/sanne/app/index.js:7:8)',
      '    at /home/sanne/app/index.js:9:10',
      '    at node:internal/process/task_queues:105:5',
    ].join('\n')
    expect(describeError(error)).toEqual({
      name: 'TypeError',
      code: 'ENOENT',
      frames: [
        'Vault.unlock vault.js:12:3',
        'save documents.js:40:11',
        'new Vault vault.js:1:2',
        'Object.<anonymous> index.js:7:8',
        'index.js:9:10',
        'task_queues:105:5',
      ],
    })
  })

  test('holds nothing of its message, on however many lines', () => {
    fc.assert(
      fc.property(message, (text) => {
        holdsNoSecret(JSON.stringify(describeError(new Error(text))))
        holdsNoSecret(JSON.stringify(describeError(new Error('outer', { cause: new Error(text) }))))
      }),
      { numRuns: 2_000 },
    )
  })

  test('holds no message that looks like a place in the code', () => {
    const error = new Error('niet gevonden\n    at Sanne Voorbeeld (Ouderbrief.ts:1:2)\n    at epilepsie:3:4')
    const { frames } = describeError(error)
    holdsNoSecret(frames.join('\n'))
    expect(frames[0]).toContain('log.test.ts')
  })

  test('holds no stack whose message cannot be told apart from it', () => {
    const error = new Error('niet gevonden\n    at Sanne Voorbeeld (Ouderbrief.ts:1:2)')
    expect(error.stack).toContain('Sanne')
    error.message = 'iets anders'
    expect(describeError(error).frames).toEqual([])
  })

  test('holds no folder of any path', () => {
    const names = fc.constantFrom('save (', 'async Vault.unlock (', 'new Vault (', 'Object.<anonymous> (', 'Foo.bar [as baz] (', '')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, folder), { minLength: 1, maxLength: 6 }), (places) => {
        const error = new Error('x')
        const lines = places.map(([name, path]) => `    at ${name}${path}vault.ts:12:3${name === '' ? '' : ')'}`)
        error.stack = ['Error: x', ...lines].join('\n')
        const { frames } = describeError(error)
        holdsNoSecret(frames.join('\n'))
        expect(frames).toHaveLength(places.length)
        for (const frame of frames) expect(frame).toMatch(/^([\w.<> ]+ )?vault\.ts:12:3$/)
      }),
      { numRuns: 1_000 },
    )
  })

  test('of the file system holds no path', async () => {
    const path = join(tmpdir(), 'Sanne Voorbeeld', 'Ouderbrief.docx')
    const error: unknown = await readFile(path).catch((reason: unknown) => reason)
    const described = describeError(error)
    expect(described).toMatchObject({ name: 'Error', code: 'ENOENT' })
    holdsNoSecret(JSON.stringify(described))
  })

  test('of JSON holds nothing of what was read', () => {
    const parse = (): unknown => JSON.parse('Sanne Voorbeeld heeft epilepsie')
    expect(parse).toThrow('Sanne')
    try {
      parse()
    } catch (error) {
      holdsNoSecret(JSON.stringify(describeError(error)))
    }
  })

  test('that is no error at all is only its type', () => {
    for (const thrown of ['Sanne Voorbeeld', { name: 'Sanne' }, ['Sanne'], null, undefined, 612345678]) {
      expect(describeError(thrown)).toEqual({ name: typeof thrown, code: '', frames: [] })
    }
  })

  test('is cut to ten places, a name of 120 characters and a code that is text', () => {
    const error = Object.assign(new Error('x'), { name: 'N'.repeat(500), code: 12 })
    error.stack = ['Error: x', ...Array(30).fill('    at save (/app/vault.ts:1:2)')].join('\n')
    const { name, code, frames } = describeError(error)
    expect([name, code, frames.length]).toEqual(['N'.repeat(120), '', 10])
  })

  test('has a name without punctuation that a sentence, an address or a path needs', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const described = describeError(Object.assign(new Error('x'), { name, code: name }))
        expect(described.name + described.code).toMatch(/^[\w.:<>$ -]*$/)
      }),
    )
  })
})

describe('the log on the disk', () => {
  let place = ''
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'gehoor-log-'))
    startLog(join(place, 'gehoor.log'))
  })
  afterAll(() => rm(place, { recursive: true, force: true }))

  test('says where it happened and what kind it was, and nothing that was typed', async () => {
    const error = new RangeError('Sanne Voorbeeld, sanne@example.nl, 06-12345678')
    error.stack = `RangeError: ${error.message}\n    at save (C:\\Users\\Sanne Voorbeeld\\case.ts:3:4)`
    logFailure('vault:unlock', error)
    logPageFailure('screen', 'TypeError', ['save case.ts:1:2', '<script src="https://example.nl">'])
    const written = await readFile(join(place, 'gehoor.log'), 'utf8')
    expect(written).toContain('vault:unlock RangeError')
    expect(written).toContain('save case.ts:3:4')
    expect(written).toContain('page screen TypeError case.ts:1:2')
    expect(written).not.toContain('example.nl">')
    expect(written).not.toContain('//')
    holdsNoSecret(written)
  })

  /** What reaches the file of a failure that the page tells of. */
  const written = async (where: string, name: string, frames: readonly string[]): Promise<string> => {
    await rm(join(place, 'gehoor.log'), { force: true })
    logPageFailure(where, name, frames)
    return readFile(join(place, 'gehoor.log'), 'utf8')
  }

  test('of a page has places in scripts, in whatever way its engine writes them, and no folder', async () => {
    const frames = [
      'index-BrxFz1.js:1:2345',
      '    at async Vault.save (file:///home/Sanne/Voorbeeld/case-log.ts:3:4)',
      '    at https://example.nl/Sanne/sheet.tsx:5:6',
      'at new Store (app://gehoor/Ouderbrief/store.mjs:7:8)',
    ]
    const line = await written('screen', 'DesktopError', frames)
    expect(line.trim()).toMatch(
      /page screen DesktopError index-BrxFz1\.js:1:2345 Vault\.save case-log\.ts:3:4 sheet\.tsx:5:6 new Store store\.mjs:7:8$/,
    )
    holdsNoSecret(line)
  })

  test('of a page has nothing of a message, which can end as a place does', async () => {
    const frames = ['Sanne:12:30', 'gebeld om 12:30:15 door Sanne', 'at epilepsie (Voorbeeld:1:2)', '06-12345678:1:2', 'Sanne', '']
    const line = await written('Sanne Voorbeeld', 'belde 06-12345678 over', frames)
    expect(line.trim()).toMatch(/ page unnamed unnamed$/)
    holdsNoSecret(line)
  })

  test('of a page stays short, and on one line, whatever it tells', async () => {
    const line = await written('x'.repeat(100), 'A\nB', Array(30).fill(`${'f'.repeat(100)}.ts:1:2`))
    expect(line.trim().split('\n')).toHaveLength(1)
    expect(line.length).toBeLessThan(1_500)
  })
})
