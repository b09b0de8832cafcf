import { causality, type Knows, mergeLogs } from '../log/causality.ts'
import type { DomainEvent } from '../log/event.ts'
import { assign, inConflict, type Register, shown } from '../log/registers.ts'
import type { ComplaintCase, Conflict, Letter } from './complaint-case.ts'
import { CASE_EVENT_VERSIONS, type CaseEvent, type CaseEventData, type CaseEventType } from './events.ts'
import { DETAIL_FIELDS, type DetailField, type Details } from './intake.ts'

type Field = DetailField | 'handlerId'
type Registered = DomainEvent<'complaintRegistered', CaseEventData['complaintRegistered']>

interface Draft {
  registered: Registered | null
  readonly fields: Map<Field, Register<unknown>>
  readonly letters: Map<string, Letter>
  /** `letterSent` can reach a machine before its `letterMade` does. */
  readonly sent: Map<string, Letter['sent']>
  newerEvents: number
}

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
  const knows = causality(ordered)
  const draft: Draft = { registered: null, fields: new Map(), letters: new Map(), sent: new Map(), newerEvents: 0 }
  for (const event of ordered) {
    if (isKnown(event)) apply(draft, event, knows)
    else draft.newerEvents += 1
  }
  return draft.registered ? finish(draft, draft.registered) : null
}

function apply(draft: Draft, event: CaseEvent, knows: Knows): void {
  switch (event.type) {
    case 'complaintRegistered':
      draft.registered ??= event
      setDetails(draft, event.id, event.data, knows)
      break
    case 'detailsChanged':
      setDetails(draft, event.id, event.data.changes, knows)
      break
    case 'handlerAssigned':
      setField(draft, 'handlerId', event.id, event.data.handlerId, knows)
      break
    case 'letterMade':
      draft.letters.set(event.data.letterId, { ...event.data, madeAt: event.at, madeBy: event.by, sent: null })
      break
    case 'letterSent':
      // The first sending counts: a letter that went out cannot go out later.
      if (!draft.sent.has(event.data.letterId)) draft.sent.set(event.data.letterId, event.data)
  }
}

function setDetails(draft: Draft, eventId: string, details: Partial<Details>, knows: Knows): void {
  for (const field of DETAIL_FIELDS) {
    if (details[field] !== undefined) setField(draft, field, eventId, details[field], knows)
  }
}

function setField(draft: Draft, field: Field, eventId: string, value: unknown, knows: Knows): void {
  draft.fields.set(field, assign(draft.fields.get(field) ?? [], { eventId, value }, knows))
}

function finish(draft: Draft, { caseId, at, data }: Registered): ComplaintCase {
  const { kind, reference, channel, receivedOn } = data
  const values = Object.fromEntries([...draft.fields].map(([field, register]) => [field, shown(register)]))
  const details: Details = { ...data, ...values }
  return {
    ...details,
    caseId,
    reference,
    kind,
    channel,
    receivedOn,
    registeredAt: at,
    handlerId: typeof values.handlerId === 'string' ? values.handlerId : null,
    letters: [...draft.letters.values()].map((letter) => ({ ...letter, sent: draft.sent.get(letter.letterId) ?? null })),
    restricted: details.suspicion === 'yes',
    conflicts: [...draft.fields].flatMap(([field, register]): Conflict[] =>
      inConflict(register) ? [{ field, values: [...register].reverse() }] : [],
    ),
    newerEvents: draft.newerEvents,
  }
}
