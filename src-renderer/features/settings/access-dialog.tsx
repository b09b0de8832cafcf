import { useState } from 'react'
import type { Person } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import { isReady, NewPassphraseFields, NO_PASSPHRASE } from '../gate/passphrase-field.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useAction } from '../shared/use-action.ts'

interface AccessDialogProps {
  person: Person
  onClose: () => void
  onGiven: (personId: string) => void
}

/** A second person on this machine, with a passphrase of their own. */
export function AccessDialog({ person, onClose, onGiven }: AccessDialogProps) {
  const t = useWords()
  const { desktop } = useApp()
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE)
  const [wasTried, setTried] = useState(false)
  const { run, isBusy, failure } = useAction('access')
  const { personId, name, role } = person

  const give = (): void => {
    setTried(true)
    if (!isReady(passphrase)) return
    run(async () => {
      const answer = await desktop.giveAccess({ person: { personId, name, role }, passphrase: passphrase.first })
      if (!answer.ok) return `settings.person.accessRefused.${answer.reason}`
      showToast({ text: t('settings.person.accessGiven', { name }) })
      onGiven(personId)
      return null
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('settings.person.accessTitle', { name })}
      onSubmit={give}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('settings.person.giveAccess')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('settings.person.accessText', { name })}</p>
      <NewPassphraseFields value={passphrase} onChange={setPassphrase} strict={wasTried} />
    </Dialog>
  )
}
