import type { ComplaintCase } from '../complaint/complaint-case.ts'
import { acknowledgedOn, outcomeSentOn } from '../complaint/letters.ts'
import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { deadlineDates } from '../deadlines/index.ts'
import { type Organisation, rulesFor } from '../organisation/organisation.ts'
import { type Outcome, reportCase } from './report-case.ts'

export const VISIT_STEPS = [
  'received',
  'confirmed',
  'acknowledged',
  'replyAsked',
  'replyGiven',
  'solution',
  'judged',
  'outcomeSent',
  'measure',
  'dispute',
  'closed',
] as const
type VisitStep = (typeof VISIT_STEPS)[number]

/** A complaint as a supervisor may see it: its reference, what kind it was, and the day of each step. */
export interface VisitCase {
  readonly reference: string
  readonly locationId: string | null
  readonly natureId: string | null
  readonly outcome: Outcome
  readonly steps: readonly { readonly step: VisitStep; readonly dueOn: CalendarDate | null; readonly doneOn: CalendarDate | null }[]
}

/** @returns null for a signal */
export function visitCase(complaint: ComplaintCase, organisation: Organisation): VisitCase | null {
  const counted = reportCase(complaint)
  if (!counted) return null
  const { calendar, terms } = rulesFor(organisation, counted.closedOn)
  const due = deadlineDates(complaint.receivedOn, calendar, terms)
  const when = (step: VisitStep, doneOn: CalendarDate | null, dueOn: CalendarDate | null = null): VisitCase['steps'] =>
    doneOn === null && dueOn === null ? [] : [{ step, dueOn, doneOn }]
  return {
    reference: complaint.reference,
    locationId: complaint.locationId,
    natureId: complaint.natureId,
    outcome: counted.outcome,
    steps: [
      ...when('received', complaint.receivedOn),
      ...when('confirmed', complaint.confirmedInWritingOn),
      ...when('acknowledged', acknowledgedOn(complaint), due.acknowledgeBy),
      ...complaint.replies.flatMap(({ offeredOn, replyBy, given }) => [
        ...when('replyAsked', offeredOn),
        ...when('replyGiven', given?.givenOn ?? null, replyBy),
      ]),
      ...when('solution', counted.solvedOn, due.aim),
      ...when('judged', complaint.judgment?.judgedOn ?? null),
      ...when('outcomeSent', outcomeSentOn(complaint), due.limit),
      ...counted.measures.flatMap(({ promisedFor, realisedOn }) => when('measure', realisedOn, promisedFor)),
      ...counted.disputes.flatMap(({ openedOn }) => when('dispute', openedOn)),
      ...when('closed', counted.closedOn),
    ],
  }
}
