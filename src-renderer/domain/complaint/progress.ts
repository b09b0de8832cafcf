import { addDays, type CalendarDate } from '../deadlines/calendar-date.ts'
import { type DeadlineDates, deadlineDates, type ProcedureTerms } from '../deadlines/index.ts'
import { actBy, type OfficeCalendar, workingDaysUntil } from '../deadlines/working-days.ts'
import type { ComplaintCase } from './complaint-case.ts'
import type { CaseFacts } from './facts.ts'
import { SPOKEN_CHANNELS } from './intake.ts'

export const DEADLINE_KINDS = ['acknowledge', 'aim', 'limit', 'progress', 'rightOfReply', 'measure', 'dispute'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

export interface Deadline {
  /** Unique within its case. */
  readonly id: string
  readonly kind: DeadlineKind
  /** The date the rule names. */
  readonly date: CalendarDate
  /** Rule T5: the last working day on or before it. */
  readonly actBy: CalendarDate
  readonly doneOn: CalendarDate | null
  /** Whose it is when not the handler's: the owner of a measure. */
  readonly ownerId: string | null
}

/** What colours and reminders follow (rule T5): the day to act by, not the date itself. */
export type DeadlineState = 'done' | 'late' | 'today' | 'soon' | 'planned'

const SOON_WORKING_DAYS = 5

export const STEPS = ['received', 'acknowledged', 'investigation', 'judgment', 'measures', 'closed'] as const
export type Step = (typeof STEPS)[number]

/** Where a case stands. `judged`: the outcome waits to be sent. `followUp`: it was sent; measures or a dispute still run. */
export const CASE_STATUSES = ['signal', 'received', 'investigation', 'judged', 'followUp', 'closed', 'withdrawn', 'outOfScope'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** Whether a complaint counts as formal (rules C2 and C3). */
export type Formality = 'formal' | 'notYetFormal' | 'signal'

export function formality(complaint: Pick<ComplaintCase, 'kind' | 'channel' | 'confirmedInWritingOn'>): Formality {
  if (complaint.kind === 'signal') return 'signal'
  return SPOKEN_CHANNELS.includes(complaint.channel) && complaint.confirmedInWritingOn === null ? 'notYetFormal' : 'formal'
}

/** Deadlines in order of date; a signal has none. */
export function deadlinesOf(facts: CaseFacts, calendar: OfficeCalendar, terms: ProcedureTerms): readonly Deadline[] {
  if (facts.kind === 'signal') return []
  return deadlinesFrom(facts, deadlineDates(facts.receivedOn, calendar, terms), calendar, terms)
}

/** The same for dates that are known already, as for the many cases that came in on one day. */
export function deadlinesFrom(
  facts: CaseFacts,
  dates: DeadlineDates,
  calendar: OfficeCalendar,
  terms: ProcedureTerms,
): readonly Deadline[] {
  const { acknowledgedOn, outcomeSentOn } = facts
  const legal = [
    deadline('acknowledge', dates.acknowledgeBy, dates.acknowledgeBy, acknowledgedOn),
    // Who had the judgment needs no solution any more (rule T3).
    deadline('aim', dates.aim, dates.aimActBy, earlier(facts.proposedOn, outcomeSentOn)),
    deadline('limit', dates.limit, dates.limitActBy, outcomeSentOn),
  ]
  // What was not done when a case was closed, as a withdrawn one, need not be done any more.
  const stands = facts.closedOn === null ? legal : legal.filter(({ doneOn }) => doneOn !== null)
  return [...stands, ...followUps(facts, calendar, terms)]
}

function followUps(facts: CaseFacts, calendar: OfficeCalendar, terms: ProcedureTerms): Deadline[] {
  const on = (kind: DeadlineKind, id: string, date: CalendarDate, doneOn: CalendarDate | null = null, ownerId: string | null = null) => ({
    ...deadline(kind, date, actBy(date, calendar), doneOn, ownerId),
    id: `${kind}:${id}`,
  })
  const isRunning = facts.closedOn === null && facts.newestOutcomeSentOn === null
  return [
    // Rule C5: before the acknowledgement that letter is the contact.
    ...(isRunning && facts.acknowledgedOn !== null
      ? [
          deadline(
            'progress',
            addDays(facts.lastContactOn, terms.progressDays),
            actBy(addDays(facts.lastContactOn, terms.progressDays), calendar),
          ),
        ]
      : []),
    ...(isRunning ? facts.openReplies.map(({ replyId, replyBy }) => on('rightOfReply', replyId, replyBy)) : []),
    ...(facts.closedAs === null || facts.closedAs === 'outcome'
      ? facts.measures.map((measure) => on('measure', measure.measureId, measure.realiseBy, measure.realisedOn, measure.ownerId))
      : []),
    ...facts.openDisputes.flatMap(({ disputeId, respondBy }) => (respondBy === null ? [] : [on('dispute', disputeId, respondBy)])),
  ]
}

const deadline = (
  kind: DeadlineKind,
  date: CalendarDate,
  dayToAct: CalendarDate,
  doneOn: CalendarDate | null = null,
  ownerId: string | null = null,
): Deadline => ({ id: kind, kind, date, actBy: dayToAct, doneOn, ownerId })

const earlier = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b

export function deadlineState(due: Pick<Deadline, 'actBy' | 'doneOn'>, today: CalendarDate, calendar: OfficeCalendar): DeadlineState {
  if (due.doneOn !== null) return 'done'
  if (due.actBy < today) return 'late'
  if (due.actBy === today) return 'today'
  return workingDaysUntil(today, due.actBy, calendar) <= SOON_WORKING_DAYS ? 'soon' : 'planned'
}

export function statusOf(facts: CaseFacts): CaseStatus {
  if (facts.closedAs === 'withdrawn' || facts.closedAs === 'outOfScope') return facts.closedAs
  if (facts.closedAs !== null) return 'closed'
  if (facts.kind === 'signal') return 'signal'
  if (facts.newestOutcomeSentOn !== null) return 'followUp'
  if (facts.judgedOn !== null) return 'judged'
  return facts.acknowledgedOn === null ? 'received' : 'investigation'
}

const STEP_AT: Readonly<Record<CaseStatus, Step>> = {
  signal: 'received',
  received: 'acknowledged',
  investigation: 'investigation',
  judged: 'judgment',
  followUp: 'measures',
  closed: 'closed',
  withdrawn: 'closed',
  outOfScope: 'closed',
}

/** The step a complaint is at: what lies before it is done. */
export const currentStep = (facts: CaseFacts): Step => STEP_AT[statusOf(facts)]

/** Whether a step was passed without being taken, as a case that was withdrawn has no judgment. */
export function isSkipped(step: Step, facts: CaseFacts): boolean {
  const isJudged = facts.judgedOn !== null || facts.outcomeSentOn !== null
  if (step === 'acknowledged') return facts.acknowledgedOn === null
  if (step === 'investigation') return facts.acknowledgedOn === null && !isJudged
  return (step === 'judgment' || step === 'measures') && !isJudged
}
