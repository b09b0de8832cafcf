import { useMemo, useState } from 'react'
import { DEADLINE_KINDS, type DeadlineKind } from '../../domain/complaint/progress.ts'
import { addMonths, type CalendarDate, startOfMonth } from '../../domain/deadlines/calendar-date.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { EmptyState } from '../../ui/parts.tsx'
import { Select } from '../../ui/select.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { DEADLINE_ICONS } from '../shared/deadline-chip.tsx'
import { useOrganisation, useViewer } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { entriesOf, isFor, type Whose } from './entries.ts'
import { MonthGrid } from './month-grid.tsx'
import { AgendaRail } from './rail.tsx'
import './agenda.css'

/** The deadlines of one handler on a month, by the day to act. */
export function AgendaScreen() {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const viewer = useViewer()
  const today = clock.today()
  const handlers = useMemo(
    () => organisation.people.filter((person) => person.role !== 'office').toSorted((a, b) => a.name.localeCompare(b.name)),
    [organisation],
  )
  const [whose, setWhose] = useState<Whose>(() => (viewer.role === 'office' ? 'everyone' : viewer.personId))
  const [day, setDay] = useState<CalendarDate>(today)
  const [kinds, setKinds] = useState<readonly DeadlineKind[]>(DEADLINE_KINDS)
  const [isDoneHidden, setDoneHidden] = useState(false)
  const views = useCaseViews()
  const entries = useMemo(() => {
    const own = views.filter((view) => isFor(view, whose, organisation, today))
    return entriesOf(own, today, organisation.calendar).filter(
      ({ kind, state }) => kinds.includes(kind) && (!isDoneHidden || state !== 'done'),
    )
  }, [views, whose, organisation, today, kinds, isDoneHidden])

  if (handlers.length === 0) return <EmptyState title={t('agenda.noHandlers.title')}>{t('agenda.noHandlers.text')}</EmptyState>
  const name = handlers.find((person) => person.personId === whose)?.name ?? t('agenda.everyone')
  const toggle = (kind: DeadlineKind): void => setKinds(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind])
  return (
    <div className="agenda">
      <div className="page-head">
        <div className="page-title agenda-title">
          <h1 aria-live="polite">{capital(dates.month(day))}</h1>
          <span className="row">
            <Button icon="left" iconOnly aria-label={t('agenda.previousMonth')} onPress={() => setDay(addMonths(startOfMonth(day), -1))} />
            <Button onPress={() => setDay(today)}>{t('agenda.today')}</Button>
            <Button icon="right" iconOnly aria-label={t('agenda.nextMonth')} onPress={() => setDay(addMonths(startOfMonth(day), 1))} />
          </span>
        </div>
        <div className="page-actions">
          <Select
            label={t('agenda.whose')}
            hideLabel
            value={whose}
            onChange={(chosen) => setWhose(chosen ?? 'everyone')}
            options={[
              { value: 'everyone', label: t('agenda.everyone') },
              ...handlers.map(({ personId, name: label }) => ({ value: personId, label })),
            ]}
            placeholder={t('common.choose')}
          />
          <Button icon="print" onPress={() => window.print()}>
            {t('agenda.print')}
          </Button>
        </div>
      </div>
      <fieldset className="toolbar">
        <legend className="visually-hidden">{t('agenda.kinds.label')}</legend>
        {DEADLINE_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={kinds.includes(kind) ? 'filter filter-on' : 'filter'}
            aria-pressed={kinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            <Icon name={DEADLINE_ICONS[kind]} size="small" />
            {t(`agenda.kinds.${kind}`)}
          </button>
        ))}
        <button
          type="button"
          className={isDoneHidden ? 'filter filter-on' : 'filter'}
          aria-pressed={isDoneHidden}
          onClick={() => setDoneHidden(!isDoneHidden)}
        >
          <Icon name="done" size="small" />
          {t('agenda.hideDone')}
        </button>
      </fieldset>
      <div className="split">
        <MonthGrid day={day} onDay={setDay} entries={entries} caption={t('agenda.caption', { name, month: dates.month(day) })} />
        <AgendaRail entries={entries} />
      </div>
    </div>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
