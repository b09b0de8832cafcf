/**
 * One immutable thing that happened to one subject: a complaint case, or the organisation.
 *
 * Types only grow: a field is added, never changed in meaning. A reader that does not know a type or a version keeps the
 * event as it is, so that a newer version of Gehoor can replay it.
 */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  /** UUIDv7. */
  readonly id: string
  /** The case's id, or `ORGANISATION`. */
  readonly caseId: string
  readonly type: Type
  readonly version: number
  /** Instant, ISO 8601 in UTC. For display only: legal dates stand in `data` as calendar dates. */
  readonly at: string
  /** Id of the person who did it. */
  readonly by: string
  /** Id of the machine it was done on. */
  readonly device: string
  /** Hybrid logical clock (`stamp.ts`): the order in which events are shown. */
  readonly stamp: string
  /** Ids of the last events of this subject that the author had seen; empty for the first. */
  readonly basedOn: readonly string[]
  readonly data: Data
}

/** The subject of the events about locations, people, closing days and settings. */
export const ORGANISATION = 'organisation'

/** What a decision yields: the envelope is added by `record`. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly type: Type
  readonly version: number
  readonly data: Data
}

/** Where ids, instants and stamps come from. The domain has no clock and no chance of its own. */
export interface Recorder {
  readonly by: string
  readonly device: string
  newId(): string
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
}
