import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { ComplaintCase } from './complaint-case.ts'
import type { ClosingCause, MeasureLevel } from './course.ts'
import { type DueKind, lettersDue } from './due-letters.ts'
import type { CaseKind } from './intake.ts'
import { acknowledgedOn, newestOutcomeSentOn, outcomeSentOn } from './letters.ts'

export interface MeasureFacts {
  readonly measureId: string
  readonly text: string
  readonly level: MeasureLevel
  readonly ownerId: string
  readonly promisedFor: CalendarDate
  readonly realiseBy: CalendarDate
  readonly realisedOn: CalendarDate | null
  readonly effectCheckedOn: CalendarDate | null
}

/** What of a case its deadlines, status and next step depend on. */
export interface CaseFacts {
  readonly kind: CaseKind
  readonly receivedOn: CalendarDate
  readonly handlerId: string | null
  /** People the complaint is about: they never act for the handler (rule C4). */
  readonly excludedIds: readonly string[]
  /** The day on which every complainant had been sent the acknowledgement. */
  readonly acknowledgedOn: CalendarDate | null
  /** An acknowledgement was made and waits to be sent. */
  readonly letterReady: boolean
  readonly proposedOn: CalendarDate | null
  /** Since the last reopening. */
  readonly judgedOn: CalendarDate | null
  /** An outcome was made since the last reopening and waits to be sent. */
  readonly outcomeReady: boolean
  /** The day on which every complainant had been sent a judgment for the first time: it meets the limit. */
  readonly outcomeSentOn: CalendarDate | null
  /** The same for the judgment since the last reopening. */
  readonly newestOutcomeSentOn: CalendarDate | null
  /** The last contact with a complainant, or day 0 (rule C5). */
  readonly lastContactOn: CalendarDate
  /** Employees who were asked for their side and have not answered (rule C6). */
  readonly openReplies: readonly { readonly replyId: string; readonly replyBy: CalendarDate }[]
  /** Without those that were dropped. */
  readonly measures: readonly MeasureFacts[]
  readonly openDisputes: readonly { readonly disputeId: string; readonly respondBy: CalendarDate | null }[]
  readonly breachExplained: boolean
  /** What the complainants must still be told in a letter, besides acknowledgement and outcome. */
  readonly lettersDue: readonly DueKind[]
  readonly closedOn: CalendarDate | null
  readonly closedAs: ClosingCause | null
}

export function factsOf(complaint: ComplaintCase): CaseFacts {
  const { kind, receivedOn, handlerId, letters, reopenings, closing } = complaint
  const round = reopenings.length
  return {
    kind,
    receivedOn,
    handlerId,
    excludedIds: complaint.aboutPeople.flatMap(({ personId }) => personId ?? []),
    acknowledgedOn: acknowledgedOn(complaint),
    letterReady: letters.some((letter) => letter.kind === 'acknowledgement' && letter.sent === null),
    proposedOn: complaint.solution?.proposedOn ?? null,
    judgedOn: complaint.judgment?.judgedOn ?? null,
    outcomeReady: letters.some((letter) => letter.kind === 'outcome' && letter.sent === null && letter.round === round),
    outcomeSentOn: outcomeSentOn(complaint),
    newestOutcomeSentOn: newestOutcomeSentOn(complaint),
    lastContactOn: lastContactOn(complaint),
    openReplies: complaint.replies.filter(({ given }) => given === null).map(({ replyId, replyBy }) => ({ replyId, replyBy })),
    measures: complaint.measures.filter(({ droppedBecause }) => droppedBecause === null).map(measureFacts),
    openDisputes: complaint.disputes
      .filter(({ decided }) => decided === null)
      .map(({ disputeId, respondBy, answeredOn }) => ({ disputeId, respondBy: answeredOn === null ? respondBy : null })),
    breachExplained: complaint.breach !== null,
    lettersDue: lettersDue(complaint),
    closedOn: closing?.closedOn ?? null,
    closedAs: closing?.cause ?? null,
  }
}

const measureFacts = ({
  measureId,
  text,
  level,
  ownerId,
  promisedFor,
  realiseBy,
  realisedOn,
  effect,
}: ComplaintCase['measures'][number]) => ({
  measureId,
  text,
  level,
  ownerId,
  promisedFor,
  realiseBy,
  realisedOn,
  effectCheckedOn: effect?.checkedOn ?? null,
})

/** Rule C5: a letter that went out is contact as well, and so is a solution proposed. */
function lastContactOn({ receivedOn, contacts, letters, solution, reopenings, imported }: ComplaintCase): CalendarDate {
  const days = [
    receivedOn,
    ...contacts.filter(({ party }) => party === 'complainant').map(({ on }) => on),
    ...letters.flatMap(({ sent, complainantId }) => (complainantId === null ? [] : (sent?.sentOn ?? []))),
    ...(solution ? [solution.proposedOn] : []),
    ...[imported?.acknowledgedOn ?? null, imported?.outcomeSentOn ?? null].filter((day) => day !== null),
    ...reopenings.map(({ reopenedOn }) => reopenedOn),
  ]
  return days.reduce((latest, day) => (day > latest ? day : latest))
}
