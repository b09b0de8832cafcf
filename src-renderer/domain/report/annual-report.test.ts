import { describe, expect, it } from 'vitest'
import { organisation } from '../test-kit.ts'
import { type AnnualReport, datesDiffer, NO_REPORT, reportSource, sentToAll, supervisorsOf } from './annual-report.ts'
import { yearFigures } from './figures.ts'

const reportWith = (given: Partial<AnnualReport>): AnnualReport => ({ ...NO_REPORT, ...given })
const figures = yearFigures([], organisation, 2026, '2027-02-01')

describe('R8: what a report is made from', () => {
  it('holds texts that say something, in one order, and names as they are now', () => {
    const texts = new Map([
      ['scheme', 'Onze regeling.'],
      ['foreword', 'Vooraf.'],
      ['publicity', '   '],
    ])
    const source = reportSource(organisation, reportWith({ texts }), figures, null)
    expect(Object.entries(source.texts)).toEqual([
      ['foreword', 'Vooraf.'],
      ['scheme', 'Onze regeling.'],
    ])
    expect(source).toMatchObject({
      before: null,
      organisationName: 'Kinderopvang De Proef',
      natures: [{ natureId: 'communicatie', name: 'Communicatie' }],
      acknowledgeWorkingDays: 5,
      aimDays: 21,
    })
    expect(source.locations.map(({ locationId, lrkNumber, supervisor }) => [locationId, lrkNumber, supervisor])).toEqual([
      ['linde', '900100044', 'GGD Wilgenland'],
      ['vlier', '900100055', 'GGD Noorderplas'],
    ])
    expect(JSON.stringify(source), 'R2: no address of a location').not.toContain('Lindebrinkje')
  })

  it('only the locations that have a row in the figures', () => {
    const locations = figures.locations.filter(({ locationId }) => locationId === 'linde')
    const source = reportSource(organisation, NO_REPORT, { ...figures, locations }, null)
    expect(source.locations.map(({ name }) => name)).toEqual(['Onder de Linde'])
  })
})

describe('R7: who was sent it, and when', () => {
  const source = reportSource(organisation, NO_REPORT, figures, null)
  const place = (supervisor: string) => ({ ...(source.locations[0] as (typeof source.locations)[number]), supervisor })

  it('each supervisor once, in the order of the alphabet, and no blank', () => {
    const locations = [place('GGD Zuid'), place(' GGD Éénland '), place('GGD Zuid'), place('  '), place('GGD Fries')]
    expect(supervisorsOf({ locations })).toEqual(['GGD Éénland', 'GGD Fries', 'GGD Zuid'])
  })

  it('is flagged when supervisors and parents got it on different days', () => {
    const on = (...days: string[]) => new Map(days.map((day, index) => [`GGD ${index}`, day]))
    expect(datesDiffer(NO_REPORT)).toBe(false)
    expect(datesDiffer(reportWith({ publishedOn: '2027-05-03' }))).toBe(false)
    expect(datesDiffer(reportWith({ delivered: on('2027-05-03', '2027-05-03'), publishedOn: '2027-05-03' }))).toBe(false)
    expect(datesDiffer(reportWith({ delivered: on('2027-05-03'), publishedOn: '2027-05-04' }))).toBe(true)
    expect(datesDiffer(reportWith({ delivered: on('2027-05-03', '2027-05-04') }))).toBe(true)
  })

  it('is sent to all on the last of their days, and not before everyone was', () => {
    const delivered = new Map([
      ['GGD A', '2027-05-10'],
      ['GGD B', '2027-05-03'],
    ])
    expect(sentToAll(reportWith({ delivered }), ['GGD A', 'GGD B'])).toBe('2027-05-10')
    expect(sentToAll(reportWith({ delivered }), ['GGD A', 'GGD B', 'GGD C'])).toBeNull()
    expect(sentToAll(NO_REPORT, [])).toBeNull()
  })
})
