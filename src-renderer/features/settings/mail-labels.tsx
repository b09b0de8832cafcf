import { useState } from 'react'
import { MAIL_FIELDS, type MailField, USUAL_LABELS } from '../../domain/mail/form-layout.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { mailFieldName } from './mail-field-name.ts'
import { useChangeOrganisation } from './use-change-organisation.ts'

type Typed = Readonly<Partial<Record<MailField, string>>>

/** As people write a list: what stands between commas, once each. */
const labelsIn = (text: string): string[] => [...new Set(text.split(',').map((label) => label.trim()))].filter((label) => label !== '')

/** How the own website names the fields of its complaint form, where those names are not usual. */
export function MailLabels() {
  const t = useWords()
  const { mailLabels } = useOrganisation()
  const [typed, setTyped] = useState<Typed>({})
  const shown = (field: MailField): string => typed[field] ?? (mailLabels[field] ?? []).join(', ')
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(() => {
    setTried(false)
    showToast({ text: t('settings.saved') })
  })
  const changed = MAIL_FIELDS.filter((field) => labelsIn(shown(field)).join() !== (mailLabels[field] ?? []).join())
  // One name for two fields would put the words of a parent in the wrong one.
  const twice = (field: MailField): string | undefined =>
    labelsIn(shown(field)).find((label) => MAIL_FIELDS.some((other) => other !== field && labelsIn(shown(other)).some(isSame(label))))
  const isRight = MAIL_FIELDS.every((field) => twice(field) === undefined)
  const save = (): void => {
    setTried(true)
    if (!isRight || changed.length === 0) return
    const changes = Object.fromEntries(changed.map((field) => [field, labelsIn(shown(field))]))
    change([{ type: 'mailLabelsChanged', version: 1, data: { changes } }])
  }
  return (
    <section aria-labelledby="mail-labels-title">
      <h2 id="mail-labels-title">{t('settings.mails')}</h2>
      <p className="hint">{t('mails.labels.text')}</p>
      <form
        className="stack-loose"
        noValidate
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
        <div className="grid-6">
          {MAIL_FIELDS.map((field) => {
            const label = twice(field)
            return (
              <TextField
                key={field}
                label={t(mailFieldName(field))}
                value={shown(field)}
                onChange={(text) => setTyped({ ...typed, [field]: text })}
                hint={t('mails.labels.usual', { names: USUAL_LABELS[field].slice(0, 3).join(', ') })}
                error={label === undefined ? undefined : t('mails.labels.twice', { label })}
                span={3}
              />
            )
          })}
        </div>
        <div className="row">
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('common.save')}
          </Button>
          {wasTried && isRight && changed.length === 0 ? (
            <span className="hint" role="status">
              {t('days.terms.unchanged')}
            </span>
          ) : null}
        </div>
      </form>
    </section>
  )
}

const isSame =
  (label: string) =>
  (other: string): boolean =>
    other.toLowerCase() === label.toLowerCase()
