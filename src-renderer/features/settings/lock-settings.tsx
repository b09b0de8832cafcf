import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { PassphraseDialog, RememberDialog } from './passphrase-dialogs.tsx'

const MINUTES = ['5', '10', '15', '30', '60'] as const
type Minutes = (typeof MINUTES)[number]
const minutesOf = (minutes: number): Minutes => MINUTES.find((choice) => Number(choice) === minutes) ?? '10'

/** One's own passphrase, and when the register closes by itself. */
export function LockSettings() {
  const t = useWords()
  const { lockAfterMinutes, setLockAfter } = useApp()
  const [isChanging, setChanging] = useState(false)
  return (
    <section className="stack-loose" aria-labelledby="lock-title">
      <h2 id="lock-title">{t('settings.lock')}</h2>
      <p className="muted">{t('security.lockText')}</p>
      <Segments
        label={t('security.lockAfter')}
        value={minutesOf(lockAfterMinutes)}
        onChange={(minutes) => setLockAfter(Number(minutes))}
        options={MINUTES.map((value) => ({ value, label: t('security.minutes', { count: Number(value) }) }))}
      />
      <h3>{t('security.yourPassphrase')}</h3>
      <div className="row">
        <Button icon="key" onPress={() => setChanging(true)}>
          {t('security.change')}
        </Button>
      </div>
      <Remember />
      {isChanging ? <PassphraseDialog onClose={() => setChanging(false)} /> : null}
    </section>
  )
}

/** Off by default; refused, with the reason, where the system has nothing to keep a secret in. */
function Remember() {
  const t = useWords()
  const { desktop } = useApp()
  const [state, setState] = useState<{ isPossible: boolean; isOn: boolean } | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { run, isBusy } = useAction('remember')
  useEffect(() => {
    void desktop.remembers().then(setState)
  }, [desktop])
  if (!state) return null
  const forget = (): void =>
    run(async () => {
      await desktop.forget()
      setState({ ...state, isOn: false })
      showToast({ text: t('security.forgotten') })
      return null
    })
  return (
    <div className="stack">
      <h3>{t('security.remember')}</h3>
      <p className="hint">{t(state.isPossible ? 'security.rememberText' : 'security.noKeychain')}</p>
      {state.isOn ? <p>{t('security.rememberOn')}</p> : null}
      <div className="row">
        {state.isOn ? (
          <Button onPress={forget} isBusy={isBusy}>
            {t('security.forget')}
          </Button>
        ) : state.isPossible ? (
          <Button onPress={() => setAsking(true)}>{t('security.rememberStart')}</Button>
        ) : null}
      </div>
      {isAsking ? (
        <RememberDialog
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            setState({ ...state, isOn: true })
          }}
        />
      ) : null}
    </div>
  )
}
