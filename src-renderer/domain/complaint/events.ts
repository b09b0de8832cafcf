import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { DomainEvent, NewEvent } from '../log/event.ts'
import type {
  AnonymousFacts,
  Attachment,
  Breach,
  CaseLink,
  Closing,
  Contact,
  DisputeAnswered,
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
import type { CaseKind, Details, Intake, Language } from './intake.ts'

export const LETTER_KINDS = [
  'acknowledgement',
  'outcome',
  'requestConfirmation',
  'progress',
  'replyInvitation',
  'breach',
  'measureRealised',
  'withdrawalConfirmed',
  'referral',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export const SEND_CHANNELS = ['email', 'post', 'handed'] as const
export type SendChannel = (typeof SEND_CHANNELS)[number]

/** A letter as it was made: its bytes lie sealed beside the attachments, under its id. */
export interface LetterMade {
  readonly letterId: string
  readonly kind: LetterKind
  /** Null for a letter to an employee: then `replyId` says whom. */
  readonly complainantId: string | null
  readonly language: Language
  /** Who the letter names as handler. */
  readonly handlerId: string
  /** The date on the letter. */
  readonly datedOn: CalendarDate
  /** SHA-256 of the Word file, hexadecimal. */
  readonly sha256: string
  /** Rule C6: the employee who was asked for their side, by the asking. */
  readonly replyId?: string
  /** Rule C8: the measures that the letter calls done. */
  readonly measureIds?: readonly string[]
  /** Bytes of the Word file; absent for a letter from before they were kept. */
  readonly size?: number
  /** SHA-256 of what the letter says of the case: another one now means that it is out of date. */
  readonly contentSha256?: string
}

/** Data of each event of a case. Types only grow (see `DomainEvent`). */
export interface CaseEventData {
  complaintRegistered: Intake & { readonly reference: string; readonly kind: CaseKind }
  /** Right after its registration: the case comes out of an older register (rule T9: with its own dates). */
  caseImported: Imported
  detailsChanged: { readonly changes: Partial<Details> }
  /** Rule C2: a signal becomes a complaint; day 0 is the day on which the parent made it one. */
  signalMadeFormal: { readonly receivedOn: CalendarDate }
  /** `note`: what the next handler must know. */
  handlerAssigned: { readonly handlerId: string; readonly note?: string | undefined }
  letterMade: LetterMade
  /** Sending, not making, meets the deadline. */
  letterSent: { readonly letterId: string; readonly channel: SendChannel; readonly sentOn: CalendarDate }
  contactLogged: Contact
  replyOffered: ReplyOffered
  replyGiven: ReplyGiven
  solutionProposed: Solution
  findingsRecorded: { readonly findings: string }
  judgmentGiven: Judgment
  measureAgreed: MeasurePlan
  measureRescheduled: { readonly measureId: string; readonly realiseBy: CalendarDate; readonly reason: string }
  measureRealised: { readonly measureId: string; readonly realisedOn: CalendarDate }
  effectChecked: { readonly measureId: string; readonly checkedOn: CalendarDate; readonly effect: Effect; readonly note: string }
  measureDropped: { readonly measureId: string; readonly reason: string }
  disputeOpened: DisputeOpened
  disputeAnswered: DisputeAnswered
  disputeDecided: DisputeDecided
  breachExplained: Breach
  publicSummaryWritten: PublicSummary
  caseClosed: Closing
  caseReopened: { readonly reopenedOn: CalendarDate; readonly reason: string }
  caseLinked: CaseLink
  attachmentAdded: Attachment
  attachmentRemoved: { readonly attachmentId: string; readonly reason: string }
  /** Rule C11: someone opened a restricted case. */
  restrictedOpened: { readonly on: CalendarDate; readonly personId: string }
  /** Rule C12: a hold keeps a closed case from going; null lifts it. */
  holdSet: { readonly reason: string | null }
  /** Undoes one earlier event: it stays in the log, and counts no longer. */
  eventRetracted: { readonly eventId: string; readonly reason: string }
  /** Rule C12: from here on this is all there is; every other event of the case is gone. */
  caseAnonymised: AnonymousFacts
}

export type CaseEventType = keyof CaseEventData
export type NewCaseEvent = { [T in CaseEventType]: NewEvent<T, CaseEventData[T]> }[CaseEventType]
export type CaseEvent = { [T in CaseEventType]: DomainEvent<T, CaseEventData[T]> }[CaseEventType]

/** The newest version of each type that this release writes and understands. */
export const CASE_EVENT_VERSIONS: Readonly<Record<CaseEventType, number>> = {
  complaintRegistered: 1,
  caseImported: 1,
  detailsChanged: 1,
  signalMadeFormal: 1,
  handlerAssigned: 1,
  // 2: kinds beside acknowledgement and outcome, letters to an employee, and the bytes kept.
  letterMade: 2,
  letterSent: 1,
  contactLogged: 1,
  replyOffered: 1,
  replyGiven: 1,
  solutionProposed: 1,
  findingsRecorded: 1,
  judgmentGiven: 1,
  measureAgreed: 1,
  measureRescheduled: 1,
  measureRealised: 1,
  effectChecked: 1,
  measureDropped: 1,
  disputeOpened: 1,
  disputeAnswered: 1,
  disputeDecided: 1,
  breachExplained: 1,
  publicSummaryWritten: 1,
  caseClosed: 1,
  caseReopened: 1,
  caseLinked: 1,
  attachmentAdded: 1,
  attachmentRemoved: 1,
  restrictedOpened: 1,
  holdSet: 1,
  eventRetracted: 1,
  caseAnonymised: 1,
}

/** What can be undone by a new event. A field is undone by giving it its earlier value; a legal date by nothing. */
export const RETRACTABLE = [
  'letterSent',
  'contactLogged',
  'replyOffered',
  'replyGiven',
  'solutionProposed',
  'measureRescheduled',
  'measureRealised',
  'effectChecked',
  'measureDropped',
  'disputeOpened',
  'disputeAnswered',
  'disputeDecided',
  'breachExplained',
  'caseLinked',
  'attachmentRemoved',
] as const satisfies readonly CaseEventType[]

export function event<T extends CaseEventType>(type: T, data: CaseEventData[T]): { type: T; version: number; data: CaseEventData[T] } {
  return { type, version: CASE_EVENT_VERSIONS[type], data }
}
