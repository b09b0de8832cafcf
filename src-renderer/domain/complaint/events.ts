import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { DomainEvent, NewEvent } from '../log/event.ts'
import type { CaseKind, Details, Intake, Language } from './intake.ts'

export const LETTER_KINDS = ['acknowledgement'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export const SEND_CHANNELS = ['email', 'post', 'handed'] as const
export type SendChannel = (typeof SEND_CHANNELS)[number]

/** A letter as it was made: its bytes lie with the person who saved it, the hash tells them apart from any other. */
export interface LetterMade {
  readonly letterId: string
  readonly kind: LetterKind
  readonly complainantId: string
  readonly language: Language
  /** Who the letter names as handler. */
  readonly handlerId: string
  /** The date on the letter. */
  readonly datedOn: CalendarDate
  /** SHA-256 of the Word file, hexadecimal. */
  readonly sha256: string
}

/** Data of each event of a case. Types only grow (see `DomainEvent`). */
export interface CaseEventData {
  complaintRegistered: Intake & { readonly reference: string; readonly kind: CaseKind }
  detailsChanged: { readonly changes: Partial<Details> }
  handlerAssigned: { readonly handlerId: string }
  letterMade: LetterMade
  /** Sending, not making, meets the deadline. */
  letterSent: { readonly letterId: string; readonly channel: SendChannel; readonly sentOn: CalendarDate }
}

export type CaseEventType = keyof CaseEventData
export type NewCaseEvent = { [T in CaseEventType]: NewEvent<T, CaseEventData[T]> }[CaseEventType]
export type CaseEvent = { [T in CaseEventType]: DomainEvent<T, CaseEventData[T]> }[CaseEventType]

/** The newest version of each type that this release writes and understands. */
export const CASE_EVENT_VERSIONS: Readonly<Record<CaseEventType, number>> = {
  complaintRegistered: 1,
  detailsChanged: 1,
  handlerAssigned: 1,
  letterMade: 1,
  letterSent: 1,
}
