import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { type DateProblem, parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import type { DateFormats } from '../../text/dates.ts'
import type { Translate } from '../../text/i18n.ts'
import { DateBox } from '../../ui/date-box.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { isBlank } from '../shared/fields.ts'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'

interface DateFieldProps {
  label: string
  aside?: string
  /** As typed. */
  value: string
  onChange: (text: string) => void
  /** After a first try to save: until then nobody is told off for what is not typed yet. */
  wasTried: boolean
  /** What else is wrong with the date. */
  problem?: string | undefined
  isRequired?: boolean
  autoFocus?: boolean
  span?: 2 | 3 | 6
}

/** A date in a dialog of the settings; without a year it is the next that comes. */
export function DateField({ wasTried, problem, isRequired = false, ...box }: DateFieldProps) {
  const t = useWords()
  const dates = useDates()
  const words = useDateWords('future')
  const { clock } = useApp()
  const read = parseTypedDate(box.value, { today: clock.today(), side: 'future' })
  const own = isBlank(box.value)
    ? isRequired
      ? t('setup.problems.required')
      : undefined
    : read.ok
      ? undefined
      : wrong(t, dates, read.reason)
  return <DateBox {...box} words={words} isRequired={isRequired} error={wasTried ? (own ?? problem) : undefined} />
}

/** What was typed as a date; null when it is none. */
export function useTypedDate(text: string): CalendarDate | null {
  return useDateWords('future').read(text)
}

function wrong(t: Translate, dates: DateFormats, problem: DateProblem): string {
  switch (problem.code) {
    case 'notADate':
      return t('common.date.notADate')
    case 'noSuchMonth':
      return t('common.date.noSuchMonth', { month: problem.month })
    case 'noSuchDay':
      return t('common.date.noSuchDay', { month: dates.monthName(problem.month), year: problem.year, days: problem.days })
  }
}
