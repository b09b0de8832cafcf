import type { ReactNode } from 'react'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useChangeOrganisation } from './use-change-organisation.ts'

interface ConfirmChangeProps {
  title: string
  confirmLabel: string
  events: readonly NewOrganisationEvent[]
  onClose: () => void
  children: ReactNode
}

/** One change that is asked about first, with what it does. */
export function ConfirmChange({ title, confirmLabel, events, onClose, children }: ConfirmChangeProps) {
  const t = useWords()
  const { change, failure, isBusy } = useChangeOrganisation(() => {
    showToast({ text: t('settings.saved') })
    onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      onSubmit={() => change(events)}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
