import { useState } from 'react'
import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from 'react-aria-components'
import { useNavigate } from 'react-router'
import { discardMail, type KeptMail } from '../../commands/mails.ts'
import { dateInAmsterdam } from '../../domain/deadlines/calendar-date.ts'
import type { MailHint, MailKind, MailProposal } from '../../domain/mail/propose.ts'
import { listOf } from '../../text/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Banner, Chip } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { IntakeDraft } from '../intake/draft.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { ContactFromMail } from './contact-from-mail.tsx'
import { formFrom, proposalFor } from './proposal.ts'
import '../shared/terms.css'

const ICONS: Record<MailKind, IconName> = { form: 'form', letter: 'letter', forward: 'send', reply: 'talk', bulk: 'info' }

/** One mail that waits: who, when, what it seems to be, and what can become of it. */
export function MailCard({ kept }: { kept: KeptMail }) {
  const t = useWords()
  const dates = useDates()
  const { clock, newId, appearance } = useApp()
  const session = useSession()
  const organisation = useOrganisation()
  const views = useCaseViews()
  const navigate = useNavigate()
  const [isLogging, setLogging] = useState(false)
  const [isDiscarding, setDiscarding] = useState(false)
  const proposal = proposalFor(kept, organisation, clock.today())
  const { mail } = kept
  const known = views.find(({ reference }) => reference === proposal.reference)
  const sender = [mail.from?.name, mail.from?.address].filter((part) => part !== undefined && part !== '').join(', ')
  const names = listOf(
    mail.attachments.map(({ name }) => name),
    appearance.language,
  )
  const subject = mail.subject === '' ? t('mails.noSubject') : mail.subject

  const makeComplaint = async (): Promise<void> => {
    const draftId = newId()
    const draft: IntakeDraft = { kind: 'intake', personId: session.personId, form: formFrom(proposal, dates.box), mailId: kept.mailId }
    await session.store.drafts.save(draftId, draft, clock.now())
    void navigate(`/intake/${draftId}`)
  }
  const discard = async (): Promise<void> => {
    await discardMail(session, kept)
    showToast({ text: t('mails.discarded') })
  }
  const isContact = known !== undefined && proposal.kind === 'reply'
  const isUnlikely = proposal.kind === 'bulk' || proposal.hints.includes('perhapsCompliment')
  return (
    <article className="mail" aria-label={subject} data-kind={proposal.kind} data-mail={kept.mailId}>
      <div className="mail-head">
        <h2>{subject}</h2>
        <Chip icon={ICONS[proposal.kind]}>{t(`mails.kinds.${proposal.kind}`)}</Chip>
      </div>
      <p className="muted">
        {sender === '' ? t('mails.noSender') : sender}
        {mail.sentAt ? `, ${dates.long(dateInAmsterdam(Date.parse(mail.sentAt)))}` : ''}
      </p>
      <Hints proposal={proposal} />
      {mail.faults.map((fault) => (
        <Banner key={fault} tone="today" icon="late">
          {t(`mails.faults.${fault}`)}
        </Banner>
      ))}
      {mail.attachments.length > 0 ? <p className="hint">{t('mails.files', { count: mail.attachments.length, names })}</p> : null}
      <Disclosure className="mail-text">
        <Heading level={3} className="why-head">
          <PlainButton slot="trigger" className="why-trigger">
            <Icon name="right" size="small" />
            {t('mails.showText')}
          </PlainButton>
        </Heading>
        <DisclosurePanel>
          <p className="told">{mail.text}</p>
        </DisclosurePanel>
      </Disclosure>
      <div className="row">
        <Button look={isContact || isUnlikely ? 'outline' : 'primary'} icon="add" onPress={() => void makeComplaint()}>
          {t('mails.actions.complaint')}
        </Button>
        <Button look={isContact ? 'primary' : 'outline'} icon="talk" onPress={() => setLogging(true)}>
          {known ? t('mails.actions.contact', { reference: known.reference }) : t('mails.actions.contactOther')}
        </Button>
        <Button look="plain" onPress={() => setDiscarding(true)}>
          {t('mails.actions.discard')}
        </Button>
      </div>
      {isLogging ? (
        <ContactFromMail kept={kept} proposal={proposal} caseId={known?.caseId ?? null} onClose={() => setLogging(false)} />
      ) : null}
      <Dialog
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        title={t('mails.discardTitle')}
        onSubmit={() => void discard()}
        actions={
          <>
            <Button onPress={() => setDiscarding(false)} autoFocus>
              {t('common.cancel')}
            </Button>
            <Button type="submit" look="primary">
              {t('mails.discardConfirm')}
            </Button>
          </>
        }
      >
        <p className="muted">{t('mails.discardText')}</p>
      </Dialog>
    </article>
  )
}

const URGENT: ReadonlySet<MailHint> = new Set(['perhapsSuspicion'])

function Hints({ proposal: { hints, intake } }: { proposal: MailProposal }) {
  const t = useWords()
  const dates = useDates()
  return hints.map((hint) => (
    <Banner key={hint} tone={URGENT.has(hint) ? 'late' : 'plan'} icon={URGENT.has(hint) ? 'shield' : 'info'}>
      {t(`mails.hints.${hint}`, { date: intake.receivedOn === null ? '' : dates.long(intake.receivedOn) })}
    </Banner>
  ))
}
