import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDayNumber } from '../deadlines/calendar-date.ts'
import type { NewOrganisationEvent } from '../organisation/events.ts'
import { organisationAfter } from '../organisation/evolve.ts'
import { caseAfter, organisation, registered } from '../test-kit.ts'
import { type CaseFacts, factsOf } from './facts.ts'
import { movesBetween, withMovedCases } from './moved.ts'
import { deadlinesOf } from './progress.ts'

const facts: CaseFacts = factsOf(caseAfter([registered]).complaint)
const closed = (date: string): NewOrganisationEvent => ({ type: 'closingDayAdded', version: 1, data: { date, reason: 'Studiedag' } })
const movedBy = (events: NewOrganisationEvent[], given: Partial<CaseFacts> = {}) =>
  movesBetween(
    organisation,
    organisationAfter(organisation, events),
  )({ ...facts, ...given }).map(({ from, to }) => [from.kind, from.actBy, to.actBy])

describe('T9: a change of the calendar moves the open cases at once', () => {
  it('a closing day before the acknowledgement moves it by one working day', () => {
    expect(movedBy([closed('2026-11-18')])).toEqual([['acknowledge', '2026-11-23', '2026-11-24']])
  })

  it('a closing day on the day to act moves that day back, and not the date itself', () => {
    expect(movedBy([closed('2026-12-07')])).toEqual([['aim', '2026-12-07', '2026-12-04']])
  })

  it('a removed closing day moves it back', () => {
    expect(movedBy([closed('2026-11-18'), { type: 'closingDayRemoved', version: 1, data: { date: '2026-11-18' } }])).toEqual([])
  })

  it('T7: the other holiday list moves what lies around Good Friday', () => {
    const chosen: NewOrganisationEvent = { type: 'holidaysChosen', version: 1, data: { holidays: 'atw' } }
    expect(movedBy([chosen], { receivedOn: '2026-04-02' })).toContainEqual(['acknowledge', '2026-04-10', '2026-04-13'])
    expect(movedBy([chosen])).toEqual([])
  })

  it('T2 and T3: other terms move what they are the terms of, T4: and never the limit', () => {
    const changed: NewOrganisationEvent = {
      type: 'termsChanged',
      version: 1,
      data: { changes: { acknowledgeWorkingDays: 3, aimDays: 14 } },
    }
    expect(movedBy([changed]).map(([kind]) => kind)).toEqual(['acknowledge', 'aim'])
  })

  it('what is done stands, and so does everything of a signal', () => {
    expect(movedBy([closed('2026-11-18')], { acknowledgedOn: '2026-11-17' })).toEqual([])
    expect(movedBy([closed('2026-11-18')], { kind: 'signal' })).toEqual([])
  })

  it('it says of each case exactly what the deadlines of the two calendars say', () => {
    const anyDay = fc.integer({ min: 20_700, max: 20_900 }).map(fromDayNumber)
    fc.assert(
      fc.property(anyDay, fc.array(anyDay, { maxLength: 8 }), (receivedOn, days) => {
        const after = organisationAfter(organisation, days.map(closed))
        const given = { ...facts, receivedOn }
        const places = ({ calendar, terms }: typeof organisation) =>
          deadlinesOf(given, calendar, terms).map(({ date, actBy }) => `${date} ${actBy}`)
        const changed = places(organisation).filter((place, index) => place !== places(after)[index])
        expect(movesBetween(organisation, after)(given)).toHaveLength(changed.length)
      }),
    )
  })
})

describe('T9: the log says so', () => {
  const cases = [
    { ...facts, caseId: 'open' },
    { ...facts, caseId: 'acknowledged', acknowledgedOn: '2026-11-17' },
    { ...facts, caseId: 'signal', kind: 'signal' as const },
    { ...facts, caseId: 'later', receivedOn: '2026-11-19' },
  ]
  const moved = (...events: NewOrganisationEvent[]) =>
    withMovedCases(events, cases, organisation).map(({ data }) => ('movedCases' in data ? data.movedCases : null))

  it('each event names the cases that it moves itself, on top of those before it', () => {
    expect(moved(closed('2026-11-18'), closed('2026-11-24'))).toEqual([['open'], ['open', 'later']])
  })

  it('an event that moves nothing of anyone names nobody, one of another kind has nothing to name', () => {
    const nature: NewOrganisationEvent = { type: 'natureAdded', version: 1, data: { natureId: 'n', name: 'Hygiëne' } }
    expect(moved(closed('2020-01-02'), nature)).toEqual([[], null])
  })
})
