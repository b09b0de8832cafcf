import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import type { DateFormats } from '../../text/dates.ts'
import type { Translate, WordKey } from '../../text/i18n.ts'
import type { FormProblem, IntakeFormField } from './intake-form.ts'

/** What is wrong with a field, and what to do about it. */
export function problemWords(
  t: Translate,
  dates: DateFormats,
  today: CalendarDate,
  { field, problem }: FormProblem,
  required: RequiredWords = REQUIRED,
): string {
  switch (problem.code) {
    case 'notADate':
      return t('common.date.notADate')
    case 'noSuchMonth':
      return 'month' in problem ? t('common.date.noSuchMonth', { month: problem.month }) : t('common.date.notADate')
    case 'noSuchDay':
      return 'days' in problem
        ? capital(t('common.date.noSuchDay', { month: dates.monthName(problem.month), year: problem.year, days: problem.days }))
        : t('common.date.notADate')
    case 'required':
      return t(required[field] ?? REQUIRED[field] ?? (field.endsWith('.name') ? 'formal.otherNameless' : 'intake.problems.required'))
    case 'inFuture':
      return t('intake.problems.inFuture', { today: dates.long(today) })
    case 'tooLong':
      return t('intake.problems.tooLong', { max: 'max' in problem ? (problem.max ?? 0) : 0 })
    default:
      return t(`intake.problems.${problem.code}`)
  }
}

/** What is said of a field that is empty and must not be. */
export type RequiredWords = Partial<Record<IntakeFormField, WordKey>>

const REQUIRED: RequiredWords = {
  name: 'intake.problems.requiredName',
  locationId: 'intake.problems.requiredLocation',
  description: 'intake.problems.requiredDescription',
  suspicion: 'intake.problems.requiredSuspicion',
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
