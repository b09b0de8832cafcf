import { memo, useDeferredValue, useMemo } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import type { KeptMail } from '../../commands/mails.ts'
import { isWeekend } from '../../domain/deadlines/calendar-date.ts'
import { complaintDeadlines, type Explanation, LIMIT_DAYS } from '../../domain/deadlines/index.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { locationById } from '../../domain/organisation/organisation.ts'
import { listOf } from '../../text/dates.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { MailBeside } from '../mails/mail-beside.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import type { IntakeForm } from './intake-form.ts'
import { readAloud } from './read-aloud.ts'
import { SimilarCases } from './similar-cases.tsx'
import '../shared/terms.css'

/** Beside the form during the call: what will be promised, and what to read aloud. */
export const IntakeRail = memo(function IntakeRail({ control, mail }: { control: Control<IntakeForm>; mail: KeptMail | null }) {
  const t = useWords()
  return (
    <aside className="rail" aria-label={t('intake.during')}>
      <Terms control={control} />
      {mail ? <MailBeside kept={mail} /> : <ReadAloud control={control} />}
      <SimilarCases control={control} />
    </aside>
  )
})

/** The dates, worked out beside the date while it is typed. */
function useTypedDeadlines(control: Control<IntakeForm>) {
  const { clock } = useApp()
  const { calendar, terms } = useOrganisation()
  // Deferred: typing goes first, the dates follow when there is time.
  const typed = useDeferredValue(useWatch({ control, name: 'receivedOn' }))
  const today = clock.today()
  return useMemo(() => {
    const read = parseTypedDate(typed, { today, side: 'past' })
    return read.ok && read.value <= today ? { receivedOn: read.value, ...complaintDeadlines(read.value, calendar, terms) } : null
  }, [typed, today, calendar, terms])
}

function Terms({ control }: { control: Control<IntakeForm> }) {
  const t = useWords()
  const dates = useDates()
  const { terms } = useOrganisation()
  const due = useTypedDeadlines(control)
  const isAnonymous = useWatch({ control, name: 'isAnonymous' })
  const line = (icon: IconName, label: string, note: string, date: string, actBy: string) => (
    <li className="term">
      <span className="tone-plan">
        <Icon name={icon} />
      </span>
      <span>
        {label}
        <small>{note}</small>
        {actBy === date ? null : <small>{t('intake.actBy', { date: dates.short(actBy) })}</small>}
      </span>
      <strong>
        <time dateTime={date}>{dates.short(date)}</time>
      </strong>
    </li>
  )
  return (
    <section aria-live="polite" aria-atomic="true" aria-labelledby="intake-terms">
      <div className="panel-head">
        <h2 id="intake-terms">{t('intake.terms')}</h2>
        {due ? <span className="hint">{t('intake.termsFrom', { date: dates.short(due.receivedOn) })}</span> : null}
      </div>
      {isAnonymous ? <p className="hint">{t('intake.signalNoTerms')}</p> : null}
      {due && !isAnonymous ? (
        <>
          <ol className="terms">
            {line(
              'letter',
              t('intake.acknowledge'),
              t('intake.acknowledgeNote', { count: terms.acknowledgeWorkingDays }),
              due.acknowledgeBy,
              due.acknowledgeBy,
            )}
            {line('aim', t('intake.aim'), t('intake.aimNote', { weeks: terms.aimDays / 7 }), due.aim, due.aimActBy)}
            {line('limit', t('intake.limit'), t('intake.limitNote'), due.limit, due.limitActBy)}
          </ol>
          <ClosedDays explanation={due.explanation} />
        </>
      ) : null}
      {due || isAnonymous ? null : <p className="hint">{t('intake.termsUnknown')}</p>}
    </section>
  )
}

function ClosedDays({ explanation }: { explanation: Explanation }) {
  const t = useWords()
  const dates = useDates()
  const { language } = useApp().appearance
  const closed = explanation.slice(0, LIMIT_DAYS + 1).filter((day) => day.off !== null && !isWeekend(day.date))
  if (closed.length === 0) return null
  const days = listOf(
    closed.map((day) => dates.bare(day.date)),
    language,
  )
  return <p className="hint">{t('intake.daysOff', { count: closed.length, days })}</p>
}

function ReadAloud({ control }: { control: Control<IntakeForm> }) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const due = useTypedDeadlines(control)
  const form = useDeferredValue(useWatch({ control, compute: (values) => values }))
  const paragraphs = readAloud(t, {
    form,
    location: locationById(organisation, form.locationId)?.name ?? null,
    acknowledgeBy: due ? dates.long(due.acknowledgeBy) : null,
    limit: due ? dates.long(due.limit) : null,
  })
  return (
    <section className="panel panel-warm read-aloud">
      <div className="panel-head">
        <h2>{t('intake.readAloud')}</h2>
        <Icon name="quote" />
      </div>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  )
}
