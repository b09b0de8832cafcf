import type { CaseEventType } from '../../domain/complaint/events.ts'
import { isKnown } from '../../domain/complaint/evolve.ts'
import type { DomainEvent } from '../../domain/log/event.ts'

/** What the history can be narrowed to, in the order of the buttons. */
export const HISTORY_KINDS = ['contact', 'letters', 'changes', 'measures', 'decisions', 'openings'] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

const KINDS: Readonly<Record<Exclude<CaseEventType, 'eventRetracted'>, HistoryKind>> = {
  contactLogged: 'contact',
  replyOffered: 'contact',
  replyGiven: 'contact',
  letterMade: 'letters',
  letterSent: 'letters',
  complaintRegistered: 'changes',
  caseImported: 'changes',
  detailsChanged: 'changes',
  handlerAssigned: 'changes',
  findingsRecorded: 'changes',
  caseLinked: 'changes',
  publicSummaryWritten: 'changes',
  attachmentAdded: 'changes',
  attachmentRemoved: 'changes',
  measureAgreed: 'measures',
  measureRescheduled: 'measures',
  measureRealised: 'measures',
  effectChecked: 'measures',
  measureDropped: 'measures',
  signalMadeFormal: 'decisions',
  solutionProposed: 'decisions',
  judgmentGiven: 'decisions',
  disputeOpened: 'decisions',
  disputeAnswered: 'decisions',
  disputeDecided: 'decisions',
  breachExplained: 'decisions',
  caseClosed: 'decisions',
  caseReopened: 'decisions',
  holdSet: 'decisions',
  caseAnonymised: 'decisions',
  restrictedOpened: 'openings',
}

/**
 * The kind of each event, by its id. What was undone and the undoing stand together; what a newer version wrote has no kind
 * and is shown with everything only.
 */
export function kindsOf(log: readonly DomainEvent[]): ReadonlyMap<string, HistoryKind> {
  const byId = new Map(log.map((event) => [event.id, event]))
  const kindOf = (event: DomainEvent | undefined): HistoryKind | null => {
    if (!event || !isKnown(event)) return null
    if (event.type !== 'eventRetracted') return KINDS[event.type]
    const undone = byId.get(event.data.eventId)
    return undone?.type === 'eventRetracted' ? null : kindOf(undone)
  }
  return new Map(
    log.flatMap((event): [string, HistoryKind][] => {
      const kind = kindOf(event)
      return kind ? [[event.id, kind]] : []
    }),
  )
}
