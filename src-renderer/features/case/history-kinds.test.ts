import { describe, expect, it } from 'vitest'
import { CASE_EVENT_VERSIONS } from '../../domain/complaint/events.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { record } from '../../domain/log/record.ts'
import { recorder } from '../../domain/test-kit.ts'
import { HISTORY_KINDS, kindsOf } from './history-kinds.ts'

const events = (...types: [type: string, version: number, data: unknown][]): DomainEvent[] =>
  record(
    'case-1',
    types.map(([type, version, data]) => ({ type, version, data })),
    [],
    recorder(),
  )

describe('C13: the history narrowed to a kind', () => {
  it('has a kind for everything that can happen', () => {
    const all = events(...Object.keys(CASE_EVENT_VERSIONS).map((type): [string, number, unknown] => [type, 1, { eventId: '' }]))
    const kinds = kindsOf(all)
    for (const event of all) if (event.type !== 'eventRetracted') expect([event.type, kinds.has(event.id)]).toEqual([event.type, true])
    expect(new Set(kinds.values())).toEqual(new Set(HISTORY_KINDS))
  })

  it('shows what was undone and the undoing together', () => {
    const contact = events(['contactLogged', 1, {}])
    const retraction = record(
      'case-1',
      [{ type: 'eventRetracted', version: 1, data: { eventId: contact[0]?.id, reason: '' } }],
      contact,
      recorder('bas', 'pc-2'),
    )
    expect([...kindsOf([...contact, ...retraction]).values()]).toEqual(['contact', 'contact'])
  })

  it('has none for what a newer version wrote, and does not run in circles', () => {
    const odd = events(['detailsChanged', 99, {}], ['eventRetracted', 1, { eventId: 'pc-1-000001', reason: '' }])
    expect(kindsOf(odd).size).toBe(0)
  })
})
