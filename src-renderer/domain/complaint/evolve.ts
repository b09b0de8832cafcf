import { dateInAmsterdam } from '../deadlines/calendar-date.ts'
import { causality, type Knows, mergeLogs } from '../log/causality.ts'
import type { DomainEvent } from '../log/event.ts'
import { inConflict, shown } from '../log/registers.ts'
import { fromAnonymous } from './anonymous.ts'
import type { ComplaintCase, Conflict, ConflictField } from './complaint-case.ts'
import type { Judgment } from './course.ts'
import { CASE_EVENT_VERSIONS, type CaseEvent, type CaseEventType, RETRACTABLE } from './events.ts'
import { applyCourse, applyMeasure } from './evolve-course.ts'
import { type Draft, emptyDraft, type Registered, setDetails, setField } from './evolve-draft.ts'
import type { Details } from './intake.ts'

/** Whether this release understands an event; what it does not is kept and counted. */
export function isKnown(event: DomainEvent): event is CaseEvent {
  return Object.hasOwn(CASE_EVENT_VERSIONS, event.type) && event.version <= CASE_EVENT_VERSIONS[event.type as CaseEventType]
}

/**
 * The case that these events tell of, or null when its registration is not among them.
 *
 * Total, and independent of the order in which events arrived: every machine computes the same case from the same set.
 */
export function evolve(events: readonly DomainEvent[]): ComplaintCase | null {
  const ordered = mergeLogs(events)
  const anonymised = anonymisation(ordered)
  if (anonymised) return fromAnonymous(anonymised)
  const knows = causality(ordered)
  const retracted = retractions(ordered)
  const draft = emptyDraft()
  for (const event of ordered) {
    if (!isKnown(event)) draft.newerEvents += 1
    else if (!retracted.has(event.id)) apply(draft, event, knows)
  }
  return draft.registered ? finish(draft, draft.registered, newest(ordered)) : null
}

/** Rule C12: once it was anonymised, on whatever machine, nothing of what people wrote comes back. */
export function anonymisation(events: readonly DomainEvent[]): Extract<CaseEvent, { type: 'caseAnonymised' }> | null {
  for (const event of events) if (isKnown(event) && event.type === 'caseAnonymised') return event
  return null
}

/** The events that were undone, each with the first event that did it. Asking it of anything else undoes nothing. */
export function retractions(ordered: readonly DomainEvent[]): ReadonlyMap<string, Retraction> {
  const types = new Map(ordered.map((event) => [event.id, event.type]))
  const retractable: readonly string[] = RETRACTABLE
  const undone = new Map<string, Retraction>()
  for (const event of ordered) {
    if (!isKnown(event) || event.type !== 'eventRetracted') continue
    const { eventId } = event.data
    if (retractable.includes(types.get(eventId) ?? '') && !undone.has(eventId)) undone.set(eventId, event)
  }
  return undone
}

export type Retraction = Extract<CaseEvent, { type: 'eventRetracted' }>

function apply(draft: Draft, event: CaseEvent, knows: Knows): void {
  switch (event.type) {
    case 'complaintRegistered':
      if (draft.registered === null) {
        draft.registered = event
        draft.kind = event.data.kind
      }
      setDetails(draft, event.id, event.data, knows)
      break
    case 'caseImported':
      draft.imported = { ...event.data, on: dateInAmsterdam(Date.parse(event.at)) }
      break
    case 'detailsChanged':
      setDetails(draft, event.id, event.data.changes, knows)
      break
    case 'signalMadeFormal':
      draft.kind = 'complaint'
      // The first day counts: a legal date never moves to a later one (rule T4).
      draft.formalSince = earliest(draft.formalSince, event.data.receivedOn)
      if (draft.closing?.cause === 'signalSettled') draft.closing = null
      break
    case 'handlerAssigned':
      setField(draft, 'handlerId', event.id, event.data.handlerId, knows)
      draft.handoverNote = event.data.note ?? ''
      break
    case 'findingsRecorded':
      setField(draft, 'findings', event.id, event.data.findings, knows)
      break
    case 'judgmentGiven':
      setField(draft, 'judgment', event.id, event.data, knows)
      break
    case 'caseClosed':
      draft.closing = event.data
      break
    case 'caseReopened':
      draft.closing = null
      draft.fields.delete('judgment')
      draft.reopenings.push(event.data)
      break
    default:
      if (!applyMeasure(draft, event)) applyCourse(draft, event)
  }
}

const earliest = (a: string | null, b: string): string => (a === null || b < a ? b : a)

/** By the clock and not by the order shown: it is compared with a clock. */
const newest = (events: readonly DomainEvent[]): string => events.reduce((last, { at }) => (at > last ? at : last), '')

function finish(draft: Draft, { caseId, at, data }: Registered, changedAt: string): ComplaintCase {
  const values = Object.fromEntries([...draft.fields].map(([field, register]) => [field, shown(register)]))
  const { handlerId, findings, judgment, ...given } = values
  const details: Details = { ...data, ...given }
  return {
    ...details,
    caseId,
    reference: data.reference,
    kind: draft.kind,
    channel: data.channel,
    receivedOn: draft.formalSince ?? data.receivedOn,
    firstHeardOn: data.receivedOn,
    registeredAt: at,
    changedAt,
    imported: draft.imported,
    handlerId: typeof handlerId === 'string' ? handlerId : null,
    handoverNote: draft.handoverNote,
    letters: [...draft.letters.values()].map((letter) => ({ ...letter, sent: draft.sent.get(letter.letterId) ?? null })),
    contacts: draft.contacts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    replies: [...draft.replies.values()].map((reply) => ({ ...reply, given: draft.repliesGiven.get(reply.replyId) ?? null })),
    solution: draft.solution,
    findings: typeof findings === 'string' ? findings : '',
    judgment: (judgment as Judgment | undefined) ?? null,
    measures: [...draft.measures.values()],
    disputes: [...draft.disputes.values()].map((dispute) => ({
      ...dispute,
      answeredOn: draft.disputesAnswered.get(dispute.disputeId) ?? null,
      decided: draft.disputesDecided.get(dispute.disputeId) ?? null,
    })),
    breach: draft.breach,
    publicSummary: draft.publicSummary,
    closing: draft.closing,
    reopenings: draft.reopenings,
    links: [...draft.links.values()],
    attachments: [...draft.attachments.values()].filter(({ attachmentId }) => !draft.attachmentsRemoved.has(attachmentId)),
    openings: draft.openings,
    hold: draft.hold,
    restricted: details.suspicion === 'yes',
    conflicts: [...draft.fields].flatMap(([field, register]): Conflict[] =>
      inConflict(register) ? [{ field: field as ConflictField, values: [...register].reverse() }] : [],
    ),
    newerEvents: draft.newerEvents,
    anonymous: null,
  }
}
