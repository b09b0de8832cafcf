import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { materialOf } from '../domain/access-request/material.ts'
import { redact, reviewOf } from '../domain/access-request/review.ts'
import { searchFor } from '../domain/access-request/third-parties.ts'
import type { CaseCommand } from '../domain/complaint/decide.ts'
import { caseAfter, complainant, intake, letter, organisation } from '../domain/test-kit.ts'
import { type DossierContent, dossierContent } from './dossier-content.ts'
import { BLACK, dossierDocx } from './dossier-docx.ts'
import { paragraphsOf, partsOf } from './test-kit.ts'

/** Words that stand nowhere else in a Word file, so that each find is a leak. */
const SECRET = [
  'Quirina',
  'Testbergen',
  'Öykü',
  'Oyku',
  'Proefsson',
  'Barneholt',
  '87654321',
  '06-8765',
  'privepost',
  'Zwaluwman',
  'Geelzucht',
]
const STORY =
  'Quirina Testbergen en Öykü Proefsson stonden te praten. Oyku’s vader P. Zwaluwman belde 06-87654321.\nMail: q.testbergen@privepost.nl. Volgens Ruud Barneholt had zij Geelzucht.'

function dossierOf(description: string, language: 'nl' | 'en' = 'nl', extra: readonly string[] = ['Geelzucht']): DossierContent {
  const about = ['Quirina Testbergen', 'Öykü Proefsson', 'Ruud Barneholt'].map((name) => ({ name, personId: null }))
  const register: CaseCommand = {
    type: 'register',
    kind: 'complaint',
    reference: '2026-001',
    intake: {
      ...intake,
      description,
      aboutPeople: about,
      complainants: [
        { ...complainant, language, address: { street: 'Elzenlaan 22', postcode: '1234 AB', city: 'Wilgendam' } },
        { ...complainant, complainantId: 'k2', name: 'Piet Zwaluwman', email: 'p@privepost.nl', phone: '06-87654321' },
      ],
    },
  }
  const { complaint } = caseAfter([
    register,
    { type: 'assignHandler', handlerId: 'jorrit' },
    letter('jorrit'),
    { type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: '2026-11-16' },
    { type: 'recordLetter', letter: { ...letter('jorrit').letter, letterId: 'brief-2', complainantId: 'k2' } },
    { type: 'recordSending', letterId: 'brief-2', channel: 'email', sentOn: '2026-11-16' },
    {
      type: 'logContact',
      contact: {
        contactId: 'c1',
        on: '2026-11-16',
        channel: 'phone',
        party: 'complainant',
        summary: 'Gebeld over Quirina.',
        shareable: true,
      },
    },
    { type: 'proposeSolution', solution: { proposedOn: '2026-11-16', proposal: 'Een gesprek met mevrouw Testbergen.' } },
    {
      type: 'judge',
      judgment: 'partlyUpheld',
      reasoning: 'Proefsson had moeten bellen.',
      judgedOn: '2026-11-16',
      noMeasures: false,
      measures: [{ measureId: 'm1', text: 'Uitleg aan Öykü', level: 'location', ownerId: 'jorrit', realiseBy: '2026-12-01' }],
    },
  ])
  const person = complaint.complainants[0] ?? complainant
  const review = reviewOf(materialOf(complaint, organisation, true), searchFor(complaint, person, organisation, []))
  const redacted = redact(review, new Map(), extra)
  return dossierContent({ complaint, complainant: person, organisation, redacted, datedOn: '2026-11-16' })
}

const program = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' })
const leaks = (text: string): string[] => SECRET.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))

describe('what was blacked out is not in the file', () => {
  it('in no part of it, nor its length: in the preview neither', async () => {
    const content = dossierOf(STORY)
    expect(leaks(STORY).length).toBeGreaterThan(7)
    expect(leaks(JSON.stringify(content))).toEqual([])
    const parts = partsOf(await dossierDocx(content))
    expect(leaks(JSON.stringify(parts))).toEqual([])
    const marks = [...(parts['word/document.xml'] ?? '').matchAll(/█+/g)].map(([mark]) => mark)
    expect(marks.length).toBeGreaterThan(8)
    expect(new Set(marks)).toEqual(new Set([BLACK]))
  })

  it('whatever was typed around it, also what looks like markup', async () => {
    const piece = fc.oneof(
      fc.constantFrom('Quirina', 'quirina testbergen', 'Q. Testbergen', 'Öykü Proefsson', 'P. Zwaluwman', '06 8765 4321', 'p@privepost.nl'),
      fc.constantFrom('</w:t></w:r>', '&amp;', '<!--', ' en ', '\n', ']]>', ' 👩‍👧 ', '\u202E'),
    )
    // Blanks alone are no description: the intake refuses them.
    const typed = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join(' '))
      .filter((text) => text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(typed, async (description) => {
        const parts = partsOf(await dossierDocx(dossierOf(description)))
        expect(leaks(JSON.stringify(parts))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('nobody is named as its author', async () => {
    const core = partsOf(await dossierDocx(dossierOf(STORY)))['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:title>Inzage in klacht 2026-001</dc:title>')
    expect(core).not.toMatch(/<dc:creator>[^<]|<cp:lastModifiedBy>[^<]|Un-named/)
  })
})

describe('what is in it', () => {
  it('is what the preview shows, in its order', async () => {
    const content = dossierOf(STORY)
    const paragraphs = paragraphsOf(partsOf(await dossierDocx(content))['word/document.xml'] ?? '')
    const told = content.sections.flatMap(({ heading, lines }) => [
      heading,
      ...lines.map(
        ({ lead, stretches }) => `${lead === '' ? '' : `${lead}: `}${stretches.map((one) => (one.black ? BLACK : one.text)).join('')}`,
      ),
    ])
    expect(paragraphs.slice(-told.length)).toEqual(told)
  })

  it('the complainant’s own data, their own letters only, and who acts for the organisation', () => {
    const text = JSON.stringify(dossierOf(STORY))
    for (const own of [
      'Sanne Hoogwater',
      'sanne@example.nl',
      'Elzenlaan 22',
      'Noud',
      'Jorrit van Eemsterveen',
      'Deels gegrond',
      'Autoriteit Persoonsgegevens',
    ])
      expect(text).toContain(own)
    expect(text.match(/Ontvangstbevestiging/g)).toHaveLength(1)
  })

  it('in English for who reads English', () => {
    expect(JSON.stringify(dossierOf(STORY, 'en'))).toContain('Partly upheld')
    expect(leaks(JSON.stringify(dossierOf(STORY, 'en')))).toEqual([])
  })
})

describe('laid out by LibreOffice', () => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gehoor-dossier-'))
    writeFileSync(join(folder, 'dossier.docx'), await dossierDocx(dossierOf(STORY)))
    const profile = pathToFileURL(join(folder, 'profile')).href
    const file = join(folder, 'dossier.docx')
    program('soffice', `-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('no name of anyone else is in the text of its pages', () => {
    const text = program('pdftotext', '-layout', join(folder, 'dossier.pdf'), '-')
    expect(text).toContain('Sanne Hoogwater')
    expect(text).toContain('Inzage in klacht 2026-001')
    expect(leaks(text.normalize('NFC'))).toEqual([])
  })
})
