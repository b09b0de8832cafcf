import type { OrganisationProfile, Person, Role } from '../../domain/organisation/organisation.ts'
import { Segments } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { useWords } from '../shared/app-context.tsx'
import { isBlank, isWrongEmail } from '../shared/fields.ts'

export interface ProfileForm {
  readonly profile: OrganisationProfile
  readonly you: Pick<Person, 'name' | 'role' | 'function'>
}

export const EMPTY_PROFILE: ProfileForm = {
  profile: { name: '', legalName: '', complaintsEmail: '', phone: '', website: '', address: { street: '', postcode: '', city: '' } },
  you: { name: '', role: 'office', function: '' },
}

export const isProfileReady = ({ profile, you }: ProfileForm): boolean =>
  !isBlank(profile.name) && !isBlank(you.name) && !isWrongEmail(profile.complaintsEmail)

interface ProfileFieldsProps {
  value: OrganisationProfile
  onChange: (value: OrganisationProfile) => void
  strict: boolean
}

/** What stands at the top of every letter. */
export function ProfileFields({ value, onChange, strict }: ProfileFieldsProps) {
  const t = useWords()
  const text = (field: 'complaintsEmail' | 'phone' | 'website') => ({
    label: t(`setup.organisation.${field}`),
    value: value[field],
    onChange: (typed: string) => onChange({ ...value, [field]: typed }),
  })
  const address = (field: 'street' | 'postcode' | 'city') => ({
    label: t(`setup.organisation.${field}`),
    value: value.address[field],
    onChange: (typed: string) => onChange({ ...value, address: { ...value.address, [field]: typed } }),
  })
  return (
    <div className="grid-6">
      <TextField
        label={t('setup.organisation.name')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        error={strict && isBlank(value.name) ? t('setup.problems.required') : undefined}
        span={6}
        isRequired
      />
      <TextField
        {...text('complaintsEmail')}
        type="email"
        span={3}
        error={strict && isWrongEmail(value.complaintsEmail) ? t('setup.problems.notAnEmail') : undefined}
      />
      <TextField {...text('phone')} type="tel" span={3} />
      <TextField {...address('street')} span={6} />
      <TextField {...address('postcode')} span={2} />
      <TextField {...address('city')} span={4} />
      <TextField {...text('website')} span={6} />
    </div>
  )
}

interface YouFieldsProps {
  value: ProfileForm['you']
  onChange: (value: ProfileForm['you']) => void
  strict: boolean
}

export function YouFields({ value, onChange, strict }: YouFieldsProps) {
  const t = useWords()
  const roles: Role[] = ['office', 'handler', 'pedagogy', 'director']
  return (
    <div className="grid-6">
      <TextField
        label={t('setup.organisation.yourName')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        error={strict && isBlank(value.name) ? t('setup.problems.required') : undefined}
        span={3}
        isRequired
      />
      <TextField
        label={t('setup.organisation.yourFunction')}
        value={value.function}
        onChange={(typed) => onChange({ ...value, function: typed })}
        span={3}
      />
      <Segments
        label={t('setup.organisation.yourRole')}
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
        options={roles.map((role) => ({ value: role, label: t(`common.roles.${role}`) }))}
        span={6}
      />
    </div>
  )
}
