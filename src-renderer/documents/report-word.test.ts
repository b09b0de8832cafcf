import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_REPORT, type ReportSource, reportSource } from '../domain/report/annual-report.ts'
import { yearFigures } from '../domain/report/figures.ts'
import { withScopes } from '../domain/report/scope.ts'
import { manyLocations, manyReportCases, partOf } from '../domain/report/test-kit.ts'
import { organisation } from '../domain/test-kit.ts'
import type { Block, ReportContent } from './report-blocks.ts'
import { reportContent } from './report-content.ts'
import { reportDocx } from './report-docx.ts'

const TODAY = '2027-03-01'
const text = 'Gegrond. Ouders waren te laat ingelicht over een wisseling op de groep. De werkwijze is aangescherpt.\nTweede alinea & <b>.'

function source(cases: number, locations: number): ReportSource {
  const places = locations === 2 ? organisation : { ...organisation, locations: manyLocations(locations) }
  const many = manyReportCases(cases, places, 2026)
  const figures = yearFigures(many, places, 2026, TODAY)
  const before = yearFigures(many, places, 2025, TODAY)
  const texts = new Map([
    ['foreword', text],
    ['scheme', text.repeat(3)],
    ['publicity', text],
    ...figures.locations.flatMap(({ locationId }): [string, string][] => [
      [`tenor/${locationId}`, text],
      [`measures/${locationId}`, text],
    ]),
  ])
  return withScopes(reportSource(places, { ...NO_REPORT, texts }, figures, before), many, places, TODAY)
}
const scopedReport = (cases: number, locations: number, key: string, language: 'nl' | 'en'): ReportContent => {
  const whole = source(cases, locations)
  return reportContent(whole, partOf(whole, key), '2027-03-01', language)
}

const REPORTS: Readonly<Record<string, () => ReportContent>> = {
  none: () => reportContent(source(0, 2), null, null, 'nl'),
  few: () => reportContent(source(5, 2), null, '2027-03-01', 'nl'),
  many: () => reportContent(source(1_000, 40), null, '2027-03-01', 'nl'),
  one: () => scopedReport(60, 6, 'plek-3', 'nl'),
  fewOfOne: () => scopedReport(40, 12, 'plek-5', 'nl'),
  noneOfOne: () => scopedReport(5, 12, 'plek-5', 'nl'),
  supervisor: () => scopedReport(1_000, 40, 'GGD Regio 1', 'nl'),
  english: () => scopedReport(60, 6, 'GGD Regio 1', 'en'),
}

/** What a reader of the file must find of a block. Cells break over lines: what is read back is their words, not their order. */
function factsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'table':
      return [
        block.caption,
        ...block.columns.flatMap(({ head }) => head.split(' ')),
        ...block.rows.flat().flatMap((cell) => cell.split(' ')),
      ]
    case 'chart':
      return [block.title]
    case 'definition':
      return [block.term]
    default:
      return block.text.split('\n')
  }
}

let folder = ''
const file = (name: string): string => join(folder, name)
const program = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' })
const pagesOf = (name: string): string[] =>
  program('pdftotext', '-layout', file(`${name}.pdf`), '-')
    .split('\f')
    .slice(0, -1)
const collapsed = (one: string): string => one.replaceAll(/\s+/g, ' ').trim()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gehoor-report-'))
  for (const [name, content] of Object.entries(REPORTS)) writeFileSync(file(`${name}.docx`), await reportDocx(content()))
  const profile = pathToFileURL(join(folder, 'profile')).href
  const made = Object.keys(REPORTS).map((name) => file(`${name}.docx`))
  program('soffice', `-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...made)
  const keep = process.env.GEHOOR_KEEP
  if (keep) program('cp', '-r', folder, keep)
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('laid out by LibreOffice', () => {
  it.each(Object.keys(REPORTS))('the report %s says every fact of its content', (name) => {
    const all = collapsed(pagesOf(name).join(' ')).replaceAll(' ', '')
    const content = REPORTS[name]?.()
    for (const one of content?.blocks.flatMap(factsOf) ?? []) expect(all).toContain(collapsed(one).replaceAll(' ', '').slice(0, 60))
  })

  it.each(['few', 'many', 'english'])('R1: the contents of %s name the page on which each part stands', (name) => {
    const pages = pagesOf(name)
    const headings = (REPORTS[name]?.().blocks ?? []).flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    for (const heading of headings) {
      const entry = pages
        .slice(1, 3)
        .join('\n')
        .split('\n')
        .find((line) => collapsed(line).startsWith(heading) && /\d+\s*$/.test(line))
      const at = pages.findIndex((page, index) => index > 1 && page.split('\n').some((line) => collapsed(line) === heading))
      expect([heading, Number(/(\d+)\s*$/.exec(entry ?? '')?.[1])]).toEqual([heading, at + 1])
    }
  })
})

it('R8: made again from the same source the content is the same', async () => {
  // The library makes up the names of relations; those of bookmarks and charts count on within one process; a report is made in a worker of its own, where they begin anew.
  const parts = (bytes: Uint8Array): string[] =>
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /^word\/(document|footer\d|charts\/chart\d+)\.xml$/.test(path))
      .map(([, part]) => strFromU8(part).replaceAll(/_Toc\d+|(?<=r:id=")[\w-]+|(?<=(?:w:id|id|name)=")\w*\d+(?=")/g, ''))
  const make = (): Promise<Uint8Array> => reportDocx(reportContent(source(5, 2), null, TODAY, 'nl'))
  const [first, second] = [parts(await make()), parts(await make())]
  expect(first.length).toBeGreaterThan(7)
  expect(first).toEqual(second)
}, 30_000)

it('is accessible: title, language, headings, header rows, a description for each chart', async () => {
  const parts = unzipSync(await reportDocx(reportContent(source(60, 2), null, null, 'nl')))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('Klachtenjaarverslag 2026')
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:lang w:val="nl-NL"')
  expect(strFromU8(parts['word/settings.xml'] ?? new Uint8Array())).not.toContain('updateFields')
  const tables = xml.split('<w:tbl>').slice(1)
  expect(tables.length).toBeGreaterThan(8)
  for (const table of tables) expect(table.slice(0, table.indexOf('</w:tr>'))).toContain('<w:tblHeader')
  const drawings = [...xml.matchAll(/<wp:docPr [^>]*>/g)].map(([tag]) => tag)
  expect(drawings.length).toBeGreaterThanOrEqual(7)
  for (const tag of drawings) expect(tag).toMatch(/descr="[^"]{20,}"/)
  expect(Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(drawings.length)
})

const validator = resolve(import.meta.dirname, '../../../shared/schemas/validate-docx')
describe.skipIf(!existsSync(validator))('is valid against the schemas of the standard', () => {
  it.each(['none', 'few', 'many', 'fewOfOne', 'english'])(
    '%s',
    (name) => expect(program(validator, file(`${name}.docx`))).toContain(' 0 faults'),
    60_000,
  )
})
