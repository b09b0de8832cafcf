import { describe, expect, it } from 'vitest'
import { NO_REPORT, type ReportSource, reportSource } from '../report/annual-report.ts'
import { yearFigures } from '../report/figures.ts'
import { organisation as sample } from '../test-kit.ts'
import type { NewOrganisationEvent } from './events.ts'
import { organisationAfter } from './evolve.ts'
import { NO_ORGANISATION } from './organisation.ts'

const afterAllOf = (...events: NewOrganisationEvent[]) => organisationAfter(NO_ORGANISATION, events)
const reportAfter = (...events: NewOrganisationEvent[]) => afterAllOf(...events).reports.get(2026)

const written = (key: string, text: string, year = 2026): NewOrganisationEvent => ({
  type: 'reportTextWritten',
  version: 1,
  data: { year, key, text },
})
const overruled = (key: string, found: string, reason: string): NewOrganisationEvent => ({
  type: 'reportHitOverruled',
  version: 1,
  data: { year: 2026, key, found, reason },
})
const source = (organisationName: string): ReportSource => ({
  ...reportSource(sample, NO_REPORT, yearFigures([], sample, 2026, '2027-01-15'), null),
  organisationName,
})
const signedOff = (signedOn: string, name: string): NewOrganisationEvent => ({
  type: 'reportSignedOff',
  version: 1,
  data: { year: 2026, signedOn, source: source(name) },
})
const delivered = (supervisor: string, sentOn: string): NewOrganisationEvent => ({
  type: 'reportDelivered',
  version: 1,
  data: { year: 2026, supervisor, sentOn },
})

describe('R1: texts of the annual report', () => {
  it('each reads as it was written last', () => {
    const report = reportAfter(written('foreword', 'Eerste'), written('scheme', 'Regeling'), written('foreword', 'Tweede'))
    expect(report).toEqual({
      ...NO_REPORT,
      texts: new Map([
        ['foreword', 'Tweede'],
        ['scheme', 'Regeling'],
      ]),
    })
  })

  it('are of their own year', () => {
    const { reports } = afterAllOf(written('foreword', 'Toen', 2025), written('foreword', 'Nu', 2026))
    expect([...reports].map(([year, { texts }]) => [year, texts.get('foreword')])).toEqual([
      [2025, 'Toen'],
      [2026, 'Nu'],
    ])
  })
})

describe('R2: a find of the anonymity check that may stay', () => {
  it('is known by text and word, with the last reason', () => {
    const report = reportAfter(
      overruled('foreword', 'Roos', 'een bloem'),
      overruled('foreword', 'Wil', 'een werkwoord'),
      overruled('general', 'Roos', 'ook een bloem'),
      overruled('foreword', 'Roos', 'de bloem in de tuin'),
    )
    expect(report?.overruled).toEqual([
      { key: 'foreword', found: 'Wil', reason: 'een werkwoord' },
      { key: 'general', found: 'Roos', reason: 'ook een bloem' },
      { key: 'foreword', found: 'Roos', reason: 'de bloem in de tuin' },
    ])
  })

  it('is to be mended again once its reason is taken back, also by blanks', () => {
    const both = [overruled('foreword', 'Roos', 'een bloem'), overruled('general', 'Roos', 'ook een bloem')]
    const left = [{ key: 'general', found: 'Roos', reason: 'ook een bloem' }]
    expect(reportAfter(...both, overruled('foreword', 'Roos', ''))?.overruled).toEqual(left)
    expect(reportAfter(...both, overruled('foreword', 'Roos', ' \n'))?.overruled).toEqual(left)
  })
})

describe('R8: a report that was signed off', () => {
  it('is the first one, also when another machine signed off too', () => {
    const report = reportAfter(signedOff('2027-02-01', 'De Proef'), signedOff('2027-02-02', 'De Latere'))
    expect(report?.signedOff).toEqual({ signedOn: '2027-02-01', source: source('De Proef') })
  })

  it('keeps its texts, and the rest of the report goes on', () => {
    const report = reportAfter(written('foreword', 'Voorwoord'), signedOff('2027-02-01', 'De Proef'), delivered('GGD', '2027-05-01'))
    expect([report?.texts.get('foreword'), report?.signedOff?.signedOn, report?.delivered.get('GGD')]).toEqual([
      'Voorwoord',
      '2027-02-01',
      '2027-05-01',
    ])
  })
})

describe('R7: when a report went out', () => {
  it('is known for each supervisor, and can be put right', () => {
    const report = reportAfter(
      delivered('GGD Wilgenland', '2027-05-01'),
      delivered('GGD Noorderplas', '2027-05-02'),
      delivered('GGD Wilgenland', '2027-05-03'),
    )
    expect([...(report?.delivered ?? [])]).toEqual([
      ['GGD Wilgenland', '2027-05-03'],
      ['GGD Noorderplas', '2027-05-02'],
    ])
  })

  it('is known for parents, beside what was known', () => {
    const published: NewOrganisationEvent = { type: 'reportPublished', version: 1, data: { year: 2026, publishedOn: '2027-05-20' } }
    expect(reportAfter(written('foreword', 'Voorwoord'), published)).toEqual({
      ...NO_REPORT,
      texts: new Map([['foreword', 'Voorwoord']]),
      publishedOn: '2027-05-20',
    })
  })
})

describe('R8: a sign-off that was taken back', () => {
  const withdrawn: NewOrganisationEvent = {
    type: 'reportSignOffWithdrawn',
    version: 1,
    data: { year: 2026, withdrawnOn: '2027-03-01', reason: 'Fout' },
  }
  const sent = (year: number): NewOrganisationEvent => ({ type: 'reportSent', version: 1, data: { year, sentOn: '2027-02-10' } })
  const letter = { letterId: 'l1', supervisor: 'GGD', language: 'nl', datedOn: '2027-02-09', sha256: 'a'.repeat(64), size: 9 } as const
  const letterMade: NewOrganisationEvent = { type: 'reportLetterMade', version: 1, data: { year: 2026, ...letter } }
  const first = [signedOff('2027-02-01', 'De Proef'), delivered('GGD', '2027-02-10'), letterMade, sent(2026), sent(2025)]

  it('C12, T10: the year counts as not sent, and other years stay', () => {
    expect([...afterAllOf(...first).reportsSent.keys()]).toEqual([2026, 2025])
    expect([...afterAllOf(...first, withdrawn).reportsSent.keys()]).toEqual([2025])
    expect([...afterAllOf(...first, withdrawn, signedOff('2027-03-02', 'De Proef')).reportsSent.keys()]).toEqual([2025])
  })

  it('who had it, and what was sent along, is of that version', () => {
    const report = reportAfter(...first, withdrawn, signedOff('2027-03-02', 'De Tweede'), delivered('Andere GGD', '2027-03-03'))
    expect([...(report?.delivered ?? [])]).toEqual([['Andere GGD', '2027-03-03']])
    expect(report?.letters).toEqual([])
    expect(report?.withdrawn).toMatchObject([{ signedOn: '2027-02-01', delivered: new Map([['GGD', '2027-02-10']]), letters: [letter] }])
  })

  it('a day that another machine recorded before it knew is of that version too', () => {
    const report = reportAfter(...first, withdrawn, delivered('Late GGD', '2027-02-20'), signedOff('2027-03-02', 'De Tweede'))
    expect(report?.delivered.size).toBe(0)
    expect([...(report?.withdrawn[0]?.delivered.keys() ?? [])]).toEqual(['GGD', 'Late GGD'])
  })

  it('of a draft changes nothing', () => {
    expect(afterAllOf(sent(2026), withdrawn).reportsSent.has(2026)).toBe(true)
    expect(reportAfter(withdrawn)?.withdrawn).toEqual([])
  })
})
