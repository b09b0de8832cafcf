import { useState } from 'react'
import { CARE_TYPES, hasLeft, type Location } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { isBlank } from '../shared/fields.ts'
import { useOrganisation } from '../shared/session-context.tsx'
import { useChangeOrganisation } from './use-change-organisation.ts'

interface LocationDialogProps {
  /** Null for a new one. */
  location: Location | null
  newId: () => string
  onClose: () => void
}

const empty = (locationId: string): Location => ({
  locationId,
  name: '',
  lrkNumber: '',
  careTypes: [],
  address: { street: '', postcode: '', city: '' },
  supervisor: '',
  managerId: null,
  groups: [],
  activeFrom: null,
  activeUntil: null,
})

export function LocationDialog({ location, newId, onClose }: LocationDialogProps) {
  const t = useWords()
  const organisation = useOrganisation()
  const { clock } = useApp()
  const [form, setForm] = useState(() => location ?? empty(newId()))
  // Who left is not offered, but a location that still names them says so until another is chosen.
  const handlers = organisation.people.filter(
    ({ personId, role }) => role !== 'office' && (personId === form.managerId || !hasLeft(organisation, personId, clock.today())),
  )
  const [groups, setGroups] = useState(form.groups.join(', '))
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(onClose)

  const save = (): void => {
    setTried(true)
    if (isBlank(form.name)) return
    const { locationId, ...rest } = { ...form, groups: splitGroups(groups) }
    if (location) change([{ type: 'locationChanged', version: 1, data: { locationId, changes: rest } }])
    else change([{ type: 'locationAdded', version: 1, data: { locationId, ...rest } }])
  }
  const text = (field: 'lrkNumber' | 'supervisor') => ({
    label: t(`settings.location.${field}`),
    value: form[field],
    onChange: (typed: string) => setForm({ ...form, [field]: typed }),
  })
  const address = (field: 'street' | 'postcode' | 'city') => ({
    label: t(`settings.location.${field}`),
    value: form.address[field],
    onChange: (typed: string) => setForm({ ...form, address: { ...form.address, [field]: typed } }),
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(location ? 'settings.location.edit' : 'settings.location.add')}
      onSubmit={save}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="grid-6">
        <TextField
          label={t('settings.location.name')}
          value={form.name}
          onChange={(name) => setForm({ ...form, name })}
          error={wasTried && isBlank(form.name) ? t('setup.problems.required') : undefined}
          span={4}
          isRequired
          autoFocus
        />
        <TextField {...text('lrkNumber')} span={2} />
        <fieldset className="field span-6">
          <legend className="label">{t('settings.location.careTypes')}</legend>
          <div className="row">
            {CARE_TYPES.map((careType) => (
              <Checkbox
                key={careType}
                label={t(`common.careTypes.${careType}`)}
                value={form.careTypes.includes(careType)}
                onChange={(on) =>
                  setForm({ ...form, careTypes: CARE_TYPES.filter((type) => (type === careType ? on : form.careTypes.includes(type))) })
                }
              />
            ))}
          </div>
        </fieldset>
        <TextField {...address('street')} span={6} />
        <TextField {...address('postcode')} span={2} />
        <TextField {...address('city')} span={4} />
        <TextField {...text('supervisor')} span={3} />
        <Select
          label={t('settings.location.manager')}
          value={form.managerId}
          onChange={(managerId) => setForm({ ...form, managerId })}
          options={handlers.map(({ personId, name }) => ({ value: personId, label: name }))}
          placeholder={t('settings.location.noManager')}
          noneLabel={t('settings.location.noManager')}
          span={3}
        />
        <TextField label={t('settings.location.groups')} value={groups} onChange={setGroups} span={6} />
      </div>
    </Dialog>
  )
}

const splitGroups = (text: string): string[] =>
  text
    .split(',')
    .map((group) => group.trim())
    .filter((group) => group !== '')
