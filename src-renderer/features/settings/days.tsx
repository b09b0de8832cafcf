import { useMemo, useState } from 'react'
import { type CalendarDate, yearOf } from '../../domain/deadlines/calendar-date.ts'
import { HOLIDAY_LISTS, type HolidayList, publicHolidays } from '../../domain/deadlines/holidays.ts'
import type { ClosingDay } from '../../domain/deadlines/working-days.ts'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import { Button } from '../../ui/button.tsx'
import { CardChoice } from '../../ui/choice.tsx'
import { Chip } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { ClosingDayDialog } from './closing-day-dialog.tsx'
import { ConfirmChange } from './confirm-change.tsx'
import { Effect } from './effect.tsx'
import { movedByClosingDay } from './log-entries.ts'

type Asked =
  | { readonly kind: 'add' }
  | { readonly kind: 'remove'; readonly day: ClosingDay }
  | { readonly kind: 'list'; readonly holidays: HolidayList }

/** The days that do not count, this year and the next (rules T6, T7 and T9). */
export function Days() {
  const t = useWords()
  const { clock } = useApp()
  const { calendar } = useOrganisation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = (): void => setAsked(null)
  return (
    <section aria-labelledby="days-title">
      <div className="panel-head">
        <h2 id="days-title">{t('settings.days')}</h2>
        <Button icon="add" onPress={() => setAsked({ kind: 'add' })}>
          {t('days.add')}
        </Button>
      </div>
      <p className="hint">{t('days.text')}</p>
      <CardChoice
        label={t('days.list')}
        hideLabel
        value={calendar.holidays}
        onChange={(holidays) => (holidays === calendar.holidays ? undefined : setAsked({ kind: 'list', holidays }))}
        options={HOLIDAY_LISTS.map((list) => ({
          value: list,
          title: t(`days.lists.${list}`),
          note: t(`days.listNotes.${list}`, { year: nextJubilee(yearOf(clock.today())) }),
        }))}
      />
      <DayTable onRemove={(day) => setAsked({ kind: 'remove', day })} />
      {asked?.kind === 'add' ? <ClosingDayDialog onClose={close} /> : null}
      {asked?.kind === 'remove' ? <RemoveDay day={asked.day} onClose={close} /> : null}
      {asked?.kind === 'list' ? <ChooseList holidays={asked.holidays} onClose={close} /> : null}
    </section>
  )
}

/** Rule T7: the next year in which 5 May is a holiday of the labour agreement. */
const nextJubilee = (year: number): number => year + (5 - (year % 5))

interface Line {
  readonly date: CalendarDate
  readonly name: string
  /** Null for a public holiday. */
  readonly closing: ClosingDay | null
}

function DayTable({ onRemove }: { onRemove: (day: ClosingDay) => void }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const log = useSession().store.organisation.log()
  const { calendar } = useOrganisation()
  const today = clock.today()
  const moved = useMemo(() => movedByClosingDay(log), [log])
  const years = [yearOf(today), yearOf(today) + 1]
  const holidays = years
    .flatMap((year) => publicHolidays(year, calendar.holidays))
    .filter(({ date }) => date >= today)
    .map(({ date, name }): Line => ({ date, name: t(`common.holidays.${name}`), closing: null }))
  // Closing days of this year that are past can still be taken back.
  const closed = calendar.closingDays
    .filter(({ date }) => yearOf(date) >= yearOf(today))
    .map((closing): Line => ({ date: closing.date, name: closing.reason, closing }))
  const lines = [...holidays, ...closed].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return (
    <div className="table-wrap">
      <table className="table" aria-labelledby="days-title">
        <thead>
          <tr>
            <th scope="col">{t('days.columns.day')}</th>
            <th scope="col">{t('days.columns.name')}</th>
            <th scope="col">{t('days.columns.kind')}</th>
            <th scope="col">{t('days.columns.effect')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ date, name, closing }) => (
            <tr key={`${date}${name}`}>
              <th scope="row" className="nowrap">
                {dates.short(date)}
              </th>
              <td>{name}</td>
              <td>
                <Chip tone={closing ? 'plan' : 'quiet'} icon={closing ? 'edit' : 'calendar'}>
                  {t(closing ? 'days.kinds.closed' : 'days.kinds.holiday')}
                </Chip>
              </td>
              <td className="muted">{closing && moved.get(date) ? t('days.moved', { count: moved.get(date) ?? 0 }) : ''}</td>
              <td className="number">
                {closing ? (
                  <Button
                    look="plain"
                    size="small"
                    onPress={() => onRemove(closing)}
                    aria-label={`${t('days.remove')} ${dates.short(date)}`}
                  >
                    {t('days.remove')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RemoveDay({ day, onClose }: { day: ClosingDay; onClose: () => void }) {
  const t = useWords()
  const dates = useDates()
  const events = useMemo<NewOrganisationEvent[]>(() => [{ type: 'closingDayRemoved', version: 1, data: { date: day.date } }], [day])
  return (
    <ConfirmChange title={t('days.removeTitle')} confirmLabel={t('days.remove')} events={events} onClose={onClose}>
      <p>{t('days.removeText', { date: capital(dates.long(day.date)), reason: day.reason })}</p>
      <Effect events={events} />
    </ConfirmChange>
  )
}

function ChooseList({ holidays, onClose }: { holidays: HolidayList; onClose: () => void }) {
  const t = useWords()
  const { clock } = useApp()
  const events = useMemo<NewOrganisationEvent[]>(() => [{ type: 'holidaysChosen', version: 1, data: { holidays } }], [holidays])
  return (
    <ConfirmChange title={t('days.chooseList')} confirmLabel={t('common.save')} events={events} onClose={onClose}>
      <p>
        <b>{t(`days.lists.${holidays}`)}</b>: {t(`days.listNotes.${holidays}`, { year: nextJubilee(yearOf(clock.today())) })}
      </p>
      <Effect events={events} />
    </ConfirmChange>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
