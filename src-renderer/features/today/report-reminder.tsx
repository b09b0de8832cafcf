import { yearOf } from '../../domain/deadlines/calendar-date.ts'
import { annualReportDeadline } from '../../domain/report/annual-deadline.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation, useViewer } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { useToday } from '../shared/use-today.ts'
import { useGo } from '../shell/use-go.ts'

/** Rule T10: from January until it was sent the director is reminded; not of a year of which the register knows nothing. */
export function ReportReminder() {
  const t = useWords()
  const dates = useDates()
  const go = useGo()
  const today = useToday()
  const viewer = useViewer()
  const { calendar, reportsSent } = useOrganisation()
  const due = annualReportDeadline(yearOf(today), calendar)
  const isKnown = useCaseViews().some(({ kind, receivedOn }) => kind === 'complaint' && yearOf(receivedOn) === due.reportYear)
  if (viewer.role !== 'director' || !isKnown || today < due.remindFrom || reportsSent.has(due.reportYear)) return null
  return (
    <Banner
      tone={today > due.actBy ? 'late' : 'today'}
      icon="report"
      action={
        <Button size="small" onPress={() => go.report(due.reportYear)}>
          {t('report.reminder.action')}
        </Button>
      }
    >
      <b>{t('report.reminder.title', { year: due.reportYear })}.</b>{' '}
      {t('report.reminder.text', { date: dates.full(due.date), actBy: dates.full(due.actBy) })}
    </Banner>
  )
}
