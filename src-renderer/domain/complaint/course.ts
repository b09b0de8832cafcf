import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { CareType } from '../organisation/organisation.ts'
import type { CaseKind, Channel, Ground } from './intake.ts'

export const CONTACT_CHANNELS = ['phone', 'email', 'talk', 'letter'] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]

export const CONTACT_PARTIES = ['complainant', 'employee', 'other'] as const
export type ContactParty = (typeof CONTACT_PARTIES)[number]

/** Rule C5: one contact about the case. Only what is `shareable` may go to the complainant, as in an access request. */
export interface Contact {
  readonly contactId: string
  readonly on: CalendarDate
  readonly channel: ContactChannel
  readonly party: ContactParty
  readonly summary: string
  readonly shareable: boolean
}

/** Rule C6: the employee complained about is asked for their side, and gives it or not. */
export interface ReplyOffered {
  readonly replyId: string
  readonly name: string
  readonly offeredOn: CalendarDate
  readonly replyBy: CalendarDate
}

export interface ReplyGiven {
  readonly replyId: string
  readonly givenOn: CalendarDate
  /** Empty when the employee did not want to. */
  readonly statement: string
  readonly declined: boolean
}

/** Rule R1: what the annual report may take from a case: the tenor of its outcome and the nature of its measures, of nobody. */
export interface PublicSummary {
  readonly tenor: string
  readonly measures: string
}

/** Rule T3: a fitting solution, as it was proposed to the complainant. */
export interface Solution {
  readonly proposedOn: CalendarDate
  readonly proposal: string
}

export const JUDGMENTS = ['upheld', 'partlyUpheld', 'notUpheld', 'inadmissible', 'noJudgment'] as const
/** Rule C7; Wet kinderopvang art. 1.57b lid 2.e. */
export type JudgmentKind = (typeof JUDGMENTS)[number]

export interface Judgment {
  readonly judgment: JudgmentKind
  readonly reasoning: string
  readonly judgedOn: CalendarDate
  /** Said explicitly where no measure follows (rule C7). */
  readonly noMeasures: boolean
}

export const MEASURE_LEVELS = ['location', 'organisation'] as const
export type MeasureLevel = (typeof MEASURE_LEVELS)[number]

/** Rule C8; Wet kinderopvang art. 1.57b lid 2.f: what will be done, and the day by which it is. */
export interface MeasurePlan {
  readonly measureId: string
  readonly text: string
  readonly level: MeasureLevel
  readonly ownerId: string
  readonly realiseBy: CalendarDate
}

export const EFFECTS = ['works', 'partly', 'worksNot'] as const
export type Effect = (typeof EFFECTS)[number]

export const DISPUTE_RESULTS = ['upheld', 'partlyUpheld', 'notUpheld', 'inadmissible', 'settled', 'withdrawn'] as const
export type DisputeResult = (typeof DISPUTE_RESULTS)[number]

/** Rule C9: a dispute before the Geschillencommissie Kinderopvang, with dates, reference, nature and result of its own. */
export interface DisputeOpened {
  readonly disputeId: string
  readonly openedOn: CalendarDate
  readonly reference: string
  readonly nature: string
  /** When the committee wants an answer; null while it has not asked. */
  readonly respondBy: CalendarDate | null
}

/** What the committee asked was sent. */
export interface DisputeAnswered {
  readonly disputeId: string
  readonly answeredOn: CalendarDate
}

export interface DisputeDecided {
  readonly disputeId: string
  readonly decidedOn: CalendarDate
  readonly result: DisputeResult
}

export const CLOSING_CAUSES = ['outcome', 'withdrawn', 'outOfScope', 'signalSettled'] as const
export type ClosingCause = (typeof CLOSING_CAUSES)[number]

export interface Closing {
  readonly cause: ClosingCause
  readonly closedOn: CalendarDate
  /** Empty only for `outcome`: the judgment has its reasons. */
  readonly reason: string
}

/** Rule T4: why the limit was not met, and what the complainant may expect now. The limit itself stands. */
export interface Breach {
  readonly reason: string
  readonly expectedOn: CalendarDate
}

/** A file of the case. Its bytes are sealed and lie apart; the name is the one it was added with. */
export interface Attachment {
  readonly attachmentId: string
  readonly name: string
  /** Media type, as the system named it; empty when it named none. */
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
}

/** Another case that has to do with this one. It stands in the log of one, and is shown on both. */
export interface CaseLink {
  readonly otherId: string
  /** As it was when they were linked: the history reads without opening the other. */
  readonly otherReference: string
}

/**
 * A case of an older register: where it stood, and what is known of the time before Gehoor. The days on which letters were
 * sent are told here, since Gehoor made none of them.
 */
export interface Imported {
  readonly importId: string
  readonly fileName: string
  /** As Excel counts: the first row of the sheet is 1. */
  readonly row: number
  readonly acknowledgedOn: CalendarDate | null
  readonly outcomeSentOn: CalendarDate | null
  /** A judgment was given, and the register does not tell when. */
  readonly outcomeDateUnknown: boolean
  /** Who handled it where that is nobody of the organisation's list, or nobody who may handle it now; otherwise empty. */
  readonly handlerName: string
  readonly remarks: string
}

/** Rule C12: what stays of a case when nobody can be recognised in it any more: what the annual report counts. */
export interface AnonymousFacts {
  readonly reference: string
  readonly kind: CaseKind
  readonly channel: Channel
  readonly receivedOn: CalendarDate
  readonly confirmedInWritingOn: CalendarDate | null
  readonly locationId: string | null
  readonly careType: CareType | null
  readonly ground: Ground | null
  readonly natureId: string | null
  readonly acknowledgedOn: CalendarDate | null
  readonly proposedOn: CalendarDate | null
  readonly judgment: { readonly judgment: JudgmentKind; readonly judgedOn: CalendarDate } | null
  readonly outcomeSentOn: CalendarDate | null
  readonly measures: readonly {
    readonly measureId: string
    readonly level: MeasureLevel
    readonly realiseBy: CalendarDate
    readonly realisedOn: CalendarDate | null
  }[]
  readonly disputes: readonly {
    readonly disputeId: string
    readonly openedOn: CalendarDate
    readonly decidedOn: CalendarDate | null
    readonly result: DisputeResult | null
  }[]
  readonly closing: { readonly cause: ClosingCause; readonly closedOn: CalendarDate }
}
