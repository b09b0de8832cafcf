import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { attachFiles } from '../../commands/attach-files.ts'
import { nameOf } from '../../commands/attachments.ts'
import { changeCase } from '../../commands/change-case.ts'
import { dateInAmsterdam } from '../../domain/deadlines/calendar-date.ts'
import { forwarderOf, type Understood, understand } from '../../domain/mail/understand.ts'
import type { ReadMail } from '../../readers/mail.ts'
import { openReader, type Reader } from '../../readers/reader.ts'
import { Button } from '../../ui/button.tsx'
import { FileButton, FileDrop } from '../../ui/file-drop.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { mailDraftId } from '../intake/draft.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'
import { draftOfMail, formOfMail } from './prefill.ts'
import './mails.css'

interface OpenedMail {
  readonly id: string
  readonly mail: ReadMail
  readonly bytes: Uint8Array
  readonly read: Understood
}

/** Mails that were dropped here, each with what it seems to be. A person decides what becomes of it. */
export function MailsScreen() {
  const t = useWords()
  const { newId, clock } = useApp()
  const organisation = useOrganisation()
  const views = useCaseViews()
  const [mails, setMails] = useState<readonly OpenedMail[]>([])
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const { run, isBusy, failure } = useAction('mails')
  const reader = useRef<Reader | null>(null)
  useEffect(() => () => reader.current?.close(), [])
  const open = (files: readonly File[]): void =>
    run(async () => {
      reader.current ??= openReader()
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const mail = await reader.current.ask('mail', { name: file.name, bytes })
        if (mail === undefined || mail === 'unreadable') setUnreadable((names) => [...names, file.name])
        else {
          const read = understand(mail, organisation, views, clock.today())
          setMails((opened) => [...opened, { id: newId(), mail, bytes, read }])
        }
      }
      return null
    })
  const forget = (id: string): void => setMails((opened) => opened.filter((one) => one.id !== id))
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <nav className="crumbs" aria-label={t('caseFile.crumbs')}>
            <Link to="/cases">{t('cases.title')}</Link>
            <Icon name="right" size="small" />
            <span aria-current="page">{t('mails.title')}</span>
          </nav>
          <h1>{t('mails.title')}</h1>
          <p className="muted">{t('mails.text')}</p>
        </div>
      </div>
      <div className="column stack-loose mails">
        {failure ? (
          <Banner tone="late" icon="late" urgent>
            {t(failure)}
          </Banner>
        ) : null}
        {unreadable.map((file) => (
          <Banner key={file} tone="late" icon="late" urgent>
            {t('mails.unreadable', { file })}
          </Banner>
        ))}
        <FileDrop label={t('mails.drop')} isBlocked={isBusy} onFiles={open}>
          <div className="mails-drop">
            <p role="status">{isBusy ? t('mails.reading') : t('mails.drop')}</p>
            <FileButton label={t('mails.choose')} isBlocked={isBusy} onFiles={open} />
          </div>
        </FileDrop>
        <section aria-labelledby="mails-opened">
          <h2 id="mails-opened">{t('mails.opened')}</h2>
          {mails.length === 0 ? <p className="hint">{t('mails.none')}</p> : null}
          <ul className="mails-list">
            {mails.map((opened) => (
              <li key={opened.id}>
                <MailCard opened={opened} onDone={() => forget(opened.id)} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

function MailCard({ opened, onDone }: { opened: OpenedMail; onDone: () => void }) {
  const t = useWords()
  const { mail, read } = opened
  const { begin, log, isBusy, failure } = useMailActions(opened, onDone)
  const name = mail.fromName || mail.fromEmail || t('mails.noSender')
  const isOther = read.perhapsNoComplaint !== null || read.perhapsOf.some(({ why }) => why === 'reference')
  return (
    <article className="mails-card" aria-label={t('mails.from', { name })}>
      <MailHead mail={mail} read={read} name={name} />
      {failure ? (
        <Banner tone="late" icon="late" urgent>
          {failure}
        </Banner>
      ) : null}
      <div className="row">
        {read.perhapsOf.map(({ caseId, reference, why }, index) => (
          <Button
            key={caseId}
            look={why === 'reference' && index === 0 ? 'primary' : 'outline'}
            onPress={() => log(caseId, reference)}
            isBusy={isBusy}
          >
            {t('mails.logContact', { reference })}
          </Button>
        ))}
        <Button look={isOther ? 'outline' : 'primary'} onPress={begin} isBusy={isBusy} aria-label={t('mails.newOf', { name })}>
          {t('mails.newComplaint')}
        </Button>
        <Button look="plain" onPress={onDone} aria-label={t('mails.notComplaintOf', { name })}>
          {t('mails.notComplaint')}
        </Button>
      </div>
    </article>
  )
}

/** Who wrote, when, and what it seems to be. Of what may be a suspicion not a word is shown (rule C11). */
function MailHead({ mail, read, name }: { mail: ReadMail; read: Understood; name: string }) {
  const t = useWords()
  const dates = useDates()
  const { receivedOn } = read.intake
  const names = mail.attachments.map((one) => (one.damaged ? t('mails.badAttachment', { name: nameOf(one.name) }) : nameOf(one.name)))
  const kind = read.kind === 'forwarded' ? 'mails.forwardedKind' : (`mails.${read.kind}` as const)
  return (
    <>
      <h3>{read.perhapsSuspicion ? t('mails.from', { name }) : mail.subject || t('mails.from', { name })}</h3>
      <p className="muted">
        {[
          t('mails.from', { name }),
          t(kind),
          receivedOn === null ? t('mails.noDate') : t('mails.received', { date: dates.full(receivedOn) }),
        ].join(' · ')}
      </p>
      {names.length > 0 ? <p className="hint">{t('mails.attachments', { count: names.length, names: names.join(', ') })}</p> : null}
      {read.perhapsSuspicion ? (
        <Banner tone="late" icon="shield">
          {t('mails.perhapsSuspicion')}
        </Banner>
      ) : null}
      {mail.damaged ? (
        <Banner tone="today" icon="info">
          {t('mails.damaged')}
        </Banner>
      ) : null}
      {read.perhapsNoComplaint ? <Banner icon="info">{t(`mails.${read.perhapsNoComplaint}`)}</Banner> : null}
      {read.perhapsOf.map(({ caseId, reference, why }) => (
        <Banner key={caseId} icon="talk">
          {t(why === 'reference' ? 'mails.ofReference' : 'mails.ofPerson', { reference })}
        </Banner>
      ))}
    </>
  )
}

const SUMMARY_MAX = 50_000

function useMailActions({ mail, bytes, read }: OpenedMail, onDone: () => void) {
  const t = useWords()
  const session = useSession()
  const organisation = useOrganisation()
  const dates = useDates()
  const navigate = useNavigate()
  const { run, isBusy, failure } = useAction('mails')
  const draft = () => draftOfMail(mail, bytes, read, { personId: session.personId, forwarder: forwarderOf(read, organisation) })
  /** The intake with what the mail says, as a draft: nothing is registered until a person saves it. */
  const begin = (): void =>
    run(async () => {
      const draftId = session.newId()
      const now = session.clock.now()
      const form = formOfMail(read.intake, dates.box)
      await session.store.drafts.save(mailDraftId(draftId), draft(), now)
      await session.store.drafts.save(draftId, { kind: 'intake', personId: session.personId, form }, now)
      void navigate(`/intake/${draftId}`)
      return null
    })
  const log = (caseId: string, reference: string): void =>
    run(async () => {
      const on = mail.sentAt === null ? session.clock.today() : dateInAmsterdam(mail.sentAt)
      const summary = [mail.subject, mail.text]
        .filter((part) => part !== '')
        .join('\n')
        .slice(0, SUMMARY_MAX)
      const contact = { contactId: session.newId(), on, channel: 'email', party: 'complainant', summary, shareable: true } as const
      const logged = await changeCase(session, caseId, { type: 'logContact', contact })
      if (!logged.ok) return refusalKey(logged.reason.code)
      const isKept = await attachFiles(session, caseId, draft().files)
      showToast({ text: t(isKept ? 'mails.logged' : 'mails.notAttached', { reference }) })
      onDone()
      return null
    })
  return { begin, log, isBusy, failure: failure === null ? null : t(failure) }
}
