import { addDays, addMonths, startOfMonth } from '../../domain/deadlines/calendar-date.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { AGENDA_VIEWS, chooseWhose, EVERYONE } from './choice.ts'
import { NOBODY } from './entries.ts'
import type { Agenda } from './use-agenda.ts'
import { useCalendarFile } from './use-calendar-file.ts'

interface AgendaHeadProps {
  agenda: Agenda
  title: string
  /** From when to when, where the title does not say it. */
  days: string | null
}

/** What is in view, whose it is, and what leaves on paper or as a file. */
export function AgendaHead({ agenda, title, days }: AgendaHeadProps) {
  const t = useWords()
  const { choice, choose, whose, people } = agenda
  const file = useCalendarFile(agenda)
  const only = whose !== EVERYONE && whose.length === 1 && whose[0] !== NOBODY ? whose[0] : undefined
  const summary = whose === EVERYONE || whose.length === 1 ? agenda.name : t('agenda.people', { count: whose.length })
  return (
    <>
      <div className="page-head">
        <div className="page-title agenda-title">
          <h1 aria-live="polite">{title}</h1>
          {choice.view === 'list' ? null : <Steps agenda={agenda} unit={choice.view} />}
          {days === null ? null : <p>{days}</p>}
        </div>
        <div className="page-actions">
          <Segments
            label={t('agenda.view.label')}
            hideLabel
            value={choice.view}
            onChange={(view) => choose({ view })}
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
            summary={summary}
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
}

function Steps({ agenda: { day, choose }, unit }: { agenda: Agenda; unit: 'month' | 'week' }) {
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
