import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import { problemsOfIntake } from './form-problems.ts'
import { type FormProblem, formOf, type IntakeForm, type IntakeFormField, readForm } from './intake-form.ts'

/**
 * The form that makes a complaint of a signal (rule C2): what the signal holds, with day 0 still to be said.
 *
 * @param today as a date box shows it: the day on which the parent makes it one, as a rule
 */
export const formalFormOf = (signal: ComplaintCase, write: (date: CalendarDate) => string, today: CalendarDate): IntakeForm => ({
  ...formOf(signal, write),
  receivedOn: write(today),
  // Who complains has a name (rule C10).
  isAnonymous: false,
})

/** What keeps it from being a complaint: as of any intake, and day 0 cannot lie before the signal came in. */
export function problemsOfFormal(
  form: IntakeForm,
  signal: Pick<ComplaintCase, 'firstHeardOn'>,
  today: CalendarDate,
  organisation: Organisation,
): readonly FormProblem[] {
  const problems = problemsOfIntake(form, 'complaint', today, organisation)
  const { receivedOn } = readForm(form, { today, newId: () => 'new' }).intake
  const isEarly = receivedOn !== '' && receivedOn < signal.firstHeardOn
  return isEarly ? [{ field: 'receivedOn', problem: { code: 'beforeReceipt' } }, ...problems] : problems
}

/** The fields that a complaint needs and the signal lacks. */
export function lackingFields(
  signal: ComplaintCase,
  form: IntakeForm,
  today: CalendarDate,
  organisation: Organisation,
): ReadonlySet<IntakeFormField> {
  const problems = problemsOfFormal(form, signal, today, organisation)
  return new Set(problems.filter(({ problem }) => problem.code === 'required').map(({ field }) => field))
}
