import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LETTER_KINDS } from '../domain/complaint/events.ts'
import { letterDocx } from './letter-docx.ts'
import { kindTold, linesOf } from './test-kit.ts'

/** Every kind as others read it: mammoth, the schemas of the standard where they are at hand, and LibreOffice. */
const VARIANTS = LETTER_KINDS.flatMap((kind) =>
  (['nl', 'en'] as const).flatMap((language) =>
    (['informal', 'formal'] as const).flatMap((form) =>
      [false, true].map((long) => ({ kind, language, form, long, name: `${kind}-${language}-${form}-${long ? 'long' : 'short'}` })),
    ),
  ),
)
const validator = join(import.meta.dirname, '../../../shared/schemas/validate-docx')
const made = new Map<string, Uint8Array>()
let folder = ''
const program = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gehoor-kinds-'))
  for (const variant of VARIANTS) {
    const bytes = await letterDocx(kindTold(variant))
    made.set(variant.name, bytes)
    writeFileSync(join(folder, `${variant.name}.docx`), bytes)
  }
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('every letter', () => {
  it.each(VARIANTS)('$name: another reader finds every line of it', async (variant) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(made.get(variant.name) ?? []) })
    const text = value.replaceAll(/\s+/g, ' ')
    for (const line of linesOf(kindTold(variant))) expect(text).toContain(line.replaceAll(/\s+/g, ' ').trim())
  })

  it('speaks to its reader in one form', () => {
    for (const variant of VARIANTS.filter(({ language, long }) => language === 'nl' && !long)) {
      const text = linesOf(kindTold(variant)).join('\n')
      const [right, wrong] = variant.form === 'formal' ? [/\b(u|uw)\b/i, /\b(je|jij|jou|jouw)\b/i] : [/\b(je|jou|jouw)\b/i, /\b(u|uw)\b/i]
      expect([variant.name, right.test(text), wrong.test(text)]).toEqual([variant.name, true, false])
    }
  })

  it.skipIf(!existsSync(validator))(
    'is valid by the schemas of ECMA-376',
    () => {
      const longest = VARIANTS.filter(({ language, form, long }) => language === 'nl' && form === 'formal' && long)
      const files = longest.map(({ name }) => join(folder, `${name}.docx`))
      expect(program(validator, ...files)).toMatch(/ 0 faults\s*$/)
    },
    120_000,
  )

  it('opens in LibreOffice, with the closing never alone on a page', () => {
    const profile = pathToFileURL(join(folder, 'profile')).href
    const names = VARIANTS.filter(({ form, long }) => form === 'formal' && long).map(({ name }) => name)
    const files = names.map((name) => join(folder, `${name}.docx`))
    program('soffice', `-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files)
    for (const name of names) {
      const pages = program('pdftotext', '-layout', join(folder, `${name}.pdf`), '-')
        .split('\f')
        .slice(0, -1)
      const signed = pages.find((page) => /Met vriendelijke groet,|Kind regards,/.test(page)) ?? ''
      expect([name, signed.trim().split('\n').length > 6, /Gerda Uitslag/.test(signed)]).toEqual([name, true, true])
    }
  }, 180_000)
})
