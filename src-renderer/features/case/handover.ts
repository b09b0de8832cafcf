import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { isKnown } from '../../domain/complaint/evolve.ts'
import { inOrder } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'

/** What was passed on to the handler, by whom and when. */
export interface Handover {
  readonly note: string
  readonly by: string
  readonly at: string
}

/** Rule C4: the note of the last handing over, until the new handler has done something. Opening the case is not doing. */
export function openHandover(log: readonly DomainEvent[], { handlerId, handoverNote, closing }: ComplaintCase): Handover | null {
  if (handoverNote === '' || closing || handlerId === null) return null
  const ordered = inOrder(log)
  const index = ordered.findLastIndex((event) => isKnown(event) && event.type === 'handlerAssigned')
  const given = ordered[index]
  if (!given) return null
  const hasActed = ordered.slice(index + 1).some((event) => event.by === handlerId && event.type !== 'restrictedOpened')
  return hasActed ? null : { note: handoverNote, by: given.by, at: given.at }
}
