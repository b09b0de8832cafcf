import { useEffect, useState } from 'react'
import { refuse } from '../../domain/result.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useLive, useSession } from '../shared/session-context.tsx'
import { describe } from '../shared/use-action.ts'
import { ActivityLine } from './activity-line.tsx'
import { isExportDue } from './due.ts'

/** Often enough that a stick that comes back is noticed the same hour. */
const LOOK_MS = 15 * 60_000
/** First the screens, then the copy: who unlocks wants to work. */
const AFTER_UNLOCK_MS = 20_000

/** Makes exports when they are due, and before the window closes if that was asked. Draws only that. */
export function BackupSchedule() {
  const t = useWords()
  const { clock, desktop } = useApp()
  const { backups, store, practice } = useSession()
  const activity = useLive(backups.activity)
  const [isClosing, setClosing] = useState(false)

  useEffect(() => {
    const name = (): string => store.organisation.current.get().profile.name
    const make = (): ReturnType<typeof backups.exportNow> =>
      backups.exportNow(name()).catch(async (error: unknown) => {
        await desktop.reportError(describe('export', error)).catch(() => undefined)
        return refuse('failed')
      })
    const look = async (): Promise<void> => {
      await backups.refresh()
      const status = backups.status.get()
      // What happened is in the state that Today shows; here nobody is waiting for it.
      if (status?.folder?.isThere && isExportDue(status, clock.now())) await make()
    }
    const first = practice ? undefined : setTimeout(() => void look(), AFTER_UNLOCK_MS)
    const timer = practice ? undefined : setInterval(() => void look(), LOOK_MS)
    const ended = desktop.onClosing(() => {
      setClosing(true)
      void make().then((made) => {
        // Who stopped it stays; whatever else became of it, the window goes.
        if (made.ok || made.reason !== 'cancelled') return desktop.closeWindow()
      })
    })
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      ended()
    }
  }, [backups, clock, desktop, practice, store])

  const stay = (): void => {
    setClosing(false)
    backups.cancel()
  }
  return (
    <Dialog
      isOpen={isClosing}
      onClose={() => undefined}
      title={t('backup.closing.title')}
      actions={<Button onPress={() => void desktop.closeWindow()}>{t('backup.closing.skip')}</Button>}
    >
      <p>{t('backup.closing.text')}</p>
      {activity ? <ActivityLine activity={activity} onCancel={stay} /> : null}
    </Dialog>
  )
}
