import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { causality, heads, inOrder, leaveOut, mergeLogs } from './causality.ts'
import type { DomainEvent } from './event.ts'
import { record } from './record.ts'
import { assign, inConflict, type Register, shown } from './registers.ts'
import { nextStamp, STAMP_SHAPE } from './stamp.ts'

/** Logs as several machines make them: each event builds on a random part of those before it. */
const anyLog = fc
  .array(
    fc.record({ back: fc.array(fc.nat({ max: 5 }), { maxLength: 3 }), device: fc.constantFrom('a', 'b', 'c'), late: fc.nat({ max: 3 }) }),
    { maxLength: 25 },
  )
  .map((steps) => {
    const events: DomainEvent[] = []
    for (const [index, { back, device, late }] of steps.entries()) {
      const basedOn = [...new Set(back.map((distance) => events.at(-1 - distance)?.id).filter((id) => id !== undefined))]
      const seen = events.filter((event) => basedOn.includes(event.id)).map((event) => event.stamp)
      const stamp = nextStamp(seen.sort().at(-1) ?? null, 1000 + index - late, device)
      events.push({ id: `e${index}`, caseId: 'c', type: 't', version: 1, at: '', by: 'p', device, stamp, basedOn, data: index })
    }
    return events
  })

const eventOf = (id: string, basedOn: string[]): DomainEvent => ({
  ...{ caseId: 'c', type: 't', version: 1, at: '', by: 'p', device: 'a', data: null },
  ...{ id, basedOn, stamp: id },
})

describe('hybrid logical clock', () => {
  test('a new stamp sorts after the last one seen, even when the clock jumped back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4e12 }), fc.nat({ max: 4e12 }), (before, now) => {
        const last = nextStamp(null, before, 'pc-1')
        const next = nextStamp(last, now, 'pc-0')
        expect(next > last).toBe(true)
        expect(next).toMatch(STAMP_SHAPE)
      }),
    )
  })
})

describe('hybrid logical clock: what a stamp says', () => {
  test('the time of the clock, and a count only where the clock did not go on', () => {
    expect(nextStamp(null, 5, 'pc-1')).toBe('000000000000005-000000-pc-1')
    expect(nextStamp(null, 0, 'pc-1')).toBe('000000000000000-000000-pc-1')
    expect(nextStamp('000000000000005-000003-pc-2', 9, 'pc-1')).toBe('000000000000009-000000-pc-1')
    expect(nextStamp('000000000000005-000003-pc-2', 5, 'pc-1')).toBe('000000000000005-000004-pc-1')
    expect(nextStamp('000000000000005-000003-pc-2', 2, 'pc-1')).toBe('000000000000005-000004-pc-1')
  })

  test('a stamp is all of the text, and nothing around it', () => {
    const stamp = nextStamp(null, 5, 'pc-1')
    expect([stamp, `0${stamp}`, `${stamp}!`, `${stamp}\n`, stamp.slice(0, -4)].map((text) => STAMP_SHAPE.test(text))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('causality', () => {
  test('what an author knew is everything behind basedOn, and nothing else', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const knows = causality(inOrder(events))
        for (const event of events) {
          const past = new Set<string>()
          const collect = (id: string): void => {
            for (const parent of events.find((other) => other.id === id)?.basedOn ?? []) {
              past.add(parent)
              collect(parent)
            }
          }
          collect(event.id)
          for (const other of events) expect(knows(event.id, other.id)).toBe(past.has(other.id))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of an event that is not there nobody knows, and it knows nothing: in one chain, and in a log that forks', () => {
    const chain = [eventOf('e0', []), eventOf('e1', ['e0']), eventOf('e2', ['e1'])]
    for (const log of [chain, [...chain, eventOf('e3', ['e1'])]]) {
      const knows = causality(log)
      expect([knows('e1', 'e0'), knows('e2', 'e0'), knows('e0', 'e2')]).toEqual([true, true, false])
      expect([knows('weg', 'e0'), knows('e2', 'weg'), knows('weg', 'ook weg')]).toEqual([false, false, false])
    }
  })

  test('without some of its events a log forgets nothing else: who knew what stays, and the order', () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (events, goes) => {
        const gone = new Set(events.filter((_, index) => goes[index]).map(({ id }) => id))
        const left = leaveOut(events, ({ id }) => gone.has(id))
        expect(left.map(({ id }) => id)).toEqual(events.map(({ id }) => id).filter((id) => !gone.has(id)))
        const [before, after] = [causality(inOrder(events)), causality(inOrder(left))]
        for (const { id, basedOn } of left) {
          expect(basedOn.some((one) => gone.has(one))).toBe(false)
          for (const other of left) expect(after(id, other.id)).toBe(before(id, other.id))
        }
      }),
    )
  })

  test('what built on what was left out builds on what that built on, once, and all else as it did', () => {
    const log = [eventOf('a', []), eventOf('b', ['a']), eventOf('c', ['a', 'b']), eventOf('d', ['c', 'b'])]
    const basedOn = (goes: string[]) => leaveOut(log, ({ id }) => goes.includes(id)).map((one) => [one.id, one.basedOn])
    const whole = [
      ['a', []],
      ['b', ['a']],
      ['c', ['a', 'b']],
    ]
    expect(basedOn([])).toEqual([...whole, ['d', ['c', 'b']]])
    expect(basedOn(['d'])).toEqual(whole)
    expect(basedOn(['b', 'c'])).toEqual([
      ['a', []],
      ['d', ['a']],
    ])
    expect(leaveOut(log, () => false)).not.toBe(log)
  })

  test('a merged log does not depend on the order of the parts, and merging twice changes nothing', () => {
    fc.assert(
      fc.property(anyLog, fc.integer(), (events, seed) => {
        const left = events.filter((_, index) => (index * 7 + seed) % 3 !== 0)
        const right = events.filter((_, index) => (index * 5 + seed) % 4 !== 0)
        expect(mergeLogs(left, right)).toEqual(mergeLogs(right, left, left))
        expect(mergeLogs(events, left)).toEqual(inOrder(events))
      }),
    )
  })

  test('the next event builds on every head, and is then the only one', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const recorder = { by: 'p', device: 'd', newId: () => 'new', now: () => 5 }
        const [next] = record('c', [{ type: 't', version: 1, data: null }], events, recorder)
        if (!next) throw new Error('no event')
        expect(next.basedOn).toEqual(heads(events))
        expect(heads([...events, next])).toEqual(['new'])
        expect(events.every((event) => event.stamp < next.stamp)).toBe(true)
      }),
    )
  })
})

describe('registers', () => {
  const fill = (events: readonly DomainEvent[], order: readonly DomainEvent[]): Register<unknown> => {
    const knows = causality(inOrder(events))
    return order.reduce<Register<unknown>>((register, event) => assign(register, { eventId: event.id, value: event.data }, knows), [])
  }

  test('the values left are those nobody had seen when setting another, in whatever order they came', () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.nat(), { minLength: 25, maxLength: 25 }), (events, keys) => {
        const shuffled = [...events].map((event, index) => ({ event, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key)
        const left = new Set(
          fill(
            events,
            shuffled.map(({ event }) => event),
          ).map((candidate) => candidate.eventId),
        )
        expect(left).toEqual(new Set(heads(events)))
      }),
    )
  })

  test('one value is no conflict, the same value twice is none either, two values are', () => {
    const never = () => false
    const first = assign<number>([], { eventId: 'a', value: 1 }, never)
    const same = assign(first, { eventId: 'b', value: 1 }, never)
    const other = assign(same, { eventId: 'c', value: 2 }, never)
    expect([inConflict(first), inConflict(same), inConflict(other)]).toEqual([false, false, true])
    expect([shown([]), shown(other)]).toEqual([undefined, 2])
  })
})
