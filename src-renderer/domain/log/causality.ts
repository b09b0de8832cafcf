import type { DomainEvent } from './event.ts'

/** Order in which events are shown and applied: by stamp, and by id where two machines gave the same. */
export function inOrder<Event extends DomainEvent>(events: Iterable<Event>): Event[] {
  return [...events].sort((a, b) => compare(a.stamp, b.stamp) || compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Two logs of one subject as one: a union by id. Merging twice, or in another order, changes nothing. */
export function mergeLogs<Event extends DomainEvent>(...logs: readonly (readonly Event[])[]): Event[] {
  return inOrder(new Map(logs.flat().map((event) => [event.id, event])).values())
}

/** The events that no other event builds on: what the next event is `basedOn`. */
export function heads(events: readonly DomainEvent[]): string[] {
  const builtOn = new Set(events.flatMap((event) => event.basedOn))
  return events.filter((event) => !builtOn.has(event.id)).map((event) => event.id)
}

/** Tells whether the author of one event had seen another. */
export type Knows = (later: string, earlier: string) => boolean

/**
 * Follows `basedOn` through a log.
 *
 * Nearly every log is one chain, in which each event knows all before it: then no sets are built.
 */
export function causality(ordered: readonly DomainEvent[]): Knows {
  const position = new Map(ordered.map((event, index) => [event.id, index]))
  const isChain = ordered.every(
    (event, index) => index === 0 || (event.basedOn.length === 1 && event.basedOn[0] === ordered[index - 1]?.id),
  )
  if (isChain) return (later, earlier) => (position.get(earlier) ?? Number.POSITIVE_INFINITY) < (position.get(later) ?? -1)
  const byId = new Map(ordered.map((event) => [event.id, event]))
  const known = new Map<string, ReadonlySet<string>>()
  return (later, earlier) => {
    const past = known.get(later) ?? pastOf(later, byId)
    known.set(later, past)
    return past.has(earlier)
  }
}

function pastOf(id: string, byId: ReadonlyMap<string, DomainEvent>): ReadonlySet<string> {
  const past = new Set<string>()
  const open = [...(byId.get(id)?.basedOn ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (past.has(next)) continue
    past.add(next)
    open.push(...(byId.get(next)?.basedOn ?? []))
  }
  return past
}

/**
 * A log without some of its events, as if they had never been. What built on one of those builds on what that one had built
 * on, so that nobody forgets what they had seen.
 */
export function leaveOut<Event extends DomainEvent>(log: readonly Event[], isLeftOut: (event: Event) => boolean): Event[] {
  const leftOut = new Map(log.filter(isLeftOut).map((event) => [event.id, event]))
  if (leftOut.size === 0) return [...log]
  const bridged = (ids: readonly string[]): string[] => {
    const passed = new Set<string>()
    const open = [...ids]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (passed.has(id)) continue
      passed.add(id)
      open.push(...(leftOut.get(id)?.basedOn ?? []))
    }
    return [...passed].filter((id) => !leftOut.has(id)).reverse()
  }
  return log.filter((event) => !leftOut.has(event.id)).map((event) => ({ ...event, basedOn: bridged(event.basedOn) }))
}
