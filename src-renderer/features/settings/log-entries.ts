import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { inOrder } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { isOrganisationEvent } from '../../domain/organisation/events.ts'
import { organisationAfter } from '../../domain/organisation/evolve.ts'
import { NO_ORGANISATION, type Organisation } from '../../domain/organisation/organisation.ts'

/** One thing that happened to the organisation, and what was there before it: an event tells the new value only. */
export interface LogEntry {
  readonly event: DomainEvent
  readonly before: Organisation
}

/** The log of the organisation, the newest first (rule C13). */
export function logEntries(log: readonly DomainEvent[]): LogEntry[] {
  let before = NO_ORGANISATION
  const entries = inOrder(log).map((event): LogEntry => {
    const entry = { event, before }
    if (isOrganisationEvent(event)) before = organisationAfter(before, [event])
    return entry
  })
  return entries.reverse()
}

/** Rule T9: how many open cases each closing day moved when it was added last. */
export function movedByClosingDay(log: readonly DomainEvent[]): ReadonlyMap<CalendarDate, number> {
  const moved = new Map<CalendarDate, number>()
  for (const event of inOrder(log)) {
    if (isOrganisationEvent(event) && event.type === 'closingDayAdded') moved.set(event.data.date, event.data.movedCases?.length ?? 0)
  }
  return moved
}
