import { useMemo, useState } from 'react'
import { isTerm, LIMIT_DAYS, type ProcedureTerms, TERM_BOUNDS } from '../../domain/deadlines/index.ts'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { Effect } from './effect.tsx'
import { TERMS } from './term-names.ts'
import { useChangeOrganisation } from './use-change-organisation.ts'

type Typed = Readonly<Record<keyof ProcedureTerms, string>>

const numberIn = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN)

/** The terms of the procedure (T2, T3, C5, C12), and beside them the one that is the law's (T4). */
export function Terms() {
  const t = useWords()
  const { terms } = useOrganisation()
  const [typed, setTyped] = useState<Typed>(() => ({
    acknowledgeWorkingDays: String(terms.acknowledgeWorkingDays),
    aimDays: String(terms.aimDays),
    progressDays: String(terms.progressDays),
    retentionYears: String(terms.retentionYears),
  }))
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(() => {
    setTried(false)
    showToast({ text: t('settings.saved') })
  })
  const isRight = TERMS.every((term) => isTerm(term, numberIn(typed[term])))
  const events = useMemo<NewOrganisationEvent[]>(() => {
    const changed = TERMS.filter((term) => isTerm(term, numberIn(typed[term])) && numberIn(typed[term]) !== terms[term])
    const changes: Partial<ProcedureTerms> = Object.fromEntries(changed.map((term) => [term, numberIn(typed[term])]))
    return changed.length === 0 ? [] : [{ type: 'termsChanged', version: 1, data: { changes } }]
  }, [typed, terms])
  const isUnchanged = isRight && events.length === 0

  return (
    <section aria-labelledby="terms-title">
      <h2 id="terms-title">{t('settings.terms')}</h2>
      <p className="hint">{t('days.terms.text')}</p>
      <form
        className="stack-loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isRight && events.length > 0) change(events)
        }}
      >
        {failure ? (
          <Banner tone="late" icon="late" urgent>
            {t(failure)}
          </Banner>
        ) : null}
        <div className="grid-6">
          {TERMS.map((term) => (
            <TextField
              key={term}
              label={t(`days.terms.${term}`)}
              value={typed[term]}
              onChange={(text) => setTyped({ ...typed, [term]: text })}
              error={isTerm(term, numberIn(typed[term])) ? undefined : t('days.terms.outOfBounds', TERM_BOUNDS[term])}
              after={<span className="unit">{t(`days.terms.units.${term}`)}</span>}
              span={3}
            />
          ))}
        </div>
        <dl className="facts">
          <div>
            <dt>{t('days.terms.limit')}</dt>
            <dd>
              {LIMIT_DAYS} {t('days.terms.units.limit')}. {t('days.terms.limitWhy')}
            </dd>
          </div>
        </dl>
        {events.length > 0 ? <Effect events={events} /> : null}
        <div className="row">
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('common.save')}
          </Button>
          {wasTried && isUnchanged ? (
            <span className="hint" role="status">
              {t('days.terms.unchanged')}
            </span>
          ) : null}
        </div>
      </form>
    </section>
  )
}
