import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { CaseEvent } from '../../domain/complaint/events.ts'
import { isKnown } from '../../domain/complaint/evolve.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import type { CaseCard } from '../../store/card.ts'

/** Something that somebody else did in a case. */
export interface Change {
  readonly complaint: ComplaintCase
  readonly event: CaseEvent
}

/** Of more cases than this nobody reads what changed one by one, and each is a log to open. */
const MOST_CASES = 12
const MOST_CHANGES = 8

/** The cases that changed since a moment, the newest first: only their logs need be read. */
export const changedSince = (cards: readonly CaseCard[], since: number): CaseCard[] =>
  cards
    .filter(({ changedAt }) => Date.parse(changedAt) > since)
    .sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1))
    .slice(0, MOST_CASES)

/** What others did since then in the cases that were read, the newest first. That someone looked is no change. */
export function changesOf(
  read: readonly { readonly complaint: ComplaintCase; readonly log: readonly DomainEvent[] }[],
  since: number,
  viewerId: string,
): Change[] {
  const changes = read.flatMap(({ complaint, log }) =>
    log.flatMap((event): Change[] => {
      const isNews = isKnown(event) && event.type !== 'restrictedOpened' && event.by !== viewerId && Date.parse(event.at) > since
      return isNews ? [{ complaint, event }] : []
    }),
  )
  return changes.sort((a, b) => (a.event.at > b.event.at ? -1 : 1)).slice(0, MOST_CHANGES)
}
