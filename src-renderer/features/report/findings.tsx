import { useState } from 'react'
import { Link } from 'react-router'
import type { PlacedHit } from '../../domain/report/anonymity.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Chip } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { Excerpt } from './marked-text.tsx'
import { OverruleDialog } from './overrule-dialog.tsx'
import { partOf, usePlace } from './places.ts'
import type { OpenReport } from './use-report.ts'

/** Rule R2: what in the texts leads to a person, each to be mended or to stay for a reason. */
export function Findings({ open }: { open: OpenReport }) {
  const t = useWords()
  const place = usePlace(open.source)
  const [asked, setAsked] = useState<PlacedHit | null>(null)
  if (open.report.signedOff) return null
  const count = open.hits.filter(({ reason }) => reason === null).length
  return (
    <section aria-labelledby="findings-title">
      <div className="panel-head">
        <h2 id="findings-title">{t('report.traceable.title')}</h2>
        <Chip tone={count === 0 ? 'done' : 'today'} icon={count === 0 ? 'done' : 'late'}>
          {t('report.traceable.open', { count })}
        </Chip>
      </div>
      {open.hits.length === 0 ? <p className="hint">{t('report.traceable.none')}</p> : null}
      <ul className="report-findings">
        {open.hits.map((hit) => (
          <li key={`${hit.key}/${hit.start}`}>
            <Icon name={hit.reason === null ? 'late' : 'done'} className={hit.reason === null ? 'tone-today' : 'tone-done'} />
            <div>
              <Excerpt text={open.report.texts.get(hit.key) ?? ''} hit={hit} />
              <small>
                {t(`report.traceable.kinds.${hit.kind}`)}, {place(hit.key)}
              </small>
              {hit.reason === null ? (
                <span className="row">
                  <Link className="button button-small" to={`/report/${open.year}/${partOf(hit.key)}`}>
                    {t('report.traceable.mend')}
                  </Link>
                  <Button look="plain" size="small" onPress={() => setAsked(hit)}>
                    {t('report.traceable.overrule')}
                  </Button>
                </span>
              ) : (
                <small>{t('report.traceable.stays', { reason: hit.reason })}</small>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asked ? <OverruleDialog year={open.year} hit={asked} onClose={() => setAsked(null)} /> : null}
    </section>
  )
}
