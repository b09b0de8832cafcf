import { describe, expect, it } from 'vitest'
import { organisation } from '../../domain/test-kit.ts'
import { viewOf } from '../test-kit.ts'
import { type Moment, notificationSummary, occasionFor } from './notification-summary.ts'

const viewer = (personId: string) => {
  const person = organisation.people.find((candidate) => candidate.personId === personId)
  if (!person) throw new Error(personId)
  return person
}
const TODAY = '2026-11-23'
/** Received on 16 November, acknowledged by the 23rd; the next two a working day earlier and later. */
const views = [
  viewOf({ caseId: 'a', handlerId: 'jorrit' }, TODAY),
  viewOf({ caseId: 'b', handlerId: 'jorrit', receivedOn: '2026-11-13' }, TODAY),
  viewOf({ caseId: 'c', handlerId: 'monique', receivedOn: '2026-11-13' }, TODAY),
  viewOf({ caseId: 'd', handlerId: null, receivedOn: '2026-11-17' }, TODAY),
  viewOf({ caseId: 'e', kind: 'signal' }, TODAY),
]
const summary = (personId: string, today = TODAY) => notificationSummary(views, viewer(personId), today, organisation)

describe('what waits for a person', () => {
  it.each(['gerda', 'marjolein'])('is every case for the office and the director (%s)', (personId) => {
    expect(summary(personId)).toEqual({ dueToday: 1, late: 2 })
  })

  it('is their own for a handler', () => {
    expect(summary('jorrit')).toEqual({ dueToday: 1, late: 1 })
    expect(summary('bas')).toEqual({ dueToday: 0, late: 0 })
  })

  it('C4: and those of whom they act for', () => {
    expect(summary('ruud')).toEqual({ dueToday: 0, late: 1 })
    expect(notificationSummary(views, viewer('ruud'), TODAY, { ...organisation, absences: [] })).toEqual({ dueToday: 0, late: 0 })
  })

  it('T5: follows the day to act by, and C2: a signal has none', () => {
    expect(summary('gerda', '2026-11-24')).toEqual({ dueToday: 1, late: 3 })
    expect(notificationSummary(views.slice(4), viewer('gerda'), '2027-11-23', organisation)).toEqual({ dueToday: 0, late: 0 })
  })

  it('C14: is two numbers', () => {
    expect(Object.entries(summary('gerda')).map(([key, value]) => [key, typeof value])).toEqual([
      ['dueToday', 'number'],
      ['late', 'number'],
    ])
  })
})

describe('when it is told', () => {
  const night: Moment = { today: '2026-11-23', isWorkingTime: false, late: 1 }
  const day: Moment = { ...night, isWorkingTime: true }

  it.each([
    ['right after unlocking', null, night, 'morning'],
    ['at nine o’clock', night, day, 'morning'],
    ['not again while nothing changes', day, day, null],
    ['not when something becomes late on the day itself', day, { ...day, late: 5 }, null],
    ['when a new day makes something late', day, { ...night, today: '2026-11-24', late: 2 }, 'overdue'],
    ['not at midnight when it does not', day, { ...night, today: '2026-11-24' }, null],
    ['the morning after a machine slept past nine', day, { ...day, today: '2026-11-24' }, 'morning'],
    ['what became late, after a machine slept past nine', day, { ...day, today: '2026-11-24', late: 2 }, 'overdue'],
  ] as const)('%s', (_, before, now, expected) => {
    expect(occasionFor(before, now)).toBe(expected)
  })
})
