import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, fromDayNumber } from '../../domain/deadlines/calendar-date.ts'
import { chooseWhose } from './choice.ts'
import { type Entry, isDue } from './entries.ts'
import { byDate, byDay, indexEntries, type Whose } from './entry-index.ts'
import { keepLast } from './keep-last.ts'

/** A Monday. */
const TODAY = '2026-11-23'
const PEOPLE = ['bas', 'ruud', 'jorrit', 'nobody'] as const

const entry = (id: string, day: string, state: Entry['state'], personId = 'bas'): Entry => ({
  id,
  kind: 'aim',
  day,
  date: day,
  state,
  reference: `2026-${id}`,
  view: null,
  ownerId: personId,
  personId,
})

const anyEntry = fc
  .record({ day: fc.integer({ min: -400, max: 400 }), isDone: fc.boolean(), isGhost: fc.boolean(), personId: fc.constantFrom(...PEOPLE) })
  .map(({ day, isDone, isGhost, personId }) => {
    const state = isDone ? 'done' : isGhost ? 'ghost' : day < 0 ? 'late' : day === 0 ? 'today' : 'planned'
    return (index: number) => entry(String(index).padStart(3, '0'), addDays(TODAY, day), state, personId)
  })
const anyEntries = fc.array(anyEntry, { maxLength: 60 }).map((makers) => makers.map((make, index) => make(index)))
const anyWhose: fc.Arbitrary<Whose> = fc.oneof(fc.constant<Whose>('everyone'), fc.subarray([...PEOPLE, 'stranger']))
const isOf = (whose: Whose) => (one: Entry) => whose === 'everyone' || whose.includes(one.personId)
const sorted = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort()
const indexOf = (entries: readonly Entry[]) => indexEntries([entries], TODAY)

describe('an index reads the same as going through all of it', () => {
  test('what stands between two days, for some or for everyone', () => {
    const days = fc.tuple(fc.integer({ min: -420, max: 420 }), fc.integer({ min: 0, max: 120 }))
    fc.assert(
      fc.property(anyEntries, anyWhose, days, (entries, whose, [first, length]) => {
        const [from, until] = [addDays(TODAY, first), addDays(TODAY, first + length)]
        const expected = entries.filter(isOf(whose)).filter(({ day }) => day >= from && day <= until)
        expect(sorted(indexOf(entries).between(whose, from, until))).toEqual(sorted(expected))
      }),
    )
  })

  test('what is late, the oldest first', () => {
    fc.assert(
      fc.property(anyEntries, anyWhose, (entries, whose) => {
        const expected = entries.filter(isOf(whose)).filter(({ state }) => state === 'late')
        expect(indexOf(entries).late(whose)).toEqual(expected.toSorted(byDate))
      }),
    )
  })

  test('each entry is in exactly one person’s calendar, and the people together are everyone', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const index = indexOf(entries)
        const parts = [...index.people].flatMap((personId) => index.all(personId))
        expect(sorted(parts)).toEqual(sorted(entries))
        expect(sorted(index.between('everyone', addDays(TODAY, -500), addDays(TODAY, 500)))).toEqual(sorted(entries))
      }),
    )
  })

  test('the load of the people together is all that is due, each thing once', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const index = indexOf(entries)
        const total = PEOPLE.map((personId) => index.load(personId)).flatMap((load) => Object.values(load))
        expect(total.reduce((sum, count) => sum + count, 0)).toBe(entries.filter(isDue).length)
      }),
    )
  })
})

describe('the load of a person', () => {
  it('is late, until Sunday, the two weeks after, and later', () => {
    const days = ['2026-11-20', '2026-11-23', '2026-11-29', '2026-11-30', '2026-12-13', '2026-12-14', '2027-06-01']
    const entries = days.map((day, index) => entry(String(index), day, day < TODAY ? 'late' : 'planned'))
    expect(indexOf(entries).load('bas')).toEqual({ late: 1, thisWeek: 2, nextWeeks: 2, later: 2 })
  })

  it('does not count what is done, or the date beside the day to act', () => {
    expect(indexOf([entry('1', TODAY, 'done'), entry('2', TODAY, 'ghost')]).load('bas')).toEqual({
      late: 0,
      thisWeek: 0,
      nextWeeks: 0,
      later: 0,
    })
  })

  it('is nothing for who has nothing', () => {
    expect(indexOf([]).load('ruud')).toEqual({ late: 0, thisWeek: 0, nextWeeks: 0, later: 0 })
  })
})

test('days hold all entries, in order of time', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const days = byDay(entries)
      expect([...days.values()].flat()).toEqual(entries.toSorted(byDate))
      expect([...days.keys()]).toEqual([...new Set(entries.map(({ day }) => day))].sort())
    }),
  )
})

describe('whose calendar is chosen', () => {
  it.each<[string, Whose, readonly string[], Whose]>([
    ['a person instead of everyone', 'everyone', ['everyone', 'bas'], ['bas']],
    ['one more', ['bas'], ['bas', 'ruud'], ['bas', 'ruud']],
    ['everyone instead of some', ['bas', 'ruud'], ['everyone', 'bas', 'ruud'], 'everyone'],
    ['everyone when the last one goes', ['bas'], [], 'everyone'],
    ['everyone when everyone is taken away', 'everyone', [], 'everyone'],
  ])('%s', (_, before, picked, after) => {
    expect(chooseWhose(before, picked)).toEqual(after)
  })
})

test('what is asked again is not worked out again, and what differs is', () => {
  let runs = 0
  const work = keepLast((a: object, b: string) => {
    runs += 1
    return { a, b }
  })
  const given = {}
  const first = work(given, 'x')
  expect(work(given, 'x')).toBe(first)
  expect(work(given, fromDayNumber(0))).toEqual({ a: given, b: '1970-01-01' })
  expect(work({}, fromDayNumber(0))).not.toBe(first)
  expect(runs).toBe(3)
})
