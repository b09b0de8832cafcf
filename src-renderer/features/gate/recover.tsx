import { type FormEvent, useState } from 'react'
import type { Unlocked } from '../../platform/desktop.ts'
import { Button } from '../../ui/button.tsx'
import { CardChoice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Wordmark } from '../../ui/icon.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { isReady, NewPassphraseFields, NO_PASSPHRASE } from './passphrase-field.tsx'

interface RecoverProps {
  slots: Parameters<typeof CardChoice<string>>[0]['options']
  slotId: string
  onBack: () => void
  onUnlocked: (unlocked: Unlocked) => void
}

/** A forgotten passphrase: the key on paper opens the register, and a new passphrase takes the place of the old. */
export function Recover({ slots, slotId: given, onBack, onUnlocked }: RecoverProps) {
  const t = useWords()
  const { desktop } = useApp()
  const [slotId, setSlotId] = useState(given)
  const [key, setKey] = useState('')
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE)
  const [wasTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<'wrongRecoveryKey' | 'noSuchPerson' | 'damaged' | 'cannotWrite' | null>(null)
  const [isBusy, setBusy] = useState(false)

  const recover = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (isBusy || key.trim() === '' || !isReady(passphrase)) return
    setBusy(true)
    const answer = await desktop.recover({ slotId, recoveryKey: key, passphrase: passphrase.first })
    if (answer.ok) return onUnlocked(answer)
    setBusy(false)
    setRefusal(answer.reason)
  }

  const keyError = refusal ? t(`gate.refused.${refusal}`) : wasTried && key.trim() === '' ? t('setup.problems.required') : undefined
  return (
    <main className="gate gate-single">
      <section className="gate-card">
        <Wordmark />
        <form className="stack-loose" onSubmit={(event) => void recover(event)}>
          <div>
            <h1>{t('gate.recover.title')}</h1>
            <p className="muted">{t('gate.recover.text')}</p>
          </div>
          <CardChoice label={t('gate.person')} hideLabel value={slotId} onChange={setSlotId} options={slots} className="people-pick" />
          <TextField
            label={t('gate.recover.key')}
            hint={t('gate.recover.keyHint')}
            value={key}
            onChange={(typed) => {
              setKey(typed)
              setRefusal(null)
            }}
            error={keyError}
            large
            autoFocus
          />
          <NewPassphraseFields value={passphrase} onChange={setPassphrase} strict={wasTried} />
          <div className="row">
            <Button look="plain" size="large" icon="left" onPress={onBack}>
              {t('common.back')}
            </Button>
            <Button type="submit" look="primary" size="large" className="push" isBusy={isBusy}>
              {t('gate.recover.submit')}
            </Button>
          </div>
        </form>
      </section>
    </main>
  )
}
