import { Link } from 'react-router'
import type { BackupStatus } from '../../platform/desktop.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { daysTooLong, isDrillDue } from '../backup/due.ts'
import { useActivityWords, useBackups } from '../backup/use-backups.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useSession } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'

/** How it stands with the copy of the register, and what to do about it. */
export function BackupState() {
  const t = useWords()
  const { clock } = useApp()
  const { practice } = useSession()
  const { status, activity } = useBackups()
  const words = useActivityWords()
  const now = clock.now()
  return (
    <section className="stack">
      <h2>{t('today.backup.title')}</h2>
      <ul className="lines">
        {activity ? (
          <li>
            <Icon name="clock" />
            <span className="grow">{words(activity)}</span>
          </li>
        ) : null}
        {status ? <State status={status} now={now} /> : null}
        {status && !practice && isDrillDue(status, now) ? (
          <li>
            <Icon name="info" />
            <span className="grow">
              <Link to="/settings/backup">{t(status.lastDrill ? 'backup.drill.due' : 'backup.drill.dueFirst')}</Link>
            </span>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** Made lately, made too long ago, or never. */
const LOOKS = {
  good: { icon: 'done', tone: 'tone-done' },
  none: { icon: 'info', tone: '' },
  late: { icon: 'late', tone: 'tone-late' },
} as const satisfies Record<string, { icon: IconName; tone: string }>

function State({ status, now }: { status: BackupStatus; now: number }) {
  const t = useWords()
  const dates = useDates()
  const { folder, lastGood } = status
  const tooLong = daysTooLong(status, now)
  const state = tooLong !== null ? 'late' : lastGood ? 'good' : 'none'
  const problem = useProblem(status)
  const where = lastGood ? [dates.moment(lastGood.madeAt), ...(folder ? [folder.name] : [])].join(', ') : t('today.backup.noneText')
  return (
    <li>
      <Icon name={LOOKS[state].icon} className={LOOKS[state].tone} />
      <span className="grow">
        {tooLong === null ? t(state === 'good' ? 'today.backup.made' : 'today.backup.none') : t('backup.tooLong', { count: tooLong })}
        <small>{where}</small>
        {problem ? <small>{problem}</small> : null}
        {state === 'good' && !problem ? null : <Link to="/settings/backup">{t('today.backup.settle')}</Link>}
      </span>
    </li>
  )
}

/** What keeps the next copy from being made, in words. */
function useProblem({ folder, lastFailure }: BackupStatus): string | null {
  const t = useWords()
  if (folder && !folder.isThere) return t('backup.folderAbsent', { folder: folder.name })
  return lastFailure ? t(`backup.failed.${lastFailure.reason}`) : null
}
