import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ORGANISATION } from '../domain/log/event.ts'
import { record } from '../domain/log/record.ts'
import type { NewOrganisationEvent } from '../domain/organisation/events.ts'
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

describe('events of the organisation', () => {
  const settings: NewOrganisationEvent[] = [
    { type: 'closingDayAdded', version: 1, data: { date: '2026-12-24', reason: 'Dicht' } },
    { type: 'closingDayAdded', version: 1, data: { date: '2026-12-31', reason: 'Dicht', movedCases: ['case-1'] } },
    { type: 'closingDayRemoved', version: 1, data: { date: '2026-12-24' } },
    { type: 'holidaysChosen', version: 1, data: { holidays: 'atw' } },
    { type: 'termsChanged', version: 1, data: { changes: { aimDays: 14 } } },
    { type: 'absenceChanged', version: 1, data: { absenceId: 'a1', changes: { deputyId: null } } },
    { type: 'absenceCancelled', version: 1, data: { absenceId: 'a1' } },
    { type: 'personLeft', version: 1, data: { personId: 'ruud', on: '2026-12-01' } },
    { type: 'personReturned', version: 1, data: { personId: 'ruud' } },
    { type: 'natureChanged', version: 1, data: { natureId: 'n1', changes: { isRetired: true } } },
  ]
  const parsed = (events: readonly unknown[]) => parseEvents(JSON.parse(JSON.stringify(events)))
  const recorded = record(ORGANISATION, settings, [], recorder())

  it('come through as they were written', () => {
    expect(parsed(recorded)).toEqual(recorded)
  })

  it.each([
    ['termsChanged', { changes: { aimDays: 0 } }],
    ['termsChanged', { changes: { aimDays: 43 } }],
    ['termsChanged', { changes: { retentionYears: 1.5 } }],
    ['holidaysChosen', { holidays: 'moon' }],
    ['closingDayRemoved', { date: '2026-02-30' }],
    ['personLeft', { personId: 'ruud', on: 'soon' }],
    ['absenceChanged', { absenceId: 'a1', changes: { until: 'ooit' } }],
    ['natureChanged', { natureId: 'n1', changes: { isRetired: 'yes' } }],
  ])('%s with %j is refused', (type, data) => {
    expect(parsed(record(ORGANISATION, [{ type, version: 1, data }], [], recorder()))).toBeNull()
  })
})
