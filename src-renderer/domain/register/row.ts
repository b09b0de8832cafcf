import type { DisputeResult, Judgment } from '../complaint/course.ts'
import type { CaseKind, Intake } from '../complaint/intake.ts'
import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { RegisterField } from './fields.ts'
import type { ChoiceField } from './values.ts'

/** A row as it stood in the file. */
export interface RegisterRow {
  /** As Excel counts: the first row of the sheet is 1. */
  readonly row: number
  readonly cells: ReadonlyMap<RegisterField, string>
}

export const REJECTIONS = [
  'receivedMissing',
  'noSuchDay',
  'noSuchMonth',
  'notADate',
  'receivedInFuture',
  'receivedTooLongAgo',
  'kindUnknown',
  'referenceTaken',
  'referenceTwice',
  'tooLong',
] as const

export const WARNINGS = [
  'referenceGiven',
  'noHandler',
  'handlerUnknown',
  'handlerComplainedAbout',
  'handlerAway',
  'locationUnknown',
  'noComplainant',
  'jointComplaint',
  'notAnEmail',
  'dateUnread',
  'dateBeforeReceipt',
  'dateInFuture',
  'noReasoning',
  'outcomeDateUnknown',
  'bsn',
  'childShortened',
  'measuresUneven',
  'measureWithoutDate',
  'measuresUndecided',
  'disputeUnread',
  'notYetFormal',
  'notConfirmed',
  'valueUnknown',
] as const

/** Something about a cell that a person must know. */
export interface RowNote {
  readonly field: RegisterField
  readonly code: (typeof REJECTIONS)[number] | (typeof WARNINGS)[number]
  /** The cell, or what the sentence about it names. */
  readonly value: string
}

export interface PlannedMeasure {
  readonly text: string
  readonly realiseBy: CalendarDate
  readonly realisedOn: CalendarDate | null
}

export interface PlannedDispute {
  readonly reference: string
  readonly openedOn: CalendarDate
  readonly decided: { readonly decidedOn: CalendarDate; readonly result: DisputeResult } | null
}

/** A case as the row tells it, with dates of its own: nothing in it is worked out by a calendar (rule T9). */
export interface PlannedCase {
  readonly kind: CaseKind
  /** Null where the app gives one. */
  readonly reference: string | null
  /** Complainants without ids. */
  readonly intake: Intake
  readonly handlerId: string | null
  readonly handlerName: string
  readonly acknowledgedOn: CalendarDate | null
  readonly outcomeSentOn: CalendarDate | null
  readonly outcomeDateUnknown: boolean
  readonly judgment: Judgment | null
  readonly measures: readonly PlannedMeasure[]
  readonly dispute: PlannedDispute | null
  /** `why`: what the register says of it; empty where it says nothing. */
  readonly closing: { readonly cause: 'outcome' | 'withdrawn' | 'signalSettled'; readonly closedOn: CalendarDate } | null
  readonly remarks: string
}

export interface ReadContext {
  readonly today: CalendarDate
  readonly organisation: Organisation
  /** What each spelling of a value means, by field and spelling; null: nothing of the list. */
  readonly choices: (field: ChoiceField, value: string) => string | null
  /** The words above a column, for what has no place of its own. */
  readonly headerOf: (field: RegisterField) => string
  /** Whether the file tells of formal and informal at all. */
  readonly hasFormality: boolean
  /** What takes the place of a citizen service number (rule C14); null: it stays. */
  readonly insteadOfBsn: string | null
}

export interface ReadRow {
  readonly row: number
  readonly planned: PlannedCase | null
  /** Why it cannot be imported; empty when it can. */
  readonly rejections: readonly RowNote[]
  readonly warnings: readonly RowNote[]
}
