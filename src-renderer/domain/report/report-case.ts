import type { ComplaintCase } from '../complaint/complaint-case.ts'
import type { DisputeResult, JudgmentKind, MeasureLevel } from '../complaint/course.ts'
import { acknowledgedOn, newestOutcomeSentOn, outcomeSentOn } from '../complaint/letters.ts'
import { formality } from '../complaint/progress.ts'
import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { CareType } from '../organisation/organisation.ts'

/** How a complaint ended, or `open` as long as it did not. */
export const OUTCOMES = ['upheld', 'partlyUpheld', 'notUpheld', 'inadmissible', 'noJudgment', 'withdrawn', 'outOfScope', 'open'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the annual report counts of a complaint: a case that was anonymised has all of it still (rule C12). */
export interface ReportCase {
  readonly receivedOn: CalendarDate
  readonly locationId: string | null
  readonly careType: CareType | null
  readonly natureId: string | null
  /** Rule C3: counted, and told apart. */
  readonly notYetFormal: boolean
  readonly acknowledgedOn: CalendarDate | null
  /** A solution proposed, or else the first judgment sent (rule T3). */
  readonly solvedOn: CalendarDate | null
  /** The first judgment sent (rule T4). */
  readonly outcomeSentOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  /** The judgment sent, or closed without one; null while it is open. */
  readonly settledOn: CalendarDate | null
  readonly outcome: Outcome
  readonly measures: readonly {
    readonly level: MeasureLevel
    readonly promisedFor: CalendarDate
    readonly realisedOn: CalendarDate | null
  }[]
  readonly disputes: readonly {
    readonly openedOn: CalendarDate
    readonly decidedOn: CalendarDate | null
    readonly result: DisputeResult | null
  }[]
}

/** Rules C2 and C10: a signal is never counted, a withdrawn complaint is. @returns null for a signal */
export function reportCase(complaint: ComplaintCase): ReportCase | null {
  if (complaint.kind === 'signal') return null
  const { closing } = complaint
  const sentOn = outcomeSentOn(complaint)
  const proposedOn = complaint.solution?.proposedOn ?? null
  const settledOn = newestOutcomeSentOn(complaint) ?? closing?.closedOn ?? null
  return {
    receivedOn: complaint.receivedOn,
    locationId: complaint.locationId,
    careType: complaint.careType,
    natureId: complaint.natureId,
    notYetFormal: formality(complaint) === 'notYetFormal',
    acknowledgedOn: acknowledgedOn(complaint),
    solvedOn: proposedOn !== null && (sentOn === null || proposedOn < sentOn) ? proposedOn : sentOn,
    outcomeSentOn: sentOn,
    closedOn: closing?.closedOn ?? null,
    settledOn,
    outcome: outcomeOf(complaint.judgment?.judgment ?? null, closing?.cause ?? null, settledOn),
    measures: complaint.measures
      .filter(({ droppedBecause }) => droppedBecause === null)
      .map(({ level, promisedFor, realisedOn }) => ({ level, promisedFor, realisedOn })),
    disputes: complaint.disputes.map(({ openedOn, decided }) => ({
      openedOn,
      decidedOn: decided?.decidedOn ?? null,
      result: decided?.result ?? null,
    })),
  }
}

function outcomeOf(judgment: JudgmentKind | null, cause: string | null, settledOn: CalendarDate | null): Outcome {
  if (cause === 'withdrawn' || cause === 'outOfScope') return cause
  return settledOn === null ? 'open' : (judgment ?? 'noJudgment')
}
