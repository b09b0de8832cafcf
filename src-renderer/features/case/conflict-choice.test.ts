import { describe, expect, it } from 'vitest'
import { decide } from '../../domain/complaint/decide.ts'
import type { CaseEvent, CaseEventData, CaseEventType } from '../../domain/complaint/events.ts'
import { event } from '../../domain/complaint/events.ts'
import { evolve, isKnown } from '../../domain/complaint/evolve.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { record } from '../../domain/log/record.ts'
import { caseAfter, context, recorder, registered, TODAY } from '../../domain/test-kit.ts'
import { choiceOf } from './conflict-choice.ts'

/** Two machines write something of a kind, each without knowing of the other. */
function clash<T extends CaseEventType>(type: T, here: CaseEventData[T], there: CaseEventData[T]): DomainEvent[] {
  const { events } = caseAfter([registered, { type: 'assignHandler', handlerId: 'jorrit' }])
  const by = (person: string, device: string, data: CaseEventData[T]) =>
    record('case-1', [event(type, data)], events, recorder(person, device))
  return [...events, ...by('gerda', 'pc-2', here), ...by('bas', 'pc-3', there)]
}

/** Settles the first conflict with the value at a place; the case after it. */
function settled(log: readonly DomainEvent[], place: number) {
  const complaint = evolve(log)
  const conflict = complaint?.conflicts[0]
  const chosen = log.find(({ id }) => id === conflict?.values[place]?.eventId)
  const command = conflict && chosen && isKnown(chosen) ? choiceOf(conflict.field, chosen) : null
  if (!complaint || !command) throw new Error('nothing to choose')
  const decision = decide(complaint, command, context)
  if (!decision.ok) throw new Error(decision.reason.code)
  const after = [...log, ...record('case-1', decision.value, log, recorder('marjolein', 'pc-4'))]
  expect(after).toHaveLength(log.length + 1)
  return evolve(after)
}

const judgment = { judgment: 'upheld', reasoning: 'Niet gebeld.', judgedOn: TODAY, noMeasures: true } as const

describe('C13: a choice between edits that did not know each other', () => {
  it.each([0, 1])('settles each kind of field with the value chosen (%i)', (place) => {
    const child = settled(clash('detailsChanged', { changes: { child: 'A.' } }, { changes: { child: 'B.' } }), place)
    expect([child?.conflicts, child?.child]).toEqual([[], ['B.', 'A.'][place]])
    const handler = settled(clash('handlerAssigned', { handlerId: 'bas' }, { handlerId: 'marjolein' }), place)
    expect([handler?.conflicts, handler?.handlerId]).toEqual([[], ['marjolein', 'bas'][place]])
    const findings = settled(clash('findingsRecorded', { findings: 'Eerst' }, { findings: 'Anders' }), place)
    expect([findings?.conflicts, findings?.findings]).toEqual([[], ['Anders', 'Eerst'][place]])
    const judged = settled(clash('judgmentGiven', judgment, { ...judgment, judgment: 'notUpheld' }), place)
    expect([judged?.conflicts, judged?.judgment?.judgment]).toEqual([[], ['notUpheld', 'upheld'][place]])
  })

  it('changes one field only: others that the same edit changed stay in conflict until they are chosen', () => {
    const log = clash('detailsChanged', { changes: { child: 'A.', group: 'Bijen' } }, { changes: { child: 'B.', group: 'Hommels' } })
    expect(settled(log, 1)?.conflicts.map(({ field }) => field)).toEqual(['group'])
  })

  it('offers nothing of an event that gives no such field', () => {
    const contact: CaseEvent = {
      ...event('contactLogged', { contactId: 'c', on: TODAY, channel: 'phone', party: 'other', summary: 'x', shareable: false }),
      id: 'e',
      caseId: 'case-1',
      at: '',
      by: '',
      device: '',
      stamp: '',
      basedOn: [],
    } as CaseEvent
    expect(choiceOf('child', contact)).toBeNull()
  })
})
