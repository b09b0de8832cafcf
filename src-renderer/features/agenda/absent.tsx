import { personById } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'

/** Who is away, now or later, and who stands in (rule C4). */
export function Absent() {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const today = clock.today()
  const absences = organisation.absences.filter((absence) => absence.until >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (absences.length === 0) return null
  return (
    <section>
      <h2>{t('agenda.absent')}</h2>
      <ul className="lines">
        {absences.map(({ absenceId, personId, from, until, deputyId }) => {
          const deputy = personById(organisation, deputyId)
          const values = { from: dates.bare(from), until: dates.bare(until), deputy: deputy?.name ?? '' }
          return (
            <li key={absenceId}>
              <Icon name="away" />
              <span className="grow">
                {personById(organisation, personId)?.name ?? t('common.unknownPerson')}
                <small>{t(deputy ? 'agenda.awayDeputy' : 'agenda.awayFromTo', values)}</small>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
