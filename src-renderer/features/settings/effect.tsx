import { useMemo } from 'react'
import { movesBetween } from '../../domain/complaint/moved.ts'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import { organisationAfter } from '../../domain/organisation/evolve.ts'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'

/** More than this is a number: a dialog is no list. */
const SHOWN = 5

/** Rule T9: which open cases get another date, before it is stored. */
export function Effect({ events }: { events: readonly NewOrganisationEvent[] }) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const views = useCaseViews()
  const moved = useMemo(() => {
    const moves = movesBetween(organisation, organisationAfter(organisation, events))
    return views.map((view) => ({ view, moves: moves(view) })).filter(({ moves: own }) => own.length > 0)
  }, [organisation, events, views])
  return (
    <div role="status">
      {moved.length === 0 ? (
        <p className="hint">{t('days.effect.none')}</p>
      ) : (
        <Banner icon="calendar">
          {t('days.effect.some', { count: moved.length })}
          <ul className="bullets">
            {moved.slice(0, SHOWN).map(({ view, moves }) => (
              <li key={view.caseId}>
                <b>{view.reference}</b>{' '}
                {moves
                  .map(({ from, to }) => {
                    const [old, next] = from.actBy === to.actBy ? [from.date, to.date] : [from.actBy, to.actBy]
                    return t('days.effect.line', { term: t(`caseFile.term.${from.kind}`), from: dates.short(old), to: dates.short(next) })
                  })
                  .join('; ')}
              </li>
            ))}
            {moved.length > SHOWN ? <li>{t('days.effect.more', { count: moved.length - SHOWN })}</li> : null}
          </ul>
        </Banner>
      )}
    </div>
  )
}
