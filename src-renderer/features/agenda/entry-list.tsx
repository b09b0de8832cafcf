import { addDays, isoWeek, startOfWeek } from '../../domain/deadlines/calendar-date.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { byDate } from './entry-index.ts'
import { EntryLines } from './entry-lines.tsx'
import type { Agenda } from './use-agenda.ts'

export const LIST_WEEKS = 12
const MOST = 100

/** Everything late, and week by week what comes: the calendar for paper, and for who rather reads than looks. */
export function EntryList({ agenda }: { agenda: Agenda }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const today = clock.today()
  const monday = startOfWeek(today)
  const end = addDays(monday, LIST_WEEKS * 7 - 1)
  const ahead = agenda.reminders(end)
  const weeks = Array.from({ length: LIST_WEEKS }, (_, index) => {
    const from = addDays(monday, index * 7)
    const entries = agenda
      .between(index === 0 ? today : from, addDays(from, 6))
      .filter(({ state }) => state !== 'ghost' && state !== 'late')
    return { from, entries: entries.sort(byDate) }
  }).filter(({ entries }) => entries.length > 0)
  return (
    <div className="column agenda-weeks">
      <section>
        <h2>{t('agenda.late')}</h2>
        {agenda.late.length === 0 ? (
          <p className="hint">{t('agenda.nothingLate')}</p>
        ) : (
          <EntryLines entries={agenda.late} agenda={agenda} most={MOST} />
        )}
      </section>
      {weeks.length === 0 ? <p className="hint">{t('agenda.nothingComing')}</p> : null}
      {weeks.map(({ from, entries }) => (
        <section key={from}>
          <h2>
            {t('agenda.weekTitle', { week: isoWeek(from) })}{' '}
            <small>{t('agenda.fromTo', { from: dates.bare(from), until: dates.bare(addDays(from, 6)) })}</small>
          </h2>
          <EntryLines entries={entries} agenda={agenda} most={MOST} />
        </section>
      ))}
      {ahead.length > 0 ? (
        <section>
          <h2>{t('agenda.ahead')}</h2>
          <EntryLines entries={ahead} agenda={agenda} most={MOST} />
        </section>
      ) : null}
    </div>
  )
}
