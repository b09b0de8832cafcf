import { addDays, startOfWeek } from '../../domain/deadlines/calendar-date.ts'
import { type Absence, personById } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { callName } from '../shared/call-name.ts'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { useToday } from '../shared/use-today.ts'
import { OFFICE, type TodayItem, weekLoads, workweek } from './items.ts'

interface WeekTableProps {
  items: readonly TodayItem[]
  whose: string
  onWhose: (personId: string) => void
}

/** Who has how much to do this week. A press on a name shows what. */
export function WeekTable({ items, whose, onWhose }: WeekTableProps) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const today = useToday()
  const days = workweek(today)
  const loads = weekLoads(items, today)
  return (
    <section>
      {loads.length === 0 ? (
        <>
          <h2>{t('today.perPerson')}</h2>
          <p className="hint">{t('today.nobodyBusy')}</p>
        </>
      ) : (
        <table className="table week-load">
          <caption>{t('today.perPerson')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('today.name')}</span>
              </th>
              <th scope="col">{t('today.groups.late')}</th>
              {days.map((day) => (
                <th key={day} scope="col" {...(day === today ? { 'aria-current': 'date' as const } : {})}>
                  <abbr title={dates.long(day)}>{dates.weekdayShort(day)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {loads.map(({ personId, late, days: counts }) => (
              <tr key={personId}>
                <th scope="row">
                  <button type="button" className="week-name" aria-pressed={personId === whose} onClick={() => onWhose(personId)}>
                    {personId === OFFICE ? t('common.roles.office') : (callName(organisation, personId) ?? t('common.unknownPerson'))}
                  </button>
                </th>
                <Load count={late} tone="late" />
                {counts.map((count, index) => (
                  <Load key={days[index]} count={count} tone={days[index] === today ? 'today' : ''} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Away />
    </section>
  )
}

function Load({ count, tone }: { count: number; tone: 'late' | 'today' | '' }) {
  return (
    <td>
      {count === 0 ? (
        <span className="visually-hidden">0</span>
      ) : (
        <b className={tone === '' ? 'week-count' : `week-count week-count-${tone}`}>{count}</b>
      )}
    </td>
  )
}

/** Rule C4: who is away this week, and who stands in. */
function Away() {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const today = useToday()
  const sunday = addDays(startOfWeek(today), 6)
  const words = ({ personId, from, until, deputyId }: Absence): string => {
    const name = callName(organisation, personId) ?? t('common.unknownPerson')
    const deputy = personById(organisation, deputyId) ? callName(organisation, deputyId ?? '') : undefined
    const values = { name, deputy: deputy ?? '', from: dates.short(from), until: dates.short(until) }
    if (from > today) return t(deputy ? 'today.goesAwayDeputy' : 'today.goesAway', values)
    return t(deputy ? 'today.awayDeputy' : 'today.away', values)
  }
  return organisation.absences
    .filter(({ from, until }) => from <= sunday && today <= until)
    .map((absence) => (
      <p key={absence.absenceId} className="hint away-line">
        <Icon name="away" size="small" />
        <span>{words(absence)}</span>
      </p>
    ))
}
