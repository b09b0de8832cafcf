import type { Knows } from './causality.ts'

/** One value of a field and the event that set it. */
export interface Candidate<Value> {
  readonly eventId: string
  readonly value: Value
}

/**
 * The values of one field that nobody has overruled: one as a rule, several after edits that did not know each other.
 *
 * The last candidate in the order of the log is the one shown; a person's choice is a new event that knew them all.
 */
export type Register<Value> = readonly Candidate<Value>[]

/** Adds a value. Independent of the order of calls: a value falls away only for an event whose author had seen it. */
export function assign<Value>(register: Register<Value>, candidate: Candidate<Value>, knows: Knows): Register<Value> {
  if (register.some((other) => knows(other.eventId, candidate.eventId))) return register
  return [...register.filter((other) => !knows(candidate.eventId, other.eventId)), candidate]
}

/** Whether edits that did not know each other gave different values. */
export function inConflict(register: Register<unknown>): boolean {
  const [first, ...others] = register
  return others.some((other) => JSON.stringify(other.value) !== JSON.stringify(first?.value))
}

export function shown<Value>(register: Register<Value>): Value | undefined {
  return register.at(-1)?.value
}
