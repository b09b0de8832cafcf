import { checkDetails, checkIntake, type IntakeField, type IntakeProblem } from '../../domain/complaint/check-intake.ts'
import type { CaseKind } from '../../domain/complaint/intake.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import { type FormProblem, type IntakeForm, type IntakeFormField, isEmpty, readForm } from './intake-form.ts'

/** All that keeps the form from being registered, as the domain checks it. */
export function problemsOfIntake(
  form: IntakeForm,
  kind: CaseKind,
  today: CalendarDate,
  organisation: Organisation,
): readonly FormProblem[] {
  const { intake, problems } = readForm(form, { today, newId: () => 'new' })
  return merged(form, problems, checkIntake(intake, kind, today, organisation))
}

/** The same for a case that is there: day 0 stands, and is not in the form (rule T4). */
export function problemsOfDetails(
  form: IntakeForm,
  kind: CaseKind,
  receivedOn: CalendarDate,
  today: CalendarDate,
  organisation: Organisation,
): readonly FormProblem[] {
  const { intake, problems } = readForm(form, { today, newId: () => 'new' })
  return merged(form, problems, checkDetails(intake, kind, receivedOn, today, organisation))
}

/** A date that could not be read says so itself; that it is therefore missing adds nothing. */
function merged(form: IntakeForm, dateProblems: readonly FormProblem[], found: readonly IntakeProblem[]): FormProblem[] {
  const problems = [...dateProblems]
  for (const { field, ...problem } of found) {
    const formField = fieldIn(form, field)
    if (formField !== null && !problems.some((other) => other.field === formField)) problems.push({ field: formField, problem })
  }
  return problems
}

/** Where a field of the intake stands in the form. Parents of whom nothing was typed are no complainants, and are passed over. */
function fieldIn(form: IntakeForm, field: IntakeField): IntakeFormField | null {
  if (typeof field === 'string') return field === 'complainants' ? null : field
  if (field.complainant === 0) return field.field
  const shown = form.others.flatMap((other, index) => (isEmpty(other) ? [] : [index]))
  const index = shown[field.complainant - 1]
  return index === undefined ? null : `others.${index}.${field.field}`
}
