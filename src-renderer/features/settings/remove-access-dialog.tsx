import { removeAccess } from '../../commands/access.ts'
import type { Person } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useRegister } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'

/** Somebody who still works here, but not on this computer. */
export function RemoveAccessDialog({ person: { personId, name }, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords()
  const { session, setWithAccess } = useRegister()
  const { run, isBusy, failure } = useAction('access')
  const remove = (): void =>
    run(async () => {
      const left = await removeAccess(session, personId)
      if (!left.ok) return left.reason === 'yourself' ? 'security.refused.locked' : `security.refused.${left.reason}`
      setWithAccess(left.value)
      showToast({ text: t('security.removed', { name }) })
      onClose()
      return null
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('security.removeTitle', { name })}
      onSubmit={remove}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('security.remove')}
          </Button>
        </>
      }
    >
      <p>{t('security.removeText', { name })}</p>
    </Dialog>
  )
}
