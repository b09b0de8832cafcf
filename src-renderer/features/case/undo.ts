import type { CaseCommand } from '../../domain/complaint/case-command.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { type CaseEvent, RETRACTABLE } from '../../domain/complaint/events.ts'
import { isKnown, retractions } from '../../domain/complaint/evolve.ts'
import type { DetailField, Details } from '../../domain/complaint/intake.ts'
import { inOrder } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { changesByEvent, type FieldChange } from './changes.ts'

/** How an event is undone: by a new event, so that both stay on record (rule C13). */
export type Undo =
  /** It counts no longer. A person gives the reason. */
  | { readonly how: 'retract'; readonly eventId: string; readonly eventType: string }
  /** What it changed gets its earlier value. `changes`: how each field goes back. */
  | { readonly how: 'restore'; readonly command: CaseCommand; readonly changes: readonly RestoredField[] }

/** One field that goes back, from what it is now to what it was. */
export type RestoredField =
  | FieldChange
  | { readonly field: 'handlerId'; readonly from: string; readonly to: string }
  | { readonly field: 'findings'; readonly from: string; readonly to: string }

/**
 * What can be undone, by the id of the event. A field goes back only as long as it holds what the event gave it: a later
 * change is never undone along with an earlier one.
 */
export function undosOf(log: readonly DomainEvent[], complaint: ComplaintCase): ReadonlyMap<string, Undo> {
  const undos = new Map<string, Undo>()
  if (complaint.anonymous) return undos
  const ordered = inOrder(log)
  const undone = retractions(ordered)
  const changes = changesByEvent(ordered)
  const earlier: Earlier = { handlerId: null, findings: '' }
  for (const event of ordered) {
    if (!isKnown(event)) continue
    const undo = undone.has(event.id) ? null : undoOf(event, complaint, changes.get(event.id) ?? [], earlier)
    if (undo) undos.set(event.id, undo)
    if (event.type === 'handlerAssigned') earlier.handlerId = event.data.handlerId
    if (event.type === 'findingsRecorded') earlier.findings = event.data.findings
  }
  return undos
}

/** What a field held before the event at hand. */
interface Earlier {
  handlerId: string | null
  findings: string
}

function undoOf(event: CaseEvent, complaint: ComplaintCase, changes: readonly FieldChange[], earlier: Earlier): Undo | null {
  const retractable: readonly string[] = RETRACTABLE
  if (retractable.includes(event.type)) return { how: 'retract', eventId: event.id, eventType: event.type }
  // A closed case is reopened first: the domain refuses these commands.
  if (complaint.closing) return null
  switch (event.type) {
    case 'detailsChanged':
      return restoreDetails(complaint, changes)
    case 'handlerAssigned': {
      const { handlerId: from } = event.data
      const to = earlier.handlerId
      if (to === null || to === from || complaint.handlerId !== from) return null
      return { how: 'restore', command: { type: 'assignHandler', handlerId: to }, changes: [{ field: 'handlerId', from, to }] }
    }
    case 'findingsRecorded': {
      const { findings: from } = event.data
      const to = earlier.findings
      if (to === from || complaint.findings !== from) return null
      return { how: 'restore', command: { type: 'recordFindings', findings: to }, changes: [{ field: 'findings', from, to }] }
    }
    default:
      return null
  }
}

function restoreDetails(complaint: ComplaintCase, changes: readonly FieldChange[]): Undo | null {
  const back = changes.filter(({ field, from, to }) => isSame(complaint[field], to) && from !== undefined && !isSame(from, to))
  if (back.length === 0) return null
  const values: Partial<Record<DetailField, unknown>> = Object.fromEntries(back.map(({ field, from }) => [field, from]))
  return {
    how: 'restore',
    command: { type: 'changeDetails', changes: values as Partial<Details> },
    changes: back.map(({ field, from, to }) => ({ field, from: to, to: from }) as FieldChange),
  }
}

/** Values are plain data, written by the same code: in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
