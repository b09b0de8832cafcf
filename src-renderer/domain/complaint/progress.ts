import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { type DeadlineDates, deadlineDates, type ProcedureTerms } from '../deadlines/index.ts'
import { type OfficeCalendar, workingDaysUntil } from '../deadlines/working-days.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { type CaseKind, SPOKEN_CHANNELS } from './intake.ts'

/** What of a case its deadlines, status and next step depend on. */
export interface CaseFacts {
  readonly kind: CaseKind
  readonly receivedOn: CalendarDate
  readonly handlerId: string | null
  /** The day on which every complainant had been sent the acknowledgement. */
  readonly acknowledgedOn: CalendarDate | null
  /** An acknowledgement was made and waits to be sent. */
  readonly letterReady: boolean
}

export function factsOf(complaint: ComplaintCase): CaseFacts {
  const { kind, receivedOn, handlerId, letters } = complaint
  const letterReady = letters.some((letter) => letter.kind === 'acknowledgement' && letter.sent === null)
  return { kind, receivedOn, handlerId, acknowledgedOn: acknowledgedOn(complaint), letterReady }
}

export const DEADLINE_KINDS = ['acknowledge', 'aim', 'limit'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

export interface Deadline {
  readonly kind: DeadlineKind
  /** The date the rule names. */
  readonly date: CalendarDate
  /** Rule T5: the last working day on or before it. */
  readonly actBy: CalendarDate
  readonly doneOn: CalendarDate | null
}

/** What colours and reminders follow (rule T5): the day to act by, not the date itself. */
export type DeadlineState = 'done' | 'late' | 'today' | 'soon' | 'planned'

const SOON_WORKING_DAYS = 5

export const STEPS = ['received', 'acknowledged', 'investigation', 'judgment', 'measures', 'closed'] as const
export type Step = (typeof STEPS)[number]

/** Where a case stands. */
export type CaseStatus = 'signal' | 'received' | 'investigation'

/** Whether a complaint counts as formal (rules C2 and C3). */
export type Formality = 'formal' | 'notYetFormal' | 'signal'

/** The one thing to do next, for whom it may concern; null when nothing is due. */
export interface NextStep {
  readonly action: 'assignHandler' | 'makeAcknowledgement' | 'sendAcknowledgement' | 'proposeSolution' | 'giveJudgment'
  readonly deadline: Deadline
}

export function formality(complaint: Pick<ComplaintCase, 'kind' | 'channel' | 'confirmedInWritingOn'>): Formality {
  if (complaint.kind === 'signal') return 'signal'
  return SPOKEN_CHANNELS.includes(complaint.channel) && complaint.confirmedInWritingOn === null ? 'notYetFormal' : 'formal'
}

/** The day on which every complainant had been sent the acknowledgement, or null. */
export function acknowledgedOn({ complainants, letters }: ComplaintCase): CalendarDate | null {
  const dates = complainants.map(({ complainantId }) => {
    const sent = letters.filter((letter) => letter.kind === 'acknowledgement' && letter.complainantId === complainantId)
    return sent.flatMap((letter) => letter.sent?.sentOn ?? []).sort()[0] ?? null
  })
  const known = dates.filter((date) => date !== null).sort()
  return known.length === dates.length ? (known.at(-1) ?? null) : null
}

/** Deadlines in order of date; a signal has none. */
export function deadlinesOf(facts: CaseFacts, calendar: OfficeCalendar, terms: ProcedureTerms): readonly Deadline[] {
  return facts.kind === 'signal' ? [] : deadlinesFrom(facts, deadlineDates(facts.receivedOn, calendar, terms))
}

/** The same for dates that are known already, as for the many cases that came in on one day. */
export function deadlinesFrom(facts: CaseFacts, dates: DeadlineDates): readonly Deadline[] {
  return [
    { kind: 'acknowledge', date: dates.acknowledgeBy, actBy: dates.acknowledgeBy, doneOn: facts.acknowledgedOn },
    { kind: 'aim', date: dates.aim, actBy: dates.aimActBy, doneOn: null },
    { kind: 'limit', date: dates.limit, actBy: dates.limitActBy, doneOn: null },
  ]
}

export function deadlineState(deadline: Pick<Deadline, 'actBy' | 'doneOn'>, today: CalendarDate, calendar: OfficeCalendar): DeadlineState {
  if (deadline.doneOn !== null) return 'done'
  if (deadline.actBy < today) return 'late'
  if (deadline.actBy === today) return 'today'
  return workingDaysUntil(today, deadline.actBy, calendar) <= SOON_WORKING_DAYS ? 'soon' : 'planned'
}

export function statusOf(facts: CaseFacts): CaseStatus {
  if (facts.kind === 'signal') return 'signal'
  return facts.acknowledgedOn === null ? 'received' : 'investigation'
}

/** The step a complaint is at: what lies before it is done. */
export function currentStep(facts: CaseFacts): Step {
  return facts.acknowledgedOn === null ? 'acknowledged' : 'investigation'
}

export function nextStep(facts: CaseFacts, deadlines: readonly Deadline[]): NextStep | null {
  const deadline = deadlines.find((candidate) => candidate.doneOn === null)
  if (!deadline) return null
  if (facts.handlerId === null) return { action: 'assignHandler', deadline }
  if (deadline.kind === 'aim') return { action: 'proposeSolution', deadline }
  if (deadline.kind === 'limit') return { action: 'giveJudgment', deadline }
  return { action: facts.letterReady ? 'sendAcknowledgement' : 'makeAcknowledgement', deadline }
}
