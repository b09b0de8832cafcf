import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { LetterContent } from '../letter-content.ts'
import { letterTold, partsOf } from '../test-kit.ts'
import { checkLetterhead } from './check-letterhead.ts'
import { filledLetterhead } from './filled-letterhead.ts'
import { DOCUMENT_TYPE, TEMPLATE_TYPE } from './open-package.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const sample = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../resources/sample/letterhead.docx')))
const content = letterTold()

/** The sample with other parts in the place of its own. */
function altered(change: Readonly<Record<string, string | ((text: string) => string)>>): Uint8Array {
  const parts = unzipSync(sample)
  for (const [path, to] of Object.entries(change)) {
    const before = new TextDecoder().decode(parts[path] ?? new Uint8Array())
    parts[path] = strToU8(typeof to === 'string' ? to : to(before))
  }
  return zipSync(parts)
}
const body = (xml: string): Uint8Array =>
  altered({ 'word/document.xml': (text) => text.replace(/<w:body>[\s\S]*(?=<w:sectPr)/, `<w:body>${xml}`) })
const p = (inner: string): string => `<w:p>${inner}</w:p>`
const r = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const textOf = (docx: Uint8Array, path = 'word/document.xml'): string =>
  (partsOf(docx)[path] ?? '').replaceAll(/<w:br\/>/g, '\n').replaceAll(/<[^>]*>/g, '')

describe('a letterhead is filled in', () => {
  it('wherever its placeholders stand: header, footer, table, and split over runs', () => {
    const docx = filledLetterhead(sample, content)
    const all = Object.entries(partsOf(docx)).filter(([path]) => /word\/(document|header|footer)/.test(path))
    expect(all.map(([, xml]) => xml).join('')).not.toContain('{{')
    const texts = all.map(([path]) => textOf(docx, path)).join('\n')
    for (const said of [
      content.sender.name,
      'Sanne Hoogwater',
      '2026-001',
      content.salutation,
      'Gerda Uitslag',
      'Geschillencommissie Kinderopvang',
    ]) {
      expect(texts).toContain(said)
    }
  })

  it('in text boxes and content controls', () => {
    const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(r('{{kenmerk}}'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const control = `<w:sdt><w:sdtPr><w:alias w:val="datum"/></w:sdtPr><w:sdtContent>${p(r('{{da') + r('tum}}'))}</w:sdtContent></w:sdt>`
    const text = textOf(filledLetterhead(body(p(box) + control + p(r('{{brief}}'))), content))
    expect(text).toContain('2026-001')
    expect(text).toContain('18 november 2026')
  })

  it('with names exactly as typed', () => {
    const name = '=HYPERLINK("x") </w:t><w:p> & {{brief}} שרה 😀'
    const text = textOf(filledLetterhead(sample, letterTold({ complainant: { name } })))
    expect(text).toContain('=HYPERLINK(&quot;x&quot;) &lt;/w:t&gt;&lt;w:p&gt; &amp; {{brief}} שרה 😀')
  })

  it('and what it has no place for comes along in the body', () => {
    const text = textOf(filledLetterhead(body(p(r('{{letter}}'))), content))
    for (const said of ['Sanne Hoogwater', 'Datum: 18 november 2026', content.salutation, content.closing, 'Gerda Uitslag']) {
      expect(text).toContain(said)
    }
  })

  it('a template becomes a document', () => {
    const dotx = altered({ '[Content_Types].xml': (text) => text.replace(DOCUMENT_TYPE, TEMPLATE_TYPE) })
    expect(partsOf(filledLetterhead(dotx, content))['[Content_Types].xml']).toContain(DOCUMENT_TYPE)
  })
})

describe('letters on the same letterhead, one after the other', () => {
  const others = [
    letterTold({ complainant: { name: 'Ilse Voorbeeld' }, ownSentence: 'Tot woensdag.' }),
    letterTold({ complainant: { name: 'Bo Verzonnen', language: 'en' }, writer: { name: 'Ada Elders' } }),
  ]
  /** As in a worker: each letter comes with its own copy of the letterhead. */
  const alone = (told: LetterContent, letterhead = sample): Record<string, string> => {
    filledLetterhead(body(p(r('{{brief}}'))), content)
    return partsOf(filledLetterhead(letterhead.slice(), told))
  }
  const following = (before: readonly LetterContent[], told: LetterContent): Record<string, string> => {
    for (const one of before) filledLetterhead(sample.slice(), one)
    return partsOf(filledLetterhead(sample.slice(), told))
  }

  it.each([
    ['the one', 0],
    ['the other', 1],
  ])('keep nothing of each other, in both orders: %s first', (_, first) => {
    const [one, two] = [others[first] ?? content, others[1 - first] ?? content]
    expect(following([one], two)).toEqual(alone(two))
    expect(following([one, two, one], one)).toEqual(alone(one))
    expect(JSON.stringify(following([one], two))).not.toContain(one.signature[0] === two.signature[0] ? one.addressee[0] : one.signature[0])
  })

  it('are on another one as soon as the letterhead is another one', () => {
    const other = body(p(r('Ander papier')) + p(r('{{brief}}')))
    filledLetterhead(sample, content)
    expect(textOf(filledLetterhead(other, content))).toContain('Ander papier')
    expect(textOf(filledLetterhead(sample, content))).not.toContain('Ander papier')
  })

  it('also when what lay in memory was written over', () => {
    const reused = sample.slice()
    filledLetterhead(reused, content)
    reused.fill(0)
    expect(() => filledLetterhead(reused, content)).toThrow('notWord')
    expect(partsOf(filledLetterhead(sample, content))).toEqual(alone(content))
  })

  it('are a Word file that says first what it is', () => {
    const names = Object.keys(partsOf(filledLetterhead(sample, content)))
    expect(names.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
    expect([...names].sort()).toEqual(Object.keys(unzipSync(sample)).sort())
  })
})

describe('a letterhead is checked', () => {
  it('the sample has every placeholder', () => {
    expect(checkLetterhead(sample, content)).toMatchObject({ unknown: [], missing: [] })
  })

  it('unknown and missing ones are named', () => {
    expect(checkLetterhead(body(p(r('{{naam klager}} {{Datum}}')) + p(r('{{brief}}'))), content)).toMatchObject({
      known: ['afzender', 'datum', 'kenmerk', 'brief'],
      unknown: ['naam klager'],
      missing: ['ontvanger', 'onderwerp', 'aanhef', 'groet', 'ondertekening'],
    })
  })

  it.each([
    ['no body', body(p(r('{{datum}}'))), 'noBody'],
    ['a placeholder that is not closed', body(p(r('{{datum')) + p(r('{{brief}}'))), 'tags'],
    ['a body within a sentence', body(p(r('Zie {{brief}}'))), 'tags'],
  ])('%s', (_, bytes, problem) => {
    expect(checkLetterhead(bytes, content)).toBe(problem)
  })
})

describe('a file that is no letterhead is refused', () => {
  const rels = (relation: string): Uint8Array =>
    altered({ 'word/_rels/document.xml.rels': (text) => text.replace('</Relationships>', `${relation}</Relationships>`) })
  const relation = (type: string, target: string): string =>
    `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`
  it.each([
    ['not a zip', strToU8('%PDF-1.7 something else'), 'notWord'],
    ['nothing', new Uint8Array(), 'notWord'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('hello') }), 'notWord'],
    ['cut off', sample.slice(0, sample.length / 2), 'notWord'],
    ['larger than a letterhead is', new Uint8Array(10_000_001), 'tooLarge'],
    ['a zip bomb', zipSync({ '[Content_Types].xml': strToU8(DOCUMENT_TYPE), bomb: new Uint8Array(70_000_000) }), 'tooLarge'],
    [
      'macros by type',
      altered({ '[Content_Types].xml': (text) => text.replace(DOCUMENT_TYPE, 'application/vnd.ms-word.document.macroEnabled.main+xml') }),
      'macros',
    ],
    ['macros by part', altered({ 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a picture from elsewhere', rels(relation('image', 'http://example.org/pixel.png')), 'external'],
    ['a template from elsewhere', rels(relation('attachedTemplate', 'file:///c:/x.dotm')), 'external'],
    [
      'a field that fetches',
      body(p('<w:r><w:instrText>INCLUDEPICTURE "http://example.org/x"</w:instrText></w:r>') + p(r('{{brief}}'))),
      'external',
    ],
    [
      'a DOCTYPE',
      altered({ 'word/document.xml': (text) => text.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document') }),
      'unsafe',
    ],
    ['a program inside', altered({ 'word/embeddings/oleObject1.bin': 'x' }), 'unsafe'],
  ])('%s', (_, bytes, problem) => {
    expect(checkLetterhead(bytes, content)).toBe(problem)
  })

  it('a link to a site is no reason', () => {
    expect(checkLetterhead(rels(relation('hyperlink', 'https://example.nl')), content)).toMatchObject({ unknown: [] })
  })

  it('XML that is not XML', () => {
    expect(checkLetterhead(altered({ 'word/document.xml': `<w:document ${W}><w:body>` }), content)).toMatch(/^(tags|noBody)$/)
  })
})
