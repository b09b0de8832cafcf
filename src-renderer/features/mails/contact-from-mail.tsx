import { useState } from 'react'
import { type KeptMail, mailAsContact } from '../../commands/mails.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import type { MailProposal } from '../../domain/mail/propose.ts'
import { mailReader } from '../../mail/reader.ts'
import type { WordKey } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { isOpen } from '../shared/case-views.ts'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'

interface ContactFromMailProps {
  kept: KeptMail
  proposal: MailProposal
  /** The case that the mail names; null when it names none that is here. */
  caseId: string | null
  onClose: () => void
}

/** Rule C5: an answer of a parent belongs to the case that is there, and is no new complaint. */
export function ContactFromMail({ kept, proposal, caseId, onClose }: ContactFromMailProps) {
  const t = useWords()
  const dates = useDates()
  const past = useDateWords('past')
  const session = useSession()
  const { clock } = useApp()
  const views = useCaseViews().filter((view) => isOpen(view) || view.caseId === caseId)
  const { intake } = proposal
  const [chosen, setChosen] = useState<string | null>(caseId)
  const [on, setOn] = useState(intake.receivedOn ? dates.box(intake.receivedOn) : '')
  const [summary, setSummary] = useState(intake.description)
  const [isShareable, setShareable] = useState(true)
  const [wasTried, setTried] = useState(false)
  const { run, isBusy, failure } = useAction('mail-contact')
  const read = parseTypedDate(on, { today: clock.today(), side: 'past' })
  const view = views.find((one) => one.caseId === chosen)

  const log = (): void => {
    setTried(true)
    if (!view || !read.ok || summary.trim() === '') return
    run(async () => {
      const contact = { on: read.value, summary, shareable: isShareable, party: 'complainant' } as const
      const logged = await mailAsContact(session, mailReader(), view.caseId, kept, contact)
      if (!logged.ok) return failureKey(logged.reason)
      showToast({ text: t('mails.contact.done', { reference: view.reference }) })
      onClose()
      return null
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('mails.contact.title')}
      onSubmit={log}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('mails.contact.confirm')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('mails.contact.text')}</p>
      <Select
        label={t('mails.contact.case')}
        value={chosen}
        onChange={setChosen}
        options={views.map((one) => ({ value: one.caseId, label: `${one.reference} ${one.title}` }))}
        placeholder={t('common.choose')}
        error={wasTried && !view ? t('refusals.textMissing') : undefined}
      />
      <DateBox
        label={t('mails.contact.on')}
        value={on}
        onChange={setOn}
        words={past}
        error={wasTried && !read.ok ? t('refusals.notADate') : undefined}
      />
      <TextArea
        label={t('mails.contact.summary')}
        value={summary}
        onChange={setSummary}
        rows={5}
        error={wasTried && summary.trim() === '' ? t('refusals.textMissing') : undefined}
      />
      <Checkbox label={t('mails.contact.shareable')} value={isShareable} onChange={setShareable} />
    </Dialog>
  )
}

type Refusal = Extract<Awaited<ReturnType<typeof mailAsContact>>, { ok: false }>['reason']

const ATTACHING = new Set<unknown>(['tooLarge', 'empty', 'unreadable', 'cancelled'])
const isAttaching = (
  reason: Refusal,
): reason is Extract<Refusal, 'tooLarge' | 'empty' | 'unreadable' | 'cancelled'> | Exclude<Refusal, string> =>
  ATTACHING.has(reason) || typeof reason === 'object'

/** The contact is there once only the file could not be added. */
const failureKey = (reason: Refusal): WordKey => (isAttaching(reason) ? 'mails.notAttached' : refusalKey(reason))
