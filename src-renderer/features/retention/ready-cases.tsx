import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useViewer } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import type { Outcome } from './outcomes.tsx'
import type { RetentionRow } from './retention-rows.ts'

/** What may go: several at once, chosen one by one or all together. */
export function ReadyCases({ rows, onDone }: { rows: readonly RetentionRow[]; onDone: (outcomes: readonly Outcome[]) => void }) {
  const t = useWords()
  const dates = useDates()
  const viewer = useViewer()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const [wasTried, setTried] = useState(false)
  const selected = rows.filter(({ view }) => chosen.has(view.caseId))
  const isDirector = viewer.role === 'director'
  const choose = (caseId: string, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(caseId)
    else next.delete(caseId)
    setChosen(next)
  }
  if (rows.length === 0) {
    return (
      <section className="stack" aria-labelledby="ready-title">
        <h2 id="ready-title">{t('retention.ready')}</h2>
        <p className="hint">{t('retention.readyNone')}</p>
      </section>
    )
  }
  const why = isDirector ? (wasTried && selected.length === 0 ? t('retention.chooseFirst') : null) : t('retention.directorOnly')
  return (
    <section className="stack" aria-labelledby="ready-title">
      <h2 id="ready-title">{t('retention.ready')}</h2>
      <div className="table-wrap">
        <table className="table" aria-labelledby="ready-title">
          <thead>
            <tr>
              <th scope="col">{t('retention.columns.reference')}</th>
              <th scope="col">{t('retention.columns.about')}</th>
              <th scope="col">{t('retention.columns.closedOn')}</th>
              <th scope="col">{t('retention.columns.since')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ view, retention }) => (
              <tr key={view.caseId}>
                <th scope="row" className="nowrap">
                  <Checkbox label={view.reference} value={chosen.has(view.caseId)} onChange={(is) => choose(view.caseId, is)} />
                </th>
                <td>
                  <Link to={`/case/${view.caseId}`}>{view.title === '' ? view.reference : view.title}</Link>
                </td>
                <td className="nowrap">{view.closedOn === null ? null : dates.short(view.closedOn)}</td>
                <td className="nowrap">{retention.mayGoFrom === null ? null : dates.short(retention.mayGoFrom)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Checkbox
          label={t('retention.chooseAll')}
          value={selected.length === rows.length}
          isPartial={selected.length > 0 && selected.length < rows.length}
          onChange={(all) => setChosen(new Set(all ? rows.map(({ view }) => view.caseId) : []))}
        />
        <Button
          icon="shield"
          aria-disabled={!isDirector || selected.length === 0}
          {...(why === null ? {} : { 'aria-describedby': 'anonymise-why' })}
          onPress={() => {
            setTried(true)
            if (isDirector && selected.length > 0) setAsking(true)
          }}
        >
          {t('retention.anonymise', { count: selected.length })}
        </Button>
        {why === null ? null : (
          <span id="anonymise-why" className="hint" role="status">
            {why}
          </span>
        )}
      </div>
      {isAsking ? (
        <ConfirmDialog
          rows={selected}
          onClose={() => setAsking(false)}
          onDone={(outcomes) => {
            setAsking(false)
            setChosen(new Set())
            setTried(false)
            onDone(outcomes)
          }}
        />
      ) : null}
    </section>
  )
}
