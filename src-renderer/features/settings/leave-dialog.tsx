import { useMemo, useState } from 'react'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import type { Person } from '../../domain/organisation/organisation.ts'
import { listOf } from '../../text/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { ConfirmChange } from './confirm-change.tsx'
import { DateField, useTypedDate } from './date-field.tsx'
import { handledBy } from './handled.ts'
import { useChangeOrganisation } from './use-change-organisation.ts'

interface LeaveDialogProps {
  person: Person
  hasAccess: boolean
  onClose: () => void
}

/** Somebody leaves: what stays behind is told before it is recorded. */
export function LeaveDialog({ person: { personId, name }, hasAccess, onClose }: LeaveDialogProps) {
  const t = useWords()
  const dates = useDates()
  const { clock, appearance } = useApp()
  const { locations } = useOrganisation()
  const [typed, setTyped] = useState(() => dates.box(clock.today()))
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(() => {
    showToast({ text: t('settings.saved') })
    onClose()
  })
  const on = useTypedDate(typed)
  const references = handledBy(useCaseViews(), personId)
  const places = locations.filter(({ managerId }) => managerId === personId).map((location) => location.name)
  const save = (): void => {
    setTried(true)
    if (on) change([{ type: 'personLeft', version: 1, data: { personId, on } }])
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('staff.leaving.title', { name })}
      onSubmit={save}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('staff.leaving.confirm')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('staff.leaving.text', { name })}</p>
      <DateField label={t('staff.leaving.on')} value={typed} onChange={setTyped} wasTried={wasTried} isRequired autoFocus />
      {references.length === 0 ? (
        <p className="hint">{t('staff.leaving.handlesNothing', { name })}</p>
      ) : (
        <Banner tone="today" icon="late">
          {t('staff.leaving.handles', { name, count: references.length, references: references.join(', ') })}
        </Banner>
      )}
      {places.length === 0 ? null : (
        <Banner tone="today" icon="place">
          {t('staff.leaving.manages', { name, places: listOf(places, appearance.language) })}
        </Banner>
      )}
      {hasAccess ? (
        <Banner tone="today" icon="key">
          {t('staff.leaving.keepsAccess', { name })}
        </Banner>
      ) : null}
    </Dialog>
  )
}

export function ReturnDialog({ person: { personId, name }, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords()
  const events = useMemo<NewOrganisationEvent[]>(() => [{ type: 'personReturned', version: 1, data: { personId } }], [personId])
  return (
    <ConfirmChange title={t('staff.leaving.back')} confirmLabel={t('staff.leaving.confirm')} events={events} onClose={onClose}>
      <p>{name}</p>
    </ConfirmChange>
  )
}
