import { isKnown } from '../../domain/complaint/evolve.ts'
import { DETAIL_FIELDS, type DetailField, type Details } from '../../domain/complaint/intake.ts'
import { inOrder } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'

/** One field that an event changed. An event tells the new value; the old one is what the log held before it. */
export type FieldChange = {
  [Field in DetailField]: { readonly field: Field; readonly from: Details[Field]; readonly to: Details[Field] }
}[DetailField]

/** By the id of the event that made them. */
export function changesByEvent(log: readonly DomainEvent[]): ReadonlyMap<string, readonly FieldChange[]> {
  const byEvent = new Map<string, readonly FieldChange[]>()
  let current: Partial<Details> = {}
  for (const event of inOrder(log)) {
    if (!isKnown(event)) continue
    if (event.type === 'complaintRegistered') current = event.data
    if (event.type !== 'detailsChanged') continue
    const { changes } = event.data
    const fields = DETAIL_FIELDS.filter((field) => changes[field] !== undefined)
    byEvent.set(
      event.id,
      fields.map((field) => ({ field, from: current[field], to: changes[field] }) as FieldChange),
    )
    current = { ...current, ...changes }
  }
  return byEvent
}
