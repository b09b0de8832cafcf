import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { leftovers } from './leftovers.ts'

const NAME = 'Zoë van Proefdam'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gehoor-leftovers-'))
  mkdirSync(join(folder, 'chromium/Default'), { recursive: true })
  writeFileSync(join(folder, 'Preferences'), '{"nothing":"here"}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (content: string | Buffer): void => writeFileSync(join(folder, 'chromium/Default/000003.log'), content)
const found = (secret = NAME): string[] => leftovers(folder, [secret]).map(({ file }) => file)

describe('the search for what must not be on the disk', () => {
  test('finds nothing where there is nothing', () => {
    write('Zoë')
    expect(found()).toEqual([])
  })

  test.each([
    ['UTF-8', Buffer.from(`x${NAME}x`)],
    ['UTF-16, as Chromium keeps what is not Latin-1', Buffer.from(`xx${NAME}`, 'utf16le')],
    ['UTF-16 at an odd place', Buffer.concat([Buffer.from('x'), Buffer.from(NAME, 'utf16le')])],
    ['Latin-1, as Chromium keeps most Dutch names', Buffer.from(`x${NAME}`, 'latin1')],
    ['small letters', Buffer.from(NAME.toLowerCase())],
    ['capitals', Buffer.from(NAME.toUpperCase())],
    ['letters with their accents apart', Buffer.from(NAME.normalize('NFD'))],
    ['an address', Buffer.from(`?q=${encodeURIComponent(NAME)}`)],
    ['a form', Buffer.from(`q=${new URLSearchParams({ NAME }).toString()}`)],
    ['JSON with escapes', Buffer.from('{"name":"Zo\\u00eb van Proefdam"}')],
    ['hexadecimal', Buffer.from(Buffer.from(NAME).toString('hex'))],
    ...[0, 1, 2, 3].flatMap((before) =>
      (['utf8', 'utf16le'] as const).map((encoding): [string, Buffer] => [
        `base64 of ${encoding} after ${before} bytes`,
        Buffer.from(Buffer.concat([Buffer.alloc(before, 'a'), Buffer.from(`${NAME} en meer`, encoding)]).toString('base64')),
      ]),
    ),
  ])('finds a name in %s', (_, content) => {
    write(content)
    expect(found()).toContain('chromium/Default/000003.log')
  })

  test('finds a name in the name of a file, of a folder and of a link', () => {
    mkdirSync(join(folder, NAME))
    writeFileSync(join(folder, NAME, 'leeg'), '')
    writeFileSync(join(folder, `${NAME}.docx`), '')
    symlinkSync('/nowhere', join(folder, `link naar ${NAME}`))
    expect(new Set(found())).toEqual(new Set([NAME, `${NAME}/leeg`, `${NAME}.docx`, `link naar ${NAME}`]))
  })

  test('refuses to search for what would be found by chance, or in nothing at all', () => {
    expect(() => found('Zoë')).toThrow('too short')
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    expect(() => found()).toThrow('nothing was searched')
  })
})
