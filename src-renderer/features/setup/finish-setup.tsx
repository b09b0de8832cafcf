import { useState } from 'react'
import { foundOrganisation } from '../../commands/found-organisation.ts'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Wordmark } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { RecoveryStep } from '../gate/recovery-step.tsx'
import { Locations } from '../settings/locations.tsx'
import { People } from '../settings/people.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation, useRegister, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { EMPTY_PROFILE, isProfileReady, ProfileFields, YouFields } from './profile-form.tsx'
import { SetupSteps } from './setup-steps.tsx'

type Step = 'organisation' | 'locations' | 'people'

/** What the register cannot do without; null when it is complete. */
export function missingStep(organisation: Organisation): Step | null {
  if (organisation.profile.name === '') return 'organisation'
  if (organisation.locations.length === 0) return 'locations'
  return organisation.people.some((person) => person.role !== 'office') ? null : 'people'
}

interface FinishSetupProps {
  /** The recovery key comes first, right after the passphrase. */
  withRecovery: boolean
  onDone: () => void
}

/** The rest of a first run. Everything is kept as it is entered, so that it can be left and taken up again. */
export function FinishSetup({ withRecovery, onDone }: FinishSetupProps) {
  const organisation = useOrganisation()
  const { setRecoveryConfirmed } = useRegister()
  const missing = missingStep(organisation)
  // Where to begin; from there each step leads to the next, also when what it asks for is there already.
  const [step, setStep] = useState<Exclude<Step, 'organisation'> | 'recovery'>(() =>
    withRecovery ? 'recovery' : missing === 'people' ? 'people' : 'locations',
  )
  const now = missing === 'organisation' ? missing : step
  return (
    <main className="gate gate-single">
      <section className="gate-card gate-wide">
        <Wordmark />
        <SetupSteps now={now} />
        {now === 'organisation' ? <OrganisationAgain /> : null}
        {now === 'recovery' ? (
          <RecoveryStep
            organisation={organisation.profile.name}
            onDone={() => {
              setRecoveryConfirmed(true)
              setStep('locations')
            }}
            onLater={() => setStep('locations')}
          />
        ) : null}
        {now === 'locations' ? <LocationsStep onNext={() => setStep('people')} /> : null}
        {now === 'people' ? <PeopleStep onDone={onDone} /> : null}
      </section>
    </main>
  )
}

function LocationsStep({ onNext }: { onNext: () => void }) {
  const t = useWords()
  const { locations } = useOrganisation()
  const [wasTried, setTried] = useState(false)
  return (
    <NextStep
      problem={wasTried && locations.length === 0 ? t('setup.locations.needOne') : null}
      label={t('setup.next')}
      onNext={() => (locations.length === 0 ? setTried(true) : onNext())}
    >
      <Locations level="h1" />
    </NextStep>
  )
}

function PeopleStep({ onDone }: { onDone: () => void }) {
  const t = useWords()
  const { people } = useOrganisation()
  const hasHandler = people.some((person) => person.role !== 'office')
  const [wasTried, setTried] = useState(false)
  return (
    <NextStep
      problem={wasTried && !hasHandler ? t('setup.people.needHandler') : null}
      label={t('setup.people.done')}
      onNext={() => (hasHandler ? onDone() : setTried(true))}
    >
      <People level="h1" />
    </NextStep>
  )
}

interface NextStepProps {
  children: React.ReactNode
  problem: string | null
  label: string
  onNext: () => void
}

function NextStep({ children, problem, label, onNext }: NextStepProps) {
  return (
    <div className="stack-loose">
      {children}
      {problem ? (
        <Banner tone="late" icon="late" urgent>
          {problem}
        </Banner>
      ) : null}
      <div className="row">
        <Button look="primary" size="large" className="push" onPress={onNext}>
          {label}
        </Button>
      </div>
    </div>
  )
}

/** A first run that stopped before the organisation was written down: the keys are there, the rest is asked again. */
function OrganisationAgain() {
  const t = useWords()
  const session = useSession()
  const { info } = useApp()
  const [form, setForm] = useState(EMPTY_PROFILE)
  const [wasTried, setTried] = useState(false)
  const { run, isBusy, failure } = useAction('setup')
  return (
    <form
      className="stack-loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!isProfileReady(form)) return
        run(async () => {
          const result = await foundOrganisation(session, { kind: 'own', form, personId: session.personId }, info.computerName)
          return result.ok ? null : `common.failure.${result.reason}`
        })
      }}
    >
      <h1>{t('setup.organisation.title')}</h1>
      {failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(failure)}
        </Banner>
      ) : null}
      <ProfileFields value={form.profile} onChange={(profile) => setForm({ ...form, profile })} strict={wasTried} />
      <h2>{t('setup.organisation.you')}</h2>
      <YouFields value={form.you} onChange={(you) => setForm({ ...form, you })} strict={wasTried} />
      <div className="row">
        <Button type="submit" look="primary" size="large" className="push" isBusy={isBusy}>
          {t('setup.next')}
        </Button>
      </div>
    </form>
  )
}
