import { actingHandlerId } from '../../domain/complaint/people.ts'
import { DEADLINE_KINDS, type Deadline, type DeadlineKind, type DeadlineState, deadlineState } from '../../domain/complaint/progress.ts'
import { type CalendarDate, yearOf } from '../../domain/deadlines/calendar-date.ts'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import { annualReportDeadline } from '../../domain/report/annual-deadline.ts'
import { retentionContext, retentionDeadlines } from '../../domain/retention/retention.ts'
import type { CaseView } from '../shared/case-views.ts'

/** A deadline of a case, or something beside the cases. */
export type EntryKind = DeadlineKind | 'annualReport' | 'retention'
export const ENTRY_KINDS: readonly EntryKind[] = [...DEADLINE_KINDS, 'annualReport', 'retention']
/** What concerns the whole register: shown to who looks after it. */
export const OVERSIGHT_KINDS: ReadonlySet<EntryKind> = new Set<EntryKind>(['annualReport', 'retention'])

/** Whose calendar something stands in as long as nobody has it: a case without a handler. */
export const NOBODY = 'nobody'

/** One thing in one calendar. It stands on the day to act by; the date itself, when later, is a `ghost` beside it. */
export interface Entry {
  /** Stays the same for as long as the deadline exists, whatever changes of it. */
  readonly id: string
  readonly kind: EntryKind
  readonly day: CalendarDate
  /** The date the rule names. */
  readonly date: CalendarDate
  readonly state: DeadlineState | 'ghost'
  /** Of a case its reference, of the annual report its year. */
  readonly reference: string
  /** Null for what belongs to no case. */
  readonly view: CaseView | null
  /** The handler, or the owner of a measure; null when there is none. */
  readonly ownerId: string | null
  /** In whose calendar it stands (rule C4): the owner's, the deputy's while the owner is away, or `NOBODY`. */
  readonly personId: string
}

/**
 * Makes the entries of a case, for one organisation and one day. What it made it keeps: after a change all cases but one are
 * the ones of before.
 */
export function entryMaker(organisation: Organisation, today: CalendarDate): (view: CaseView) => readonly Entry[] {
  const states = new Map<CalendarDate, DeadlineState>()
  const stateOn = (actBy: CalendarDate): DeadlineState => {
    const state = states.get(actBy) ?? deadlineState({ actBy, doneOn: null }, today, organisation.calendar)
    states.set(actBy, state)
    return state
  }
  const away = new Set(organisation.absences.map(({ personId }) => personId))
  const made = new WeakMap<CaseView, readonly Entry[]>()

  const entriesFor = (view: CaseView, deadline: Deadline): Entry[] => {
    const { kind, date, actBy, doneOn } = deadline
    // A measure is its owner's; everything else is the handler's.
    const ownerId = deadline.ownerId ?? view.handlerId
    const state = doneOn === null ? stateOn(actBy) : 'done'
    const day = doneOn ?? actBy
    // What is late has to be done today, by who is there today.
    const asked = state === 'late' ? today : day
    const acting = ownerId !== null && away.has(ownerId) ? actingHandlerId(ownerId, view.excludedIds, asked, organisation) : ownerId
    const id = `${view.caseId}-${deadline.id}`
    const entry: Entry = { id, kind, day, date, state, reference: view.reference, view, ownerId, personId: acting ?? NOBODY }
    return doneOn !== null || actBy === date ? [entry] : [entry, { ...entry, id: `${id}-date`, day: date, state: 'ghost' }]
  }
  const retention = retentionContext(organisation, today)
  const directorId = organisation.people.find(({ role }) => role === 'director')?.personId ?? null
  /** Rule C12: a closed case may go from that day on. It is no duty of a day, so that it is never late. */
  const retentionEntries = (view: CaseView): Entry[] =>
    view.closedOn === null
      ? []
      : retentionDeadlines([view], retention).map(({ date }) => ({
          id: `${view.caseId}-retention`,
          kind: 'retention',
          day: date,
          date,
          state: date > today ? 'planned' : 'soon',
          reference: view.reference,
          view,
          ownerId: directorId,
          personId: actingHandlerId(directorId, [], date > today ? date : today, organisation) ?? NOBODY,
        }))
  return (view) => {
    const known = made.get(view)
    if (known) return known
    const entries = [...view.deadlines.flatMap((deadline) => entriesFor(view, deadline)), ...retentionEntries(view)]
    made.set(view, entries)
    return entries
  }
}

/**
 * Rule T10: the next annual report, in the director's calendar, done once it was sent. What was not recorded of a year
 * that is over is not called late: it may have been sent before Gehoor came.
 */
export function annualReportEntries(organisation: Organisation, today: CalendarDate): readonly Entry[] {
  const { calendar } = organisation
  const thisYear = annualReportDeadline(yearOf(today), calendar)
  const { date, actBy, remindFrom, reportYear } = today <= thisYear.date ? thisYear : annualReportDeadline(yearOf(today) + 1, calendar)
  const ownerId = organisation.people.find(({ role }) => role === 'director')?.personId ?? null
  const sentOn = organisation.reportsSent.get(reportYear) ?? null
  const own = deadlineState({ actBy, doneOn: sentOn }, today, calendar)
  const state = own === 'planned' && today >= remindFrom ? 'soon' : own
  const personId = actingHandlerId(ownerId, [], state === 'late' ? today : actBy, organisation) ?? NOBODY
  const id = `annualReport-${reportYear}`
  const day = sentOn ?? actBy
  const entry: Entry = { id, kind: 'annualReport', day, date, state, reference: String(reportYear), view: null, ownerId, personId }
  return sentOn !== null || actBy === date ? [entry] : [entry, { ...entry, id: `${id}-date`, day: date, state: 'ghost' }]
}

export const isDue = ({ state }: Entry): boolean => state !== 'done' && state !== 'ghost'
