import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { type DeadlineDates, deadlineDates } from '../deadlines/index.ts'
import type { NewOrganisationEvent } from '../organisation/events.ts'
import { organisationAfter } from '../organisation/evolve.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { CaseFacts } from './facts.ts'
import { type Deadline, deadlinesFrom } from './progress.ts'

/** One deadline of an open case that gets another date. */
export interface MovedDeadline {
  readonly from: Deadline
  readonly to: Deadline
}

type Moves = (facts: CaseFacts) => readonly MovedDeadline[]

/**
 * What moves between two states of the organisation (rule T9). Only in open cases, and only what is still to be done: the
 * dates of closed cases stand. Many cases came in on one day, so its dates are worked out once.
 */
export function movesBetween(before: Organisation, after: Organisation): Moves {
  if (before.calendar === after.calendar && before.terms === after.terms) return () => []
  const [old, next] = [datesIn(before), datesIn(after)]
  return (facts) => {
    if (facts.kind === 'signal') return []
    if (facts.closedOn !== null) return []
    const deadlines = deadlinesFrom(facts, old(facts.receivedOn), before.calendar, before.terms)
    const moved = deadlinesFrom(facts, next(facts.receivedOn), after.calendar, after.terms)
    return deadlines.flatMap((from) => {
      const to = moved.find(({ id }) => id === from.id)
      return to && from.doneOn === null && (from.date !== to.date || from.actBy !== to.actBy) ? [{ from, to }] : []
    })
  }
}

function datesIn({ calendar, terms }: Organisation): (receivedOn: CalendarDate) => DeadlineDates {
  const known = new Map<CalendarDate, DeadlineDates>()
  return (receivedOn) => {
    const dates = known.get(receivedOn) ?? deadlineDates(receivedOn, calendar, terms)
    known.set(receivedOn, dates)
    return dates
  }
}

type MovingEvent = Extract<NewOrganisationEvent, { type: 'closingDayAdded' | 'closingDayRemoved' | 'holidaysChosen' | 'termsChanged' }>

const MOVING: readonly string[] = ['closingDayAdded', 'closingDayRemoved', 'holidaysChosen', 'termsChanged'] satisfies MovingEvent['type'][]
const canMove = (event: NewOrganisationEvent): event is MovingEvent => MOVING.includes(event.type)

/** The same events, each of those that move deadlines with the open cases it moves, so that the log says so (rule T9). */
export function withMovedCases(
  events: readonly NewOrganisationEvent[],
  cases: Iterable<CaseFacts & { readonly caseId: string }>,
  organisation: Organisation,
): NewOrganisationEvent[] {
  const all = [...cases]
  let before = organisation
  return events.map((event) => {
    const after = organisationAfter(before, [event])
    const moves = movesBetween(before, after)
    before = after
    if (!canMove(event)) return event
    return withMoves(
      event,
      all.filter((facts) => moves(facts).length > 0).map(({ caseId }) => caseId),
    )
  })
}

function withMoves(event: MovingEvent, movedCases: readonly string[]): MovingEvent {
  switch (event.type) {
    case 'closingDayAdded':
      return { ...event, data: { ...event.data, movedCases } }
    case 'closingDayRemoved':
      return { ...event, data: { ...event.data, movedCases } }
    case 'holidaysChosen':
      return { ...event, data: { ...event.data, movedCases } }
    case 'termsChanged':
      return { ...event, data: { ...event.data, movedCases } }
  }
}
