import { useEffect } from 'react'
import type { Activity, Backups } from '../../commands/backups.ts'
import type { BackupStatus } from '../../platform/desktop.ts'
import { useWords } from '../shared/app-context.tsx'
import { useLive, useSession } from '../shared/session-context.tsx'

/** How it stands with the exports; null for the moment in which main is asked. */
export function useBackups(): { readonly backups: Backups; readonly status: BackupStatus | null; readonly activity: Activity | null } {
  const { backups } = useSession()
  const status = useLive(backups.status)
  const activity = useLive(backups.activity)
  useEffect(() => {
    void backups.refresh()
  }, [backups])
  return { backups, status, activity }
}

/** What is being done, in words. */
export function useActivityWords(): (activity: Activity) => string {
  const t = useWords()
  return ({ kind, share }) => {
    const percent = Math.round((share ?? 0) * 100)
    if (kind === 'export') return share === null ? t('backup.making') : t('backup.makingShare', { percent })
    return share === null ? t('backup.drill.running') : t('backup.drill.runningShare', { percent })
  }
}
