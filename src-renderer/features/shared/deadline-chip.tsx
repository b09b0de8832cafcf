import { type Deadline, type DeadlineKind, type DeadlineState, deadlineState } from '../../domain/complaint/progress.ts'
import { daysBetween } from '../../domain/deadlines/calendar-date.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Chip, type Tone } from '../../ui/parts.tsx'
import { useApp, useWords } from './app-context.tsx'
import { useOrganisation } from './session-context.tsx'
import { useDates } from './use-dates.ts'

/** Each kind of deadline has its icon, wherever it stands. */
export const DEADLINE_ICONS: Record<DeadlineKind, IconName> = {
  acknowledge: 'letter',
  aim: 'aim',
  limit: 'limit',
  progress: 'phone',
  rightOfReply: 'talk',
  measure: 'measure',
  dispute: 'scale',
}

const TONES: Record<DeadlineState, Tone> = { done: 'done', late: 'late', today: 'today', soon: 'soon', planned: 'plan' }
const ICONS: Record<DeadlineState, IconName> = { done: 'done', late: 'late', today: 'clock', soon: 'clock', planned: 'calendar' }

export const toneOf = (state: DeadlineState): Tone => TONES[state]

/** When to act, in words: the day itself, that it is today, or how many days too late. */
export function DeadlineChip({ deadline }: { deadline: Deadline }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const { calendar } = useOrganisation()
  const today = clock.today()
  const state = deadlineState(deadline, today, calendar)
  const words = {
    done: () => t('caseFile.state.done', { date: dates.short(deadline.doneOn ?? today) }),
    late: () => t('caseFile.state.lateDays', { count: daysBetween(deadline.actBy, today) }),
    today: () => t('caseFile.state.today'),
    soon: () => dates.short(deadline.actBy),
    planned: () => dates.short(deadline.actBy),
  }
  return (
    <Chip tone={TONES[state]} icon={ICONS[state]}>
      {words[state]()}
    </Chip>
  )
}
