import { useState } from 'react'
import type { Translate } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import { isReady, NewPassphraseFields, NO_PASSPHRASE, PassphraseField } from '../gate/passphrase-field.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useAction } from '../shared/use-action.ts'

type Refusal = { reason: 'wrongPassphrase' | 'wait'; waitSeconds: number } | { reason: 'locked' | 'cannotWrite' | 'noKeychain' }

function refusalWords(t: Translate, refusal: Refusal): string {
  if (refusal.reason === 'wait') return t('gate.wait', { count: refusal.waitSeconds })
  return t(refusal.reason === 'wrongPassphrase' ? 'gate.refused.wrongPassphrase' : `security.refused.${refusal.reason}`)
}

/** Another passphrase of one's own, after the present one. */
export function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const { desktop } = useApp()
  const [current, setCurrent] = useState('')
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE)
  const [wasTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { run, isBusy, failure } = useAction('passphrase')
  const change = (): void => {
    setTried(true)
    if (current === '' || !isReady(passphrase)) return
    run(async () => {
      const answer = await desktop.changePassphrase({ current, passphrase: passphrase.first })
      if (answer.ok) {
        showToast({ text: t('security.changed') })
        onClose()
      } else setRefusal(answer)
      return null
    })
  }
  const missing = wasTried && current === '' ? t('setup.problems.required') : undefined
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('security.change')}
      onSubmit={change}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('security.changeConfirm')}
          </Button>
        </>
      }
    >
      <PassphraseField
        label={t('security.current')}
        value={current}
        onChange={(typed) => {
          setCurrent(typed)
          setRefusal(null)
        }}
        error={refusal ? refusalWords(t, refusal) : missing}
        autoFocus
      />
      <NewPassphraseFields value={passphrase} onChange={setPassphrase} strict={wasTried} />
    </Dialog>
  )
}

/** What it means, and the passphrase once more: a colleague at an open window must not set this for another. */
export function RememberDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useWords()
  const { desktop } = useApp()
  const [passphrase, setPassphrase] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { run, isBusy, failure } = useAction('remember')
  const remember = (): void => {
    if (passphrase === '') return
    run(async () => {
      const answer = await desktop.remember({ passphrase })
      if (answer.ok) onDone()
      else setRefusal(answer)
      return null
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('security.remember')}
      onSubmit={remember}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('security.rememberStart')}
          </Button>
        </>
      }
    >
      <p>{t('security.rememberWarning')}</p>
      <PassphraseField
        label={t('gate.passphrase')}
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed)
          setRefusal(null)
        }}
        error={refusal ? refusalWords(t, refusal) : undefined}
        autoFocus
      />
    </Dialog>
  )
}
