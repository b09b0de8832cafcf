import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { organisation } from '../test-kit.ts'
import { NO_REPORT, type ReportSource, reportSource } from './annual-report.ts'
import { yearFigures } from './figures.ts'
import type { ReportCase } from './report-case.ts'
import { narrowed, withScopes } from './scope.ts'
import { manyLocations, manyReportCases, partOf } from './test-kit.ts'

const TODAY = '2027-03-01'
const places = { ...organisation, locations: manyLocations(6) }
const texts = new Map([
  ['scheme', 'Onze regeling.'],
  ['disputes', 'Er was een geschil.'],
  ['tenor/plek-0', 'Strekking van nul.'],
  ['tenor/plek-1', 'Strekking van een.'],
  ['measures/plek-1', 'Maatregelen van een.'],
])

function source(cases: readonly ReportCase[], hasBefore = true): ReportSource {
  const figures = yearFigures(cases, places, 2026, TODAY)
  const before = hasBefore ? yearFigures(cases, places, 2025, TODAY) : null
  return withScopes(reportSource(places, { ...NO_REPORT, texts }, figures, before), cases, places, TODAY)
}
const of = (cases: readonly ReportCase[], key: string): ReportSource => {
  const whole = source(cases)
  return narrowed(whole, partOf(whole, key))
}

describe('R7: a report of its own', () => {
  it('there is one for each supervisor and each location of the report', () => {
    expect(source([]).scopes?.map(({ scope }) => (scope.kind === 'location' ? scope.locationId : scope.name))).toEqual([
      'GGD Regio 0',
      'GGD Regio 1',
      'GGD Regio 2',
      ...source([]).locations.map(({ locationId }) => locationId),
    ])
  })

  it('counts what a register of those cases alone counts, this year and the year before', () => {
    const cases = manyReportCases(400, places, 2026)
    for (const [key, ids] of [
      ['plek-2', ['plek-2']],
      ['GGD Regio 1', ['plek-1', 'plek-4']],
    ] as const) {
      const own = cases.filter(({ locationId }) => ids.some((id) => id === locationId))
      const { figures, before, locations } = of(cases, key)
      const rows = (counted: typeof figures | null) => counted?.locations.map(({ locationId }) => locationId).toSorted()
      expect(locations.map(({ locationId }) => locationId).toSorted()).toEqual(ids)
      expect(rows(figures)).toEqual(ids)
      expect(rows(before)).toEqual(ids)
      const alone = { ...places, locations: places.locations.filter(({ locationId }) => ids.some((id) => id === locationId)) }
      expect(figures).toEqual(yearFigures(own, alone, 2026, TODAY))
      expect(before).toEqual(yearFigures(own, alone, 2025, TODAY))
      expect(figures.total.received).toBeGreaterThan(10)
    }
  })

  it('R3: rows add up to the total of the part, and the parts to all that is at a place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), (count) => {
        const cases = manyReportCases(count, places, 2026)
        const whole = source(cases)
        const total = (key: string): number => narrowed(whole, partOf(whole, key)).figures.total.received
        const sum = (keys: readonly string[]): number => keys.reduce((all, key) => all + total(key), 0)
        for (const region of [0, 1, 2]) expect(total(`GGD Regio ${region}`)).toBe(sum([`plek-${region}`, `plek-${region + 3}`]))
        expect(sum(places.locations.map(({ locationId }) => locationId))).toBe(whole.figures.total.received)
      }),
      { numRuns: 30 },
    )
  })

  it('is of that part only: whatever happens elsewhere, nothing in it changes', () => {
    const cases = manyReportCases(120, places, 2026)
    const isOwn = ({ locationId }: ReportCase): boolean => locationId === 'plek-1' || locationId === 'plek-4'
    const elsewhere = fc.subarray(cases.filter((one) => !isOwn(one)))
    const { disputes: _, ...before } = of(cases, 'GGD Regio 1').texts
    fc.assert(
      fc.property(elsewhere, (others) => {
        const { texts: words, ...rest } = of([...cases.filter(isOwn), ...others], 'GGD Regio 1')
        const { scopes: _others, texts: _words, ...known } = of(cases, 'GGD Regio 1')
        const { scopes: _same, ...now } = rest
        expect(now).toEqual(known)
        expect(words).toMatchObject(before)
      }),
      { numRuns: 30 },
    )
  })

  it('says what was written of its own locations, and of all', () => {
    expect(of([], 'GGD Regio 1').texts).toEqual({
      disputes: 'Er was een geschil.',
      scheme: 'Onze regeling.',
      'measures/plek-1': 'Maatregelen van een.',
      'tenor/plek-1': 'Strekking van een.',
    })
  })

  it('leaves out the words about disputes when all disputes are elsewhere', () => {
    const [dispute] = manyReportCases(1, places, 2026)
    if (!dispute) throw new Error('One was asked')
    const disputed = { ...dispute, locationId: 'plek-0', disputes: [{ openedOn: '2026-05-01', decidedOn: null, result: null }] }
    expect(of([disputed], 'GGD Regio 1').texts.disputes).toBeUndefined()
    expect(of([disputed], 'plek-0').texts.disputes).toBe('Er was een geschil.')
  })

  it('knows no year before where the report knows none', () => {
    const whole = source(manyReportCases(20, places, 2026), false)
    expect(narrowed(whole, partOf(whole, 'plek-1')).before).toBeNull()
  })
})
