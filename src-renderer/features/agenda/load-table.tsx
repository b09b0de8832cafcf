import { absenceOn } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { NOBODY } from './entries.ts'
import type { Load } from './entry-index.ts'
import { firstName } from './entry-words.ts'
import { type Agenda, choose } from './use-agenda.ts'

const COLUMNS: readonly (keyof Load)[] = ['late', 'thisWeek', 'nextWeeks', 'later']

/** How much each person has to do, and when; a press shows the calendar of that person. */
export function LoadTable({ agenda }: { agenda: Agenda }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const { people, whose, index } = agenda
  const isShown = (personId: string): boolean => whose !== 'everyone' && whose.length === 1 && whose[0] === personId
  return (
    <section className="agenda-load">
      <table className="table load">
        <caption>{t('agenda.load.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('agenda.load.person')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`agenda.load.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ personId, name }) => {
            const load = index.load(personId)
            const whole = personId === NOBODY ? t('common.nobody') : name
            const absence = absenceOn(organisation, personId, clock.today())
            return (
              <tr key={personId} className={isShown(personId) ? 'is-selected' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="load-person"
                    aria-pressed={isShown(personId)}
                    aria-label={t('agenda.load.show', { name: whole })}
                    onClick={() => choose({ whose: isShown(personId) ? 'everyone' : [personId] })}
                  >
                    {personId === NOBODY ? whole : firstName(whole)}
                  </button>
                  {absence ? (
                    <small>
                      <Icon name="away" size="small" /> {t('agenda.load.away', { until: dates.bare(absence.until) })}
                    </small>
                  ) : null}
                </th>
                {COLUMNS.map((column) => (
                  <td key={column} className={load[column] === 0 ? 'number zero' : `number load-${column}`}>
                    <span>{load[column]}</span>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
