import { describe, expect, it } from 'vitest'
import { caseAfter, context, intake, organisation, registered, TODAY } from '../test-kit.ts'
import type { CaseCommand } from './case-command.ts'
import { factsOf } from './facts.ts'
import { deadlinesOf } from './progress.ts'
import { assigned, close, contact, DAY, LATER, nextOf, refusalOf, running, signal } from './test-kit.ts'

const later = { ...context, today: DAY }
const due = (commands: readonly CaseCommand[], given = context) =>
  deadlinesOf(factsOf(caseAfter(commands, given).complaint), organisation.calendar, organisation.terms)
const { complaint } = caseAfter(running)

describe('contact with the complainant', () => {
  it('C5: fourteen days after the last contact the parent is to be brought up to date', () => {
    const progress = (commands: readonly CaseCommand[]) => due(commands, later).find(({ kind }) => kind === 'progress')?.date
    expect(progress(running)).toBe('2026-11-30')
    expect(progress([...running, contact({ on: DAY })])).toBe('2026-12-04')
    expect(progress([...running, contact({ on: DAY, party: 'employee' })]), 'a talk with someone else is no contact').toBe('2026-11-30')
    expect(progress([registered, assigned]), 'before the acknowledgement that letter is the contact').toBeUndefined()
  })

  it('C5: the reminder becomes the next step on its day, and not before', () => {
    expect(nextOf(complaint, '2026-11-29')).toEqual({ action: 'proposeSolution', actBy: '2026-12-07' })
    expect(nextOf(complaint, '2026-11-30')).toEqual({ action: 'contactComplainant', actBy: '2026-11-30' })
  })

  it('is told with a text, and on a day that has been', () => {
    expect(refusalOf(complaint, contact({ summary: '  ' }))).toBe('textMissing')
    expect(refusalOf(complaint, contact({ summary: 'x'.repeat(50_001) }))).toBe('textTooLong')
    expect(refusalOf(complaint, contact({ on: '2026-11-17' }))).toBe('dateInFuture')
    expect(refusalOf(complaint, contact({ on: '2026-11-15' }))).toBe('dateBeforeReceipt')
    expect(refusalOf(complaint, contact({ on: '2026-13-01' }))).toBe('notADate')
  })

  it('stands in the order of its days, with who wrote it down', () => {
    const told = caseAfter([...running, contact({ on: DAY }), contact({ contactId: 'c2' })], later).complaint.contacts
    expect(told.map(({ contactId, by }) => [contactId, by])).toEqual([
      ['c2', 'gerda'],
      ['c1', 'gerda'],
    ])
  })
})

describe('C6: the right of reply', () => {
  const offer = { replyId: 'r1', name: 'Jorrit', offeredOn: TODAY, replyBy: '2026-11-23' }
  const offered: CaseCommand = { type: 'offerReply', offer }
  const given = (changes = {}): CaseCommand => ({
    type: 'recordReply',
    reply: { replyId: 'r1', givenOn: TODAY, statement: 'Ik heb gebeld.', declined: false, ...changes },
  })
  const asked = caseAfter([...running, offered]).complaint

  it('has a day by which the employee answers, and is done when they did', () => {
    expect(due([...running, offered]).find(({ kind }) => kind === 'rightOfReply')).toMatchObject({
      id: 'rightOfReply:r1',
      date: '2026-11-23',
    })
    expect(nextOf(asked)).toEqual({ action: 'hearReply', actBy: '2026-11-23' })
    const heard = caseAfter([...running, offered, given()])
    expect(heard.complaint.replies).toMatchObject([{ name: 'Jorrit', given: { statement: 'Ik heb gebeld.' } }])
    expect(due([...running, offered, given()]).some(({ kind }) => kind === 'rightOfReply')).toBe(false)
  })

  it('can be declined without a word, and not answered without one', () => {
    expect(refusalOf(asked, given({ statement: '' }))).toBe('textMissing')
    expect(refusalOf(asked, given({ statement: '', declined: true }))).toBeNull()
  })

  it('is offered to someone, on a day that has been, for one that is to come, and answered once', () => {
    expect(refusalOf(complaint, { type: 'offerReply', offer: { ...offer, name: '' } })).toBe('textMissing')
    expect(refusalOf(complaint, { type: 'offerReply', offer: { ...offer, offeredOn: '2026-11-17' } })).toBe('dateInFuture')
    expect(refusalOf(complaint, { type: 'offerReply', offer: { ...offer, replyBy: '2026-11-15' } })).toBe('dateInPast')
    expect(refusalOf(asked, offered)).toBe('nothingChanged')
    expect(refusalOf(complaint, given())).toBe('replyUnknown')
    expect(refusalOf(asked, given({ givenOn: '2026-11-15' }))).toBe('dateBeforeReceipt')
    expect(refusalOf(caseAfter([...running, offered, given()]).complaint, given())).toBe('replyGiven')
  })
})

describe('T3: the solution', () => {
  const propose = (proposedOn: string, proposal = 'Een gesprek.'): CaseCommand => ({
    type: 'proposeSolution',
    solution: { proposedOn, proposal },
  })

  it('meets the aim on the day it was proposed; a better one later moves nothing', () => {
    const both = [...running, propose(TODAY), propose(DAY, 'Een gesprek en excuus.')]
    expect(due(both, later).find(({ kind }) => kind === 'aim')).toMatchObject({ doneOn: TODAY })
    expect(caseAfter(both, later).complaint.solution).toEqual({ proposedOn: TODAY, proposal: 'Een gesprek en excuus.' })
  })

  it('is for a complaint with a handler, and says what is proposed', () => {
    expect(refusalOf(caseAfter([signal]).complaint, propose(TODAY))).toBe('onlyForComplaints')
    expect(refusalOf(caseAfter([registered]).complaint, propose(TODAY))).toBe('noHandlerYet')
    expect(refusalOf(complaint, propose(TODAY, ' '))).toBe('textMissing')
    expect(refusalOf(complaint, propose('2026-11-17'))).toBe('dateInFuture')
  })
})

describe('what lies in the file', () => {
  const attachment = { attachmentId: 'a1', name: 'brief.pdf', mediaType: 'application/pdf', size: 9, sha256: 'a'.repeat(64) }
  const added: CaseCommand = { type: 'addAttachment', attachment }
  const removed: CaseCommand = { type: 'removeAttachment', attachmentId: 'a1', reason: 'Verkeerd dossier.' }

  it('is added once, and taken out with a reason', () => {
    const filed = caseAfter([registered, added]).complaint
    expect(filed.attachments).toMatchObject([attachment])
    expect(refusalOf(filed, added)).toBe('attachmentExists')
    expect(refusalOf(filed, { ...removed, reason: '' } as CaseCommand)).toBe('textMissing')
    expect(refusalOf(complaint, removed)).toBe('attachmentUnknown')
    expect(refusalOf(complaint, { type: 'addAttachment', attachment: { ...attachment, name: ' ' } })).toBe('textMissing')
    expect(caseAfter([registered, added, removed]).complaint.attachments).toEqual([])
  })

  it('findings can be written anew, and the same again is no change', () => {
    const findings: CaseCommand = { type: 'recordFindings', findings: 'Rooster nagekeken.' }
    const found = caseAfter([registered, findings]).complaint
    expect(found.findings).toBe('Rooster nagekeken.')
    expect(refusalOf(found, findings)).toBe('nothingChanged')
    expect(refusalOf(found, { type: 'recordFindings', findings: 'x'.repeat(50_001) })).toBe('textTooLong')
    expect(caseAfter([registered, findings, { type: 'recordFindings', findings: '' }]).complaint.findings).toBe('')
  })
})

describe('C11: a restricted case', () => {
  const restricted: CaseCommand = { type: 'register', kind: 'complaint', reference: '2026-001', intake: { ...intake, suspicion: 'yes' } }
  const opened: CaseCommand = { type: 'recordOpening', personId: 'marjolein' }

  it('keeps who opened it, once a day and person', () => {
    const once = caseAfter([restricted, opened]).complaint
    expect(once.openings).toEqual([{ on: TODAY, personId: 'marjolein' }])
    expect(refusalOf(once, opened)).toBe('nothingChanged')
    expect(refusalOf(once, { ...opened, personId: 'bas' } as CaseCommand)).toBeNull()
    expect(refusalOf(once, opened, LATER)).toBeNull()
    expect(refusalOf(complaint, opened)).toBe('notRestricted')
  })
})

describe('C13: what was recorded by mistake', () => {
  it('is undone by a new event, with a reason, and stays in the log', () => {
    const made = caseAfter([...running, contact()])
    const eventId = made.complaint.contacts[0]?.eventId ?? ''
    const undo: CaseCommand = { type: 'retract', eventId, eventType: 'contactLogged', reason: 'Dubbel.' }
    const undone = caseAfter([...running, contact(), undo])
    expect(undone.complaint.contacts).toEqual([])
    expect(undone.events).toHaveLength(made.events.length + 1)
    expect(refusalOf(made.complaint, { ...undo, reason: '' } as CaseCommand)).toBe('textMissing')
  })

  it('T4: a registration is not, nor is a judgment or a closing', () => {
    for (const eventType of ['complaintRegistered', 'judgmentGiven', 'caseClosed', 'eventRetracted', 'caseAnonymised', 'iets'])
      expect(refusalOf(complaint, { type: 'retract', eventId: 'x', eventType, reason: 'Fout.' })).toBe('notRetractable')
    const first = caseAfter(running)
    const asked = { type: 'retract', eventId: first.events[0]?.id ?? '', eventType: 'contactLogged', reason: 'Fout.' } as const
    expect(caseAfter([...running, asked]).complaint.reference, 'also when the type is a lie').toBe('2026-001')
  })

  it('what a case was closed on stands as long as it is closed', () => {
    const closed = caseAfter([...running, close({ cause: 'withdrawn', reason: 'Ouder ziet ervan af.' })]).complaint
    const undo = (eventType: string): CaseCommand => ({ type: 'retract', eventId: 'x', eventType, reason: 'Fout.' })
    expect([refusalOf(closed, undo('letterSent')), refusalOf(closed, undo('contactLogged'))]).toEqual(['caseClosed', null])
  })

  it('a sending that never was no longer meets the deadline', () => {
    const made = caseAfter(running)
    const eventId = made.events.at(-1)?.id ?? ''
    const undo: CaseCommand = { type: 'retract', eventId, eventType: 'letterSent', reason: 'Nog niet verstuurd.' }
    expect(due([...running, undo])[0]).toMatchObject({ kind: 'acknowledge', doneOn: null })
  })
})

it('a closed case takes contacts and disputes, and nothing of its course', () => {
  const closed = caseAfter([...running, close({ cause: 'withdrawn', reason: 'Ouder ziet ervan af.' })]).complaint
  expect(refusalOf(closed, contact())).toBeNull()
  for (const command of [
    assigned,
    { type: 'recordFindings', findings: 'x' } as const,
    { type: 'changeDetails', changes: { child: 'T.' } } as const,
  ])
    expect(refusalOf(closed, command)).toBe('caseClosed')
})

describe('a case that has to do with another', () => {
  const to = (otherId: string): CaseCommand => ({ type: 'link', link: { otherId, otherReference: '2026-007' } })

  it('is linked to it once, and never to itself', () => {
    const linked = caseAfter([...running, to('other')]).complaint
    expect(linked.links).toEqual([{ otherId: 'other', otherReference: '2026-007' }])
    expect([refusalOf(linked, to('other')), refusalOf(linked, to(linked.caseId))]).toEqual(['alreadyLinked', 'alreadyLinked'])
  })

  it('can be linked when it is closed, and the link can be undone', () => {
    const { complaint: closed, events } = caseAfter([registered, close({ cause: 'withdrawn', reason: 'Niet meer nodig.' }), to('other')])
    const eventId = events.at(-1)?.id ?? ''
    expect(closed.links).toHaveLength(1)
    const undone: CaseCommand = { type: 'retract', eventId, eventType: 'caseLinked', reason: 'Verkeerde klacht.' }
    expect(refusalOf(closed, undone)).toBeNull()
  })
})
