import { Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { EmptyState } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation, useRegister } from '../shared/session-context.tsx'
import { useGo } from '../shell/use-go.ts'

/** A register without a case: what will stand here, and what makes its first call go well. */
export function FirstDay() {
  const t = useWords()
  const go = useGo()
  return (
    <>
      <EmptyState
        title={t('today.firstDay.title')}
        actions={
          <Button look="primary" size="large" icon="add" onPress={go.newComplaint}>
            {t('cases.empty.action')}
          </Button>
        }
      >
        {t('today.firstDay.text')}
      </EmptyState>
      <GoodStart />
    </>
  )
}

const STEPS = ['recovery', 'locations', 'people', 'days'] as const

function GoodStart() {
  const t = useWords()
  const { session, recoveryConfirmed } = useRegister()
  const { locations, people, calendar } = useOrganisation()
  const isDone: Record<(typeof STEPS)[number], boolean> = {
    recovery: recoveryConfirmed,
    // Which GGD inspects a location is asked for the annual report (rule R7).
    locations: locations.length > 0 && locations.every(({ supervisor }) => supervisor !== ''),
    people: people.some(({ role }) => role !== 'office'),
    days: calendar.closingDays.length > 0,
  }
  // What is practised with is thrown away: it has no key to keep.
  const steps = STEPS.filter((step) => step !== 'recovery' || !session.practice)
  return (
    <section className="first-day" aria-labelledby="good-start">
      <div className="group-head">
        <h2 id="good-start">{t('today.firstDay.start')}</h2>
        <span>{t('today.firstDay.done', { count: steps.filter((step) => isDone[step]).length, total: steps.length })}</span>
      </div>
      <ul className="lines">
        {steps.map((step) => (
          <li key={step}>
            <Icon name={isDone[step] ? 'done' : 'circle'} className={isDone[step] ? 'tone-done' : ''} />
            <span className="grow">
              {t(`today.firstDay.steps.${step}`)}
              <small>{t(`today.firstDay.why.${step}`)}</small>
            </span>
            {isDone[step] ? (
              <span className="visually-hidden">{t('today.firstDay.isDone')}</span>
            ) : (
              <Link className="button button-small" to={`/settings/${step}`}>
                {t('today.firstDay.fill')}
                <span className="visually-hidden">: {t(`today.firstDay.steps.${step}`)}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Keys that work everywhere, for who has nothing else to read yet. */
export function HandyKeys() {
  const t = useWords()
  const keys = { newComplaint: 'Ctrl N', search: 'Ctrl K', lock: 'Ctrl L' } as const
  const names = ['newComplaint', 'search', 'lock'] as const
  return (
    <section className="stack">
      <h2>{t('today.keys.title')}</h2>
      <dl className="facts">
        {names.map((name) => (
          <div key={name}>
            <dt>
              <kbd>{keys[name]}</kbd>
            </dt>
            <dd>{t(`today.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
