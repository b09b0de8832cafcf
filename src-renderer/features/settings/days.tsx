import { yearOf } from '../../domain/deadlines/calendar-date.ts'
import { publicHolidays } from '../../domain/deadlines/holidays.ts'
import { Chip } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'

/** The days that do not count, this year and the next (rules T6 and T7). */
export function Days() {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const { calendar } = useOrganisation()
  const today = clock.today()
  const years = [yearOf(today), yearOf(today) + 1]
  const holidays = years
    .flatMap((year) => publicHolidays(year, calendar.holidays))
    .map(({ date, name }) => ({ date, name: t(`common.holidays.${name}`), isOwn: false }))
  const closed = calendar.closingDays.map(({ date, reason }) => ({ date, name: reason, isOwn: true }))
  const days = [...holidays, ...closed].filter(({ date }) => date >= today).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">{t('settings.days')}</h2>
      <p className="hint">
        {t('settings.daysText')} {t(`settings.holidayLists.${calendar.holidays}`)}.
      </p>
      <table className="table" aria-labelledby="days-title">
        <thead>
          <tr>
            <th scope="col">{t('settings.dayColumns.day')}</th>
            <th scope="col">{t('settings.dayColumns.name')}</th>
            <th scope="col">{t('settings.dayColumns.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, name, isOwn }) => (
            <tr key={`${date}${name}`}>
              <th scope="row" className="nowrap">
                {dates.short(date)}
              </th>
              <td>{name}</td>
              <td>
                <Chip tone={isOwn ? 'plan' : 'quiet'} icon={isOwn ? 'edit' : 'calendar'}>
                  {t(isOwn ? 'settings.dayKinds.closed' : 'settings.dayKinds.holiday')}
                </Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
