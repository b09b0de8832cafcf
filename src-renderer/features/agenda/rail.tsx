import { Link } from 'react-router'
import { addDays } from '../../domain/deadlines/calendar-date.ts'
import { locationById, personById } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { DEADLINE_ICONS, toneOf } from '../shared/deadline-chip.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import type { Entry } from './entries.ts'

const COMING_DAYS = 28
const MOST = 12

/** The same as a list: what is late, what comes, and who is away. */
export function AgendaRail({ entries }: { entries: readonly Entry[] }) {
  const t = useWords()
  const { clock } = useApp()
  const today = clock.today()
  const due = entries.filter((entry) => entry.state !== 'done' && entry.state !== 'ghost').toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const late = due.filter((entry) => entry.state === 'late')
  const coming = due.filter((entry) => entry.state !== 'late' && entry.day <= addDays(today, COMING_DAYS)).slice(0, MOST)
  return (
    <aside className="rail" aria-label={t('agenda.list')}>
      <section>
        <h2>{t('agenda.late')}</h2>
        {late.length === 0 ? <p className="hint">{t('agenda.nothingLate')}</p> : <List entries={late.slice(0, MOST)} />}
        {late.length > MOST ? <p className="hint">{t('agenda.more', { count: late.length - MOST })}</p> : null}
      </section>
      <section>
        <h2>{t('agenda.coming')}</h2>
        {coming.length === 0 ? <p className="hint">{t('agenda.nothingComing')}</p> : <List entries={coming} />}
      </section>
      <Absent />
    </aside>
  )
}

function List({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol className="agenda-list">
      {entries.map((entry) => (
        <Line key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}

function Line({ entry }: { entry: Entry }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const { view, day, deadline, state } = entry
  const tone = state === 'ghost' ? 'quiet' : toneOf(state)
  const isNear = state !== 'late' && day.slice(0, 7) === clock.today().slice(0, 7)
  const action = view.next?.deadline?.id === deadline.id ? t(`caseFile.actions.${view.next.action}`) : t(`caseFile.term.${entry.kind}`)
  const about = [
    view.reference,
    locationById(organisation, view.locationId)?.name ?? '',
    deadline.date === day
      ? ''
      : t(`caseFile.termDate.${entry.kind}`, { date: dates.short(deadline.date), count: organisation.terms.acknowledgeWorkingDays }),
  ]
  return (
    <li>
      <time dateTime={day} className={state === 'late' ? 'agenda-day tone-late' : 'agenda-day'}>
        <b>{Number(day.slice(8))}</b> {isNear ? dates.weekdayShort(day) : dates.bare(day).split(' ').slice(1).join(' ')}
      </time>
      <span>
        <Link to={`/case/${view.caseId}`}>{action}</Link>
        <small>{about.filter((part) => part !== '').join(', ')}</small>
      </span>
      <span className={`tone-${tone}`}>
        <Icon name={DEADLINE_ICONS[entry.kind]} size="small" />
      </span>
    </li>
  )
}

function Absent() {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const today = clock.today()
  const absences = organisation.absences.filter((absence) => absence.until >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (absences.length === 0) return null
  return (
    <section>
      <h2>{t('agenda.absent')}</h2>
      <ul className="lines">
        {absences.map(({ absenceId, personId, from, until, deputyId }) => {
          const deputy = personById(organisation, deputyId)
          const values = { from: dates.bare(from), until: dates.bare(until), deputy: deputy?.name ?? '' }
          return (
            <li key={absenceId}>
              <Icon name="away" />
              <span className="grow">
                {personById(organisation, personId)?.name ?? t('common.unknownPerson')}
                <small>{t(deputy ? 'agenda.awayDeputy' : 'agenda.awayFromTo', values)}</small>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
