import { describe, expect, it } from 'vitest'
import { ORGANISATION } from '../../domain/log/event.ts'
import { record } from '../../domain/log/record.ts'
import { isOrganisationEvent, type NewOrganisationEvent } from '../../domain/organisation/events.ts'
import { evolveOrganisation } from '../../domain/organisation/evolve.ts'
import { recorder, organisation as sample, TODAY } from '../../domain/test-kit.ts'
import { wordsIn } from '../../text/all-words.ts'
import { dateFormats } from '../../text/dates.ts'
import { logEntries, movedByClosingDay } from './log-entries.ts'
import { logWords } from './log-words.ts'

const [linde] = sample.locations
const [absence] = sample.absences
if (!linde || !absence) throw new Error('the test kit holds one of each')
const { profile } = sample

const founding: NewOrganisationEvent[] = [
  { type: 'organisationFounded', version: 1, data: { ...profile, holidays: 'cao' } },
  { type: 'locationAdded', version: 1, data: linde },
  ...sample.people.map((data): NewOrganisationEvent => ({ type: 'personAdded', version: 1, data })),
  { type: 'absencePlanned', version: 1, data: absence },
  { type: 'natureAdded', version: 1, data: { natureId: 'n1', name: 'Communicatie' } },
]

/** The last event in words, title first. */
function told(...events: NewOrganisationEvent[]): string[] {
  const log = record(ORGANISATION, [...founding, ...events], [], recorder())
  const [newest] = logEntries(log)
  if (!newest || !isOrganisationEvent(newest.event)) throw new Error('no event')
  const context = {
    t: wordsIn('nl'),
    dates: dateFormats('nl', TODAY),
    organisation: evolveOrganisation(log),
    referencesOf: (ids: readonly string[]) => ids.join(', '),
  }
  const { title, lines } = logWords(context, newest.event, newest.before)
  return [title, ...lines]
}

describe('T9: a change of the days is told with what it moved', () => {
  const day: NewOrganisationEvent = {
    type: 'closingDayAdded',
    version: 1,
    data: { date: '2026-11-18', reason: 'Studiedag', movedCases: ['2026-001', '2026-002'] },
  }

  it('a closing day that came and that went, with its reason', () => {
    expect(told(day)).toEqual([
      'Sluitingsdag woensdag 18 november 2026 toegevoegd: Studiedag',
      '2 lopende klachten kregen een andere datum: 2026-001, 2026-002.',
    ])
    expect(told(day, { type: 'closingDayRemoved', version: 1, data: { date: '2026-11-18', movedCases: ['2026-001'] } })).toEqual([
      'Sluitingsdag woensdag 18 november 2026 weggehaald: Studiedag',
      '1 lopende klacht kreeg een andere datum: 2026-001.',
    ])
  })

  it('T7: the list of holidays, and that it moved nothing', () => {
    expect(told({ type: 'holidaysChosen', version: 1, data: { holidays: 'atw', movedCases: [] } })).toEqual([
      'Feestdagen gekozen: Algemene termijnenwet',
      'Geen lopende klacht kreeg een andere datum.',
    ])
  })

  it('T2, C5: a term with what it was and what it is', () => {
    expect(told({ type: 'termsChanged', version: 1, data: { changes: { acknowledgeWorkingDays: 3, progressDays: 14 } } })).toEqual([
      'Termijnen gewijzigd',
      'Ontvangst bevestigen binnen: 5 werkdagen wordt 3',
    ])
  })

  it('says nothing of what nobody recorded', () => {
    expect(told({ type: 'closingDayAdded', version: 1, data: { date: '2026-11-18', reason: 'Studiedag' } })).toHaveLength(1)
  })

  it('counts per day, as it was added last', () => {
    const again: NewOrganisationEvent = { ...day, data: { date: '2026-11-18', reason: 'Studiedag', movedCases: ['2026-002'] } }
    expect([...movedByClosingDay(record(ORGANISATION, [day, again], [], recorder()))]).toEqual([['2026-11-18', 1]])
  })
})

describe('C13: everything else that happened is told as well', () => {
  it.each<[string[], NewOrganisationEvent]>([
    [
      [
        'Afwezigheid van Monique Ravenhorst gewijzigd',
        'woensdag 18 november 2026 tot en met zondag 14 februari 2027, waarnemer: Bas Quartelhoek',
      ],
      { type: 'absenceChanged', version: 1, data: { absenceId: 'a1', changes: { deputyId: 'bas' } } },
    ],
    [
      [
        'Afwezigheid van Monique Ravenhorst ingetrokken',
        'woensdag 18 november 2026 tot en met zondag 14 februari 2027, waarnemer: Ruud Barneholt',
      ],
      { type: 'absenceCancelled', version: 1, data: { absenceId: 'a1' } },
    ],
    [
      ['Ruud Barneholt werkt hier niet meer vanaf dinsdag 1 december 2026'],
      { type: 'personLeft', version: 1, data: { personId: 'ruud', on: '2026-12-01' } },
    ],
    [['Ruud Barneholt werkt hier weer'], { type: 'personReturned', version: 1, data: { personId: 'ruud' } }],
    [['Aard Communicatie heet nu Contact'], { type: 'natureChanged', version: 1, data: { natureId: 'n1', changes: { name: 'Contact' } } }],
    [
      ['Aard Communicatie wordt niet meer gebruikt'],
      { type: 'natureChanged', version: 1, data: { natureId: 'n1', changes: { isRetired: true } } },
    ],
    [
      ['Gegevens van Ruud Barneholt gewijzigd', 'Rol: Locatiemanager wordt Directeur', 'Locatie: Onder de Linde wordt leeg'],
      {
        type: 'personChanged',
        version: 1,
        data: { personId: 'ruud', changes: { name: 'Ruud Barneholt', role: 'director', locationId: null } },
      },
    ],
    [
      ['Locatie Onder de Linde gewijzigd', 'Adres: Lindebrinkje 7, 1234 WD Wilgendam wordt Dorp 1, Wilgendam'],
      {
        type: 'locationChanged',
        version: 1,
        data: {
          locationId: 'linde',
          changes: { address: { street: 'Dorp 1', postcode: '', city: 'Wilgendam' }, groups: ['Lindebloesem'] },
        },
      },
    ],
    [
      ['Gegevens van de organisatie gewijzigd', 'Telefoon: 06-12340000 wordt 06-12340009'],
      { type: 'profileChanged', version: 1, data: { changes: { phone: '06-12340009', name: profile.name } } },
    ],
  ])('%j', (expected, event) => {
    expect(told(event)).toEqual(expected)
  })

  it('C14: an absence never says why', () => {
    expect(told({ type: 'absencePlanned', version: 1, data: { ...absence, absenceId: 'a2' } }).join(' ')).not.toMatch(/ziek|verlof|reden/i)
  })

  it('and the newest comes first', () => {
    const log = record(ORGANISATION, founding, [], recorder())
    expect(logEntries(log).map(({ event }) => event.id)).toEqual(log.map(({ id }) => id).reverse())
  })
})
