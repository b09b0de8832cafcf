import { useState } from 'react'
import { type AbsenceProblem, absenceWithin, checkAbsence } from '../../domain/organisation/absence.ts'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import { type Absence, peopleOn, personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Banner } from '../../ui/parts.tsx'
import { Select } from '../../ui/select.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { DateField, useTypedDate } from './date-field.tsx'
import { handledBy } from './handled.ts'
import { useChangeOrganisation } from './use-change-organisation.ts'

interface AbsenceDialogProps {
  /** Null for a new one. */
  absence: Absence | null
  onClose: () => void
}

/** What is typed, and the absence that it makes: null while something is missing. */
function useAbsenceForm(absence: Absence | null) {
  const dates = useDates()
  const { newId } = useApp()
  const organisation = useOrganisation()
  const [absenceId] = useState(() => absence?.absenceId ?? newId())
  const [form, setForm] = useState(() => ({
    personId: absence?.personId ?? null,
    deputyId: absence?.deputyId ?? null,
    from: absence ? dates.box(absence.from) : '',
    until: absence ? dates.box(absence.until) : '',
  }))
  const { personId, deputyId } = form
  const [from, until] = [useTypedDate(form.from), useTypedDate(form.until)]
  const planned: Absence | null = personId && from && until ? { absenceId, personId, from, until, deputyId } : null
  return { form, setForm, planned, found: planned ? checkAbsence(planned, organisation) : [] }
}

/** From when to when, and who stands in (rule C4). Why is not asked (rule C14). */
export function AbsenceDialog({ absence, onClose }: AbsenceDialogProps) {
  const t = useWords()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const { form, setForm, planned, found } = useAbsenceForm(absence)
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(() => {
    showToast({ text: t('settings.saved') })
    onClose()
  })
  const problem = (field: AbsenceProblem['field']): string | undefined => {
    const code = found.find((candidate) => candidate.field === field)?.code
    return code ? t(`staff.absence.problems.${code}`) : undefined
  }
  const handlers = peopleOn(organisation, clock.today()).filter(({ role }) => role !== 'office')
  const options = handlers.map(({ personId, name }) => ({ value: personId, label: name }))

  const save = (): void => {
    setTried(true)
    if (planned && found.length === 0) change([eventOf(planned, absence !== null)])
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(absence ? 'staff.absence.edit' : 'staff.absence.plan')}
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
      {absence ? <p>{personById(organisation, absence.personId)?.name}</p> : null}
      <div className="grid-6">
        {absence ? null : (
          <Select
            label={t('staff.absence.person')}
            value={form.personId}
            onChange={(personId) => setForm({ ...form, personId })}
            options={options}
            placeholder={t('common.choose')}
            error={wasTried && form.personId === null ? t('staff.absence.problems.personUnknown') : undefined}
            span={6}
          />
        )}
        <DateField
          label={t('staff.absence.from')}
          value={form.from}
          onChange={(text) => setForm({ ...form, from: text })}
          wasTried={wasTried}
          problem={problem('from')}
          span={3}
          isRequired
        />
        <DateField
          label={t('staff.absence.until')}
          value={form.until}
          onChange={(text) => setForm({ ...form, until: text })}
          wasTried={wasTried}
          problem={problem('until')}
          span={3}
          isRequired
        />
        <Select
          label={t('staff.absence.deputy')}
          value={form.deputyId}
          onChange={(deputyId) => setForm({ ...form, deputyId })}
          options={options.filter(({ value }) => value !== form.personId)}
          placeholder={t('staff.absence.noDeputy')}
          noneLabel={t('staff.absence.noDeputy')}
          error={problem('deputyId')}
          span={6}
        />
      </div>
      {planned && found.length === 0 ? <Consequences absence={planned} /> : null}
    </Dialog>
  )
}

function eventOf(planned: Absence, isKnown: boolean): NewOrganisationEvent {
  const { absenceId, from, until, deputyId } = planned
  return isKnown
    ? { type: 'absenceChanged', version: 1, data: { absenceId, changes: { from, until, deputyId } } }
    : { type: 'absencePlanned', version: 1, data: planned }
}

/** What comes to the deputy, and when the deputy is not there either. */
function Consequences({ absence: { personId, deputyId, from, until } }: { absence: Absence }) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const references = handledBy(useCaseViews(), personId)
  const name = personById(organisation, personId)?.name ?? ''
  const deputy = personById(organisation, deputyId)
  const both = deputy ? absenceWithin(organisation, deputy.personId, from, until) : undefined
  return (
    <div className="stack" role="status">
      {references.length === 0 ? null : (
        <p className="hint">{t('staff.absence.handles', { name, count: references.length, references: references.join(', ') })}</p>
      )}
      {deputy && both ? (
        <Banner tone="today" icon="away">
          {t('staff.absence.deputyPartly', {
            name: deputy.name,
            person: name,
            from: dates.short(both.from),
            until: dates.short(both.until),
          })}
        </Banner>
      ) : null}
    </div>
  )
}
