import { addDays, type CalendarDate, isoWeek, startOfWeek } from '../../domain/deadlines/calendar-date.ts'
import { EmptyState } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useLive } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { AgendaFilters } from './agenda-filters.tsx'
import { AgendaHead } from './agenda-head.tsx'
import { type AgendaView, agendaChoice } from './choice.ts'
import { DayGrid } from './day-grid.tsx'
import { EntryList, LIST_WEEKS } from './entry-list.tsx'
import { AgendaRail } from './rail.tsx'
import { type Agenda, choose, useAgenda } from './use-agenda.ts'
import { weekOf, weeksOf } from './weeks.ts'
import './agenda.css'

/** The deadlines of one handler, of several or of all, by the day to act. */
export function AgendaScreen() {
  const t = useWords()
  const agenda = useAgenda()
  const { clock } = useApp()
  const day = useLive(agendaChoice).day ?? clock.today()
  const { view } = agenda
  const period = usePeriod(view, day)
  if (agenda.people.length === 0) return <EmptyState title={t('agenda.noHandlers.title')}>{t('agenda.noHandlers.text')}</EmptyState>
  const caption = t('agenda.caption', { name: agenda.name, period: period.whole })
  return (
    <div className={`agenda agenda-by-${view}`}>
      <AgendaHead agenda={agenda} day={day} title={period.title} days={period.days} />
      <p className="print-heading">{caption}</p>
      <AgendaFilters agenda={agenda} />
      <div className="split">
        {view === 'list' ? <EntryList agenda={agenda} /> : <Days agenda={agenda} day={day} caption={caption} />}
        <AgendaRail agenda={agenda} />
      </div>
    </div>
  )
}

/** More than this a day of a month does not show; the rest is a number, and in the list beside. */
const SHOWN_IN_MONTH = 3

function Days({ agenda, day, caption }: { agenda: Agenda; day: CalendarDate; caption: string }) {
  const { view } = agenda
  const weeks = view === 'week' ? [weekOf(day)] : weeksOf(day)
  const entries = agenda.between(weeks[0]?.[0] ?? day, weeks.at(-1)?.[6] ?? day)
  return (
    <DayGrid
      day={day}
      onDay={(chosen) => choose({ day: chosen })}
      weeks={weeks}
      entries={entries}
      most={view === 'week' ? entries.length : SHOWN_IN_MONTH}
      caption={caption}
      agenda={agenda}
    />
  )
}

/** What is in view: as a title, and whole for paper and for who does not see it. */
function usePeriod(view: AgendaView, day: CalendarDate): { readonly title: string; readonly days: string | null; readonly whole: string } {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  if (view === 'month') return { title: capital(dates.month(day)), days: null, whole: dates.month(day) }
  const from = view === 'week' ? startOfWeek(day) : clock.today()
  const until = view === 'week' ? addDays(from, 6) : addDays(startOfWeek(from), LIST_WEEKS * 7 - 1)
  const days = t('agenda.fromTo', { from: dates.bare(from), until: dates.letter(until) })
  const title = view === 'week' ? t('agenda.weekTitle', { week: isoWeek(day) }) : t('agenda.listTitle', { weeks: LIST_WEEKS })
  return { title, days, whole: view === 'week' ? `${title.toLowerCase()}, ${days}` : days }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
