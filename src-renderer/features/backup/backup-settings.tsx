import { useState } from 'react'
import type { DrillReport } from '../../commands/backups.ts'
import { listOf } from '../../text/dates.ts'
import type { WordKey } from '../../text/i18n.ts'
import { sizeWords } from '../../text/sizes.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { RestoreScreen } from '../restore/restore-screen.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'
import { ActivityLine } from './activity-line.tsx'
import { useBackups } from './use-backups.ts'

/** Where exports go and when; one by hand; the restore that is tried; and a restore in earnest. */
export function BackupSettings() {
  const t = useWords()
  const { practice } = useSession()
  const [isRestoring, setRestoring] = useState(false)
  const { backups, activity } = useBackups()
  if (isRestoring) return <RestorePart onBack={() => setRestoring(false)} />
  return (
    <>
      <section className="stack-loose" aria-labelledby="backup-title">
        <h2 id="backup-title">{t('backup.title')}</h2>
        <p>{t('backup.text')}</p>
        {practice ? <Banner icon="info">{t('backup.practice')}</Banner> : null}
        <Folder />
        <Choices />
        {activity ? <ActivityLine activity={activity} onCancel={backups.cancel} /> : null}
        <Now />
        <p className="hint">{t('backup.kept')}</p>
      </section>
      <Drill />
      <section className="stack-loose" aria-labelledby="restore-title">
        <h2 id="restore-title">{t('restore.title')}</h2>
        <p>{t('restore.text')}</p>
        <div className="row">
          <Button icon="download" onPress={() => setRestoring(true)}>
            {t('gate.lastExport.putBack')}
          </Button>
        </div>
      </section>
    </>
  )
}

function RestorePart({ onBack }: { onBack: () => void }) {
  const session = useSession()
  return <RestoreScreen session={session} onBack={onBack} />
}

function Folder() {
  const t = useWords()
  const { desktop } = useApp()
  const { backups, status } = useBackups()
  const action = useAction('backup folder')
  const folder = status?.folder ?? null
  const choose = (): void =>
    action.run(async () => {
      await desktop.chooseBackupFolder()
      await backups.refresh()
      return null
    })
  return (
    <div className="field">
      <b>{t('backup.folder')}</b>
      <div className="row">
        <Icon name={folder?.isThere ? 'done' : 'info'} className={folder?.isThere ? 'tone-done' : ''} />
        <span className="grow">
          {folder === null ? t('backup.noFolder') : folder.isThere ? folder.name : t('backup.folderAbsent', { folder: folder.name })}
        </span>
        <Button onPress={choose}>{t(folder ? 'backup.changeFolder' : 'backup.chooseFolder')}</Button>
      </div>
    </div>
  )
}

/** Days; a week is what it begins with. */
const WARN_AFTER = [3, 7, 14, 31]

function Choices() {
  const t = useWords()
  const { desktop } = useApp()
  const { backups, status } = useBackups()
  const action = useAction('backup choices')
  if (!status) return null
  const { when, warnAfterDays } = status
  const set = (choice: Parameters<typeof desktop.setBackups>[0]): void =>
    action.run(async () => {
      await desktop.setBackups(choice)
      await backups.refresh()
      return null
    })
  return (
    <>
      {action.failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(action.failure)}
        </Banner>
      ) : null}
      <Segments
        label={t('backup.when')}
        value={when}
        onChange={(chosen) => set({ when: chosen })}
        options={(['daily', 'close', 'weekly'] as const).map((value) => ({ value, label: t(`backup.whens.${value}`) }))}
      />
      <Segments
        label={t('backup.warnAfterDays')}
        value={String(warnAfterDays)}
        onChange={(days) => set({ warnAfterDays: Number(days) })}
        options={WARN_AFTER.map((count) => ({ value: String(count), label: t('backup.days', { count }) }))}
      />
    </>
  )
}

function Now() {
  const t = useWords()
  const dates = useDates()
  const { appearance } = useApp()
  const { profile } = useOrganisation()
  const { backups, status, activity } = useBackups()
  const action = useAction('export')
  const [made, setMade] = useState<{ readonly key: 'backup.made' | 'backup.leftOut'; readonly count: number } | null>(null)
  const make = (): void => {
    setMade(null)
    action.run(async (): Promise<WordKey | null> => {
      const answer = await backups.exportNow(profile.name)
      if (!answer.ok) return `backup.failed.${answer.reason}`
      const { leftOut, cases } = answer.value
      setMade(leftOut > 0 ? { key: 'backup.leftOut', count: leftOut } : { key: 'backup.made', count: cases })
      return null
    })
  }
  const last = status?.lastGood
  const failed = status?.lastFailure
  return (
    <div className="stack">
      {action.failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(action.failure)}
        </Banner>
      ) : failed && !made ? (
        <Banner tone="today" icon="late">
          {dates.moment(failed.at)}: {t(`backup.failed.${failed.reason}`)}
        </Banner>
      ) : null}
      {made ? (
        <div role="status">
          <Banner tone={made.key === 'backup.made' ? 'done' : 'late'} icon={made.key === 'backup.made' ? 'done' : 'late'}>
            {t(made.key, { count: made.count })}
          </Banner>
        </div>
      ) : null}
      <div className="row">
        <Button look="primary" isBusy={activity !== null} onPress={make}>
          {t('backup.makeNow')}
        </Button>
        <span className="muted">
          {last
            ? `${t('backup.last')}: ${t('backup.lastIn', { when: dates.moment(last.madeAt), size: sizeWords(last.bytes, appearance.language) })}`
            : t('backup.never')}
        </span>
      </div>
    </div>
  )
}

function Drill() {
  const t = useWords()
  const dates = useDates()
  const { appearance } = useApp()
  const { backups, status, activity } = useBackups()
  const action = useAction('drill')
  const [report, setReport] = useState<DrillReport | null>(null)
  const start = (): void => {
    setReport(null)
    action.run(async (): Promise<WordKey | null> => {
      const answer = await backups.drill()
      if (!answer.ok) return `backup.drill.failed.${answer.reason}`
      setReport(answer.value)
      return null
    })
  }
  const compared = (counts: DrillReport): string =>
    listOf(
      (['cases', 'events', 'attachments'] as const).map((what) => t(`backup.drill.${what}`, { count: counts[what] })),
      appearance.language,
    )
  const last = status?.lastDrill
  return (
    <section className="stack-loose" aria-labelledby="drill-title">
      <h2 id="drill-title">{t('backup.drill.title')}</h2>
      <p>{t('backup.drill.text')}</p>
      {action.failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(action.failure)}
        </Banner>
      ) : null}
      {report ? (
        <div role="status">
          <Banner tone="done" icon="done">
            {t('backup.drill.good', { what: compared(report) })}
          </Banner>
        </div>
      ) : null}
      <div className="row">
        <Button isBusy={activity !== null} onPress={start}>
          {t('backup.drill.start')}
        </Button>
        <span className="muted">
          {last ? t(last.isWhole ? 'backup.drill.last' : 'backup.drill.lastBad', { when: dates.moment(last.at) }) : t('backup.drill.never')}
        </span>
      </div>
    </section>
  )
}
