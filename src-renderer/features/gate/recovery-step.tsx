import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { compareKey, keyGroups, keyPrefix } from './recovery-key.ts'

interface RecoveryStepProps {
  organisation: string
  onDone: () => void
  onLater: () => void
}

/** The recovery key: shown once, printed, and typed back from the paper, so that the paper is known to be right. */
export function RecoveryStep({ organisation, onDone, onLater }: RecoveryStepProps) {
  const t = useWords()
  const { desktop } = useApp()
  const [identity, setIdentity] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const state = identity ? compareKey(typed, identity) : null
  const isComplete = state !== null && state.right === state.total

  const print = async (): Promise<void> => {
    if (identity === null) {
      const answer = await desktop.newRecoveryKey()
      if (!answer.ok) return setProblem(t('gate.refused.cannotWrite'))
      setIdentity(answer.recoveryKey)
    }
    // After the sheet has been drawn: the system's own print window shows the page as it is then.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
  }
  const confirm = async (): Promise<void> => {
    if (!isComplete) return setProblem(t('setup.recovery.notYet'))
    const answer = await desktop.confirmRecoveryKey({ recoveryKey: typed })
    if (answer.ok) return onDone()
    setProblem(t(answer.reason === 'wrongRecoveryKey' ? 'gate.refused.wrongRecoveryKey' : 'gate.refused.cannotWrite'))
  }

  return (
    <section className="stack-loose">
      <div>
        <h1>{t('setup.recovery.title')}</h1>
        <p className="muted">{t('setup.recovery.text')}</p>
      </div>
      {identity === null ? null : <RecoverySheet identity={identity} organisation={organisation} />}
      {problem ? (
        <Banner tone="late" icon="late" urgent>
          {problem}
        </Banner>
      ) : null}
      {identity === null ? (
        <Actions onLater={onLater}>
          <Button look="primary" size="large" icon="print" className="push" onPress={() => void print()}>
            {t('setup.recovery.print')}
          </Button>
        </Actions>
      ) : (
        <>
          <TextField
            label={t('setup.recovery.typed')}
            hint={t('setup.recovery.typedHint')}
            value={typed}
            onChange={(value) => {
              setTyped(value)
              setProblem(null)
            }}
            error={state?.wrong ? t('setup.recovery.groupWrong', state.wrong) : undefined}
            large
          />
          <p className={isComplete ? 'row tone-done' : 'row hint'} role="status">
            {isComplete ? <Icon name="done" size="small" /> : null}
            {isComplete
              ? t('setup.recovery.complete')
              : t('setup.recovery.groupsRight', { count: state?.right ?? 0, total: state?.total ?? 0 })}
          </p>
          <Actions onLater={onLater}>
            <Button size="large" icon="print" onPress={() => void print()}>
              {t('setup.recovery.print')}
            </Button>
            <Button look="primary" size="large" className="push" aria-disabled={!isComplete} onPress={() => void confirm()}>
              {t('setup.recovery.confirm')}
            </Button>
          </Actions>
        </>
      )}
    </section>
  )
}

function Actions({ children, onLater }: { children: React.ReactNode; onLater: () => void }) {
  const t = useWords()
  return (
    <div className="row">
      <Button look="plain" size="large" onPress={onLater}>
        {t('setup.recovery.later')}
      </Button>
      {children}
    </div>
  )
}

/** The sheet of paper: the only thing on the page when it is printed. */
function RecoverySheet({ identity, organisation }: { identity: string; organisation: string }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  return (
    <article className="recovery-sheet" aria-label={t('setup.recovery.sheetTitle')}>
      <h2>{t('setup.recovery.sheetTitle')}</h2>
      <dl className="facts">
        <dt>{t('setup.recovery.sheetFor')}</dt>
        <dd>{organisation}</dd>
        <dt>{t('setup.recovery.sheetDate')}</dt>
        <dd>{dates.letter(clock.today())}</dd>
      </dl>
      <p className="recovery-key">
        <span>{keyPrefix}</span>
        {keyGroups(identity).map(({ number, text }) => (
          <span key={number}>{text}</span>
        ))}
      </p>
      <p className="hint">{t('setup.recovery.sheetUse')}</p>
    </article>
  )
}
