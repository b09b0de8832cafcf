import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../log/event.ts'
import { ORGANISATION } from '../log/event.ts'
import { record } from '../log/record.ts'
import { recorder, organisation as sample } from '../test-kit.ts'
import type { NewOrganisationEvent } from './events.ts'
import { evolveOrganisation } from './evolve.ts'
import { absenceOn, hasLeft, locationById, NO_ORGANISATION, natureById, peopleOn, personById, rulesFor } from './organisation.ts'

const address = { street: 'Katwilgstraat 14', postcode: '1234 WA', city: 'Wilgendam' }
const founded: NewOrganisationEvent = {
  type: 'organisationFounded',
  version: 1,
  data: { name: 'De Proef', legalName: '', complaintsEmail: '', phone: '', website: '', address, holidays: 'atw' },
}
const [place] = sample.locations
const [somebody] = sample.people
const [absence] = sample.absences
if (!place || !somebody || !absence) throw new Error('the test kit holds one of each')

const organisationOf = (events: readonly NewOrganisationEvent[]) => evolveOrganisation(record(ORGANISATION, events, [], recorder()))

describe('the organisation is what its events tell', () => {
  it('nothing yet', () => {
    expect(evolveOrganisation([])).toEqual(NO_ORGANISATION)
  })

  it('founded, with its holiday list, places, people, absences, natures, closing days and machines', () => {
    const organisation = organisationOf([
      founded,
      { type: 'locationAdded', version: 1, data: place },
      { type: 'personAdded', version: 1, data: somebody },
      { type: 'absencePlanned', version: 1, data: absence },
      { type: 'natureAdded', version: 1, data: { natureId: 'n1', name: 'Communicatie' } },
      { type: 'closingDayAdded', version: 1, data: { date: '2026-12-24', reason: 'Kantoor gesloten' } },
      { type: 'deviceRegistered', version: 1, data: { deviceId: 'pc-1', name: 'pc Kantoor' } },
    ])
    expect(organisation.profile).toEqual({ name: 'De Proef', legalName: '', complaintsEmail: '', phone: '', website: '', address })
    expect(organisation.calendar).toEqual({ holidays: 'atw', closingDays: [{ date: '2026-12-24', reason: 'Kantoor gesloten' }] })
    expect([locationById(organisation, 'linde'), personById(organisation, 'gerda'), natureById(organisation, 'n1')?.name]).toEqual([
      place,
      somebody,
      'Communicatie',
    ])
    expect(organisation.devices.get('pc-1')).toBe('pc Kantoor')
  })

  it('a change replaces only what it names; adding the same thing twice is once', () => {
    const organisation = organisationOf([
      founded,
      { type: 'locationAdded', version: 1, data: place },
      { type: 'locationAdded', version: 1, data: place },
      { type: 'locationChanged', version: 1, data: { locationId: 'linde', changes: { name: 'De Linde' } } },
      { type: 'personAdded', version: 1, data: somebody },
      { type: 'personChanged', version: 1, data: { personId: 'gerda', changes: { role: 'director' } } },
      { type: 'profileChanged', version: 1, data: { changes: { phone: '06-12340001' } } },
    ])
    expect(organisation.locations).toEqual([{ ...place, name: 'De Linde' }])
    expect(organisation.people).toEqual([{ ...somebody, role: 'director' }])
    expect(organisation.profile).toMatchObject({ name: 'De Proef', phone: '06-12340001' })
  })

  it('T6, T7: closing days come and go, and the list of holidays is chosen', () => {
    const day = { date: '2026-12-24', reason: 'Kantoor gesloten' }
    const added: NewOrganisationEvent = { type: 'closingDayAdded', version: 1, data: { ...day, movedCases: ['case-1'] } }
    expect(organisationOf([founded, added]).calendar.closingDays).toEqual([day])
    const removed: NewOrganisationEvent = { type: 'closingDayRemoved', version: 1, data: { date: day.date } }
    const chosen: NewOrganisationEvent = { type: 'holidaysChosen', version: 1, data: { holidays: 'cao' } }
    expect(organisationOf([founded, added, removed, chosen]).calendar).toEqual({ holidays: 'cao', closingDays: [] })
  })

  it('T2, T3, C5, C12: terms are those of the procedure until one is changed', () => {
    expect(organisationOf([founded]).terms).toEqual({ acknowledgeWorkingDays: 5, aimDays: 21, progressDays: 14, retentionYears: 2 })
    const changed: NewOrganisationEvent = { type: 'termsChanged', version: 1, data: { changes: { progressDays: 10 } } }
    expect(organisationOf([founded, changed]).terms).toEqual({ ...NO_ORGANISATION.terms, progressDays: 10 })
  })

  it('C12: the day on which the report of a year was sent is known, and can be put right', () => {
    const sent = (year: number, sentOn: string): NewOrganisationEvent => ({ type: 'reportSent', version: 1, data: { year, sentOn } })
    const organisation = organisationOf([founded, sent(2025, '2026-05-30'), sent(2026, '2027-05-20'), sent(2025, '2026-05-28')])
    expect([...organisation.reportsSent]).toEqual([
      [2025, '2026-05-28'],
      [2026, '2027-05-20'],
    ])
  })

  it('T9: cases that were closed are counted by the rules of that day, and open ones by those of now', () => {
    const closed: NewOrganisationEvent = { type: 'closingDayAdded', version: 1, data: { date: '2026-12-24', reason: 'Dicht' } }
    const terms: NewOrganisationEvent = { type: 'termsChanged', version: 1, data: { changes: { aimDays: 14 } } }
    const log = record(ORGANISATION, [founded, closed, terms, closed], [], recorder()).map((event, index) => ({
      ...event,
      at: `2026-11-${16 + Math.min(index, 2)}T09:00:00Z`,
    }))
    const organisation = evolveOrganisation(log)
    const seen = (closedOn: string | null) => {
      const rules = rulesFor(organisation, closedOn)
      return [rules.calendar.closingDays.length, rules.terms.aimDays]
    }
    expect([seen('2020-01-01'), seen('2026-11-16'), seen('2026-11-17'), seen('2026-11-18'), seen(null)]).toEqual([
      [0, 21],
      [0, 21],
      [1, 21],
      [1, 14],
      [1, 14],
    ])
  })

  it('T9: what was set up on the first day holds for everything of before it', () => {
    const closed: NewOrganisationEvent = { type: 'closingDayAdded', version: 1, data: { date: '2024-05-10', reason: 'Dag na Hemelvaart' } }
    const organisation = organisationOf([founded, closed])
    expect(rulesFor(organisation, '2024-06-01')).toBe(organisation)
  })

  it('C4: an absence can be changed and cancelled', () => {
    const planned: NewOrganisationEvent = { type: 'absencePlanned', version: 1, data: absence }
    const changed: NewOrganisationEvent = { type: 'absenceChanged', version: 1, data: { absenceId: 'a1', changes: { deputyId: 'bas' } } }
    expect(organisationOf([planned, changed]).absences).toEqual([{ ...absence, deputyId: 'bas' }])
    const cancelled: NewOrganisationEvent = { type: 'absenceCancelled', version: 1, data: { absenceId: 'a1' } }
    expect(organisationOf([planned, cancelled, changed]).absences).toEqual([])
  })

  it('C4: who left is known still, and offered no more from that day on; until they are back', () => {
    const added: NewOrganisationEvent = { type: 'personAdded', version: 1, data: somebody }
    const left: NewOrganisationEvent = { type: 'personLeft', version: 1, data: { personId: 'gerda', on: '2026-12-01' } }
    const organisation = organisationOf([added, left])
    expect(personById(organisation, 'gerda')).toEqual(somebody)
    expect(['2026-11-30', '2026-12-01'].map((day) => [hasLeft(organisation, 'gerda', day), peopleOn(organisation, day).length])).toEqual([
      [false, 1],
      [true, 0],
    ])
    expect(
      hasLeft(organisationOf([added, left, { type: 'personReturned', version: 1, data: { personId: 'gerda' } }]), 'gerda', '2027-01-01'),
    ).toBe(false)
  })

  it('a nature can be renamed and retired', () => {
    const added: NewOrganisationEvent = { type: 'natureAdded', version: 1, data: { natureId: 'n1', name: 'Communicatie' } }
    const change = (changes: { name?: string; isRetired?: boolean }): NewOrganisationEvent => ({
      type: 'natureChanged',
      version: 1,
      data: { natureId: 'n1', changes },
    })
    expect(organisationOf([added, change({ name: 'Contact' }), change({ isRetired: true })]).natures).toEqual([
      { natureId: 'n1', name: 'Contact', isRetired: true },
    ])
  })

  it('T9: one day has one set of rules before it, and only a change of rules begins another', () => {
    const terms = (aimDays: number): NewOrganisationEvent => ({ type: 'termsChanged', version: 1, data: { changes: { aimDays } } })
    const named: NewOrganisationEvent = { type: 'profileChanged', version: 1, data: { changes: { phone: '06-12340001' } } }
    const log = record(ORGANISATION, [founded, terms(14), terms(15), named], [], recorder()).map((event, index) => ({
      ...event,
      at: `2026-11-${['16', '17', '17', '18'][index]}T09:00:00Z`,
    }))
    expect(evolveOrganisation(log).pastRules.map(({ before, terms: { aimDays } }) => [before, aimDays])).toEqual([['2026-11-17', 21]])
  })

  it.each([{ type: 'teaServed' }, { version: 2 }])('passes over what a newer version wrote: %o', (changes) => {
    const newer = { ...record(ORGANISATION, [founded], [], recorder())[0], ...changes } as DomainEvent
    expect(evolveOrganisation([newer])).toEqual(NO_ORGANISATION)
  })

  it('a table that left changes nothing', () => {
    const exported: NewOrganisationEvent = { type: 'tableExported', version: 1, data: { format: 'csv', cases: 3, withPersonalData: false } }
    expect(organisationOf([exported])).toEqual(NO_ORGANISATION)
  })
})

describe('absence', () => {
  it.each([
    ['2026-11-17', undefined],
    ['2026-11-18', 'a1'],
    ['2027-02-14', 'a1'],
    ['2027-02-15', undefined],
  ])('C4: on %s', (day, expected) => {
    expect(absenceOn(sample, 'monique', day)?.absenceId).toBe(expected)
  })
})
