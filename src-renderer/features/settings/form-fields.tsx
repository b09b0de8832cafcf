import { useState } from 'react'
import { FORM_FIELDS, type FormField } from '../../domain/mail/form-fields.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useChangeOrganisation } from './use-change-organisation.ts'

const SEPARATOR = ';'

/** What fields of the website's form are called in its mails, beside the usual names. */
export function FormFields() {
  const t = useWords()
  const { formFields } = useOrganisation()
  const [typed, setTyped] = useState(
    () =>
      Object.fromEntries(FORM_FIELDS.map((field) => [field, (formFields[field] ?? []).join(`${SEPARATOR} `)])) as Record<FormField, string>,
  )
  const { change, failure, isBusy } = useChangeOrganisation(() => showToast({ text: t('settings.saved') }))
  const save = (): void => {
    const named = FORM_FIELDS.map((field) => [field, namesIn(typed[field])] as const).filter(([, names]) => names.length > 0)
    change([{ type: 'formFieldsChanged', version: 1, data: { names: Object.fromEntries(named) } }])
  }
  return (
    <section aria-labelledby="form-title">
      <h2 id="form-title">{t('mails.fields.title')}</h2>
      <p className="hint">{t('mails.fields.text')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {failure ? (
          <Banner tone="late" icon="late" urgent>
            {t(failure)}
          </Banner>
        ) : null}
        {FORM_FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`mails.fields.${field}`)}
            value={typed[field]}
            onChange={(text) => setTyped((before) => ({ ...before, [field]: text }))}
          />
        ))}
        <div className="row">
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </section>
  )
}

const namesIn = (text: string): string[] =>
  text
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== '')
