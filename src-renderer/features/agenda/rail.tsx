import { memo } from 'react'
import { addDays } from '../../domain/deadlines/calendar-date.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { Absent } from './absent.tsx'
import { isDue } from './entries.ts'
import { byDate } from './entry-index.ts'
import { EntryLines } from './entry-lines.tsx'
import { LoadTable } from './load-table.tsx'
import { type Agenda, COMING_DAYS } from './use-agenda.ts'

const MOST = 12

/** The same as a list: what is late, what comes, who has how much, and who is away. */
export const AgendaRail = memo(function AgendaRail({ agenda }: { agenda: Agenda }) {
  const t = useWords()
  return (
    <aside className="rail" aria-label={t('agenda.list')}>
      {agenda.hasOversight ? <LoadTable agenda={agenda} /> : null}
      {agenda.view === 'list' ? null : <LateAndComing agenda={agenda} />}
      <Absent />
    </aside>
  )
})

function LateAndComing({ agenda }: { agenda: Agenda }) {
  const t = useWords()
  const { clock } = useApp()
  const today = clock.today()
  const end = addDays(today, COMING_DAYS)
  const coming = agenda
    .between(today, end)
    .filter((entry) => isDue(entry) && entry.state !== 'late')
    .sort(byDate)
  const ahead = agenda.reminders(end)
  return (
    <>
      <section>
        <h2>{t('agenda.late')}</h2>
        {agenda.late.length === 0 ? (
          <p className="hint">{t('agenda.nothingLate')}</p>
        ) : (
          <EntryLines entries={agenda.late} agenda={agenda} most={MOST} />
        )}
      </section>
      <section>
        <h2>{t('agenda.coming')}</h2>
        {coming.length === 0 ? (
          <p className="hint">{t('agenda.nothingComing')}</p>
        ) : (
          <EntryLines entries={coming} agenda={agenda} most={MOST} />
        )}
      </section>
      {ahead.length > 0 ? (
        <section>
          <h2>{t('agenda.ahead')}</h2>
          <EntryLines entries={ahead} agenda={agenda} most={MOST} />
        </section>
      ) : null}
    </>
  )
}
