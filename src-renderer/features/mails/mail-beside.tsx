import type { KeptMail } from '../../commands/mails.ts'
import { useWords } from '../shared/app-context.tsx'

/** The mail beside the form that it filled in, to check the one against the other. */
export function MailBeside({ kept: { mail } }: { kept: KeptMail }) {
  const t = useWords()
  const sender = [mail.from?.name, mail.from?.address].filter((part) => part !== undefined && part !== '').join(', ')
  return (
    <section className="mail-beside" aria-labelledby="mail-beside">
      <h2 id="mail-beside">{t('mails.beside')}</h2>
      <p className="hint">{t('mails.checkFields')}</p>
      <p className="hint">{sender === '' ? t('mails.noSender') : t('mails.from', { name: sender })}</p>
      <p>
        <b>{mail.subject === '' ? t('mails.noSubject') : mail.subject}</b>
      </p>
      <p className="told">{mail.text}</p>
    </section>
  )
}
