import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../../domain/log/event.ts'
import { record } from '../../domain/log/record.ts'
import { caseAfter, complainant, letter, recorder, registered } from '../../domain/test-kit.ts'
import { changesByEvent } from './changes.ts'

describe('C13: what a change changed', () => {
  it('is told per field, from what it was to what it became', () => {
    const { events } = caseAfter([
      registered,
      { type: 'changeDetails', changes: { child: 'N.', natureId: null } },
      { type: 'changeDetails', changes: { child: 'Noud' } },
    ])
    const changes = changesByEvent(events)
    expect(changes.get(events[1]?.id ?? '')).toEqual([
      { field: 'child', from: 'Noud', to: 'N.' },
      { field: 'natureId', from: 'communicatie', to: null },
    ])
    expect(changes.get(events[2]?.id ?? '')).toEqual([{ field: 'child', from: 'N.', to: 'Noud' }])
  })

  it('tells nothing of events that changed no detail', () => {
    const { events } = caseAfter([registered, { type: 'assignHandler', handlerId: 'jorrit' }, letter('jorrit')])
    expect(changesByEvent(events).size).toBe(0)
  })

  it('keeps whole values, such as complainants', () => {
    const second = { ...complainant, complainantId: 'k2', name: 'Bo Hoogwater' }
    const { events } = caseAfter([registered, { type: 'changeDetails', changes: { complainants: [complainant, second] } }])
    expect(changesByEvent(events).get(events[1]?.id ?? '')).toEqual([
      { field: 'complainants', from: [complainant], to: [complainant, second] },
    ])
  })

  it('is the same in whatever order the events arrived', () => {
    const { events } = caseAfter([
      registered,
      { type: 'changeDetails', changes: { child: 'N.' } },
      { type: 'changeDetails', changes: { child: 'Noud de kleine' } },
    ])
    expect(changesByEvent(events.toReversed())).toEqual(changesByEvent(events))
  })

  it('passes over what a newer version wrote', () => {
    const { events } = caseAfter([registered])
    const newer: DomainEvent[] = record(
      'case-1',
      [{ type: 'detailsChanged', version: 99, data: { changes: 3 } }],
      events,
      recorder('bas', 'pc-2'),
    )
    const later = record(
      'case-1',
      [{ type: 'detailsChanged', version: 1, data: { changes: { child: 'N.' } } }],
      [...events, ...newer],
      recorder('bas', 'pc-3'),
    )
    const changes = changesByEvent([...events, ...newer, ...later])
    expect([...changes.values()]).toEqual([[{ field: 'child', from: 'Noud', to: 'N.' }]])
  })
})
