import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { LetterMade, SendChannel } from './events.ts'
import type { CaseKind, Channel, DetailField, Details } from './intake.ts'

/** A letter that was made, and how it went out; several versions of one kind can exist. */
export interface Letter extends LetterMade {
  readonly madeAt: string
  readonly madeBy: string
  readonly sent: { readonly channel: SendChannel; readonly sentOn: CalendarDate } | null
}

/** A field that was given different values by people who had not seen each other's. The first is the one shown. */
export interface Conflict {
  readonly field: DetailField | 'handlerId'
  readonly values: readonly { readonly eventId: string; readonly value: unknown }[]
}

/** A case as its events tell it. Everything that can be derived with a calendar is in `progress.ts`. */
export interface ComplaintCase extends Details {
  readonly caseId: string
  readonly reference: string
  readonly kind: CaseKind
  readonly channel: Channel
  /** Day 0: fixed at registration (rule T4). */
  readonly receivedOn: CalendarDate
  readonly registeredAt: string
  readonly handlerId: string | null
  /** In the order in which they were made. */
  readonly letters: readonly Letter[]
  /** Rule C11: only the handler and the director see the case. */
  readonly restricted: boolean
  readonly conflicts: readonly Conflict[]
  /** Events of a newer version of Gehoor: kept, and shown as such. */
  readonly newerEvents: number
}
