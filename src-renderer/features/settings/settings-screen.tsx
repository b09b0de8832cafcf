import { useState } from 'react'
import { NavLink, useParams } from 'react-router'
import type { OrganisationProfile } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { BackupSettings } from '../backup/backup-settings.tsx'
import { mayKeep } from '../retention/retention-rows.ts'
import { ProfileFields } from '../setup/profile-form.tsx'
import { useWords } from '../shared/app-context.tsx'
import { isBlank, isWrongEmail } from '../shared/fields.ts'
import { useOrganisation, useViewer } from '../shared/session-context.tsx'
import { Absences } from './absences.tsx'
import { AppearanceSettings } from './appearance.tsx'
import { Days } from './days.tsx'
import { LetterSettings } from './letters/letter-settings.tsx'
import { Locations } from './locations.tsx'
import { LockSettings } from './lock-settings.tsx'
import { MailLabels } from './mail-labels.tsx'
import { Natures } from './natures.tsx'
import { OrganisationHistory } from './organisation-history.tsx'
import { People } from './people.tsx'
import { RecoverySettings } from './recovery.tsx'
import { Terms } from './terms.tsx'
import { useChangeOrganisation } from './use-change-organisation.ts'
import './settings.css'

const PARTS = [
  'organisation',
  'locations',
  'people',
  'absence',
  'days',
  'terms',
  'natures',
  'letters',
  'mails',
  'lock',
  'recovery',
  'backup',
  'appearance',
  'history',
] as const
type Part = (typeof PARTS)[number]

const ICONS: Record<Part, IconName> = {
  organisation: 'cases',
  locations: 'place',
  people: 'people',
  absence: 'away',
  days: 'calendar',
  terms: 'clock',
  natures: 'talk',
  letters: 'letter',
  mails: 'form',
  lock: 'lock',
  recovery: 'key',
  backup: 'backup',
  appearance: 'eye',
  history: 'history',
}

export function SettingsScreen() {
  const t = useWords()
  const viewer = useViewer()
  const { part } = useParams()
  const current = PARTS.find((name) => name === part) ?? 'organisation'
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <h1>{t('settings.title')}</h1>
        </div>
      </div>
      <div className="settings">
        <nav className="settings-nav" aria-label={t('settings.parts')}>
          <ul>
            {PARTS.map((name) => (
              <li key={name}>
                <NavLink to={`/settings/${name}`} className="nav-link" aria-current={name === current ? 'page' : undefined}>
                  <Icon name={ICONS[name]} />
                  {t(name === 'letters' ? 'letterStyle.title' : `settings.${name}`)}
                </NavLink>
              </li>
            ))}
            <li>
              <NavLink to="/register" className="nav-link">
                <Icon name="import" />
                {t('register.title')}
              </NavLink>
            </li>
            {mayKeep(viewer) ? (
              <li>
                <NavLink to="/retention" className="nav-link">
                  <Icon name="shield" />
                  {t('retention.title')}
                </NavLink>
              </li>
            ) : null}
          </ul>
        </nav>
        <div className="settings-body">
          <PartOf part={current} />
        </div>
      </div>
    </>
  )
}

function PartOf({ part }: { part: Part }) {
  switch (part) {
    case 'organisation':
      return <ProfileSettings />
    case 'locations':
      return <Locations level="h2" />
    case 'people':
      return <People level="h2" />
    case 'absence':
      return <Absences />
    case 'days':
      return <Days />
    case 'terms':
      return <Terms />
    case 'natures':
      return <Natures />
    case 'letters':
      return <LetterSettings />
    case 'mails':
      return <MailLabels />
    case 'lock':
      return <LockSettings />
    case 'recovery':
      return <RecoverySettings />
    case 'backup':
      return <BackupSettings />
    case 'appearance':
      return <AppearanceSettings />
    case 'history':
      return <OrganisationHistory />
  }
}

function ProfileSettings() {
  const t = useWords()
  const { profile } = useOrganisation()
  const [form, setForm] = useState<OrganisationProfile>(profile)
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(() => showToast({ text: t('settings.saved') }))
  return (
    <section aria-labelledby="organisation-title">
      <h2 id="organisation-title">{t('settings.organisation')}</h2>
      <form
        className="stack-loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!isBlank(form.name) && !isWrongEmail(form.complaintsEmail))
            change([{ type: 'profileChanged', version: 1, data: { changes: form } }])
        }}
      >
        {failure ? (
          <Banner tone="late" icon="late" urgent>
            {t(failure)}
          </Banner>
        ) : null}
        <ProfileFields value={form} onChange={setForm} strict={wasTried} />
        <div className="row">
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
