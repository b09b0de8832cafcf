import { useState } from 'react'
import { type Person, ROLES } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../shared/app-context.tsx'
import { isBlank, isWrongEmail } from '../shared/fields.ts'
import { useOrganisation } from '../shared/session-context.tsx'
import { useChangeOrganisation } from './use-change-organisation.ts'

interface PersonDialogProps {
  /** Null for a new one. */
  person: Person | null
  newId: () => string
  onClose: () => void
}

export function PersonDialog({ person, newId, onClose }: PersonDialogProps) {
  const t = useWords()
  const { locations } = useOrganisation()
  const [form, setForm] = useState<Person>(
    () => person ?? { personId: newId(), name: '', role: 'handler', function: '', email: '', locationId: null },
  )
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(onClose)

  const save = (): void => {
    setTried(true)
    if (isBlank(form.name) || isWrongEmail(form.email)) return
    const { personId, ...rest } = form
    if (person) change([{ type: 'personChanged', version: 1, data: { personId, changes: rest } }])
    else change([{ type: 'personAdded', version: 1, data: form }])
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(person ? 'settings.person.edit' : 'settings.person.add')}
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
          label={t('settings.person.name')}
          value={form.name}
          onChange={(name) => setForm({ ...form, name })}
          error={wasTried && isBlank(form.name) ? t('setup.problems.required') : undefined}
          span={3}
          isRequired
          autoFocus
        />
        <TextField
          label={t('settings.person.function')}
          value={form.function}
          onChange={(typed) => setForm({ ...form, function: typed })}
          span={3}
        />
        <Segments
          label={t('settings.person.role')}
          value={form.role}
          onChange={(role) => setForm({ ...form, role })}
          options={ROLES.map((role) => ({ value: role, label: t(`common.roles.${role}`) }))}
          span={6}
        />
        <TextField
          label={t('settings.person.email')}
          type="email"
          value={form.email}
          onChange={(email) => setForm({ ...form, email })}
          error={wasTried && isWrongEmail(form.email) ? t('setup.problems.notAnEmail') : undefined}
          span={3}
        />
        <Select
          label={t('settings.person.location')}
          value={form.locationId}
          onChange={(locationId) => setForm({ ...form, locationId })}
          options={locations.map(({ locationId, name }) => ({ value: locationId, label: name }))}
          placeholder={t('settings.person.noLocation')}
          noneLabel={t('settings.person.noLocation')}
          span={3}
        />
      </div>
    </Dialog>
  )
}
