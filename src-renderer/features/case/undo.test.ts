import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { CaseCommand } from '../../domain/complaint/decide.ts'
import { decide } from '../../domain/complaint/decide.ts'
import { RETRACTABLE } from '../../domain/complaint/events.ts'
import { evolve } from '../../domain/complaint/evolve.ts'
import { leaveOut } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { record } from '../../domain/log/record.ts'
import { caseAfter, complainant, context, letter, recorder, registered, TODAY } from '../../domain/test-kit.ts'
import { undosOf } from './undo.ts'

const measure = { measureId: 'm1', text: 'Belinstructie', level: 'location', ownerId: 'jorrit', realiseBy: '2026-12-01' } as const

/** A case to which everything happened that can be undone. */
const COURSE: readonly CaseCommand[] = [
  registered,
  { type: 'assignHandler', handlerId: 'jorrit' },
  letter('jorrit'),
  { type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: TODAY },
  {
    type: 'logContact',
    contact: { contactId: 'c1', on: TODAY, channel: 'phone', party: 'complainant', summary: 'Gebeld.', shareable: true },
  },
  { type: 'offerReply', offer: { replyId: 'r1', name: 'Petra', offeredOn: TODAY, replyBy: '2026-11-20' } },
  { type: 'recordReply', reply: { replyId: 'r1', givenOn: TODAY, statement: 'Het was druk.', declined: false } },
  { type: 'proposeSolution', solution: { proposedOn: TODAY, proposal: 'Excuus.' } },
  { type: 'agreeMeasure', measure },
  { type: 'rescheduleMeasure', measureId: 'm1', realiseBy: '2026-12-08', reason: 'Ziekte.' },
  { type: 'realiseMeasure', measureId: 'm1', realisedOn: TODAY },
  { type: 'checkEffect', measureId: 'm1', checkedOn: TODAY, effect: 'works', note: '' },
  { type: 'agreeMeasure', measure: { ...measure, measureId: 'm2' } },
  { type: 'dropMeasure', measureId: 'm2', reason: 'Dubbel.' },
  { type: 'openDispute', dispute: { disputeId: 'd1', openedOn: TODAY, reference: 'G1', nature: 'Communicatie', respondBy: null } },
  { type: 'answerDispute', answer: { disputeId: 'd1', answeredOn: TODAY } },
  { type: 'decideDispute', decision: { disputeId: 'd1', decidedOn: TODAY, result: 'settled' } },
  {
    type: 'addAttachment',
    attachment: { attachmentId: 'a1', name: 'foto.jpg', mediaType: 'image/jpeg', size: 3, sha256: '0'.repeat(64) },
  },
  { type: 'removeAttachment', attachmentId: 'a1', reason: 'Verkeerd.' },
  { type: 'link', link: { otherId: 'other', otherReference: '2026-007' } },
]

const undo = (events: readonly DomainEvent[], command: CaseCommand) => {
  const decision = decide(evolve(events), command, context)
  if (!decision.ok) throw new Error(decision.reason.code)
  return [...events, ...record('case-1', decision.value, events, recorder('bas', 'pc-2'))]
}
const eventOf = (events: readonly DomainEvent[], type: string): DomainEvent => {
  const found = events.find((event) => event.type === type)
  if (!found) throw new Error(type)
  return found
}

/** What a case tells: undoing is a change of its own, so that only the moment of the last change differs. */
const told = (complaint: ComplaintCase | null) => complaint && { ...complaint, changedAt: '' }

describe('C13: what was undone', () => {
  const { events } = caseAfter(COURSE)
  const types = RETRACTABLE.filter((type) => events.some((event) => event.type === type))

  it('is tried for every kind that can be undone but an explained breach, which needs a passed limit', () => {
    expect(RETRACTABLE.filter((type) => !types.includes(type))).toEqual(['breachExplained'])
  })

  it.each(types)('counts no longer: the case is the one without %s', (type) => {
    const { id } = eventOf(events, type)
    const offered = undosOf(events, caseAfter(COURSE).complaint).get(id)
    expect(offered).toEqual({ how: 'retract', eventId: id, eventType: type })
    const after = undo(events, { type: 'retract', eventId: id, eventType: type, reason: 'Vergissing' })
    expect(told(evolve(after))).toEqual(told(evolve(leaveOut(events, (event) => event.id === id))))
    expect(after.map((event) => event.id)).toContain(id)
  })

  it('any of it together, in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...types]), (chosen) => {
        const ids = chosen.map((type) => eventOf(events, type).id)
        let after = events
        for (const [index, eventId] of ids.entries()) {
          const retraction = { type: 'eventRetracted', version: 1, data: { eventId, reason: 'x' } }
          // Each on a machine of its own: an id is never given twice.
          after = [...after, ...record('case-1', [retraction], after, recorder('bas', `pc-${index + 2}`))]
        }
        expect(told(evolve(after))).toEqual(told(evolve(leaveOut(events, (event) => ids.includes(event.id)))))
      }),
      { numRuns: 60 },
    )
  })

  it('is not undone once more', () => {
    const { id } = eventOf(events, 'contactLogged')
    const after = undo(events, { type: 'retract', eventId: id, eventType: 'contactLogged', reason: 'Vergissing' })
    const complaint = evolve(after)
    expect(complaint && undosOf(after, complaint).has(id)).toBe(false)
  })

  it('is never a legal date: not the registration, not the signal that became formal, not the judgment', () => {
    const undos = undosOf(events, caseAfter(COURSE).complaint)
    for (const type of ['complaintRegistered', 'letterMade', 'measureAgreed', 'attachmentAdded'])
      expect(undos.has(eventOf(events, type).id)).toBe(false)
  })
})

describe('C13: what was changed goes back by a new event', () => {
  const restore = (commands: readonly CaseCommand[], index: number) => {
    const { events, complaint } = caseAfter([registered, ...commands])
    const offered = undosOf(events, complaint).get(events[index]?.id ?? '')
    if (offered?.how !== 'restore') return null
    const after = undo(events, offered.command)
    expect(after).toHaveLength(events.length + 1)
    return evolve(after)
  }

  it('each field of it to the value of before', () => {
    const second = { ...complainant, complainantId: 'k2', name: 'Bo Hoogwater' }
    const change: CaseCommand = {
      type: 'changeDetails',
      changes: { child: 'N.', complainants: [complainant, second], natureId: null, incidentOn: null },
    }
    expect(told(restore([change], 1))).toEqual(told(caseAfter([registered]).complaint))
  })

  it('but never a field that was changed again since', () => {
    const commands: CaseCommand[] = [
      { type: 'changeDetails', changes: { child: 'N.', group: 'Bijen' } },
      { type: 'changeDetails', changes: { child: 'Noud K.' } },
    ]
    expect(restore(commands, 1)).toMatchObject({ child: 'Noud K.', group: '' })
    expect(restore([...commands, { type: 'changeDetails', changes: { group: 'Hommels' } }], 1)).toBeNull()
  })

  it('the handler and the findings too; a first handler has nobody before', () => {
    const handlers: CaseCommand[] = [
      { type: 'assignHandler', handlerId: 'jorrit' },
      { type: 'assignHandler', handlerId: 'bas' },
    ]
    expect(restore(handlers, 2)?.handlerId).toBe('jorrit')
    expect(restore(handlers, 1)).toBeNull()
    expect(restore([{ type: 'recordFindings', findings: 'Eerst' }], 1)?.findings).toBe('')
  })
})
