import { type FormEvent, useState } from 'react'
import type { Unlocked } from '../../platform/desktop.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/parts.tsx'
import { isReady, NewPassphraseFields, NO_PASSPHRASE } from '../gate/passphrase-field.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import type { Beginning } from './first-run.tsx'
import { SetupSteps } from './setup-steps.tsx'

interface ChoosePassphraseProps {
  beginning: Beginning
  onBack: () => void
  onCreated: (unlocked: Unlocked) => void
}

export function ChoosePassphrase({ beginning, onBack, onCreated }: ChoosePassphraseProps) {
  const t = useWords()
  const { desktop } = useApp()
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE)
  const [wasTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<'vaultExists' | 'cannotWrite' | null>(null)
  const [isBusy, setBusy] = useState(false)

  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (isBusy || !isReady(passphrase)) return
    setBusy(true)
    const answer = await desktop.createVault({
      person: personOf(beginning),
      passphrase: passphrase.first,
      practice: beginning.kind === 'practice',
    })
    if (answer.ok) return onCreated(answer)
    setBusy(false)
    setRefusal(answer.reason)
  }

  return (
    <form className="stack-loose" onSubmit={(event) => void create(event)}>
      <SetupSteps now="passphrase" />
      <div>
        <h1>{t('setup.passphrase.title')}</h1>
        <p className="muted">{t('setup.passphrase.text')}</p>
      </div>
      {refusal ? (
        <Banner tone="late" icon="late" urgent>
          {t(refusal === 'vaultExists' ? 'setup.problems.vaultExists' : 'gate.refused.cannotWrite')}
        </Banner>
      ) : null}
      <NewPassphraseFields value={passphrase} onChange={setPassphrase} strict={wasTried} />
      <div className="row">
        <Button look="plain" size="large" icon="left" onPress={onBack}>
          {t('common.back')}
        </Button>
        <Button type="submit" look="primary" size="large" className="push" isBusy={isBusy}>
          {t('setup.next')}
        </Button>
      </div>
    </form>
  )
}

function personOf(beginning: Beginning): { personId: string; name: string; role: string } {
  if (beginning.kind === 'own') return { personId: beginning.personId, name: beginning.form.you.name, role: beginning.form.you.role }
  const person = beginning.file.people.find((candidate) => candidate.id === beginning.personId)
  return { personId: beginning.personId, name: person?.name ?? '', role: person?.role ?? '' }
}
