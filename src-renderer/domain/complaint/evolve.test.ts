import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DomainEvent } from '../log/event.ts'
import { record } from '../log/record.ts'
import { caseAfter, letter, recorder, registered } from '../test-kit.ts'
import type { NewCaseEvent } from './events.ts'
import { evolve } from './evolve.ts'

const change = (changes: object): NewCaseEvent => ({ type: 'detailsChanged', version: 1, data: { changes } })
const handler = (handlerId: string): NewCaseEvent => ({ type: 'handlerAssigned', version: 1, data: { handlerId } })

test('C13: a case is what its events tell, from registration to the letter on the post', () => {
  const { complaint } = caseAfter([
    registered,
    { type: 'assignHandler', handlerId: 'jorrit' },
    letter('jorrit'),
    { type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: '2026-11-16' },
  ])
  expect(complaint).toMatchObject({ reference: '2026-001', receivedOn: '2026-11-16', handlerId: 'jorrit', newerEvents: 0, conflicts: [] })
  expect(complaint.letters).toMatchObject([{ letterId: 'brief-1', madeBy: 'gerda', sent: { channel: 'email', sentOn: '2026-11-16' } }])
})

test('without its registration there is no case yet, and nothing throws', () => {
  const { events } = caseAfter([registered, { type: 'assignHandler', handlerId: 'jorrit' }])
  expect(evolve([])).toBeNull()
  expect(evolve(events.slice(1))).toBeNull()
})

test('C13: two edits that did not know each other are both kept; a later one that knew both settles it', () => {
  const { events } = caseAfter([registered])
  const here = record(
    'case-1',
    [change({ child: 'Noud' }), change({ group: 'Egeltjes' })],
    events,
    recorder('gerda', 'pc-1b', Date.UTC(2026, 10, 17)),
  )
  const there = record('case-1', [change({ child: 'N.' })], events, recorder('bas', 'pc-2', Date.UTC(2026, 10, 18)))
  const merged = evolve([...events, ...here, ...there])
  expect(merged).toMatchObject({ child: 'N.', group: 'Egeltjes' })
  expect(merged?.conflicts).toEqual([
    {
      field: 'child',
      values: [
        { eventId: there[0]?.id, value: 'N.' },
        { eventId: here[0]?.id, value: 'Noud' },
      ],
    },
  ])
  const log: DomainEvent[] = [...events, ...here, ...there]
  const chosen = record('case-1', [change({ child: 'Noud' })], log, recorder('gerda', 'pc-3'))
  expect(evolve([...log, ...chosen])).toMatchObject({ child: 'Noud', conflicts: [] })
})

test('events of a newer version are counted and change nothing', () => {
  const { events, complaint } = caseAfter([registered])
  const newer = record('case-1', [{ type: 'fromTheFuture', version: 1, data: { handlerId: 'x' } }], events, recorder('bas', 'pc-2'))
  const laterVersion = record('case-1', [{ ...handler('bas'), version: 2 }], events, recorder('bas', 'pc-3'))
  const inherited = record('case-1', [{ type: 'toString', version: 1, data: {} }], events, recorder('bas', 'pc-4'))
  expect(evolve([...events, ...newer, ...laterVersion, ...inherited])).toEqual({ ...complaint, newerEvents: 3 })
})

test('C13: every machine computes the same case from the same events, in whatever order they came', () => {
  const edits = fc.array(
    fc.record({
      machine: fc.constantFrom('pc-1', 'pc-2', 'pc-3'),
      sync: fc.boolean(),
      event: fc.oneof(
        fc.constantFrom('A', 'B', 'C').map((child) => change({ child })),
        fc.constantFrom('x', 'y').map((group) => change({ group, subject: group })),
        fc.constantFrom('jorrit', 'bas').map(handler),
      ),
    }),
    { maxLength: 15 },
  )
  fc.assert(
    fc.property(edits, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (steps, keys) => {
      const { events } = caseAfter([registered])
      const machines = new Map(
        ['pc-1', 'pc-2', 'pc-3'].map((name, i) => [name, { log: [...events], recorder: recorder('p', `${name}x`, 1e12 + i) }]),
      )
      const all = [...events]
      for (const { machine, sync, event } of steps) {
        const here = machines.get(machine)
        if (!here) continue
        if (sync) here.log = [...all]
        const made = record('case-1', [event], here.log, here.recorder)
        here.log.push(...made)
        all.push(...made)
      }
      const shuffled = all.map((event, i) => ({ event, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key)
      expect(evolve([...shuffled, ...shuffled].map(({ event }) => event))).toEqual(evolve(all))
      for (const conflict of evolve(all)?.conflicts ?? [])
        expect(new Set(conflict.values.map(({ value }) => value)).size).toBeGreaterThan(1)
    }),
  )
})
