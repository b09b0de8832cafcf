import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { Banner, Chip } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation, useViewer } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { useToday } from '../shared/use-today.ts'
import { type Outcome, Outcomes } from './outcomes.tsx'
import { ReadyCases } from './ready-cases.tsx'
import { Reports } from './reports.tsx'
import { mayKeep, type RetentionRow, reasonWords, retentionRows } from './retention-rows.ts'
import './retention.css'
import { Crumbs } from '../shared/crumbs.tsx'

/** Rule C12: what may go and what must stay, and anonymising it. */
export function RetentionScreen() {
  const t = useWords()
  const viewer = useViewer()
  const organisation = useOrganisation()
  const views = useCaseViews()
  const today = useToday()
  const rows = useMemo(() => retentionRows(views, organisation, today), [views, organisation, today])
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  if (!mayKeep(viewer)) {
    return (
      <div className="page-head">
        <Banner tone="late" icon="lock" urgent>
          {t('retention.notAllowed')}
        </Banner>
      </div>
    )
  }
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <Crumbs under={[['/settings', t('settings.title')]]} here={t('retention.title')} />
          <h1>{t('retention.title')}</h1>
          <p className="muted">{t('retention.text', { count: organisation.terms.retentionYears })}</p>
        </div>
      </div>
      <div className="column stack-loose retention">
        {outcomes.length > 0 ? <Outcomes outcomes={outcomes} /> : null}
        <ReadyCases rows={rows.ready} onDone={setOutcomes} />
        <Staying rows={rows.staying} />
        {rows.anonymised > 0 ? <p className="hint">{t('retention.done', { count: rows.anonymised })}</p> : null}
        <Reports years={rows.years} />
      </div>
    </>
  )
}

function Staying({ rows }: { rows: readonly RetentionRow[] }) {
  const t = useWords()
  const dates = useDates()
  const { appearance } = useApp()
  return (
    <section className="stack" aria-labelledby="staying-title">
      <h2 id="staying-title">{t('retention.staying')}</h2>
      {rows.length === 0 ? (
        <p className="hint">{t('retention.stayingNone')}</p>
      ) : (
        <div className="table-wrap">
          <table className="table" aria-labelledby="staying-title">
            <thead>
              <tr>
                <th scope="col">{t('retention.columns.reference')}</th>
                <th scope="col">{t('retention.columns.about')}</th>
                <th scope="col">{t('retention.columns.closedOn')}</th>
                <th scope="col">{t('retention.columns.why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ view, retention }) => (
                <tr key={view.caseId}>
                  <th scope="row" className="nowrap">
                    <Link to={`/case/${view.caseId}`}>{view.reference}</Link>
                  </th>
                  <td>{view.title}</td>
                  <td className="nowrap">{view.closedOn === null ? null : dates.short(view.closedOn)}</td>
                  <td>
                    <ul className="reasons">
                      {reasonWords(t, dates, appearance.language, retention).map((reason) => (
                        <li key={reason}>
                          <Chip tone="line" icon="lock">
                            {reason}
                          </Chip>
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
