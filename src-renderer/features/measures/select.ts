import type { MeasureFacts } from '../../domain/complaint/facts.ts'
import { type Deadline, type DeadlineState, deadlineState } from '../../domain/complaint/progress.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import type { OfficeCalendar } from '../../domain/deadlines/working-days.ts'
import type { CaseView } from '../shared/case-views.ts'
import type { SortedBy } from '../shared/row-table.tsx'

/** Where a measure stands (rule C8). `lapsed`: the complaint was withdrawn, so nobody need realise it any more. */
export type MeasureState = Exclude<DeadlineState, 'done'> | 'realised' | 'checked' | 'lapsed'

export interface MeasureRow {
  /** Unique among all cases. */
  readonly id: string
  readonly view: CaseView
  readonly measure: MeasureFacts
  /** Null for one that lapsed. */
  readonly deadline: Deadline | null
  readonly state: MeasureState
}

export const MEASURE_VIEWS = ['open', 'late', 'unchecked', 'all'] as const
export type MeasureView = (typeof MEASURE_VIEWS)[number]

export const MEASURE_COLUMNS = [
  'measure',
  'reference',
  'location',
  'level',
  'owner',
  'promisedFor',
  'realiseBy',
  'state',
  'effect',
] as const
export type MeasureColumn = (typeof MEASURE_COLUMNS)[number]
export type MeasureSorting = SortedBy<MeasureColumn>

/** Rule C8: every measure of the cases that somebody may see, but what was dropped. */
export function measureRows(views: readonly CaseView[], today: CalendarDate, calendar: OfficeCalendar): MeasureRow[] {
  return views.flatMap((view) =>
    view.measures.map((measure) => {
      const deadline = view.deadlines.find(({ id }) => id === `measure:${measure.measureId}`) ?? null
      return { id: `${view.caseId}/${measure.measureId}`, view, measure, deadline, state: stateOf(measure, deadline, today, calendar) }
    }),
  )
}

function stateOf(measure: MeasureFacts, deadline: Deadline | null, today: CalendarDate, calendar: OfficeCalendar): MeasureState {
  if (measure.effectCheckedOn !== null) return 'checked'
  if (measure.realisedOn !== null) return 'realised'
  const state = deadline ? deadlineState(deadline, today, calendar) : 'done'
  return state === 'done' ? 'lapsed' : state
}

const OPEN: readonly MeasureState[] = ['late', 'today', 'soon', 'planned']

const IN_VIEW: Record<MeasureView, (row: MeasureRow) => boolean> = {
  open: ({ state }) => OPEN.includes(state),
  late: ({ state }) => state === 'late',
  unchecked: ({ state }) => state === 'realised',
  all: () => true,
}

export const inMeasureView = (rows: readonly MeasureRow[], view: MeasureView): MeasureRow[] => rows.filter(IN_VIEW[view])

export interface MeasureFilter {
  readonly locationId: string | null
  readonly ownerId: string | null
}

/** Null is everything. */
export const filtered = (rows: readonly MeasureRow[], { locationId, ownerId }: MeasureFilter): MeasureRow[] =>
  rows.filter(
    ({ view, measure }) => (locationId === null || view.locationId === locationId) && (ownerId === null || measure.ownerId === ownerId),
  )
