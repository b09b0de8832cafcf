import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, daysInMonth, fromDayNumber, startOfMonth, weekday } from '../../domain/deadlines/calendar-date.ts'
import { letter, organisation } from '../../domain/test-kit.ts'
import { caseViewer } from '../shared/case-views.ts'
import { cardAfter, viewOf } from '../test-kit.ts'
import { byDay, entriesOf, isFor, weeksOf } from './entries.ts'

const { calendar } = organisation
const TODAY = '2026-11-18'
const places = (view: ReturnType<typeof viewOf>, today = TODAY) =>
  entriesOf([view], today, calendar).map(({ day, kind, state }) => [day, kind, state])

describe('what stands in a calendar', () => {
  it('each deadline on its day, with its state', () => {
    expect(places(viewOf())).toEqual([
      ['2026-11-23', 'acknowledge', 'soon'],
      ['2026-12-07', 'aim', 'planned'],
      ['2026-12-28', 'limit', 'planned'],
    ])
  })

  it('T5: on the day to act by, with the date itself as a ghost beside it where that is later', () => {
    expect(places(viewOf({ receivedOn: '2026-04-25' }), '2026-05-14')).toEqual([
      ['2026-05-04', 'acknowledge', 'late'],
      ['2026-05-15', 'aim', 'soon'],
      ['2026-05-16', 'aim', 'ghost'],
      ['2026-06-05', 'limit', 'planned'],
      ['2026-06-06', 'limit', 'ghost'],
    ])
  })

  it('what is done on the day it was done, and never late or a ghost', () => {
    const sent = { type: 'recordSending', letterId: 'brief-1', channel: 'post', sentOn: '2026-11-16' } as const
    const card = cardAfter([{ type: 'assignHandler', handlerId: 'jorrit' }, letter('jorrit'), sent])
    expect(places(caseViewer(organisation, '2026-11-30')(card), '2026-11-30')[0]).toEqual(['2026-11-16', 'acknowledge', 'done'])
  })

  it('C2: nothing of a signal', () => {
    expect(places(viewOf({ kind: 'signal' }))).toEqual([])
  })

  it('each thing has an id of its own', () => {
    const views = [viewOf({ receivedOn: '2026-04-25', caseId: 'a' }), viewOf({ receivedOn: '2026-04-25', caseId: 'b' })]
    const ids = entriesOf(views, TODAY, calendar).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(10)
  })

  it('the most pressing of a day comes first', () => {
    const views = [
      viewOf({ caseId: 'b', reference: '2026-002', receivedOn: '2026-04-25' }, '2026-05-14'),
      viewOf({ caseId: 'a', reference: '2026-001', receivedOn: '2026-04-25' }, '2026-05-14'),
      viewOf({ caseId: 'c', reference: '2026-000', receivedOn: '2026-05-11', acknowledgedOn: '2026-05-15' }, '2026-05-15'),
    ]
    const day = byDay(entriesOf(views, '2026-05-15', calendar)).get('2026-05-15') ?? []
    expect(day.map(({ view, state }) => [view.reference, state])).toEqual([
      ['2026-001', 'today'],
      ['2026-002', 'today'],
      ['2026-000', 'done'],
    ])
  })
})

describe('C4: whose calendar a case stands in', () => {
  const whose = (handlerId: string | null, today = TODAY) =>
    ['everyone', 'monique', 'ruud', 'bas'].filter((person) => isFor(viewOf({ handlerId }), person, organisation, today))

  it('its handler’s, and everyone’s', () => {
    expect(whose('bas')).toEqual(['everyone', 'bas'])
  })

  it('and the deputy’s for as long as the handler is away', () => {
    expect(whose('monique', '2026-11-17')).toEqual(['everyone', 'monique'])
    expect(whose('monique', '2026-11-18')).toEqual(['everyone', 'monique', 'ruud'])
    expect(whose('monique', '2027-02-14')).toEqual(['everyone', 'monique', 'ruud'])
    expect(whose('monique', '2027-02-15')).toEqual(['everyone', 'monique'])
  })

  it('without a handler only everyone’s', () => {
    expect(whose(null)).toEqual(['everyone'])
  })
})

test('a month is shown in whole weeks from Monday that cover it, and no week outside it', () => {
  const anyDay = fc.integer({ min: 10_957, max: 47_482 }).map(fromDayNumber)
  fc.assert(
    fc.property(anyDay, (day) => {
      const weeks = weeksOf(day)
      const days = weeks.flat()
      expect(weeks.every((week) => week.length === 7 && weekday(week[0] ?? '') === 1)).toBe(true)
      expect(days).toEqual(days.map((_, index) => addDays(days[0] ?? '', index)))
      const month = Array.from({ length: daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))) }, (_, index) =>
        addDays(startOfMonth(day), index),
      )
      expect(days).toEqual(expect.arrayContaining(month))
      expect(weeks.filter((week) => !week.some((date) => date.startsWith(day.slice(0, 7))))).toEqual([])
    }),
  )
})
