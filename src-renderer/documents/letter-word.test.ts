import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterDocx } from './letter-docx.ts'
import { letterTold, linesOf, type Told } from './test-kit.ts'

/** What programs that others made say of the letters: LibreOffice lays them out, xmllint reads every part. */
const LONG = 'Jonkvrouwe Maria Wilhelmina van Reigersberg Versluys tot Nijenrode-Oldenbarneveld '
const address = { street: 'Elzenlaan 22', postcode: '1234 AB', city: 'Wilgendam' }
const hostile = '=HYPERLINK("http://example.nl") </w:t><w:p> & \u202Eeem\u202C שרה 👩‍👩‍👧 \uD800\0'

const LETTERS = {
  post: { complainant: { address } },
  email: { intake: { channel: 'email', subject: '' }, profile: { address: { street: '', postcode: '', city: '' }, phone: '' } },
  english: { complainant: { address, language: 'en' }, ownSentence: 'It was good to talk to you.' },
  long: {
    complainant: { name: LONG, address: { ...address, street: LONG } },
    handler: { name: LONG, function: LONG.repeat(3) },
    profile: { name: LONG },
    ownSentence: 'Wij vinden het vervelend dat dit is gebeurd. '.repeat(300),
  },
  hostile: {
    complainant: { name: hostile, address: { ...address, street: hostile } },
    handler: { name: hostile, function: hostile },
    writer: { name: hostile },
    profile: { name: hostile },
    ownSentence: hostile + 'x'.repeat(10_000),
  },
} satisfies Record<string, Told>
/** Letters that end a line further down each: somewhere among them the closing would fall on the next page. */
const GROWING = Array.from({ length: 14 }, (_, lines) => ({ complainant: { address }, ownSentence: 'regel\n'.repeat(lines + 2) }))

let folder = ''
const file = (name: string): string => join(folder, name)
const program = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' })
const pagesOf = (name: string): string[] =>
  program('pdftotext', '-layout', file(`${name}.pdf`), '-')
    .split('\f')
    .slice(0, -1)
const collapsed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** How far from the left and the top edge the text stands on the first page, in millimetres. */
function placeOf(name: string, word: string): { left: number; top: number } {
  const boxes = program('pdftotext', '-bbox', '-l', '1', file(`${name}.pdf`), '-')
  const [, x = '', y = ''] = new RegExp(`<word xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`).exec(boxes) ?? []
  return { left: (Number(x) / 72) * 25.4, top: (Number(y) / 72) * 25.4 }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gehoor-letters-'))
  const told: [string, Told][] = [
    ...Object.entries(LETTERS),
    ...GROWING.map((letter, index): [string, Told] => [`growing-${index}`, letter]),
  ]
  for (const [name, letter] of told) writeFileSync(file(`${name}.docx`), await letterDocx(letterTold(letter)))
  const made = readdirSync(folder).map(file)
  // A profile of its own: LibreOffice may be open on this machine, and two never share one.
  const profile = pathToFileURL(join(folder, 'profile')).href
  program('soffice', `-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...made)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('laid out by LibreOffice', () => {
  it.each(['post', 'email', 'english'] as const)('a letter by %s says everything, and fits on one page', (name) => {
    const pages = pagesOf(name)
    expect(pages).toHaveLength(1)
    const page = collapsed(pages[0] ?? '')
    for (const line of linesOf(letterTold(LETTERS[name]))) expect(page).toContain(collapsed(line))
    expect(page).toMatch(name === 'english' ? /Acknowledgement 2026-001 Page 1 of 1$/ : /Ontvangstbevestiging 2026-001 Pagina 1 van 1$/)
  })

  it('a long one goes on, with its pages counted', () => {
    const pages = pagesOf('long')
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) expect(collapsed(page)).toContain(`Pagina ${index + 1} van ${pages.length}`)
    expect(pages.join(' ').match(/vervelend/g)).toHaveLength(300)
  })

  it('a hostile one is a letter like any other', () => {
    const letter = collapsed(pagesOf('hostile').join(' '))
    expect(letter).toContain('=HYPERLINK("http://example.nl") </w:t><w:p> &')
    expect(letter).toContain('Met vriendelijke groet,')
    expect(letter.replaceAll(/[^x]/g, '').length).toBeGreaterThanOrEqual(10_000)
  })

  it('the address stands in the window of a DL envelope, whatever stands above it', () => {
    for (const name of ['post', 'email'] as const) {
      const { left, top } = placeOf(name, 'Hoogwater')
      expect(top).toBeGreaterThan(49)
      expect(top).toBeLessThan(53)
      expect(left).toBeGreaterThan(20)
    }
  })

  it('names, address and text begin on one line down the page', () => {
    const lefts = ['Kinderopvang', 'Sanne', 'Datum', 'Beste'].map((word) => placeOf('post', word).left)
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(0.5)
  })

  it('the closing is never alone on a page: the end of the text and the signature are with it', () => {
    const pageCounts = new Set<number>()
    for (const index of GROWING.keys()) {
      const pages = pagesOf(`growing-${index}`)
      pageCounts.add(pages.length)
      const closing = pages.find((page) => page.includes('Met vriendelijke groet,'))
      expect(closing).toMatch(/geschillencommissie\.nl[\s\S]*Met vriendelijke groet,[\s\S]*Gerda Uitslag[\s\S]*Medewerker klantzaken/)
    }
    expect([...pageCounts]).toEqual([1, 2])
  })
})

it('every part of every letter is well-formed XML', () => {
  for (const name of Object.keys(LETTERS)) {
    const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(file(`${name}.docx`)))))
    const unpacked = parts.map(([path, bytes]) => {
      const target = join(folder, 'parts', name, path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, bytes)
      return target
    })
    expect(unpacked.length).toBeGreaterThan(5)
    expect(program('xmllint', '--noout', '--nonet', ...unpacked)).toBe('')
  }
})
