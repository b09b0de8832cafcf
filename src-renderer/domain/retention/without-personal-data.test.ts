import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anonymousFacts } from '../complaint/anonymous.ts'
import { event, type NewCaseEvent } from '../complaint/events.ts'
import { evolve } from '../complaint/evolve.ts'
import { factsOf } from '../complaint/facts.ts'
import { deadlinesOf, statusOf } from '../complaint/progress.ts'
import type { DomainEvent } from '../log/event.ts'
import { record } from '../log/record.ts'
import { complainant, intake, organisation, recorder } from '../test-kit.ts'
import { withoutPersonalData } from './without-personal-data.ts'

/** Stands in every text, name and id of a person that follows: what is stored must not hold it. */
const PLANTED = 'geplant'
const typed = fc.string({ maxLength: 12 }).map((text) => `${PLANTED} ${text}`)
const day = fc.constantFrom('2026-11-17', '2026-11-20', '2026-12-01', '2026-12-24')
const measureId = fc.constantFrom('m1', 'm2')

const registration = fc.record({ child: typed, subject: typed, description: typed, name: typed }).map(
  ({ child, subject, description, name }): NewCaseEvent =>
    event('complaintRegistered', {
      ...intake,
      reference: '2026-001',
      kind: 'complaint',
      child,
      subject,
      description,
      desiredOutcome: PLANTED,
      group: PLANTED,
      talkedWith: PLANTED,
      aboutPeople: [{ name, personId: `${PLANTED}-id` }],
      complainants: [
        { ...complainant, name, email: PLANTED, phone: PLANTED, address: { street: PLANTED, postcode: PLANTED, city: PLANTED } },
      ],
    }),
)

const happening: fc.Arbitrary<NewCaseEvent> = fc.oneof(
  typed.map((child) => event('detailsChanged', { changes: { child } })),
  typed.map((note) => event('handlerAssigned', { handlerId: `${PLANTED}-id`, note })),
  fc.constantFrom('acknowledgement', 'outcome').map((kind) =>
    event('letterMade', {
      letterId: kind,
      kind: kind === 'outcome' ? 'outcome' : 'acknowledgement',
      complainantId: 'k1',
      language: 'nl',
      handlerId: `${PLANTED}-id`,
      datedOn: '2026-11-17',
      sha256: '0'.repeat(64),
    }),
  ),
  fc
    .tuple(fc.constantFrom('acknowledgement', 'outcome'), day)
    .map(([letterId, sentOn]) => event('letterSent', { letterId, channel: 'email', sentOn })),
  fc
    .tuple(typed, day)
    .map(([summary, on]) =>
      event('contactLogged', { contactId: summary, on, channel: 'phone', party: 'complainant', summary, shareable: true }),
    ),
  fc.tuple(typed, day).map(([name, offeredOn]) => event('replyOffered', { replyId: 'r1', name, offeredOn, replyBy: offeredOn })),
  fc.tuple(typed, day).map(([statement, givenOn]) => event('replyGiven', { replyId: 'r1', givenOn, statement, declined: false })),
  fc.tuple(typed, day).map(([proposal, proposedOn]) => event('solutionProposed', { proposedOn, proposal })),
  typed.map((findings) => event('findingsRecorded', { findings })),
  fc
    .tuple(typed, day)
    .map(([reasoning, judgedOn]) => event('judgmentGiven', { judgment: 'upheld', reasoning, judgedOn, noMeasures: false })),
  fc
    .tuple(measureId, typed, day)
    .map(([id, text, realiseBy]) =>
      event('measureAgreed', { measureId: id, text, level: 'location', ownerId: `${PLANTED}-id`, realiseBy }),
    ),
  fc.tuple(measureId, day).map(([id, realisedOn]) => event('measureRealised', { measureId: id, realisedOn })),
  fc.tuple(measureId, typed).map(([id, reason]) => event('measureDropped', { measureId: id, reason })),
  fc
    .tuple(typed, day)
    .map(([nature, openedOn]) => event('disputeOpened', { disputeId: 'd1', openedOn, reference: nature, nature, respondBy: null })),
  day.map((decidedOn) => event('disputeDecided', { disputeId: 'd1', decidedOn, result: 'upheld' })),
  fc.tuple(typed, day).map(([reason, expectedOn]) => event('breachExplained', { reason, expectedOn })),
  fc.tuple(typed, day).map(([reason, reopenedOn]) => event('caseReopened', { reason, reopenedOn })),
  typed.map((name) => event('attachmentAdded', { attachmentId: name, name, mediaType: '', size: 1, sha256: '0'.repeat(64) })),
  day.map((on) => event('restrictedOpened', { on, personId: `${PLANTED}-id` })),
  typed.map((reason) => event('holdSet', { reason })),
)

const closings = fc.constantFrom('outcome', 'withdrawn', 'outOfScope').map((cause) =>
  event('caseClosed', {
    cause: cause === 'outcome' ? 'outcome' : cause === 'withdrawn' ? 'withdrawn' : 'outOfScope',
    closedOn: '2026-12-28',
    reason: PLANTED,
  }),
)

const closedLogs = fc
  .tuple(registration, fc.array(happening, { maxLength: 30 }), closings)
  .map(([first, between, last]): DomainEvent[] => record('case-1', [first, ...between, last], [], recorder()))

function anonymisedLog(log: readonly DomainEvent[], by = 'marjolein', device = 'pc-9'): DomainEvent[] {
  const complaint = evolve(log)
  const facts = complaint && anonymousFacts(complaint)
  if (!facts) throw new Error('A closed case has facts')
  return [...log, ...record('case-1', [event('caseAnonymised', facts)], log, recorder(by, device, Date.UTC(2029, 0, 2)))]
}

const counted = (log: readonly DomainEvent[]) => {
  const complaint = evolve(log)
  if (!complaint) throw new Error('There is a case')
  const facts = factsOf(complaint)
  const done = deadlinesOf(facts, organisation.calendar, organisation.terms).filter(({ doneOn }) => doneOn !== null)
  return {
    kind: facts.kind,
    receivedOn: facts.receivedOn,
    acknowledgedOn: facts.acknowledgedOn,
    proposedOn: facts.proposedOn,
    judgedOn: facts.judgedOn,
    outcomeSentOn: facts.outcomeSentOn,
    closedOn: facts.closedOn,
    closedAs: facts.closedAs,
    status: statusOf(facts),
    judgment: complaint.judgment?.judgment ?? null,
    places: [complaint.locationId, complaint.careType, complaint.natureId, complaint.ground, complaint.channel],
    measures: facts.measures.map(({ measureId: id, level, realiseBy, realisedOn }) => ({ id, level, realiseBy, realisedOn })),
    disputes: complaint.disputes.map(({ disputeId, decided }) => [disputeId, decided?.decidedOn, decided?.result]),
    done: done.map(({ id, date, actBy, doneOn }) => ({ id, date, actBy, doneOn })),
  }
}

describe('C12: what is stored of a case that was anonymised', () => {
  it('holds nothing that a person typed, and nobody’s id but of who anonymised it', () => {
    fc.assert(
      fc.property(closedLogs, (log) => {
        expect(JSON.stringify(log)).toContain(PLANTED)
        const stored = withoutPersonalData(anonymisedLog(log))
        expect(stored.map(({ type, by }) => [type, by])).toEqual([['caseAnonymised', 'marjolein']])
        expect(JSON.stringify(stored)).not.toContain(PLANTED)
        expect(JSON.stringify(evolve(stored))).not.toContain(PLANTED)
      }),
    )
  })

  it('counts as before', () => {
    fc.assert(
      fc.property(closedLogs, (log) => {
        expect(counted(withoutPersonalData(anonymisedLog(log)))).toEqual(counted(log))
      }),
    )
  })

  it('is the same again after an older copy came back, in whatever order, also where two machines anonymised it', () => {
    fc.assert(
      fc.property(closedLogs, fc.nat(), (log, turn) => {
        const stored = withoutPersonalData(anonymisedLog(log))
        const elsewhere = withoutPersonalData(anonymisedLog(log, 'marjolein', 'pc-5'))
        const back = [...log.slice(turn % log.length), ...stored, ...log.slice(0, turn % log.length)]
        expect(withoutPersonalData(back)).toEqual(stored)
        const both = withoutPersonalData([...stored, ...elsewhere, ...log])
        expect(both).toEqual(withoutPersonalData([...log, ...elsewhere, ...stored]))
        expect(both).toHaveLength(1)
      }),
    )
  })

  it('holds no event of a newer version either, which this one cannot read', () => {
    const log = record('case-1', [event('complaintRegistered', { ...intake, reference: '2026-001', kind: 'complaint' })], [], recorder())
    const newer = record('case-1', [{ type: 'photoAdded', version: 1, data: { caption: PLANTED } }], log, recorder('gerda', 'pc-2'))
    const closing = record(
      'case-1',
      [event('caseClosed', { cause: 'withdrawn', closedOn: '2026-12-28', reason: 'x' })],
      log,
      recorder('gerda', 'pc-3'),
    )
    expect(JSON.stringify(withoutPersonalData(anonymisedLog([...log, ...newer, ...closing])))).not.toContain(PLANTED)
  })

  it('any other log is kept as it is', () => {
    fc.assert(
      fc.property(closedLogs, (log) => {
        expect(withoutPersonalData(log)).toBe(log)
      }),
    )
  })
})
