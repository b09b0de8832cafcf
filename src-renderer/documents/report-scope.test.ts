import { describe, expect, it } from 'vitest'
import { NO_REPORT, type ReportSource, reportSource } from '../domain/report/annual-report.ts'
import { yearFigures } from '../domain/report/figures.ts'
import type { ReportCase } from '../domain/report/report-case.ts'
import { withScopes } from '../domain/report/scope.ts'
import { manyReportCases, partOf } from '../domain/report/test-kit.ts'
import { organisation } from '../domain/test-kit.ts'
import type { Block, ReportContent } from './report-blocks.ts'
import { reportContent } from './report-content.ts'

const TODAY = '2027-03-01'
const [sample] = manyReportCases(1, organisation, 2026)
if (!sample) throw new Error('One was asked')
const complaint = (given: Partial<ReportCase>): ReportCase => ({
  ...sample,
  natureId: 'communicatie',
  receivedOn: '2026-04-01',
  acknowledgedOn: '2026-04-03',
  solvedOn: '2026-04-20',
  outcomeSentOn: '2026-04-20',
  closedOn: '2026-04-20',
  settledOn: '2026-04-20',
  outcome: 'upheld',
  careType: 'KDV',
  notYetFormal: false,
  measures: [],
  disputes: [],
  ...given,
})
const linde = (given: Partial<ReportCase> = {}): ReportCase => complaint({ locationId: 'linde', ...given })
const vlier = (given: Partial<ReportCase> = {}): ReportCase => complaint({ locationId: 'vlier', ...given })

function report(cases: readonly ReportCase[], key: string | null): ReportContent {
  const [figures, before] = [2026, 2025].map((year) => yearFigures(cases, organisation, year, TODAY))
  if (!figures || !before) throw new Error('Two years were asked')
  const texts = new Map([['tenor/vlier', 'Over het Vlierpad.']])
  const whole: ReportSource = withScopes(reportSource(organisation, { ...NO_REPORT, texts }, figures, before), cases, organisation, TODAY)
  return reportContent(whole, key === null ? null : partOf(whole, key), TODAY, 'nl')
}
const of = <Kind extends Block['kind']>(content: ReportContent, kind: Kind) =>
  content.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)
const table = (content: ReportContent, caption: string) => of(content, 'table').find((one) => one.caption === caption)?.rows
const chart = (content: ReportContent, title: string) => {
  const found = of(content, 'chart').find((one) => one.title === title)
  return found && { categories: found.categories, values: found.series.map(({ values }) => values) }
}
const says = (content: ReportContent): string => JSON.stringify(content)

const FOUR = [
  linde(),
  linde({ outcome: 'notUpheld', outcomeSentOn: '2026-05-01' }),
  linde({ careType: 'BSO' }),
  linde({ receivedOn: '2025-03-01', settledOn: '2025-04-01' }),
]
const OTHERS = [
  vlier({ outcome: 'partlyUpheld', careType: 'BSO', natureId: null, outcomeSentOn: '2026-12-01', acknowledgedOn: '2026-06-01' }),
  vlier({ outcome: 'withdrawn', measures: [{ level: 'location', promisedFor: '2026-05-01', realisedOn: null }] }),
  vlier({ disputes: [{ openedOn: '2026-06-01', decidedOn: '2026-09-01', result: 'upheld' }] }),
  vlier({ receivedOn: '2025-03-01', outcome: 'inadmissible', settledOn: '2026-02-01' }),
]

describe('R7: a report for one location', () => {
  const content = report([...FOUR, ...OTHERS], 'linde')

  it('has charts, tables and figures of that location only', () => {
    expect(table(content, 'Klachten per locatie')).toEqual([['Onder de Linde', 'KDV, BSO', '0', '3', '3', '0']])
    expect(chart(content, 'Nieuwe klachten naar aard')).toEqual({ categories: ['Communicatie'], values: [[1], [3]] })
    expect(chart(content, 'Nieuwe klachten naar soort opvang')).toEqual({
      categories: ['Dagopvang (KDV)', 'Buitenschoolse opvang (BSO)'],
      values: [[2, 1]],
    })
    expect(chart(content, 'Oordelen')).toEqual({
      categories: ['Gegrond', 'Ongegrond'],
      values: [
        [1, 0],
        [2, 1],
      ],
    })
    expect(chart(content, 'Twee jaren naast elkaar')?.values[1]).toEqual([0, 3, 3, 0])
    expect(chart(content, 'Tijd tot het oordeel')?.values).toEqual([[2, 1, 0]])
    expect(table(content, 'Dagen vanaf ontvangst')).toEqual([
      ['Ontvangstbevestiging', '3', '2', '2', '2'],
      ['Oordeel', '3', '19', '19', '30'],
    ])
    expect(table(content, 'Oordelen naar aard van de klacht')).toEqual([['Communicatie', '3', '2', '0', '1', '0', '0', '0']])
    expect(of(content, 'text').map(({ text }) => text)).toContain(
      'In 2026 heeft de Geschillencommissie Kinderopvang geen geschil over de locatie in dit verslag behandeld.',
    )
  })

  it('is called by its location, so that it is not taken for another one', () => {
    expect(content.documentTitle).toBe('Klachtenjaarverslag 2026 Kinderopvang De Proef Onder de Linde')
    expect(report(FOUR, 'GGD Wilgenland').documentTitle).toBe('Klachtenjaarverslag 2026 Kinderopvang De Proef GGD Wilgenland')
    expect(report(FOUR, null).documentTitle).toBe('Klachtenjaarverslag 2026 Kinderopvang De Proef')
  })

  it('names no other location, and is the same whatever happened there', () => {
    expect(says(content)).not.toContain('Vlierpad')
    expect(report(FOUR, 'linde')).toEqual(content)
    expect(says(report([...FOUR, ...OTHERS], null))).toContain('Vlierpad')
  })

  it('tells the judgments on what was carried in, of that location', () => {
    const carried = ['2025-11-01', '2025-11-02', '2025-11-03'].map((receivedOn) => linde({ receivedOn, settledOn: '2026-01-05' }))
    expect(says(report([...FOUR, ...OTHERS, ...carried], 'linde'))).toContain('dit jaar zijn afgehandeld: gegrond (3).')
  })
})

describe('R6: a part with very few complaints', () => {
  const content = report([linde(), linde({ outcome: 'notUpheld' }), ...OTHERS], 'linde')

  it('keeps number, nature and judgments, which the law asks for', () => {
    expect(table(content, 'Klachten per locatie')).toEqual([['Onder de Linde', 'KDV, BSO', '0', '2', '2', '0']])
    expect(table(content, 'Aard van de nieuwe klachten per locatie')).toEqual([['Onder de Linde', '2', 'Communicatie (2)']])
    expect(table(content, 'Oordelen over de nieuwe klachten per locatie')).toEqual([['Onder de Linde', '2', '1', '0', '1', '0', '0', '0']])
  })

  it('is not broken down by care, days, or nature and judgment together; and says why', () => {
    for (const caption of [
      'Dagen vanaf ontvangst',
      'Tijd tot het oordeel',
      'Op tijd',
      'Nieuwe klachten naar soort opvang',
      'Oordelen naar aard van de klacht',
    ])
      expect([caption, table(content, caption)]).toEqual([caption, undefined])
    expect(of(content, 'chart').map(({ title }) => title)).toEqual(['Nieuwe klachten naar aard', 'Twee jaren naast elkaar', 'Oordelen'])
    expect(says(content)).toContain('zo weinig klachten dat wij soort opvang en behandeltijd niet uitsplitsen')
  })

  it('shows no days of one or two among more, nor shares of a year with so few', () => {
    const three = [linde(), linde({ outcomeSentOn: null }), linde({ outcomeSentOn: null }), linde({ receivedOn: '2025-05-01' })]
    const some = report([...three, ...OTHERS], 'linde')
    expect(table(some, 'Dagen vanaf ontvangst')?.[1]).toEqual(['Oordeel', '1', '-', '-', '-'])
    expect(
      of(some, 'table')
        .find(({ caption }) => caption === 'Op tijd')
        ?.columns.map(({ head }) => head),
    ).toEqual(['Wat', '2026'])
  })

  it('tells number and nature of its disputes, and not how one ended', () => {
    const disputed = report([...FOUR, ...OTHERS], 'vlier')
    expect(table(disputed, 'Geschillen bij de Geschillencommissie Kinderopvang')).toEqual([
      ['Voorgelegd', '1', '0'],
      ['Afgehandeld', '1', '0'],
    ])
    expect(says(disputed)).toContain('Aard van de klacht achter deze geschillen: Communicatie (1).')
    expect(table(report([...FOUR, ...OTHERS], null), 'Geschillen bij de Geschillencommissie Kinderopvang')).toHaveLength(3)
  })

  it('does not tell how one that was carried in ended', () => {
    expect(says(report([...FOUR, ...OTHERS], 'vlier'))).not.toContain('uit eerdere jaren die dit jaar zijn afgehandeld')
    expect(says(report([...FOUR, ...OTHERS], null))).toContain('uit eerdere jaren die dit jaar zijn afgehandeld')
  })
})

describe('R5: a part without complaints', () => {
  it('says so of the part, and not of the organisation', () => {
    const content = report(OTHERS, 'linde')
    expect(of(content, 'text')[0]?.text).toBe('Over de locatie in dit verslag zijn in 2026 geen klachten ingediend.')
    expect(of(content, 'chart')).toEqual([expect.objectContaining({ title: 'Twee jaren naast elkaar' })])
    const disputed = [
      linde({ receivedOn: '2025-03-01', settledOn: '2025-04-01', disputes: [{ openedOn: '2026-02-01', decidedOn: null, result: null }] }),
    ]
    expect(of(report([...disputed, ...OTHERS], 'linde'), 'text')[0]?.text).toContain('Er liep wel een geschil')
  })
})
