import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { Knows } from '../log/causality.ts'
import type { DomainEvent } from '../log/event.ts'
import { assign, type Register } from '../log/registers.ts'
import type { AddedAttachment, ComplaintCase, ConflictField, Entered, Letter, Measure, Reply } from './complaint-case.ts'
import type { Breach, CaseLink, Closing, Contact, DisputeDecided, DisputeOpened, PublicSummary, ReplyOffered, Solution } from './course.ts'
import type { CaseEventData } from './events.ts'
import { type CaseKind, DETAIL_FIELDS, type Details } from './intake.ts'

export type Registered = DomainEvent<'complaintRegistered', CaseEventData['complaintRegistered']>

/** A case while its events are applied one by one. What follows up on something can reach a machine before the thing itself. */
export interface Draft {
  registered: Registered | null
  kind: CaseKind
  formalSince: CalendarDate | null
  handoverNote: string
  imported: ComplaintCase['imported']
  readonly fields: Map<ConflictField, Register<unknown>>
  readonly letters: Map<string, Letter>
  readonly sent: Map<string, NonNullable<Letter['sent']>>
  readonly contacts: Entered<Contact>[]
  readonly replies: Map<string, ReplyOffered>
  readonly repliesGiven: Map<string, NonNullable<Reply['given']>>
  solution: Solution | null
  readonly measures: Map<string, Measure>
  readonly disputes: Map<string, DisputeOpened>
  readonly disputesAnswered: Map<string, CalendarDate>
  readonly disputesDecided: Map<string, Omit<DisputeDecided, 'disputeId'>>
  breach: Breach | null
  publicSummary: PublicSummary | null
  closing: Closing | null
  readonly reopenings: CaseEventData['caseReopened'][]
  readonly links: Map<string, CaseLink>
  readonly attachments: Map<string, AddedAttachment>
  readonly attachmentsRemoved: Set<string>
  readonly openings: CaseEventData['restrictedOpened'][]
  hold: string | null
  newerEvents: number
}

export const emptyDraft = (): Draft => ({
  registered: null,
  kind: 'complaint',
  formalSince: null,
  handoverNote: '',
  imported: null,
  fields: new Map(),
  letters: new Map(),
  sent: new Map(),
  contacts: [],
  replies: new Map(),
  repliesGiven: new Map(),
  solution: null,
  measures: new Map(),
  disputes: new Map(),
  disputesAnswered: new Map(),
  disputesDecided: new Map(),
  breach: null,
  publicSummary: null,
  closing: null,
  reopenings: [],
  links: new Map(),
  attachments: new Map(),
  attachmentsRemoved: new Set(),
  openings: [],
  hold: null,
  newerEvents: 0,
})

export function setDetails(draft: Draft, eventId: string, details: Partial<Details>, knows: Knows): void {
  for (const field of DETAIL_FIELDS) {
    if (details[field] !== undefined) setField(draft, field, eventId, details[field], knows)
  }
}

export function setField(draft: Draft, field: ConflictField, eventId: string, value: unknown, knows: Knows): void {
  draft.fields.set(field, assign(draft.fields.get(field) ?? [], { eventId, value }, knows))
}
