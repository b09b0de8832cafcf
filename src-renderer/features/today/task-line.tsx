import { memo } from 'react'
import { Link } from 'react-router'
import { deadlineState } from '../../domain/complaint/progress.ts'
import { daysBetween } from '../../domain/deadlines/calendar-date.ts'
import { locationById, personById } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { Initials } from '../../ui/parts.tsx'
import { letterOfAction, letterPath } from '../case/course/steps.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { callName } from '../shared/call-name.ts'
import { DEADLINE_ICONS, DeadlineChip, toneOf } from '../shared/deadline-chip.tsx'
import { useOrganisation, useViewer } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { OFFICE, type TodayItem } from './items.ts'

/** One thing to do: what, for which case and why, by when, by whom. The whole line is its link. */
export const TaskLine = memo(function TaskLine({ item }: { item: TodayItem }) {
  const t = useWords()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const { action, deadline, measure, view } = item
  const tone = deadline ? toneOf(deadlineState(deadline, clock.today(), organisation.calendar)) : 'quiet'
  const about = [view.reference, locationById(organisation, view.locationId)?.name ?? '', useWhy(item)]
  return (
    <li className="task">
      <span className={`tone-${tone}`}>
        <Icon name={deadline ? DEADLINE_ICONS[deadline.kind] : 'cases'} />
      </span>
      <div>
        <Link className="task-title" to={placeOf(item)}>
          {measure === null ? t(`caseFile.actions.${action}`) : t('today.measure', { text: measure })}
        </Link>
        <span className="task-about">{about.filter((part) => part !== '').join(', ')}</span>
      </div>
      {deadline ? <DeadlineChip deadline={deadline} /> : <span />}
      <Doer item={item} />
    </li>
  )
})

/** Where the work is done: letters and the judgment on their own screens, everything else in the case. */
function placeOf({ action, view: { caseId } }: TodayItem): string {
  if (action === 'giveJudgment') return `/case/${caseId}/judgment`
  const letter = letterOfAction(action)
  return letter === null ? `/case/${caseId}` : letterPath(caseId, letter)
}

/** Which date it is that must be met; where that is no working day, it differs from the day to act (rule T5). */
function useWhy({ deadline, view }: TodayItem): string {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const { terms } = useOrganisation()
  if (deadline === null) return ''
  // Rule C5: how long it was is what matters, not since when.
  if (deadline.kind === 'progress') return t('today.noContact', { count: daysBetween(view.lastContactOn, clock.today()) })
  return t(`caseFile.termDate.${deadline.kind}`, { date: dates.short(deadline.date), count: terms.acknowledgeWorkingDays })
}

function Doer({ item: { personId, insteadOf } }: { item: TodayItem }) {
  const t = useWords()
  const organisation = useOrganisation()
  const viewer = useViewer()
  const person = personById(organisation, personId)
  const name = personId === OFFICE ? t('common.roles.office') : (callName(organisation, personId) ?? t('common.unknownPerson'))
  return (
    <span className="person" title={person?.name}>
      {person ? (
        <Initials name={person.name} id={person.personId} />
      ) : (
        <span className="initials person-none" aria-hidden="true">
          <Icon name="people" />
        </span>
      )}
      <span>
        {personId === viewer.personId ? t('today.me') : name}
        {insteadOf === null ? null : (
          <small>{t('today.insteadOf', { name: callName(organisation, insteadOf) ?? t('common.unknownPerson') })}</small>
        )}
      </span>
    </span>
  )
}
