import { type Deadline, type DeadlineKind, type DeadlineState, deadlineState } from '../../domain/complaint/progress.ts'
import { addDays, type CalendarDate, startOfMonth, startOfWeek } from '../../domain/deadlines/calendar-date.ts'
import type { OfficeCalendar } from '../../domain/deadlines/working-days.ts'
import { absenceOn, type Organisation } from '../../domain/organisation/organisation.ts'
import type { CaseView } from '../shared/case-views.ts'

/** One thing in somebody's calendar. It stands on the day to act by; the date itself, when later, is a `ghost` beside it. */
export interface Entry {
  readonly id: string
  readonly day: CalendarDate
  readonly kind: DeadlineKind
  readonly state: DeadlineState | 'ghost'
  readonly deadline: Deadline
  readonly view: CaseView
}

/** Whose calendar: one handler, or everyone's. */
export type Whose = string | 'everyone'

/** Rule C4: while someone is away, their cases stand in the deputy's calendar as well. */
export function isFor(view: CaseView, whose: Whose, organisation: Organisation, today: CalendarDate): boolean {
  if (whose === 'everyone' || view.handlerId === whose) return true
  return view.handlerId !== null && absenceOn(organisation, view.handlerId, today)?.deputyId === whose
}

export function entriesOf(views: readonly CaseView[], today: CalendarDate, calendar: OfficeCalendar): Entry[] {
  return views.flatMap((view) => view.deadlines.flatMap((deadline) => entriesFor(view, deadline, today, calendar)))
}

function entriesFor(view: CaseView, deadline: Deadline, today: CalendarDate, calendar: OfficeCalendar): Entry[] {
  const { kind, date, actBy, doneOn } = deadline
  const base = { kind, deadline, view }
  const id = `${view.caseId}/${deadline.id}`
  if (doneOn !== null) return [{ ...base, id, day: doneOn, state: 'done' }]
  const entry: Entry = { ...base, id, day: actBy, state: deadlineState(deadline, today, calendar) }
  return actBy === date ? [entry] : [entry, { ...base, id: `${id}/date`, day: date, state: 'ghost' }]
}

/** The entries of each day, the most pressing first. */
export function byDay(entries: readonly Entry[]): ReadonlyMap<CalendarDate, readonly Entry[]> {
  const days = new Map<CalendarDate, Entry[]>()
  for (const entry of entries) {
    const list = days.get(entry.day)
    if (list) list.push(entry)
    else days.set(entry.day, [entry])
  }
  for (const list of days.values())
    list.sort((a, b) => URGENCY[a.state] - URGENCY[b.state] || (a.view.reference < b.view.reference ? -1 : 1))
  return days
}

const URGENCY: Record<Entry['state'], number> = { late: 0, today: 1, soon: 2, planned: 3, ghost: 4, done: 5 }

/** Six weeks from the Monday on or before the first of the month, as arrays of seven days. */
export function weeksOf(month: CalendarDate): CalendarDate[][] {
  const first = startOfWeek(startOfMonth(month))
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, day) => addDays(first, week * 7 + day)))
  return weeks.filter((week, index) => index === 0 || week.some((day) => day.slice(0, 7) === month.slice(0, 7)))
}
