import { type NextAction, type NextStep, nextStep } from '../../domain/complaint/next-step.ts'
import { actingHandlerId } from '../../domain/complaint/people.ts'
import type { Deadline } from '../../domain/complaint/progress.ts'
import { addDays, type CalendarDate, startOfWeek } from '../../domain/deadlines/calendar-date.ts'
import type { Organisation, Person } from '../../domain/organisation/organisation.ts'
import type { CaseView } from '../shared/case-views.ts'

/** Where complaints stand that nobody handles yet, for whoever is not of the office. */
export const OFFICE = 'office'

/** In the order of urgency. `undated`: a next step for which no rule names a day, as closing a case. */
export const TODAY_GROUPS = ['late', 'today', 'week', 'undated'] as const
export type TodayGroup = (typeof TODAY_GROUPS)[number]

/** One thing for one person to do. */
export interface TodayItem {
  /** Unique: the case and what is to be done in it. */
  readonly id: string
  readonly group: TodayGroup
  readonly view: CaseView
  readonly action: NextAction
  readonly deadline: Deadline | null
  /** What was promised, for a measure. */
  readonly measure: string | null
  /** Who does it: an id, or `OFFICE`. */
  readonly personId: string
  /** Whom that person acts for (rule C4); null when it is their own. */
  readonly insteadOf: string | null
}

interface Step {
  readonly action: NextAction
  readonly deadline: Deadline | null
  readonly ownerId: string | null
}

/**
 * Whatever is to be done in a case, by whomever, whenever: its one next step, a talk with the parent that is due (rule C5),
 * and each measure that is not realised (rule C8).
 */
export function stepsOf(view: CaseView, today: CalendarDate): Step[] {
  const open = view.deadlines.filter(({ doneOn }) => doneOn === null)
  const measures = open.filter(({ kind }) => kind === 'measure')
  const talks = open.filter(({ kind, actBy }) => kind === 'progress' && actBy <= today)
  const isTold = view.next?.action === 'contactComplainant' || view.next?.action === 'realiseMeasure'
  const step = isTold ? stepBehind(view, today) : view.next
  return [
    ...(step ? [{ ...step, ownerId: view.handlerId }] : []),
    ...talks.map((deadline) => ({ action: 'contactComplainant' as const, deadline, ownerId: view.handlerId })),
    ...measures.map((deadline) => ({ action: 'realiseMeasure' as const, deadline, ownerId: deadline.ownerId })),
  ]
}

/** What the handler does next when talks and measures are left out: those stand on lines of their own. */
function stepBehind(view: CaseView, today: CalendarDate): NextStep | null {
  const ofHandler = view.deadlines.filter(({ kind }) => kind !== 'measure' && kind !== 'progress')
  const step = nextStep(view, ofHandler, today)
  // A case with a measure to realise is not to be closed yet.
  return step?.action === 'closeCase' ? null : step
}

/**
 * What must happen late, today and this week, till Sunday, by everyone: the most urgent first.
 *
 * @param views the cases that the viewer may see (rule C11)
 */
export function todayItems(views: readonly CaseView[], viewer: Person, today: CalendarDate, organisation: Organisation): TodayItem[] {
  const sunday = addDays(startOfWeek(today), 6)
  const items = views.flatMap((view) =>
    stepsOf(view, today).flatMap(({ action, deadline, ownerId }): TodayItem[] => {
      if (deadline && deadline.actBy > sunday) return []
      const personId = whoActs(view, ownerId, viewer, today, organisation)
      return [
        {
          id: `${view.caseId}/${action === 'realiseMeasure' ? deadline?.id : action}`,
          group: groupOf(deadline, today),
          view,
          action,
          deadline,
          measure: action === 'realiseMeasure' && deadline ? measureText(view, deadline) : null,
          personId,
          insteadOf: ownerId === null || ownerId === personId ? null : ownerId,
        },
      ]
    }),
  )
  return byUrgency(items)
}

/** Rule C4. A restricted case stays with its handler: no deputy may see it (rule C11). */
function whoActs(view: CaseView, ownerId: string | null, viewer: Person, today: CalendarDate, organisation: Organisation): string {
  if (ownerId === null) return view.restricted || viewer.role === 'office' ? viewer.personId : OFFICE
  return view.restricted ? ownerId : (actingHandlerId(ownerId, view.excludedIds, today, organisation) ?? ownerId)
}

const measureText = ({ measures }: CaseView, { id }: Deadline): string =>
  measures.find(({ measureId }) => id === `measure:${measureId}`)?.text ?? ''

function groupOf(deadline: Deadline | null, today: CalendarDate): TodayGroup {
  if (deadline === null) return 'undated'
  if (deadline.actBy < today) return 'late'
  return deadline.actBy === today ? 'today' : 'week'
}

/** Of one day the one with the earliest date of its own, and then the oldest case. */
function byUrgency(items: readonly TodayItem[]): TodayItem[] {
  const keyed = items.map((item) => {
    const { deadline, view, id } = item
    return { item, key: [deadline?.actBy ?? LAST, deadline?.date ?? LAST, view.receivedOn, view.reference, id].join('\n') }
  })
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item)
}

const LAST = '9999-12-31'

/** Who has how much to do this week: what is late, and each working day from Monday to Friday. */
export interface WeekLoad {
  readonly personId: string
  readonly late: number
  /** By day: what is late stands in no day. */
  readonly days: readonly number[]
}

export const workweek = (today: CalendarDate): CalendarDate[] => [0, 1, 2, 3, 4].map((day) => addDays(startOfWeek(today), day))

/** Who has most first. */
export function weekLoads(items: readonly TodayItem[], today: CalendarDate): WeekLoad[] {
  const days = workweek(today)
  const dated = items.filter(({ group }) => group !== 'undated')
  const people = [...new Set(dated.map(({ personId }) => personId))]
  const loads = people.map((personId) => {
    const own = dated.filter((item) => item.personId === personId)
    const ahead = own.filter(({ group }) => group !== 'late')
    return {
      personId,
      late: own.length - ahead.length,
      days: days.map((day) => ahead.filter(({ deadline }) => deadline?.actBy === day).length),
      all: own.length,
    }
  })
  return loads
    .sort((a, b) => b.all - a.all || (a.personId < b.personId ? -1 : 1))
    .map(({ personId, late, days: each }) => ({ personId, late, days: each }))
}

/** How many are due today or late for one person, or for everyone: what the menu says. */
export const dueNow = (items: readonly TodayItem[]): TodayItem[] => items.filter(({ group }) => group === 'late' || group === 'today')

/** Rule C11 apart, the office and the director watch over every case; others begin with what is theirs. */
export const watchesAll = ({ role }: Person): boolean => role === 'office' || role === 'director'
