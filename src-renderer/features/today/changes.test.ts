import { describe, expect, it } from 'vitest'
import { evolve } from '../../domain/complaint/evolve.ts'
import { record } from '../../domain/log/record.ts'
import { caseAfter, recorder, registered } from '../../domain/test-kit.ts'
import { cardOf } from '../../store/card.ts'
import { changedSince, changesOf } from './changes.ts'

const NINE = Date.UTC(2026, 10, 16, 9)
const HOUR = 3_600_000
const { events } = caseAfter([registered])
const later = [
  { type: 'handlerAssigned', version: 1, data: { handlerId: 'jorrit' } },
  { type: 'restrictedOpened', version: 1, data: { on: '2026-11-16', personId: 'bas' } },
  { type: 'ofALaterRelease', version: 1, data: {} },
]
const log = [...events, ...record('case-1', later, events, recorder('bas', 'pc-2', NINE + HOUR))]
const complaint = evolve(log)
if (!complaint) throw new Error('no case')
const read = [{ complaint, log }]
const types = (since: number, viewerId: string) => changesOf(read, since, viewerId).map(({ event }) => event.type)

describe('C13: what others changed', () => {
  it('is what came after one was here last, by others, newest first', () => {
    expect(types(0, 'gerda')).toEqual(['handlerAssigned'])
    expect(types(0, 'marjolein')).toEqual(['handlerAssigned', 'complaintRegistered'])
    expect(types(NINE + HOUR / 2, 'marjolein')).toEqual(['handlerAssigned'])
    expect(types(NINE + 2 * HOUR, 'marjolein')).toEqual([])
    expect(types(NINE + HOUR / 2, 'bas')).toEqual([])
  })

  it('asks only for the logs of cases that changed since, as their cards tell, and of no more than twelve', () => {
    const card = cardOf(complaint)
    const many = Array.from({ length: 30 }, (_, index) => ({ ...card, changedAt: new Date(NINE + index * HOUR).toISOString() }))
    expect(changedSince(many, NINE + 40 * HOUR)).toEqual([])
    expect(changedSince(many, NINE + 28 * HOUR)).toEqual([many[29]])
    expect(changedSince(many, 0).map(({ changedAt }) => changedAt)).toEqual(
      many
        .slice(18)
        .map(({ changedAt }) => changedAt)
        .reverse(),
    )
    expect(Date.parse(card.changedAt)).toBe(Date.parse(log.at(-1)?.at ?? ''))
  })
})
