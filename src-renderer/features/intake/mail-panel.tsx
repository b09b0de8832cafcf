import type { WordKey } from '../../text/i18n.ts'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import type { MailDraft } from './draft.ts'

const LABELS: Readonly<Record<string, WordKey>> = {
  receivedOn: 'register.fields.receivedOn',
  name: 'register.fields.complainant',
  phone: 'register.fields.phone',
  child: 'register.fields.child',
  relation: 'register.fields.relation',
  locationId: 'register.fields.location',
  careType: 'register.fields.careType',
  talkedFirst: 'mails.talkedFirst',
  suspicion: 'mails.suspicion',
}

/** The mail beside the form that was filled from it: what a person must still say, what to look at, and its text. */
export function MailPanel({ mail }: { mail: MailDraft }) {
  const t = useWords()
  const dates = useDates()
  const named = (fields: readonly string[]): string => fields.flatMap((field) => (LABELS[field] ? [t(LABELS[field])] : [])).join(', ')
  return (
    <section className="mail-panel" aria-labelledby="mail-panel">
      <div className="panel-head">
        <h2 id="mail-panel">{t('mails.panel')}</h2>
        <span className="hint">{mail.from}</span>
      </div>
      {mail.perhapsSuspicion ? (
        <Banner tone="late" icon="shield">
          {t('mails.perhapsSuspicion')}
        </Banner>
      ) : null}
      {mail.damaged ? (
        <Banner tone="today" icon="info">
          {t('mails.damaged')}
        </Banner>
      ) : null}
      {mail.forwardedOn === null ? null : (
        <Banner tone="today" icon="clock">
          {t('mails.forwarded', { name: mail.forwardedBy || t('mails.colleague'), date: dates.full(mail.forwardedOn) })}
        </Banner>
      )}
      {mail.toAsk.length > 0 ? <p className="mail-ask">{t('mails.toAsk', { fields: named(mail.toAsk) })}</p> : null}
      {mail.toCheck.length > 0 ? <p className="hint">{t('mails.toCheck', { fields: named(mail.toCheck) })}</p> : null}
      <p>
        <b>{mail.subject}</b>
      </p>
      <textarea className="input mail-text" readOnly value={mail.text} aria-label={t('mails.body')} rows={14} />
    </section>
  )
}
