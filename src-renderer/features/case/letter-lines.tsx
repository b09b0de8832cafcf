import { useState } from 'react'
import { saveKeptLetter } from '../../commands/issue-letter.ts'
import { isOutOfDate } from '../../commands/letter-order.ts'
import type { ComplaintCase, Letter } from '../../domain/complaint/complaint-case.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { showToast } from '../../ui/toast.tsx'
import { SendDialog } from '../letter/send-dialog.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'

/** Every letter of a case that was made, each version: it can be saved again as it was, and told to be sent. */
export function CaseLetters({ complaint, isReadOnly }: { complaint: ComplaintCase; isReadOnly: boolean }) {
  const t = useWords()
  const [sending, setSending] = useState<Letter | null>(null)
  const { letters } = complaint
  return (
    <section>
      <div className="panel-head">
        <h2>{t('caseFile.letters')}</h2>
      </div>
      <ul className="lines">
        {letters.some(({ kind }) => kind === 'acknowledgement') ? null : (
          <li>
            <Icon name="circle" />
            <span className="grow">
              {t('course.letterKinds.acknowledgement')}
              <small>{t(complaint.closing ? 'caseFile.letterNeverMade' : 'caseFile.letterNotMade')}</small>
            </span>
          </li>
        )}
        {letters.map((letter) => (
          <LetterLine
            key={letter.letterId}
            letter={letter}
            complaint={complaint}
            {...(isReadOnly ? {} : { onSend: () => setSending(letter) })}
          />
        ))}
      </ul>
      {sending ? <SendDialog complaint={complaint} letter={sending} onClose={() => setSending(null)} /> : null}
    </section>
  )
}

interface LetterLineProps {
  letter: Letter
  complaint: ComplaintCase
  /** Without it the letter is looked at only. */
  onSend?: () => void
}

const MARKS = {
  sent: { name: 'done', className: 'tone-done' },
  stale: { name: 'late', className: 'tone-today' },
  waiting: { name: 'circle', className: '' },
} as const

function LetterLine({ letter, complaint, onSend }: LetterLineProps) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const { kind, sent, madeAt } = letter
  const versions = complaint.letters.filter(
    (other) => other.kind === kind && other.complainantId === letter.complainantId && other.replyId === letter.replyId,
  )
  const number = versions.indexOf(letter) + 1
  const name = `${t(`course.letterKinds.${kind}`)}${versions.length > 1 ? `, ${t('letter.version', { number })}` : ''}`
  const isStale = onSend !== undefined && sent === null && isOutOfDate(letter, complaint, organisation)
  const mark = sent ? MARKS.sent : isStale ? MARKS.stale : MARKS.waiting
  const state = sent
    ? t('caseFile.letterSentOn', { date: dates.short(sent.sentOn), channel: t(`caseFile.sendChannels.${sent.channel}`) })
    : t('caseFile.letterMadeOn', { date: dates.moment(madeAt) })
  return (
    <li>
      <Icon {...mark} />
      <span className="grow">
        {name}
        <small>{isStale ? `${state}, ${t('letter.stale')}` : state}</small>
        {onSend ? (
          <span className="row">
            {letter.size === undefined ? null : <SaveAgain complaint={complaint} letter={letter} name={name} />}
            {sent ? null : (
              <Button look="plain" size="small" onPress={onSend} aria-label={t('letter.sendLabel', { letter: name })}>
                {t('letter.isSent')}
              </Button>
            )}
          </span>
        ) : null}
      </span>
    </li>
  )
}

function SaveAgain({ complaint, letter, name }: { complaint: ComplaintCase; letter: Letter; name: string }) {
  const t = useWords()
  const session = useSession()
  const { desktop } = useApp()
  const { run, isBusy, failure } = useAction('saveLetter')
  const save = (): void =>
    run(async () => {
      const saved = await saveKeptLetter(session, complaint, letter)
      if (!saved.ok)
        return saved.reason === 'cancelled' ? null : saved.reason === 'damaged' ? 'letter.damaged' : `letter.refused.${saved.reason}`
      const { handle, fileName } = saved.value
      showToast({
        text: t('letter.saved', { file: fileName }),
        action: { label: t('letter.open'), run: () => void desktop.openFile({ handle }) },
      })
      return null
    })
  return (
    <>
      <Button look="plain" size="small" isBusy={isBusy} onPress={save} aria-label={t('letter.saveLabel', { letter: name })}>
        {t('letter.save')}
      </Button>
      {failure ? <small role="alert">{t(failure)}</small> : null}
    </>
  )
}
