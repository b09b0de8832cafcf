import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useNavigate } from 'react-router'
import { type CalendarDate, isoWeek, isWeekend, weekday } from '../../domain/deadlines/calendar-date.ts'
import { dayOff } from '../../domain/deadlines/working-days.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { dayOffWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'
import type { Entry } from './entries.ts'
import { byDay } from './entry-index.ts'
import { EntryLink } from './entry-link.tsx'
import type { Agenda } from './use-agenda.ts'
import { MOVES } from './weeks.ts'

interface DayGridProps {
  /** The day that has the tab stop. */
  day: CalendarDate
  onDay: (day: CalendarDate) => void
  /** Of one month, or one alone. */
  weeks: readonly (readonly CalendarDate[])[]
  entries: readonly Entry[]
  /** More than this a day does not show; the rest is a number, and in the list beside. */
  most: number
  caption: string
  agenda: Agenda
}

/**
 * Weeks as a plain table with one tab stop: arrows go by day and week, PageUp and PageDown by month, Home and End to the
 * ends of the week, Enter opens what is most pressing that day, Tab goes on to each thing of that day.
 */
export function DayGrid({ day, onDay, weeks, entries, most, caption, agenda }: DayGridProps) {
  const t = useWords()
  const dates = useDates()
  const navigate = useNavigate()
  const grid = useRef<HTMLTableElement>(null)
  const byKey = useRef(false)
  const days = useMemo(() => byDay(entries), [entries])
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    grid.current?.querySelector<HTMLElement>(`td[data-day="${day}"]`)?.focus()
  }, [day])

  const keys = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLTableCellElement)) return
    const first = days.get(day)?.find(({ view }) => view !== null)?.view
    if (event.key === 'Enter' && first) {
      event.preventDefault()
      return void navigate(`/case/${first.caseId}`)
    }
    const next = MOVES[event.key]?.(day)
    if (!next) return
    event.preventDefault()
    byKey.current = true
    onDay(next)
  }
  return (
    <div className="column month-wrap">
      <table className="month" ref={grid} onKeyDown={keys}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <abbr title={t('agenda.week')}>{t('agenda.weekShort')}</abbr>
            </th>
            {(weeks[0] ?? []).map((date) => (
              <th key={date} scope="col">
                {weekday(date) > 5 ? <abbr title={dates.weekday(date)}>{dates.weekdayShort(date)}</abbr> : dates.weekday(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              <th scope="row">
                <span className="visually-hidden">{t('agenda.week')} </span>
                {isoWeek(week[0] ?? day)}
              </th>
              {week.map((date) => (
                <Day
                  key={date}
                  date={date}
                  month={weeks.length > 1 ? day.slice(0, 7) : null}
                  isFirst={date === weeks[0]?.[0]}
                  isCurrent={date === day}
                  entries={days.get(date) ?? NONE}
                  most={most}
                  agenda={agenda}
                  onChoose={() => onDay(date)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const NONE: readonly Entry[] = []

interface DayProps {
  date: CalendarDate
  /** Days of another month are dimmed; null where weeks stand by themselves. */
  month: string | null
  /** Of all that are shown: it names its month. */
  isFirst: boolean
  isCurrent: boolean
  entries: readonly Entry[]
  most: number
  agenda: Agenda
  onChoose: () => void
}

function Day({ date, month, isFirst, isCurrent, entries, most, agenda, onChoose }: DayProps) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const { calendar } = useOrganisation()
  const off = dayOff(date, calendar)
  const isToday = date === clock.today()
  const classes = [
    month === null || date.startsWith(month) ? '' : 'other',
    isWeekend(date) ? 'weekend' : '',
    off && off.kind !== 'weekend' ? 'closed' : '',
    isToday ? 'today' : '',
  ].filter((name) => name !== '')
  return (
    <td
      className={classes.join(' ')}
      data-day={date}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={[
        t('agenda.dayLabel', { date: dates.long(date), count: entries.length }),
        off && off.kind !== 'weekend' ? dayOffWords(t, off) : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isCurrent) onChoose()
      }}
    >
      <DayNumber date={date} isFirst={isFirst} isToday={isToday} />
      {off && off.kind !== 'weekend' ? <span className="day-note">{dayOffWords(t, off)}</span> : null}
      {entries.slice(0, most).map((entry) => (
        <EntryLink key={entry.id} entry={entry} agenda={agenda} isReachable={isCurrent} />
      ))}
      {entries.length > most ? <span className="day-more">{t('agenda.more', { count: entries.length - most })}</span> : null}
    </td>
  )
}

function DayNumber({ date, isFirst, isToday }: Pick<DayProps, 'date' | 'isFirst'> & { isToday: boolean }) {
  const t = useWords()
  const dates = useDates()
  const label = !isToday && (isFirst || date.endsWith('-01')) ? dates.bare(date) : String(Number(date.slice(8)))
  return (
    <time dateTime={date}>
      {isToday ? (
        <>
          <span>{label}</span> {t('agenda.todayMark')}
        </>
      ) : (
        label
      )}
    </time>
  )
}
