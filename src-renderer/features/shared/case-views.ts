import { type NextStep, nextStep } from '../../domain/complaint/next-step.ts'
import { actingHandlerId } from '../../domain/complaint/people.ts'
import { type Deadline, type DeadlineState, deadlineState, deadlinesFrom } from '../../domain/complaint/progress.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { deadlineDates } from '../../domain/deadlines/index.ts'
import { type Organisation, type Person, type Rules, rulesFor } from '../../domain/organisation/organisation.ts'
import type { CaseCard } from '../../store/card.ts'

/** A case as lists and the calendar show it: its card, and what follows from the calendar of today. */
export interface CaseView extends CaseCard {
  readonly deadlines: readonly Deadline[]
  readonly next: NextStep | null
  /** State of the next deadline; null when nothing is due. */
  readonly state: DeadlineState | null
}

/**
 * Rule C11: a restricted case shows to its handler and the director only, and on the days that the handler is away to who
 * then acts for them (rule C4): its deadlines do not wait. On one machine this is a rule of the screens.
 */
export function maySee(
  viewer: Person,
  { restricted, handlerId, excludedIds }: Pick<CaseCard, 'restricted' | 'handlerId' | 'excludedIds'>,
  day: CalendarDate,
  organisation: Organisation,
): boolean {
  if (!restricted || viewer.role === 'director' || handlerId === viewer.personId) return true
  return handlerId !== null && actingHandlerId(handlerId, excludedIds, day, organisation) === viewer.personId
}

/**
 * Makes views for one calendar and one day. What it worked out it keeps: many cases came in on the same day, and after a
 * change all cards but one are the ones of before.
 */
export function caseViewer(organisation: Organisation, today: CalendarDate): (card: CaseCard) => CaseView {
  const datesUnder = remembered(({ calendar, terms }: Rules) =>
    remembered((receivedOn: CalendarDate) => deadlineDates(receivedOn, calendar, terms)),
  )
  const states = remembered((actBy: CalendarDate) => deadlineState({ actBy, doneOn: null }, today, organisation.calendar))
  const views = new WeakMap<CaseCard, CaseView>()
  return (card) => {
    const known = views.get(card)
    if (known) return known
    const rules = rulesFor(organisation, card.closedOn)
    const dates = datesUnder(rules)(card.receivedOn)
    const deadlines = card.kind === 'signal' ? [] : deadlinesFrom(card, dates, rules.calendar, rules.terms)
    const next = nextStep(card, deadlines, today)
    const view = { ...card, deadlines, next, state: next?.deadline ? states(next.deadline.actBy) : null }
    views.set(card, view)
    return view
  }
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? work(key)
    known.set(key, value)
    return value
  }
}

export const isOpen = (view: CaseView): boolean => view.next !== null
export const isLate = (view: CaseView): boolean => view.state === 'late'
