import { Link, useParams } from 'react-router'
import { yearOf } from '../../domain/deadlines/calendar-date.ts'
import { annualReportDeadline } from '../../domain/report/annual-deadline.ts'
import { recognisable, yearKind } from '../../domain/report/year-kind.ts'
import { Banner, Chip } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation, useViewer } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { useToday } from '../shared/use-today.ts'
import { Charts } from './charts.tsx'
import { Deliveries } from './deliveries.tsx'
import { Findings } from './findings.tsx'
import { LocationTable } from './location-table.tsx'
import { PartsBar } from './parts-bar.tsx'
import { SignOff } from './sign-off.tsx'
import { type OpenReport, useReport } from './use-report.ts'
import { VisitPack } from './visit-pack.tsx'
import './report.css'

/** The annual report of a year: what is ready, what is counted, and what stands between it and its readers. */
export function ReportScreen() {
  const t = useWords()
  const { year = '' } = useParams()
  const today = useToday()
  const viewer = useViewer()
  // From January on the year that is over is the one to report.
  const chosen = /^\d{4}$/.test(year) ? Number(year) : yearOf(today) - (today.slice(5) < '06-01' ? 1 : 0)
  if (viewer.role !== 'director') {
    return (
      <div className="page-head">
        <Banner tone="late" icon="lock" urgent>
          {t('report.notDirector')}
        </Banner>
      </div>
    )
  }
  return <Cockpit key={chosen} year={chosen} />
}

function Cockpit({ year }: { year: number }) {
  const t = useWords()
  const open = useReport(year)
  if (open === null) {
    return (
      <div className="page-head" role="status">
        <p className="hint">{t('report.reading')}</p>
      </div>
    )
  }
  return (
    <>
      <Head open={open} />
      <div className="split">
        <div className="column stack-loose">
          <Kind open={open} />
          <PartsBar open={open} />
          <LocationTable source={open.source} />
          <Charts source={open.source} />
        </div>
        <aside className="rail" aria-label={t('report.rail')}>
          <Findings open={open} />
          <Deliveries open={open} />
          <SignOff open={open} />
          <VisitPack entries={open.entries} />
        </aside>
      </div>
    </>
  )
}

function Head({ open }: { open: OpenReport }) {
  const t = useWords()
  const dates = useDates()
  const { calendar } = useOrganisation()
  const { year, years, report } = open
  const due = annualReportDeadline(year + 1, calendar)
  return (
    <div className="page-head">
      <div className="page-title">
        <h1>{t('report.title', { year })}</h1>
        <p className="row">
          {report.signedOff ? (
            <Chip tone="done" icon="lock">
              {t('report.signedOff', { date: dates.bare(report.signedOff.signedOn) })}
            </Chip>
          ) : (
            <Chip tone="plan" icon="edit">
              {t('report.draft')}
            </Chip>
          )}
          <span>
            {t('report.due', { date: dates.full(due.date) })}
            {due.actBy === due.date ? '' : ` ${t('report.actBy', { date: dates.full(due.actBy) })}`}
          </span>
        </p>
      </div>
      <nav className="segments report-years" aria-label={t('report.years')}>
        {years
          .slice(0, 4)
          .toReversed()
          .map((one) => (
            <Link key={one} className="segment" to={`/report/${one}`} aria-current={one === year ? 'true' : undefined}>
              {one}
            </Link>
          ))}
      </nav>
      <Link className="button" to={`/report/${year}/document`}>
        {t('report.view')}
      </Link>
    </div>
  )
}

/** Rules R5 and R6: what is special about the year. */
function Kind({ open: { source, report } }: { open: OpenReport }) {
  const t = useWords()
  const kind = yearKind(source.figures)
  const few = recognisable(source.figures).flatMap(
    ({ locationId }) => source.locations.find((location) => location.locationId === locationId)?.name ?? [],
  )
  return (
    <>
      {kind === 'normal' ? null : (
        <Banner tone={kind === 'nil' ? 'plan' : 'today'} icon={kind === 'nil' ? 'info' : 'late'}>
          {t(`report.kinds.${kind}`, { year: source.figures.year })}
        </Banner>
      )}
      {few.length === 0 || report.signedOff ? null : (
        <Banner tone="today" icon="late">
          <b>{t('report.few.title', { count: few.length })}</b> {t('report.few.text', { locations: few.join(', ') })}
        </Banner>
      )}
    </>
  )
}
