import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evolve } from '../../domain/complaint/evolve.ts'
import { leaveOut, mergeLogs } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { record } from '../../domain/log/record.ts'
import { caseAfter, recorder, registered } from '../../domain/test-kit.ts'
import { caseOn, firstDay, logUntil } from './as-it-was.ts'

const HOUR = 3_600_000
const at = (instant: string): number => Date.parse(instant) - 1000

/** A log in which each change is written down some hours after the one before. */
function logWith(hours: readonly number[]): DomainEvent[] {
  let log = caseAfter([registered]).events
  let now = at(log[0]?.at ?? '')
  for (const [index, later] of hours.entries()) {
    now += later * HOUR
    const change = { type: 'detailsChanged', version: 1, data: { changes: { child: `Noud ${index}` } } }
    log = [...log, ...record('case-1', [change], log, recorder('gerda', `laptop-${index}`, now))]
  }
  return log
}

const anyLog = fc.array(fc.nat({ max: 40 }), { maxLength: 12 }).map(logWith)

describe('C13: the case as it was at the end of a day', () => {
  it('is on the last day the case of now', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const last = log.map((event) => event.at).reduce((a, b) => (a > b ? a : b))
        const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(last))
        expect(caseOn(log, day)).toEqual(evolve(log))
        expect(logUntil(log, day)).toEqual(log)
      }),
    )
  })

  it('never knows of a later day: each day adds events and takes none away', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        let before = 0
        for (let day = 16; day <= 30; day += 1) {
          const { length } = logUntil(log, `2026-11-${day}`)
          expect(length).toBeGreaterThanOrEqual(before)
          before = length
        }
      }),
    )
  })

  it('goes by the day in the Netherlands, also in the hour in which it is another day in UTC', () => {
    const { events } = caseAfter([registered], undefined, recorder('gerda', 'pc-1', at('2026-11-16T23:30:00Z')))
    expect(firstDay(events)).toBe('2026-11-17')
    expect(caseOn(events, '2026-11-16')).toBeNull()
    expect(caseOn(events, '2026-11-17')?.reference).toBe('2026-001')
    const inSummer = caseAfter([registered], undefined, recorder('gerda', 'pc-1', at('2026-07-01T22:30:00Z'))).events
    expect(firstDay(inSummer)).toBe('2026-07-02')
  })

  it('tells a value as it was, and holds no conflict that was never there', () => {
    const log = logWith([24, 24])
    expect(caseOn(log, '2026-11-16')?.child).toBe('Noud')
    expect(caseOn(log, '2026-11-17')?.child).toBe('Noud 0')
    // A machine whose clock ran ahead wrote in between: what builds on that is still known to build on the first.
    const { events } = caseAfter([registered])
    const ahead = record(
      'case-1',
      [{ type: 'handlerAssigned', version: 1, data: { handlerId: 'bas' } }],
      events,
      recorder('bas', 'pc-2', at('2026-12-24T12:00:00Z')),
    )
    const change = { type: 'detailsChanged', version: 1, data: { changes: { child: 'N.' } } }
    const after = record('case-1', [change], [...events, ...ahead], recorder('gerda', 'pc-3', at('2026-11-17T12:00:00Z')))
    const earlier = caseOn([...events, ...ahead, ...after], '2026-11-18')
    expect([earlier?.child, earlier?.handlerId, earlier?.conflicts]).toEqual(['N.', null, []])
  })
})

describe('a log without some events', () => {
  it('forgets nothing that was seen through them', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, seed) => {
        const left = leaveOut(log, (event) => event.type === 'detailsChanged' && log.indexOf(event) % 3 === seed % 3)
        expect(evolve(mergeLogs(left))?.conflicts).toEqual([])
        const ids = new Set(left.map((event) => event.id))
        expect(left.flatMap((event) => event.basedOn).every((id) => ids.has(id))).toBe(true)
      }),
    )
  })
})
