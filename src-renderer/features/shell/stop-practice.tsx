import { discardPractice } from '../../commands/open-register.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'

export function StopPractice({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const { desktop } = useApp()
  const { store } = useSession()
  const { run, isBusy, failure } = useAction('stop-practice')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('shell.stopPracticeTitle')}
      failure={failure ? t(failure) : null}
      onSubmit={() => run(async () => ((await discardPractice(desktop, store)) ? null : 'shell.stopPracticeFailed'))}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('shell.stopPracticeConfirm')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('shell.stopPracticeText')}</p>
    </Dialog>
  )
}
