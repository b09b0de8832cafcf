import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ORGANISATION } from '../domain/log/event.ts'
import { record } from '../domain/log/record.ts'
import { caseAfter, letter, recorder, registered } from '../domain/test-kit.ts'
import { parseEvents } from './parse-event.ts'

const { events } = caseAfter([
  registered,
  { type: 'changeDetails', changes: { child: 'N.' } },
  { type: 'assignHandler', handlerId: 'jorrit' },
  letter('jorrit'),
  { type: 'recordSending', letterId: 'brief-1', channel: 'post', sentOn: '2026-11-16' },
])

describe('events are parsed at every door', () => {
  it('as they were written they come through unchanged', () => {
    expect(parseEvents(JSON.parse(JSON.stringify(events)))).toEqual(events)
  })

  it('a change that leaves a field out does not set it', () => {
    const changed = parseEvents(JSON.parse(JSON.stringify(events)))?.find((event) => event.type === 'detailsChanged')
    expect(changed?.data).toEqual({ changes: { child: 'N.' } })
  })

  it('of a newer version they are kept as they are', () => {
    const newer = events.map((event) => ({ ...event, version: 9, data: { anything: [1] } }))
    expect(parseEvents(newer)).toEqual(newer)
    const unknown = record(ORGANISATION, [{ type: 'teaServed', version: 1, data: { sugar: true } }], [], recorder())
    expect(parseEvents(unknown)).toEqual(unknown)
  })

  it('a field that a newer version added is kept', () => {
    const grown = events.map((event) => ({ ...event, mood: 'calm', data: { ...(event.data as object), weather: 'rain' } }))
    expect(parseEvents(grown)).toEqual(grown)
  })

  it('one that is not what it says it is refuses the whole log', () => {
    const [first, ...rest] = events
    const broken: unknown[] = [
      { ...first, data: { ...(first?.data as object), receivedOn: '2026-02-31' } },
      { ...first, data: { ...(first?.data as object), channel: 'pigeon' } },
      { ...first, stamp: 'yesterday' },
      { ...first, id: '' },
      { ...first, basedOn: 'all' },
      { ...first, at: 'now' },
    ]
    for (const event of broken) expect(parseEvents([event, ...rest])).toBeNull()
  })

  it('whatever comes in, it is events or nothing, and never an error', () => {
    const almost = fc
      .constantFrom(...events)
      .chain((event) =>
        fc
          .record({ key: fc.constantFrom(...Object.keys(event)), value: fc.anything() })
          .map(({ key, value }) => ({ ...event, [key]: value })),
      )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(almost)), (input) => {
        const parsed = parseEvents(input)
        expect(parsed === null || Array.isArray(parsed)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
