import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LETTER_STYLE, type LetterStyle } from '../domain/organisation/letter-style.ts'
import { type Organisation, type Person, personById } from '../domain/organisation/organisation.ts'
import { NO_REPORT, reportSource } from '../domain/report/annual-report.ts'
import { yearFigures } from '../domain/report/figures.ts'
import { organisation as sample } from '../domain/test-kit.ts'
import type { LetterContent } from './letter-content.ts'
import { letterDocx } from './letter-docx.ts'
import { DEFAULT_LOOK } from './letter-look.ts'
import { type CoverLetterOrder, coverLetter } from './report-cover-letter.ts'
import { linesOf } from './test-kit.ts'

const address = { street: 'Hoofdkade 1', postcode: '1234 AB', city: 'Wilgendam' }
const organisation: Organisation = { ...sample, profile: { ...sample.profile, address } }
const director = personById(organisation, 'marjolein') as Person
const source = reportSource(organisation, NO_REPORT, yearFigures([], organisation, 2026, '2027-02-01'), null)
const ORDER: CoverLetterOrder = {
  supervisor: 'GGD Wilgenland',
  datedOn: '2027-02-15',
  publishedOn: null,
  replaces: null,
  language: 'nl',
}
const styled = (style: Partial<LetterStyle>): Organisation => ({ ...organisation, letterStyle: { ...DEFAULT_LETTER_STYLE, ...style } })
const told = (order: Partial<CoverLetterOrder> = {}, of = organisation): LetterContent =>
  coverLetter(source, { ...ORDER, ...order }, of, director)
const text = (content: LetterContent): string => linesOf(content).join('\n')

describe('R7: the letter along with the report', () => {
  it('is framed as every letter is: sender, addressee, day and subject, greeting, signature', () => {
    const content = told()
    expect(content.sender).toEqual({
      name: 'Kinderopvang De Proef',
      lines: ['Hoofdkade 1', '1234 AB Wilgendam', '06-12340000', 'klachten@example.nl'],
    })
    expect(content.addressee).toEqual(['GGD Wilgenland'])
    expect(content.facts.map(({ id, value }) => [id, value])).toEqual([
      ['date', '15 februari 2027'],
      ['reference', 'KJV-2026'],
      ['subject', 'Klachtenjaarverslag 2026'],
    ])
    expect(content.salutation).toBe('Geachte heer, mevrouw,')
    expect(content.signature).toEqual([director.name, director.function, 'Kinderopvang De Proef'])
  })

  it('is signed with the signature of the house style', () => {
    expect(told({}, styled({ signature: 'De Proef\nwww.deproef.example' })).signature.slice(2)).toEqual(['De Proef', 'www.deproef.example'])
  })

  it('names the locations of its supervisor only, and when parents got it', () => {
    expect(text(told())).toContain('waarop u toezicht houdt: Onder de Linde (LRK 900100044).')
    expect(text(told())).not.toContain('Vlierpad')
    expect(text(told())).toContain('tegelijk onder de aandacht van de ouders.')
    expect(text(told({ publishedOn: '2027-02-14' }))).toContain('Op 14 februari 2027 hebben wij')
  })

  it('says that it replaces one that was sent before', () => {
    expect(text(told())).not.toContain('vervangt')
    expect(text(told({ replaces: '2027-01-20' }))).toContain('vervangt het verslag dat wij u op 20 januari 2027 stuurden.')
  })

  it('speaks of u, also where letters to parents say je', () => {
    const words = text(told({}, styled({ form: 'informal' })))
    expect(words).toMatch(/\bu\b/)
    expect(words).not.toMatch(/\b(je|jij|jou|jouw)\b/i)
  })

  it('can be in English', () => {
    const content = told({ language: 'en', publishedOn: '2027-02-14' })
    expect(content.language).toBe('en')
    expect(text(content)).toContain('Dear Sir or Madam,')
    expect(text(content)).toContain('On 14 February 2027 we brought the report')
    expect(text(content)).not.toMatch(/\b(het|wij|van de)\b/)
  })

  it('asks for no address that is not there', () => {
    const silent = { ...organisation, profile: { ...organisation.profile, complaintsEmail: '', phone: '' } }
    const content = coverLetter(source, ORDER, silent, { ...director, email: '' })
    expect(text(content)).not.toMatch(/bereiken|Mail naar|bel /)
    expect(content.paragraphs.every(({ parts }) => parts.length > 0)).toBe(true)
  })
})

const validator = join(import.meta.dirname, '../../../shared/schemas/validate-docx')
const letterhead = new Uint8Array(readFileSync(join(import.meta.dirname, '../../resources/sample/letterhead.docx')))
const FILES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  plain: () => letterDocx(told({ replaces: '2027-01-20' })),
  english: () => letterDocx(told({ language: 'en' }), { ...DEFAULT_LOOK, font: 'Georgia', brand: '7A1F5C' }),
  letterhead: () => letterDocx(told(), { ...DEFAULT_LOOK, letterhead }),
}

describe('as a Word file', () => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gehoor-cover-'))
    for (const [name, make] of Object.entries(FILES)) writeFileSync(join(folder, `${name}.docx`), await make())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['plain', told({ replaces: '2027-01-20' })],
    ['english', told({ language: 'en' })],
    ['letterhead', told()],
  ])('%s: another reader finds every line of it', async (name, content) => {
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(join(folder, `${name}.docx`)) })
    const found = value.replaceAll(/\s+/g, ' ')
    const lines =
      name === 'letterhead'
        ? [...content.addressee, ...content.paragraphs.map(({ parts }) => parts.map((part) => part.text).join(''))]
        : linesOf(content)
    for (const line of lines) expect(found).toContain(line.replaceAll(/\s+/g, ' ').trim())
  })

  it.skipIf(!existsSync(validator))(
    'is valid against the schemas of the standard',
    () => {
      const files = Object.keys(FILES).map((name) => join(folder, `${name}.docx`))
      expect(execFileSync(validator, files, { encoding: 'utf8' })).toMatch(/ 0 faults\s*$/)
    },
    60_000,
  )
})
