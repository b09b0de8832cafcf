import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { evolve } from '../../domain/complaint/evolve.ts'
import { type CalendarDate, dateInAmsterdam } from '../../domain/deadlines/calendar-date.ts'
import { inOrder, leaveOut } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'

const dayOf = (event: DomainEvent): CalendarDate => dateInAmsterdam(Date.parse(event.at))

/** The day on which the first event was written down: before it there was no case. Null for an empty log. */
export function firstDay(log: readonly DomainEvent[]): CalendarDate | null {
  return log.map(dayOf).reduce<CalendarDate | null>((first, day) => (first === null || day < first ? day : first), null)
}

/** The events that were written down until the end of a day in the Netherlands (rule T1). */
export function logUntil(log: readonly DomainEvent[], day: CalendarDate): DomainEvent[] {
  return inOrder(leaveOut(log, (event) => dayOf(event) > day))
}

/** Rule C13: the case as it was at the end of a day; null when it was not there yet. */
export function caseOn(log: readonly DomainEvent[], day: CalendarDate): ComplaintCase | null {
  return evolve(logUntil(log, day))
}
