import type { Activity } from '../../commands/backups.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useActivityWords } from './use-backups.ts'

/** What is being done in the background, how far it is, and how to stop it. */
export function ActivityLine({ activity, onCancel }: { activity: Activity; onCancel: () => void }) {
  const t = useWords()
  const words = useActivityWords()
  return (
    <div className="stack">
      <p role="status">{words({ ...activity, share: null })}</p>
      <div className="row">
        <progress
          className="progress grow"
          {...(activity.share === null ? {} : { value: activity.share })}
          max={1}
          aria-label={words(activity)}
        />
        <Button size="small" onPress={onCancel}>
          {t('backup.cancel')}
        </Button>
      </div>
    </div>
  )
}
