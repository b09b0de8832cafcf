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

function State({ status, now }: { status: BackupStatus; now: number }) {
  const t = useWords()
  const dates = useDates()
  const { folder, lastGood, lastFailure } = status
  const tooLong = daysTooLong(status, now)
  const isGood = lastGood !== null && tooLong === null
  const icon: IconName = isGood ? 'done' : tooLong === null ? 'info' : 'late'
  const tone = isGood ? 'tone-done' : tooLong === null ? '' : 'tone-late'
  const problem =
    folder && !folder.isThere
      ? t('backup.folderAbsent', { folder: folder.name })
      : lastFailure
        ? t(`backup.failed.${lastFailure.reason}`)
        : null
  return (
    <li>
      <Icon name={icon} className={tone} />
      <span className="grow">
        {tooLong === null ? t(isGood ? 'today.backup.made' : 'today.backup.none') : t('backup.tooLong', { count: tooLong })}
        <small>
          {lastGood
            ? [dates.moment(lastGood.madeAt), folder?.name].filter((part) => part !== undefined).join(', ')
            : t('today.backup.noneText')}
        </small>
        {problem ? <small>{problem}</small> : null}
        {isGood && !problem ? null : <Link to="/settings/backup">{t('today.backup.settle')}</Link>}
      </span>
    </li>
  )
}
