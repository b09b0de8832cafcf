import { addDays, type CalendarDate, startOfWeek } from '../../domain/deadlines/calendar-date.ts'
import { complaintDeadlines, type DeadlineDates, type ExplainedDay, LIMIT_DAYS } from '../../domain/deadlines/index.ts'
import { type DayOff, dayOff } from '../../domain/deadlines/working-days.ts'
import type { Rules } from '../../domain/organisation/organisation.ts'
import { listOf } from '../../text/dates.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { dayOffWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'
import './explanation.css'

/** Rule T8: which days were counted and which were skipped, day by day, as a calendar and as sentences. */
export function Explanation({ receivedOn, rules }: { receivedOn: CalendarDate; rules: Rules }) {
  const { explanation, ...dates } = complaintDeadlines(receivedOn, rules.calendar, rules.terms)
  return (
    <div className="why-body">
      <CountingCalendar days={explanation} dates={dates} receivedOn={receivedOn} />
      <div>
        <Sentences days={explanation} dates={dates} receivedOn={receivedOn} rules={rules} />
        <Legend />
      </div>
    </div>
  )
}

interface Parts {
  days: readonly ExplainedDay[]
  dates: DeadlineDates
  receivedOn: CalendarDate
}

function CountingCalendar({ days, dates, receivedOn }: Parts) {
  const t = useWords()
  const write = useDates()
  const { clock } = useApp()
  const byDate = new Map(days.map((day) => [day.date, day]))
  const last = days.at(-1)?.date ?? receivedOn
  const weeks: CalendarDate[] = []
  for (let monday = startOfWeek(receivedOn); monday <= last; monday = addDays(monday, 7)) weeks.push(monday)
  const week = (monday: CalendarDate): CalendarDate[] => Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  return (
    <table className="count">
      <caption className="visually-hidden">{t('caseFile.why.caption', { from: write.long(receivedOn), until: write.long(last) })}</caption>
      <thead>
        <tr>
          <td className="out" />
          {week(startOfWeek(receivedOn)).map((date) => (
            <th key={date} scope="col">
              {write.weekdayShort(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((monday) => (
          <tr key={monday}>
            <th scope="row">{write.bare(monday)}</th>
            {week(monday).map((date) => {
              const day = byDate.get(date)
              return day ? (
                <CountedDay key={date} day={day} marks={marksOf(date, dates, receivedOn, clock.today())} />
              ) : (
                <td key={date} className="out" />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Mark = 'start' | 'acknowledge' | 'actBy' | 'aim' | 'limit' | 'today'

function marksOf(date: CalendarDate, dates: DeadlineDates, receivedOn: CalendarDate, today: CalendarDate): Mark[] {
  const marks: [Mark, boolean][] = [
    ['start', date === receivedOn],
    ['acknowledge', date === dates.acknowledgeBy],
    ['aim', date === dates.aim],
    ['limit', date === dates.limit],
    ['actBy', (date === dates.aimActBy && date !== dates.aim) || (date === dates.limitActBy && date !== dates.limit)],
    ['today', date === today],
  ]
  return marks.flatMap(([mark, holds]) => (holds ? [mark] : []))
}

const CLASSES: Record<Mark, string> = {
  start: 'mark mark-start',
  acknowledge: 'mark mark-ack',
  actBy: 'mark mark-act',
  aim: 'mark mark-aim',
  limit: 'mark mark-limit',
  today: 'now',
}

const MARK_WORDS = {
  start: 'caseFile.why.isStart',
  acknowledge: 'caseFile.why.isAcknowledge',
  actBy: 'caseFile.why.isActBy',
  aim: 'caseFile.why.isAim',
  limit: 'caseFile.why.isLimit',
  today: 'caseFile.why.key.today',
} as const

function CountedDay({ day, marks }: { day: ExplainedDay; marks: readonly Mark[] }) {
  const t = useWords()
  const classes = [day.off ? 'off' : '', day.countedAs ? 'counted' : '', ...marks.map((mark) => CLASSES[mark])].filter(
    (name) => name !== '',
  )
  const spoken = [
    day.countedAs ? t('caseFile.why.dayNumberWords', { number: day.countedAs }) : '',
    day.off ? `${t('caseFile.why.off')}, ${dayOffWords(t, day.off)}` : '',
    ...marks.map((mark) => t(MARK_WORDS[mark])),
  ].filter((words) => words !== '')
  return (
    <td className={classes.join(' ')} {...(day.off ? { title: dayOffWords(t, day.off) } : {})}>
      {Number(day.date.slice(8))}
      {day.countedAs ? <sub aria-hidden="true">{t('caseFile.why.dayNumber', { number: day.countedAs })}</sub> : null}
      {spoken.length > 0 ? <span className="visually-hidden">, {spoken.join(', ')}</span> : null}
    </td>
  )
}

function Sentences({ days, dates, receivedOn, rules: { calendar, terms } }: Parts & { rules: Rules }) {
  const t = useWords()
  const write = useDates()
  const { language } = useApp().appearance
  const skipped = days.filter((day) => day.off && day.date > receivedOn && day.date < dates.acknowledgeBy)
  const skippedWords = skipped.map(({ date, off }) =>
    t('caseFile.why.offDay', { day: write.short(date), reason: off ? dayOffWords(t, off) : '' }),
  )
  const rolled = (date: CalendarDate, actBy: CalendarDate) =>
    actBy === date ? null : <Rolled off={dayOff(date, calendar)} date={date} actBy={actBy} />
  return (
    <ol className="why-list">
      <Sentence icon="circle" date={receivedOn}>
        {t('caseFile.why.start')}
      </Sentence>
      <Sentence icon="letter" date={dates.acknowledgeBy}>
        {t('caseFile.why.acknowledge', { count: terms.acknowledgeWorkingDays })}
        {skipped.length > 0 ? ` ${t('caseFile.why.skipped', { days: listOf(skippedWords, language) })}` : ''}
      </Sentence>
      <Sentence icon="aim" date={dates.aim}>
        {t('caseFile.why.aim', { days: terms.aimDays })} {rolled(dates.aim, dates.aimActBy)}
      </Sentence>
      <Sentence icon="limit" date={dates.limit}>
        {t('caseFile.why.limit', { days: LIMIT_DAYS })} {rolled(dates.limit, dates.limitActBy)}
      </Sentence>
    </ol>
  )
}

function Sentence({ icon, date, children }: { icon: IconName; date: CalendarDate; children: React.ReactNode }) {
  const write = useDates()
  return (
    <li>
      <Icon name={icon} size="small" />
      <span>
        <b>{write.short(date)}</b> {children}
      </span>
    </li>
  )
}

function Rolled({ off, date, actBy }: { off: DayOff | null; date: CalendarDate; actBy: CalendarDate }) {
  const t = useWords()
  const write = useDates()
  const reason =
    off?.kind === 'closed'
      ? t('caseFile.why.closedDay', { reason: off.reason })
      : off?.kind === 'holiday'
        ? dayOffWords(t, off)
        : t('caseFile.why.weekendDay', { weekday: write.weekday(date) })
  return (
    <>
      {t('caseFile.why.rolled', { reason })} <b>{write.short(actBy)}</b>.
    </>
  )
}

function Legend() {
  const t = useWords()
  const item = (className: string, words: string, sign = '') => (
    <span>
      <span className={`count-sign ${className}`} aria-hidden="true">
        {sign}
      </span>
      {words}
    </span>
  )
  return (
    <p className="count-key">
      {item('counted', t('caseFile.why.key.counted'), t('caseFile.why.dayNumber', { number: 1 }))}
      {item('off', t('caseFile.why.key.off'))}
      {item('mark mark-act', t('caseFile.why.key.actBy'))}
      {item('mark mark-aim', t('caseFile.why.key.date'))}
    </p>
  )
}
