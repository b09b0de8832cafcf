import { useState } from 'react'
import { Link } from 'react-router'
import { isoWeek } from '../../domain/deadlines/calendar-date.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { EmptyState } from '../../ui/parts.tsx'
import { OpenDrafts } from '../cases/open-drafts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useLive, useSession, useViewer } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { useToday } from '../shared/use-today.ts'
import { BackupState } from './backup-state.tsx'
import { ChangedSince } from './changed-since.tsx'
import { FirstDay, HandyKeys } from './first-day.tsx'
import { TODAY_GROUPS, watchesAll } from './items.ts'
import { ReportReminder } from './report-reminder.tsx'
import { TaskGroup } from './task-group.tsx'
import { useTodayItems } from './today-items-context.tsx'
import { WeekTable } from './week-table.tsx'
import { EVERYONE, WhoseFilter } from './whose-filter.tsx'
import './today.css'

/** What must happen today and this week, and for whom. */
export function TodayScreen() {
  const t = useWords()
  const dates = useDates()
  const today = useToday()
  const isLoaded = useLive(useSession().store.cards.isLoaded)
  const hasCases = useCaseViews().length > 0
  const viewer = useViewer()
  const items = useTodayItems()
  const [whose, setWhose] = useState(() => (watchesAll(viewer) ? EVERYONE : viewer.personId))
  const isFirstDay = isLoaded && !hasCases
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <h1>{t('today.title')}</h1>
          <p>{t('today.date', { date: capital(dates.full(today)), week: isoWeek(today) })}</p>
        </div>
        {hasCases ? (
          <>
            <WhoseFilter items={items} whose={whose} onWhose={setWhose} />
            <Link className="button" to="/letters">
              <Icon name="letter" />
              {t('manyLetters.short')}
            </Link>
            <Button icon="print" iconOnly aria-label={t('today.print')} onPress={() => window.print()} />
          </>
        ) : null}
      </div>
      <OpenDrafts />
      <ReportReminder />
      <div className="split">
        <div className="column" aria-busy={!isLoaded}>
          {isFirstDay ? <FirstDay /> : null}
          {hasCases ? <Tasks whose={whose} onEveryone={() => setWhose(EVERYONE)} /> : null}
        </div>
        <aside className="rail" aria-label={t('today.overview')}>
          {isFirstDay ? <HandyKeys /> : <WeekTable items={items} whose={whose} onWhose={setWhose} />}
          <ChangedSince />
          <BackupState />
        </aside>
      </div>
    </>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function Tasks({ whose, onEveryone }: { whose: string; onEveryone: () => void }) {
  const t = useWords()
  const items = useTodayItems()
  const own = whose === EVERYONE ? items : items.filter(({ personId }) => personId === whose)
  if (own.length > 0)
    return TODAY_GROUPS.map((group) => (
      <TaskGroup key={`${group} ${whose}`} group={group} items={own.filter((item) => item.group === group)} />
    ))
  const isAnyone = items.length > 0
  return (
    <EmptyState
      title={t('today.nothing.title')}
      actions={isAnyone ? <Button onPress={onEveryone}>{t('today.nothing.action')}</Button> : undefined}
    >
      {t(isAnyone ? 'today.nothing.others' : 'today.nothing.text')}
    </EmptyState>
  )
}
