import { describe, expect, it } from 'vitest'
import { organisation } from '../test-kit.ts'
import { NO_REPORT, reportSource } from './annual-report.ts'
import { yearFigures } from './figures.ts'
import { isReady, locationsToWrite, REPORT_PARTS, signOffBars } from './readiness.ts'
import type { ReportCase } from './report-case.ts'

const YEAR = 2026
const LATER = '2027-02-01'
const SETTLED: ReportCase = {
  receivedOn: '2026-03-02',
  locationId: 'linde',
  careType: 'KDV',
  natureId: 'communicatie',
  notYetFormal: false,
  acknowledgedOn: '2026-03-04',
  solvedOn: '2026-03-20',
  outcomeSentOn: '2026-03-20',
  closedOn: '2026-04-01',
  settledOn: '2026-03-20',
  outcome: 'upheld',
  measures: [],
  disputes: [],
}
const MEASURE = { level: 'location', promisedFor: '2026-05-01', realisedOn: null } as const
const WRITTEN = { scheme: 'Onze regeling.', publicity: 'Op de website.' }

function sourceOf(cases: readonly ReportCase[], texts: Readonly<Record<string, string>> = {}) {
  const report = { ...NO_REPORT, texts: new Map(Object.entries(texts)) }
  return reportSource(organisation, report, yearFigures(cases, organisation, YEAR, LATER), null)
}
const toWrite = (cases: readonly ReportCase[], texts: Readonly<Record<string, string>> = {}) =>
  locationsToWrite(sourceOf(cases, texts)).map(({ locationId }) => locationId)

describe('R1: what is still to be written of a location', () => {
  it.each(['upheld', 'partlyUpheld', 'notUpheld', 'inadmissible', 'noJudgment'] as const)('the tenor of a judgment: %s', (outcome) => {
    const cases = [{ ...SETTLED, outcome }]
    expect(toWrite(cases)).toEqual(['linde'])
    expect(toWrite(cases, { 'tenor/linde': 'Ouders hoorden het te laat.' })).toEqual([])
    expect(toWrite(cases, { 'tenor/linde': '  ' })).toEqual(['linde'])
    expect(toWrite(cases, { 'tenor/vlier': 'Van een ander.' })).toEqual(['linde'])
  })

  it.each(['withdrawn', 'outOfScope', 'open'] as const)('nothing where there was no judgment: %s', (outcome) => {
    expect(toWrite([{ ...SETTLED, outcome }])).toEqual([])
  })

  it('the nature of its measures, beside the tenor', () => {
    const cases = [{ ...SETTLED, measures: [MEASURE] }]
    expect(toWrite(cases, { 'tenor/linde': 'Te laat.' })).toEqual(['linde'])
    expect(toWrite(cases, { 'tenor/linde': 'Te laat.', 'measures/linde': 'Eerder melden.' })).toEqual([])
    expect(toWrite([{ ...SETTLED, outcome: 'withdrawn', measures: [MEASURE] }])).toEqual(['linde'])
  })
})

describe('R1: whether a part is ready', () => {
  it('scheme and publicity once they are written; numbers and disputes count themselves', () => {
    const ready = (texts: Readonly<Record<string, string>>) => REPORT_PARTS.filter((part) => isReady(part, sourceOf([SETTLED], texts)))
    expect(ready({})).toEqual(['numbers', 'disputes'])
    expect(ready({ scheme: 'Onze regeling.' })).toEqual(['scheme', 'numbers', 'disputes'])
    expect(ready({ ...WRITTEN, publicity: ' \n' })).toEqual(['scheme', 'numbers', 'disputes'])
    expect(ready({ ...WRITTEN, 'tenor/linde': 'Te laat.' })).toEqual([...REPORT_PARTS])
  })
})

describe('R8: what keeps a report from being signed off', () => {
  const whole = sourceOf([SETTLED], { ...WRITTEN, 'tenor/linde': 'Te laat.' })

  it('nothing, when its year is over, all is written and nobody is named', () => {
    expect(signOffBars(whole, 0, LATER)).toEqual([])
    expect(signOffBars(whole, 0, '2027-01-01')).toEqual([])
  })

  it('a year that runs, a part that is missing, a name that stands: each by itself', () => {
    expect(signOffBars(whole, 0, '2026-12-31')).toEqual(['yearRuns'])
    expect(signOffBars(sourceOf([SETTLED], WRITTEN), 0, LATER)).toEqual(['partsMissing'])
    expect(signOffBars(whole, 1, LATER)).toEqual(['traceable'])
    expect(signOffBars(sourceOf([SETTLED]), 3, '2026-11-23')).toEqual(['yearRuns', 'partsMissing', 'traceable'])
  })

  it('R5: a year without complaints needs the scheme, and no words about judgments', () => {
    // Judged of a year before: the measure is not of this year, and nothing was received.
    expect(signOffBars(sourceOf([], WRITTEN), 0, LATER)).toEqual([])
    expect(signOffBars(sourceOf([]), 0, LATER)).toEqual(['partsMissing'])
  })
})
