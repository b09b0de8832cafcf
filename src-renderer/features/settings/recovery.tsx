import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/parts.tsx'
import { RecoveryStep } from '../gate/recovery-step.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation, useRegister } from '../shared/session-context.tsx'

export function RecoverySettings() {
  const t = useWords()
  const { profile } = useOrganisation()
  const { recoveryConfirmed, setRecoveryConfirmed } = useRegister()
  const [isRenewing, setRenewing] = useState(false)
  if (isRenewing) {
    return (
      <RecoveryStep
        organisation={profile.name}
        onDone={() => {
          setRecoveryConfirmed(true)
          setRenewing(false)
        }}
        onLater={() => setRenewing(false)}
      />
    )
  }
  return (
    <section className="stack-loose" aria-labelledby="recovery-title">
      <div className="panel-head">
        <h2 id="recovery-title">{t('settings.recovery')}</h2>
        <Chip tone={recoveryConfirmed ? 'done' : 'today'} icon={recoveryConfirmed ? 'done' : 'late'}>
          {t(recoveryConfirmed ? 'settings.recoveryConfirmed' : 'settings.recoveryNotConfirmed')}
        </Chip>
      </div>
      <p>{t('settings.recoveryText')}</p>
      <div className="row">
        <Button icon="key" onPress={() => setRenewing(true)}>
          {t('settings.recoveryNew')}
        </Button>
      </div>
    </section>
  )
}
