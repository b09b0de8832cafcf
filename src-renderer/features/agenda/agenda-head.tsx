import { memo } from 'react'
import { addDays, addMonths, type CalendarDate, startOfMonth } from '../../domain/deadlines/calendar-date.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { AGENDA_VIEWS, chooseWhose, EVERYONE } from './choice.ts'
import { NOBODY } from './entries.ts'
import { type Agenda, choose } from './use-agenda.ts'
import { useCalendarFile } from './use-calendar-file.ts'

interface AgendaHeadProps {
  agenda: Agenda
  day: CalendarDate
  title: string
  /** From when to when, where the title does not say it. */
  days: string | null
}

/** What is in view, whose it is, and what leaves on paper or as a file. */
export function AgendaHead({ agenda, day, title, days }: AgendaHeadProps) {
  return (
    <div className="page-head">
      <div className="page-title agenda-title">
        <h1 aria-live="polite">{title}</h1>
        {agenda.view === 'list' ? null : <Steps day={day} unit={agenda.view} />}
        {days === null ? null : <p>{days}</p>}
      </div>
      <Actions agenda={agenda} />
    </div>
  )
}

const Actions = memo(function Actions({ agenda }: { agenda: Agenda }) {
  const t = useWords()
  const { view, whose, people } = agenda
  const file = useCalendarFile(agenda)
  const only = whose !== EVERYONE && whose.length === 1 && whose[0] !== NOBODY ? whose[0] : undefined
  return (
    <>
      <div className="page-actions">
        <Segments
          label={t('agenda.view.label')}
          hideLabel
          value={view}
          onChange={(chosen) => choose({ view: chosen })}
          options={AGENDA_VIEWS.map((value) => ({ value, label: t(`agenda.view.${value}`) }))}
        />
        <MultiSelect
          label={t('agenda.whose')}
          values={whose === EVERYONE ? [EVERYONE] : whose}
          onChange={(picked) => choose({ whose: chooseWhose(whose, picked) })}
          options={[
            { value: EVERYONE, label: t('agenda.everyone') },
            ...people.map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
          summary={whose === EVERYONE || whose.length === 1 ? agenda.name : t('agenda.people', { count: whose.length })}
        />
        <Button
          icon="download"
          isBusy={file.isBusy}
          aria-disabled={only === undefined}
          onPress={() => (only === undefined ? file.refuse() : file.save(only))}
        >
          {t('agenda.file.save')}
        </Button>
        <Button icon="print" iconOnly aria-label={t('agenda.print')} onPress={() => window.print()} />
      </div>
      {file.notice ? (
        <div className="agenda-notice">
          <Banner tone={file.notice.isGood ? 'done' : 'today'} icon={file.notice.isGood ? 'done' : 'info'} urgent={!file.notice.isGood}>
            <span role={file.notice.isGood ? 'status' : undefined}>{file.notice.text}</span>
          </Banner>
        </div>
      ) : null}
    </>
  )
})

function Steps({ day, unit }: { day: CalendarDate; unit: 'month' | 'week' }) {
  const t = useWords()
  const step = (count: number): void => choose({ day: unit === 'week' ? addDays(day, 7 * count) : addMonths(startOfMonth(day), count) })
  return (
    <span className="row">
      <Button icon="left" iconOnly aria-label={t(`agenda.previous.${unit}`)} onPress={() => step(-1)} />
      <Button onPress={() => choose({ day: null })}>{t('agenda.today')}</Button>
      <Button icon="right" iconOnly aria-label={t(`agenda.next.${unit}`)} onPress={() => step(1)} />
    </span>
  )
}
