import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Unlocked, VaultState } from '../../platform/desktop.ts'
import { Button } from '../../ui/button.tsx'
import { CardChoice } from '../../ui/choice.tsx'
import { Icon, Wordmark } from '../../ui/icon.tsx'
import { Chip, Initials } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PassphraseField } from './passphrase-field.tsx'
import { Recover } from './recover.tsx'

export type LockedVault = Extract<VaultState, { status: 'locked' }>

interface UnlockProps {
  vault: LockedVault
  onUnlocked: (unlocked: Unlocked) => void
}

/** Who are you, and your passphrase. The person of last time is chosen already, so most people only type. */
export function Unlock({ vault, onUnlocked }: UnlockProps) {
  const t = useWords()
  const { desktop, clock } = useApp()
  const known = vault.slots.find((slot) => slot.slotId === vault.lastSlotId) ?? vault.slots[0]
  const [slotId, setSlotId] = useState(known?.slotId ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [refusal, setRefusal] = useState<'wrongPassphrase' | 'noSuchPerson' | 'damaged' | null>(null)
  const { seconds, wait } = useWait(vault.waitSeconds)
  const [isBusy, setBusy] = useState(false)
  const [isRecovering, setRecovering] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy || seconds > 0) return
    setBusy(true)
    setRefusal(null)
    const answer = await desktop.unlock({ slotId, passphrase: passphrase === '' ? ' ' : passphrase })
    if (answer.ok) return onUnlocked(answer)
    setBusy(false)
    if ('waitSeconds' in answer) wait(answer.waitSeconds)
    setRefusal(answer.reason === 'wait' ? null : answer.reason)
    field.current?.focus()
    field.current?.select()
  }

  const { rememberedSlotId } = vault
  const enter = useRef(onUnlocked)
  useEffect(() => {
    if (rememberedSlotId === null) return
    setBusy(true)
    void desktop.unlockRemembered().then((answer) => (answer.ok ? enter.current(answer) : setBusy(false)))
  }, [rememberedSlotId, desktop])

  const options = vault.slots.map(({ slotId: value, personId, name, role }, index) => ({
    value,
    title: name ?? t('gate.personNumber', { number: index + 1 }),
    ...(role && isRole(role) ? { note: t(`common.roles.${role}`) } : {}),
    before: name ? <Initials name={name} id={personId} /> : null,
  }))
  if (isRecovering) return <Recover slots={options} slotId={slotId} onBack={() => setRecovering(false)} onUnlocked={onUnlocked} />
  return (
    <main className="gate gate-single">
      <LanguageSwitch />
      <section className="gate-card">
        <Wordmark large />
        <form className="stack-loose" onSubmit={(event) => void unlock(event)}>
          <div className="row">
            <h1>{t(`gate.greeting.${partOfDay(clock.now())}`)}</h1>
            {vault.practice ? (
              <Chip tone="plan" icon="info">
                {t('gate.practice')}
              </Chip>
            ) : null}
          </div>
          <CardChoice label={t('gate.person')} hideLabel value={slotId} onChange={setSlotId} options={options} className="people-pick" />
          <PassphraseField
            label={t('gate.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            error={refusal ? t(`gate.refused.${refusal}`) : undefined}
            autoFocus
            inputRef={field}
          />
          {seconds > 0 ? (
            <p className="row hint" role="status">
              <Icon name="clock" size="small" />
              {t('gate.wait', { count: seconds })}
            </p>
          ) : null}
          <Button type="submit" look="primary" size="large" isBusy={isBusy} aria-disabled={seconds > 0}>
            {t(isBusy ? 'gate.unlocking' : 'gate.unlock')}
          </Button>
          <p className="hint gate-note">
            {t('gate.forgotten')}{' '}
            <button type="button" className="link" onClick={() => setRecovering(true)}>
              {t('gate.useRecoveryKey')}
            </button>
          </p>
        </form>
        <p className="hint gate-safe">
          <Icon name="shield" size="small" />
          {t('gate.safe')}
        </p>
      </section>
    </main>
  )
}

/** Counts down what guessing costs, a second at a time. */
function useWait(given: number): { seconds: number; wait: (seconds: number) => void } {
  const [seconds, wait] = useState(given)
  useEffect(() => {
    if (seconds === 0) return
    const timer = setTimeout(() => wait(seconds - 1), 1_000)
    return () => clearTimeout(timer)
  }, [seconds])
  return { seconds, wait }
}

type RoleName = 'office' | 'handler' | 'director' | 'pedagogy'
const isRole = (role: string): role is RoleName => ['office', 'handler', 'director', 'pedagogy'].includes(role)

function partOfDay(now: number): 'morning' | 'afternoon' | 'evening' {
  const hour = new Date(now).getHours()
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}
