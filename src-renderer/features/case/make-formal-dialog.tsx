import { useState } from 'react'
import { changeCase } from '../../commands/change-case.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { SPOKEN_CHANNELS, SUSPICIONS } from '../../domain/complaint/intake.ts'
import type { WordKey } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import { DateInput, SegmentsInput, SelectInput, TextAreaInput, TextInput } from '../intake/controls.tsx'
import { formalFormOf, lackingFields, problemsOfFormal } from '../intake/formal-form.ts'
import { type IntakeForm, type IntakeFormField, readForm } from '../intake/intake-form.ts'
import type { RequiredWords } from '../intake/problem-words.ts'
import { useIntakeForm } from '../intake/use-intake-form.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'
import './notices.css'

/** A signal that is one already cannot be kept as one. */
const REQUIRED: RequiredWords = { name: 'formal.nameless' }

/** Rule C2: asks day 0, and what a complaint needs that the signal lacks. */
export function MakeFormalDialog({ signal, onClose }: { signal: ComplaintCase; onClose: () => void }) {
  const t = useWords()
  const dates = useDates()
  const { clock, newId } = useApp()
  const session = useSession()
  const organisation = useOrganisation()
  const past = useDateWords('past')
  const today = clock.today()
  const [initial] = useState(() => formalFormOf(signal, dates.box, today))
  const [lacking] = useState(() => lackingFields(signal, initial, today, organisation))
  const { run, isBusy, failure } = useAction('formal')
  const { form, submit } = useIntakeForm(initial, (values) => problemsOfFormal(values, signal, today, organisation), REQUIRED)

  const save = async (values: IntakeForm): Promise<WordKey | null> => {
    const { channel, receivedOn, ...changes } = readForm(values, { today, newId, known: signal.complainants }).intake
    const result = await changeCase(session, signal.caseId, { type: 'makeFormal', receivedOn, changes })
    if (!result.ok) return refusalKey(result.reason.code)
    showToast({ text: t('formal.made', { reference: signal.reference }) })
    onClose()
    return null
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('formal.makeTitle')}
      onSubmit={() => run(() => submit('complaint', save))}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('formal.confirm')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('formal.makeText')}</p>
      <DateInput
        control={form.control}
        name="receivedOn"
        label={t('formal.receivedOn')}
        hint={t('formal.receivedHint')}
        words={past}
        steps
        autoFocus
        isRequired
      />
      {SPOKEN_CHANNELS.includes(signal.channel) ? (
        <DateInput
          control={form.control}
          name="confirmedInWritingOn"
          label={t('formal.confirmedOn')}
          placeholder={t('intake.notYet')}
          words={past}
        />
      ) : null}
      {lacking.size > 0 ? <Lacking control={form.control} lacking={lacking} /> : null}
    </Dialog>
  )
}

interface LackingProps {
  control: ReturnType<typeof useIntakeForm>['form']['control']
  lacking: ReadonlySet<IntakeFormField>
}

function Lacking({ control, lacking }: LackingProps) {
  const t = useWords()
  const { locations } = useOrganisation()
  return (
    <fieldset className="told-fields">
      <legend className="label">{t('formal.lacking')}</legend>
      {lacking.has('name') ? (
        <>
          <TextInput control={control} name="name" label={t('intake.name')} />
          <TextInput control={control} name="phone" label={t('intake.phone')} type="tel" />
          <TextInput control={control} name="email" label={t('intake.email')} aside={t('intake.emailAside')} type="email" />
        </>
      ) : null}
      {lacking.has('locationId') ? (
        <SelectInput
          control={control}
          name="locationId"
          label={t('intake.location')}
          options={locations.map(({ locationId, name }) => ({ value: locationId, label: name }))}
          placeholder={t('common.choose')}
        />
      ) : null}
      {lacking.has('description') ? <TextAreaInput control={control} name="description" label={t('intake.description')} rows={3} /> : null}
      {lacking.has('suspicion') ? (
        <SegmentsInput
          control={control}
          name="suspicion"
          label={t('intake.suspicion')}
          hint={t('intake.suspicionHint')}
          options={SUSPICIONS.map((value) => ({ value, label: t(`intake.suspicions.${value}`) }))}
        />
      ) : null}
    </fieldset>
  )
}
