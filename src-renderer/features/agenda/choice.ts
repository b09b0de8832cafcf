import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { liveCell } from '../../store/live.ts'
import { ENTRY_KINDS, type EntryKind } from './entries.ts'
import type { Whose } from './entry-index.ts'

export const AGENDA_VIEWS = ['month', 'week', 'list'] as const
export type AgendaView = (typeof AGENDA_VIEWS)[number]

/** What someone looks at in the calendar. */
export interface AgendaChoice {
  readonly view: AgendaView
  /** Null until someone chose. */
  readonly whose: Whose | null
  /** The day that has the tab stop; null is today. */
  readonly day: CalendarDate | null
  readonly kinds: readonly EntryKind[]
  readonly isDoneHidden: boolean
}

/** Kept for as long as the page lives, so that who comes back from a case finds the calendar as it was. */
export const agendaChoice = liveCell<AgendaChoice>({ view: 'month', whose: null, day: null, kinds: ENTRY_KINDS, isDoneHidden: false })

export const EVERYONE = 'everyone'

/** Everyone is a choice of its own: it goes when somebody is chosen, and comes back when nobody is. */
export function chooseWhose(before: Whose, picked: readonly string[]): Whose {
  if (before !== EVERYONE && picked.includes(EVERYONE)) return EVERYONE
  const people = picked.filter((id) => id !== EVERYONE)
  return people.length === 0 ? EVERYONE : people
}
