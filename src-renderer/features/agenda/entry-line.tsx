import { Link } from 'react-router'
import { locationById } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { toneOf } from '../shared/deadline-chip.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { type Entry, NOBODY } from './entries.ts'
import { actsForWords, ENTRY_ICONS, firstName } from './entry-words.ts'
import type { Agenda } from './use-agenda.ts'

/** One entry as a line: when to act, what to do, and for which case. */
export function EntryLine({ entry, agenda }: { entry: Entry; agenda: Agenda }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const { view, day, date, state, kind } = entry
  const tone = state === 'ghost' ? 'quiet' : toneOf(state)
  const isNear = state !== 'late' && day.slice(0, 7) === clock.today().slice(0, 7)
  const isShared = agenda.whose === 'everyone' || agenda.whose.length > 1
  const dateWords = (): string =>
    kind === 'annualReport' || kind === 'retention'
      ? dates.short(date)
      : t(`caseFile.termDate.${kind}`, { date: dates.short(date), count: organisation.terms.acknowledgeWorkingDays })
  const about = [
    view?.reference ?? '',
    locationById(organisation, view?.locationId ?? null)?.name ?? '',
    date === day ? '' : dateWords(),
    isShared && entry.personId !== NOBODY ? firstName(agenda.nameOf(entry.personId)) : '',
    actsForWords(t, organisation, entry) ?? '',
  ]
  return (
    <li>
      <time dateTime={day} className={state === 'late' ? 'agenda-day tone-late' : 'agenda-day'}>
        <b>{Number(day.slice(8))}</b> {isNear ? dates.weekdayShort(day) : dates.bare(day).split(' ').slice(1).join(' ')}
      </time>
      <span>
        {view ? (
          <Link to={`/case/${view.caseId}`} draggable={false}>
            <Action entry={entry} />
          </Link>
        ) : (
          <Action entry={entry} />
        )}
        <small>{about.filter((part) => part !== '').join(', ')}</small>
      </span>
      <span className={`tone-${tone}`}>
        <Icon name={ENTRY_ICONS[kind]} size="small" />
        <span className="visually-hidden">{t(`agenda.states.${state}`)}</span>
      </span>
    </li>
  )
}

/** What there is to do: the next step of its case when that is what the deadline asks. */
function Action({ entry: { id, kind, view, reference } }: { entry: Entry }) {
  const t = useWords()
  if (kind === 'annualReport') return t('agenda.annualReport', { year: reference })
  if (kind === 'retention') return t('agenda.mayGo')
  const next = view?.next
  const isNext = next?.deadline && id === `${view?.caseId}-${next.deadline.id}`
  return isNext ? t(`caseFile.actions.${next.action}`) : t(`caseFile.term.${kind}`)
}
