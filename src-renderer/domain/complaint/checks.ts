import { type CalendarDate, isCalendarDate } from '../deadlines/calendar-date.ts'
import { personById } from '../organisation/organisation.ts'
import type { CaseRefusal, DecisionContext, PlainReason, PlainRefusal } from './case-command.ts'
import { LINE_MAX, TEXT_MAX } from './check-intake.ts'
import type { ComplaintCase } from './complaint-case.ts'
import type { MeasurePlan } from './course.ts'

/** Null, or why not. Checks are tried in order: the first that fails is what a person is told. */
export type Check = CaseRefusal | null

export const firstOf = (...checks: readonly Check[]): Check => checks.find((check) => check !== null) ?? null

/** What a check says, said of a part of the command. */
export const at = (field: string, check: PlainReason | null): Check => check && { ...check, field }

/** Something that happened: not tomorrow, and not before the case came in. */
export function happenedOn(
  date: CalendarDate,
  complaint: Pick<ComplaintCase, 'firstHeardOn'>,
  { today }: DecisionContext,
): PlainReason | null {
  if (!isCalendarDate(date)) return { code: 'notADate' }
  if (date > today) return { code: 'dateInFuture' }
  return date < complaint.firstHeardOn ? { code: 'dateBeforeReceipt' } : null
}

/** Something that is promised. */
export function plannedFor(date: CalendarDate, { today }: DecisionContext): PlainReason | null {
  if (!isCalendarDate(date)) return { code: 'notADate' }
  return date < today ? { code: 'dateInPast' } : null
}

export function written(text: string, max: number = TEXT_MAX): PlainReason | null {
  if (text.trim() === '') return { code: 'textMissing' }
  return fits(text, max)
}

export const fits = (text: string, max: number = TEXT_MAX): PlainReason | null => (text.length > max ? { code: 'textTooLong' } : null)

export const unless = (isRight: boolean, code: PlainRefusal): PlainReason | null => (isRight ? null : { code })

/** Rule C8. A date that has passed already is allowed for nothing but what was done at once. */
export function measureRight(measure: MeasurePlan, complaint: Pick<ComplaintCase, 'measures'>, context: DecisionContext): Check {
  return firstOf(
    at('text', written(measure.text, LINE_MAX)),
    at('ownerId', unless(personById(context.organisation, measure.ownerId) !== undefined, 'ownerUnknown')),
    at('realiseBy', plannedFor(measure.realiseBy, context)),
    unless(
      complaint.measures.every((other) => other.measureId !== measure.measureId),
      'nothingChanged',
    ),
  )
}
