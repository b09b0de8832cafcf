import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../deadlines/calendar-date.ts'
import type { DomainEvent } from '../log/event.ts'
import { record } from '../log/record.ts'
import { caseAfter, complainant, context, intake, organisation, recorder } from '../test-kit.ts'
import { anonymousFacts } from './anonymous.ts'
import type { CaseCommand } from './case-command.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { CLOSING_CAUSES, CONTACT_CHANNELS, CONTACT_PARTIES, DISPUTE_RESULTS, EFFECTS, JUDGMENTS } from './course.ts'
import { decide } from './decide.ts'
import { event, RETRACTABLE } from './events.ts'
import { evolve } from './evolve.ts'
import { factsOf } from './facts.ts'
import { NEXT_ACTIONS, nextStep } from './next-step.ts'
import { CASE_STATUSES, deadlinesOf, statusOf } from './progress.ts'
import { judged, running } from './test-kit.ts'

const { calendar, terms } = organisation
const text = fc.constantFrom('', 'Woorden.', '<script>', '\u202e', 'x'.repeat(400))
const id = fc.constantFrom('a', 'b')
const offset = fc.integer({ min: -3, max: 70 })

/** Commands as a person could give them, on days around today, sensible or not. */
function commandOn(day: string): fc.Arbitrary<CaseCommand> {
  const near = fc.constantFrom(day, addDays(day, -1), addDays(day, 1), addDays(day, 20), '2026-02-30')
  const measure = fc.record({
    measureId: id,
    text,
    level: fc.constantFrom('location' as const, 'organisation' as const),
    ownerId: fc.constantFrom('jorrit', 'niemand'),
    realiseBy: near,
  })
  const letter = fc.record({
    letterId: fc.constantFrom('l1', 'l2', 'l3', 'l4'),
    kind: fc.constantFrom('acknowledgement' as const, 'outcome' as const),
    complainantId: fc.constant('k1'),
    language: fc.constant('nl' as const),
    handlerId: fc.constantFrom('jorrit', 'bas'),
    datedOn: near,
    sha256: fc.constant('0'.repeat(64)),
  })
  const of = <Type extends CaseCommand['type'], Given extends object>(type: Type, given: fc.Arbitrary<Given>) =>
    given.map((values) => ({ type, ...values }))
  return fc.oneof(
    of('assignHandler', fc.record({ handlerId: fc.constantFrom('jorrit', 'bas', 'gerda', 'ruud'), note: text })),
    of('changeDetails', fc.record({ changes: fc.record({ child: text, description: text }) })),
    of('makeFormal', fc.record({ receivedOn: near, changes: fc.constant({ complainants: [complainant] }) })),
    of('recordLetter', fc.record({ letter })),
    of(
      'recordSending',
      fc.record({ letterId: fc.constantFrom('l1', 'l2', 'l3', 'l4'), channel: fc.constant('post' as const), sentOn: near }),
    ),
    of(
      'logContact',
      fc.record({
        contact: fc.record({
          contactId: id,
          on: near,
          channel: fc.constantFrom(...CONTACT_CHANNELS),
          party: fc.constantFrom(...CONTACT_PARTIES),
          summary: text,
          shareable: fc.boolean(),
        }),
      }),
    ),
    of('offerReply', fc.record({ offer: fc.record({ replyId: id, name: text, offeredOn: near, replyBy: near }) })),
    of('recordReply', fc.record({ reply: fc.record({ replyId: id, givenOn: near, statement: text, declined: fc.boolean() }) })),
    of('proposeSolution', fc.record({ solution: fc.record({ proposedOn: near, proposal: text }) })),
    of('recordFindings', fc.record({ findings: text })),
    of(
      'judge',
      fc.record({
        judgment: fc.constantFrom(...JUDGMENTS),
        reasoning: text,
        judgedOn: near,
        noMeasures: fc.boolean(),
        measures: fc.array(measure, { maxLength: 1 }),
      }),
    ),
    of('agreeMeasure', fc.record({ measure })),
    of('rescheduleMeasure', fc.record({ measureId: id, realiseBy: near, reason: text })),
    of('realiseMeasure', fc.record({ measureId: id, realisedOn: near })),
    of('checkEffect', fc.record({ measureId: id, checkedOn: near, effect: fc.constantFrom(...EFFECTS), note: text })),
    of('dropMeasure', fc.record({ measureId: id, reason: text })),
    of(
      'openDispute',
      fc.record({ dispute: fc.record({ disputeId: id, openedOn: near, reference: text, nature: text, respondBy: fc.option(near) }) }),
    ),
    of(
      'decideDispute',
      fc.record({ decision: fc.record({ disputeId: id, decidedOn: near, result: fc.constantFrom(...DISPUTE_RESULTS) }) }),
    ),
    of('explainBreach', fc.record({ breach: fc.record({ reason: text, expectedOn: near }) })),
    of('close', fc.record({ closing: fc.record({ cause: fc.constantFrom(...CLOSING_CAUSES), closedOn: near, reason: text }) })),
    of('reopen', fc.record({ reopenedOn: near, reason: text })),
    of('setHold', fc.record({ reason: fc.option(text) })),
    of('removeAttachment', fc.record({ attachmentId: id, reason: text })),
    of('recordOpening', fc.record({ personId: id })),
    of(
      'retract',
      fc.record({
        eventId: fc.integer({ min: 0, max: 30 }).map((number) => `pc-1-${String(number).padStart(6, '0')}`),
        eventType: fc.constantFrom(...RETRACTABLE, 'judgmentGiven'),
        reason: text,
      }),
    ),
  )
}

const course = fc.record({
  kind: fc.constantFrom('complaint' as const, 'complaint' as const, 'signal' as const),
  /** Chance alone seldom gets far: some courses begin where the acknowledgement, or the outcome, has gone out. */
  start: fc.constantFrom<readonly CaseCommand[]>([], running.slice(1), judged.slice(1)),
  steps: fc.array(
    offset.chain((days) => {
      const today = addDays(intake.receivedOn, Math.max(0, days))
      return commandOn(today).map((command) => ({ today, command }))
    }),
    { maxLength: 30 },
  ),
})

interface Course {
  readonly kind: 'complaint' | 'signal'
  readonly start: readonly CaseCommand[]
  readonly steps: readonly { readonly today: string; readonly command: CaseCommand }[]
}

/** Runs through a course as the app does: in order of days, each decided on what is known. */
function live({ kind, start, steps }: Course) {
  const using = recorder()
  const opening = kind === 'complaint' ? start : []
  let events: DomainEvent[] = caseAfter([{ type: 'register', kind, reference: '2026-001', intake }, ...opening], context, using).events
  const states: { complaint: ComplaintCase; today: string; last: CaseCommand }[] = []
  for (const { today, command } of steps.toSorted((a, b) => (a.today < b.today ? -1 : 1))) {
    const decision = decide(evolve(events), command, { ...context, today })
    if (!decision.ok) continue
    events = [...events, ...record('case-1', decision.value, events, using)]
    const complaint = evolve(events)
    if (!complaint) throw new Error('A registered case went away')
    states.push({ complaint, today, last: command })
  }
  return { events, states }
}

describe('whatever is asked of a case', () => {
  it('nothing throws, and a closed case has an outcome, a withdrawal or a reason', () => {
    fc.assert(
      fc.property(course, (given) => {
        for (const { complaint } of live(given).states) {
          const facts = factsOf(complaint)
          if (complaint.closing?.cause === 'outcome') {
            expect(complaint.judgment?.reasoning.trim()).not.toBe('')
            expect(facts.newestOutcomeSentOn).not.toBeNull()
            expect(facts.measures.every(({ realisedOn }) => realisedOn !== null)).toBe(true)
          } else if (complaint.closing) expect(complaint.closing.reason.trim()).not.toBe('')
          expect(CASE_STATUSES).toContain(statusOf(facts))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('T4: no legal date moves, except that undoing a sending takes back what was done', () => {
    fc.assert(
      fc.property(course, (given) => {
        let before: string | null = null
        for (const { complaint } of live(given).states) {
          if (complaint.kind === 'signal') continue
          const dates = deadlinesOf(factsOf({ ...complaint, closing: null }), calendar, terms)
            .filter(({ kind }) => kind === 'acknowledge' || kind === 'aim' || kind === 'limit')
            .map(({ date, actBy }) => `${date} ${actBy}`)
            .join()
          expect(dates).toBe(before ?? dates)
          before = dates
        }
      }),
    )
  })

  it('the next step names a deadline that is still to be met, or none', () => {
    fc.assert(
      fc.property(course, (given) => {
        for (const { complaint, today } of live(given).states) {
          const facts = factsOf(complaint)
          const next = nextStep(facts, deadlinesOf(facts, calendar, terms), today)
          if (next === null) expect(complaint.kind === 'signal' || complaint.closing !== null).toBe(true)
          else {
            expect(NEXT_ACTIONS).toContain(next.action)
            if (next.action !== 'explainBreach' && next.deadline) expect(next.deadline.doneOn).toBeNull()
          }
        }
      }),
    )
  })

  it('C13: the same events in any order, on any machine, are the same case', () => {
    fc.assert(
      fc.property(course, fc.infiniteStream(fc.nat()), (given, random) => {
        const { events } = live(given)
        const shuffled = events.map((one) => [random.next().value ?? 0, one] as const).toSorted((a, b) => a[0] - b[0])
        expect(evolve(shuffled.map(([, one]) => one))).toEqual(evolve(events))
        expect(evolve([...events, ...events])).toEqual(evolve(events))
      }),
    )
  })

  it('C12: what stays of it anonymised counts the same, and holds nobody', () => {
    fc.assert(
      fc.property(course, (given) => {
        const { events, states } = live(given)
        const complaint = states.at(-1)?.complaint
        const facts = complaint && anonymousFacts(complaint)
        if (!complaint || !facts) return
        const left = evolve([...events, ...record('case-1', [event('caseAnonymised', facts)], events, recorder())])
        if (!left) throw new Error('The counts went away')
        const { closedAs, outcomeSentOn, acknowledgedOn, proposedOn, judgedOn } = factsOf(complaint)
        expect(factsOf(left)).toMatchObject({ closedAs, outcomeSentOn, acknowledgedOn, proposedOn, judgedOn })
        expect(statusOf(factsOf(left))).toBe(statusOf(factsOf(complaint)))
        expect(JSON.stringify(left)).not.toMatch(/Sanne|Hoogwater|Noud|koorts|Woorden|jorrit/)
        expect(anonymousFacts(left)).toEqual(facts)
        expect(decide(left, { type: 'recordFindings', findings: 'x' }, context)).toEqual({ ok: false, reason: { code: 'caseAnonymised' } })
      }),
      { numRuns: 400 },
    )
  })
})

it('every status is reached by some course', () => {
  const reached = new Set<string>()
  for (const given of fc.sample(course, { numRuns: 2_000, seed: 7 })) {
    for (const { complaint } of live(given).states) reached.add(statusOf(factsOf(complaint)))
  }
  expect([...CASE_STATUSES].filter((status) => !reached.has(status))).toEqual([])
})
