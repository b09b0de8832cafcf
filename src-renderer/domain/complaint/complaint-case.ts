import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type {
  AnonymousFacts,
  Attachment,
  Breach,
  CaseLink,
  Closing,
  Contact,
  DisputeDecided,
  DisputeOpened,
  Effect,
  Imported,
  Judgment,
  MeasurePlan,
  PublicSummary,
  ReplyGiven,
  ReplyOffered,
  Solution,
} from './course.ts'
import type { LetterMade, SendChannel } from './events.ts'
import type { CaseKind, Channel, DetailField, Details } from './intake.ts'

/** A letter that was made, and how it went out; several versions of one kind can exist. */
export interface Letter extends LetterMade {
  readonly madeAt: string
  readonly madeBy: string
  readonly sent: { readonly channel: SendChannel; readonly sentOn: CalendarDate } | null
  /** How often the case had been reopened when it was made. */
  readonly round: number
}

/** A file of the case, and since when. */
export interface AddedAttachment extends Attachment {
  readonly addedAt: string
}

/** Whatever was entered as one thing, with the event that can be undone. */
export type Entered<Value> = Value & { readonly eventId: string; readonly by: string }

export interface Reply extends ReplyOffered {
  readonly given: Omit<ReplyGiven, 'replyId'> | null
}

export interface Measure extends MeasurePlan {
  /** As it was promised first; `realiseBy` is the date that holds now. */
  readonly promisedFor: CalendarDate
  readonly realisedOn: CalendarDate | null
  readonly effect: { readonly checkedOn: CalendarDate; readonly effect: Effect; readonly note: string } | null
  /** Why it will not be done; null as long as it will. */
  readonly droppedBecause: string | null
}

export interface Dispute extends DisputeOpened {
  /** When the committee was sent the answer that it asked; null while it was not. */
  readonly answeredOn: CalendarDate | null
  readonly decided: Omit<DisputeDecided, 'disputeId'> | null
}

export type ConflictField = DetailField | 'handlerId' | 'findings' | 'judgment'

/** A field that was given different values by people who had not seen each other's. The first is the one shown. */
export interface Conflict {
  readonly field: ConflictField
  readonly values: readonly { readonly eventId: string; readonly value: unknown }[]
}

/** A case as its events tell it. Everything that can be derived with a calendar is in `progress.ts`. */
export interface ComplaintCase extends Details {
  readonly caseId: string
  readonly reference: string
  readonly kind: CaseKind
  readonly channel: Channel
  /** Day 0: fixed at registration, or when a signal became formal (rules T4 and C2). */
  readonly receivedOn: CalendarDate
  /** When it came in first: earlier than day 0 for a complaint that began as a signal. */
  readonly firstHeardOn: CalendarDate
  readonly registeredAt: string
  /** Instant of the newest event, ISO 8601 in UTC. */
  readonly changedAt: string
  /** Null for a case that began here. */
  /** Null for a case that began here. `on`: the day it came in; what happened until then was told to the parent elsewhere. */
  readonly imported: (Imported & { readonly on: CalendarDate }) | null
  readonly handlerId: string | null
  /** What the last handler passed on. */
  readonly handoverNote: string
  /** In the order in which they were made. */
  readonly letters: readonly Letter[]
  readonly contacts: readonly Entered<Contact>[]
  readonly replies: readonly Reply[]
  readonly solution: Solution | null
  readonly findings: string
  /** Since the last reopening. */
  readonly judgment: Judgment | null
  readonly measures: readonly Measure[]
  readonly disputes: readonly Dispute[]
  readonly breach: Breach | null
  /** For the annual report; null while nobody wrote it. */
  readonly publicSummary: PublicSummary | null
  readonly closing: Closing | null
  readonly reopenings: readonly { readonly reopenedOn: CalendarDate; readonly reason: string }[]
  /** Other cases that were linked from this one; those that were linked from elsewhere stand in their own log. */
  readonly links: readonly CaseLink[]
  readonly attachments: readonly AddedAttachment[]
  readonly openings: readonly { readonly on: CalendarDate; readonly personId: string }[]
  /** Rule C12: why the case must be kept; null when nothing holds it. */
  readonly hold: string | null
  /** Rule C11: only the handler and the director see the case. */
  readonly restricted: boolean
  readonly conflicts: readonly Conflict[]
  /** Events of a newer version of Gehoor: kept, and shown as such. */
  readonly newerEvents: number
  /** Rule C12: what stayed; null for a case that still is one of people. */
  readonly anonymous: AnonymousFacts | null
}
