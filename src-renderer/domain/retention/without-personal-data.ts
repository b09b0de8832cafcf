import { anonymisation } from '../complaint/evolve.ts'
import { mergeLogs } from '../log/causality.ts'
import type { DomainEvent } from '../log/event.ts'

/**
 * Rule C12: of a case that was anonymised, on whatever machine, only that event is left: also when an older copy of its log
 * comes back from a backup or another computer. Any other log is kept as it is.
 */
export function withoutPersonalData(log: readonly DomainEvent[]): readonly DomainEvent[] {
  // The first in the order of the log, as in `evolve`: every machine keeps the same one.
  const anonymised = anonymisation(mergeLogs(log))
  return anonymised ? [anonymised] : log
}
