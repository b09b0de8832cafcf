import { Link } from 'react-router'
import type { ReportSource } from '../../domain/report/annual-report.ts'
import type { Group, LocationGroup } from '../../domain/report/figures.ts'
import { Chip } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'

/** Rule R3: every location a row, zeros included, and the sum of them all. */
export function LocationTable({ source }: { source: ReportSource }) {
  const t = useWords()
  const dates = useDates()
  const { figures, locations } = source
  const of = (group: LocationGroup) => locations.find(({ locationId }) => locationId === group.locationId)
  return (
    <section className="table-wrap" aria-labelledby="per-location">
      <table className="table report-table">
        <caption id="per-location">
          {t('report.perLocation', { date: dates.letter(figures.until) })}{' '}
          {addsUp(figures.locations, figures.total) ? (
            <Chip tone="done" icon="check">
              {t('report.addsUp')}
            </Chip>
          ) : null}
        </caption>
        <thead>
          <tr>
            <td colSpan={2} />
            <th scope="colgroup" colSpan={4}>
              {t('report.columns.cases')}
            </th>
            <th scope="colgroup" colSpan={6}>
              {t('report.columns.outcomes')}
            </th>
          </tr>
          <tr>
            <th scope="col">{t('reportDocument.columns.location')}</th>
            <th scope="col">{t('reportDocument.columns.careTypes')}</th>
            <Head>{t('reportDocument.columns.carriedIn', { year: figures.year - 1 })}</Head>
            <Head>{t('reportDocument.columns.received')}</Head>
            <Head>{t('reportDocument.columns.settled')}</Head>
            <Head>{t('reportDocument.columns.open')}</Head>
            <Head>{t('reportDocument.outcomeHeads.upheld')}</Head>
            <Head>{t('reportDocument.outcomeHeads.partlyUpheld')}</Head>
            <Head>{t('reportDocument.outcomeHeads.notUpheld')}</Head>
            <Head>{t('reportDocument.outcomeHeads.none')}</Head>
            <Head>{t('reportDocument.outcomeHeads.withdrawn')}</Head>
            <Head>{t('reportDocument.outcomeHeads.open')}</Head>
          </tr>
        </thead>
        <tbody>
          {figures.locations.map((group) => (
            <tr key={group.locationId ?? ''}>
              <th scope="row">
                <Link to={`/report/${figures.year}/judgments`}>{of(group)?.name ?? t('reportDocument.unknownLocation')}</Link>
              </th>
              <td className="muted">{of(group)?.careTypes.join(', ')}</td>
              <Numbers group={group} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('reportDocument.total')}
            </th>
            <Numbers group={figures.total} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const Head = ({ children }: { children: string }) => (
  <th scope="col" className="number">
    {children}
  </th>
)

function Numbers({ group }: { group: Group }) {
  const { outcomes } = group
  const numbers = {
    carriedIn: group.carriedIn,
    received: group.received,
    settled: group.settled,
    open: group.open,
    upheld: outcomes.upheld,
    partlyUpheld: outcomes.partlyUpheld,
    notUpheld: outcomes.notUpheld,
    none: outcomes.inadmissible + outcomes.noJudgment,
    withdrawn: outcomes.withdrawn + outcomes.outOfScope,
    running: outcomes.open,
  }
  return Object.entries(numbers).map(([key, count]) => (
    <td key={key} className={count === 0 ? 'number zero' : 'number'}>
      {count}
    </td>
  ))
}

/** Said because it was counted again: from the rows, and from all at once. */
const addsUp = (locations: readonly LocationGroup[], total: Group): boolean =>
  (['carriedIn', 'received', 'settled', 'open'] as const).every((key) => locations.reduce((sum, one) => sum + one[key], 0) === total[key])
