import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useNavigate } from 'react-router'
import {
  addDays,
  addMonths,
  type CalendarDate,
  daysInMonth,
  isoWeek,
  isWeekend,
  startOfMonth,
  startOfWeek,
  weekday,
} from '../../domain/deadlines/calendar-date.ts'
import { dayOff } from '../../domain/deadlines/working-days.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { dayOffWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'
import { byDay, type Entry, weeksOf } from './entries.ts'
import { EntryLink } from './entry-link.tsx'

interface MonthGridProps {
  /** The day that has the tab stop; its month is shown. */
  day: CalendarDate
  onDay: (day: CalendarDate) => void
  entries: readonly Entry[]
  caption: string
}

/** More than this a day does not show; the rest is a number, and in the list beside. */
const SHOWN = 3

/**
 * A month as a plain table with one tab stop: arrows go by day and week, PageUp and PageDown by month, Home and End to the
 * ends of the week, Enter opens what is most pressing that day, Tab goes on to each thing of that day.
 */
export function MonthGrid({ day, onDay, entries, caption }: MonthGridProps) {
  const t = useWords()
  const dates = useDates()
  const navigate = useNavigate()
  const grid = useRef<HTMLTableElement>(null)
  const byKey = useRef(false)
  const days = useMemo(() => byDay(entries), [entries])
  const weeks = weeksOf(day)
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    grid.current?.querySelector<HTMLElement>(`td[data-day="${day}"]`)?.focus()
  }, [day])

  const keys = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLTableCellElement)) return
    const first = days.get(day)?.[0]
    if (event.key === 'Enter' && first) {
      event.preventDefault()
      return void navigate(`/case/${first.view.caseId}`)
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
                  month={day}
                  isFirst={date === weeks[0]?.[0]}
                  isCurrent={date === day}
                  entries={days.get(date) ?? []}
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

/** A month further keeps the day where the month has it: 31 January goes to 28 February. */
function sameDay(date: CalendarDate, months: number): CalendarDate {
  const first = addMonths(startOfMonth(date), months)
  const length = daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)))
  return addDays(first, Math.min(Number(date.slice(8)), length) - 1)
}

const MOVES: Readonly<Record<string, (day: CalendarDate) => CalendarDate>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => sameDay(day, -1),
  PageDown: (day) => sameDay(day, 1),
  Home: startOfWeek,
  End: (day) => addDays(startOfWeek(day), 6),
}

interface DayProps {
  date: CalendarDate
  month: CalendarDate
  /** Of all that are shown: it names its month. */
  isFirst: boolean
  isCurrent: boolean
  entries: readonly Entry[]
  onChoose: () => void
}

function Day({ date, month, isFirst, isCurrent, entries, onChoose }: DayProps) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const { calendar } = useOrganisation()
  const off = dayOff(date, calendar)
  const isToday = date === clock.today()
  const classes = [
    date.slice(0, 7) === month.slice(0, 7) ? '' : 'other',
    isWeekend(date) ? 'weekend' : '',
    off && off.kind !== 'weekend' ? 'closed' : '',
    isToday ? 'today' : '',
  ].filter((name) => name !== '')
  const label = isFirst || date.endsWith('-01') ? dates.bare(date) : String(Number(date.slice(8)))
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
      <time dateTime={date}>
        {isToday ? (
          <>
            <span>{label}</span> {t('agenda.todayMark')}
          </>
        ) : (
          label
        )}
      </time>
      {off && off.kind !== 'weekend' ? <span className="day-note">{dayOffWords(t, off)}</span> : null}
      {entries.slice(0, SHOWN).map((entry) => (
        <EntryLink key={entry.id} entry={entry} isReachable={isCurrent} />
      ))}
      {entries.length > SHOWN ? <span className="day-more">{t('agenda.more', { count: entries.length - SHOWN })}</span> : null}
    </td>
  )
}
