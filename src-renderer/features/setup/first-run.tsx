import { useState } from 'react'
import { type OrganisationFile, readOrganisationFile } from '../../commands/sample-organisation.ts'
import type { Unlocked } from '../../platform/desktop.ts'
import { Button } from '../../ui/button.tsx'
import { CardChoice } from '../../ui/choice.tsx'
import { Wordmark } from '../../ui/icon.tsx'
import { Banner, Initials } from '../../ui/parts.tsx'
import { LanguageSwitch } from '../gate/language-switch.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { EMPTY_PROFILE, isProfileReady, ProfileFields, type ProfileForm, YouFields } from './profile-form.tsx'
import { SetupSteps } from './setup-steps.tsx'

/** What a first run knows before there is anything to unlock. */
export type Beginning =
  | { readonly kind: 'own'; readonly form: ProfileForm; readonly personId: string }
  | { readonly kind: 'practice'; readonly file: OrganisationFile; readonly personId: string }

export interface FirstRunProps {
  /** The vault is there; what was typed goes into the register next. */
  onCreated: (unlocked: Unlocked, beginning: Beginning) => void
  /** There is a register already, in an export. */
  onRestore: () => void
}

type Screen = 'welcome' | 'organisation' | 'practice' | 'passphrase'

/** Until the passphrase: from here on everything typed can be kept sealed. */
export function FirstRun({ onCreated, onRestore }: FirstRunProps) {
  const { newId } = useApp()
  const [screen, setScreen] = useState<Screen>('welcome')
  const [form, setForm] = useState(EMPTY_PROFILE)
  const [file, setFile] = useState<OrganisationFile | null>(null)
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  const start = (next: Beginning): void => {
    setBeginning(next)
    setScreen('passphrase')
  }
  return (
    <main className="gate gate-single">
      <LanguageSwitch />
      <section className="gate-card gate-wide">
        <Wordmark large={screen === 'welcome'} />
        {screen === 'welcome' ? (
          <Welcome
            onRestore={onRestore}
            onOwn={() => setScreen('organisation')}
            onPractice={(sample) => {
              setFile(sample)
              setScreen('practice')
            }}
          />
        ) : null}
        {screen === 'organisation' ? (
          <OrganisationStep
            value={form}
            onChange={setForm}
            onBack={() => setScreen('welcome')}
            onNext={() => start({ kind: 'own', form, personId: newId() })}
          />
        ) : null}
        {screen === 'practice' && file ? (
          <PracticeStep
            file={file}
            onBack={() => setScreen('welcome')}
            onNext={(personId) => start({ kind: 'practice', file, personId })}
          />
        ) : null}
        {screen === 'passphrase' && beginning ? (
          <ChoosePassphrase
            beginning={beginning}
            onBack={() => setScreen(beginning.kind === 'own' ? 'organisation' : 'practice')}
            onCreated={(unlocked) => onCreated(unlocked, beginning)}
          />
        ) : null}
      </section>
    </main>
  )
}

interface WelcomeProps {
  onOwn: () => void
  onPractice: (file: OrganisationFile) => void
  onRestore: () => void
}

function Welcome({ onOwn, onPractice, onRestore }: WelcomeProps) {
  const t = useWords()
  const { desktop } = useApp()
  const [choice, setChoice] = useState<'own' | 'practice'>('own')
  const [problems, setProblems] = useState<readonly string[]>([])
  const go = async (): Promise<void> => {
    if (choice === 'own') return onOwn()
    const answer = await desktop.sampleOrganisation()
    if (!answer.ok) return setProblems([t('setup.welcome.sampleUnreadable')])
    const file = readOrganisationFile(answer.json)
    if (file.ok) return onPractice(file.value)
    setProblems(file.reason.map(({ field, message }) => `${field}: ${message}`))
  }
  return (
    <section className="stack-loose">
      <div>
        <h1>{t('setup.welcome.title')}</h1>
        <p className="muted">{t('setup.welcome.text')}</p>
      </div>
      <CardChoice
        label={t('setup.welcome.title')}
        hideLabel
        value={choice}
        onChange={setChoice}
        className="people-pick"
        options={[
          { value: 'own', title: t('setup.welcome.own'), note: t('setup.welcome.ownNote') },
          { value: 'practice', title: t('setup.welcome.practice'), note: t('setup.welcome.practiceNote') },
        ]}
      />
      {problems.length > 0 ? (
        <Banner tone="late" icon="late" urgent>
          <p>{t('setup.welcome.sampleWrong')}</p>
          <ul className="bullets">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <div className="row">
        <Button look="plain" size="large" icon="download" onPress={onRestore}>
          {t('gate.lastExport.putBack')}
        </Button>
        <Button look="primary" size="large" className="push" onPress={() => void go()}>
          {t('setup.next')}
        </Button>
      </div>
    </section>
  )
}

interface OrganisationStepProps {
  value: ProfileForm
  onChange: (value: ProfileForm) => void
  onBack: () => void
  onNext: () => void
}

function OrganisationStep({ value, onChange, onBack, onNext }: OrganisationStepProps) {
  const t = useWords()
  const [wasTried, setTried] = useState(false)
  return (
    <form
      className="stack-loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isProfileReady(value)) onNext()
      }}
    >
      <SetupSteps now="organisation" />
      <div>
        <h1>{t('setup.organisation.title')}</h1>
        <p className="muted">{t('setup.organisation.text')}</p>
      </div>
      <ProfileFields value={value.profile} onChange={(profile) => onChange({ ...value, profile })} strict={wasTried} />
      <h2>{t('setup.organisation.you')}</h2>
      <YouFields value={value.you} onChange={(you) => onChange({ ...value, you })} strict={wasTried} />
      <StepActions onBack={onBack} />
    </form>
  )
}

function PracticeStep({ file, onBack, onNext }: { file: OrganisationFile; onBack: () => void; onNext: (personId: string) => void }) {
  const t = useWords()
  const office = file.people.find((person) => person.role === 'office') ?? file.people[0]
  const [personId, setPersonId] = useState(office?.id ?? '')
  return (
    <form
      className="stack-loose"
      onSubmit={(event) => {
        event.preventDefault()
        onNext(personId)
      }}
    >
      <div>
        <h1>{t('setup.practice.title')}</h1>
        <p className="muted">{t('setup.practice.text')}</p>
      </div>
      <CardChoice
        label={t('gate.person')}
        hideLabel
        value={personId}
        onChange={setPersonId}
        className="choices"
        options={file.people.map(({ id, name, role }) => ({
          value: id,
          title: name,
          note: t(`common.roles.${role}`),
          before: <Initials name={name} id={id} />,
        }))}
      />
      <StepActions onBack={onBack} />
    </form>
  )
}

function StepActions({ onBack }: { onBack: () => void }) {
  const t = useWords()
  return (
    <div className="row">
      <Button look="plain" size="large" icon="left" onPress={onBack}>
        {t('common.back')}
      </Button>
      <Button type="submit" look="primary" size="large" className="push">
        {t('setup.next')}
      </Button>
    </div>
  )
}
