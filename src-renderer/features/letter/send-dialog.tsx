import { useState } from 'react'
import { changeCase } from '../../commands/change-case.ts'
import type { ComplaintCase, Letter } from '../../domain/complaint/complaint-case.ts'
import { SEND_CHANNELS, type SendChannel } from '../../domain/complaint/events.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'

interface SendDialogProps {
  complaint: ComplaintCase
  letter: Letter
  onClose: () => void
}

/** Sending meets the deadline, making does not: so the day and the way are asked. */
export function SendDialog({ complaint, letter, onClose }: SendDialogProps) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const session = useSession()
  const past = useDateWords('past')
  const today = clock.today()
  const complainant = complaint.complainants.find((person) => person.complainantId === letter.complainantId)
  const [text, setText] = useState(() => dates.box(today))
  const [channel, setChannel] = useState<SendChannel>(complainant?.email.trim() === '' ? 'post' : 'email')
  const { run, isBusy, failure } = useAction('send')
  const read = parseTypedDate(text, { today, side: 'past' })

  const send = (): void =>
    run(async () => {
      const sentOn = read.ok ? read.value : text
      const result = await changeCase(session, complaint.caseId, { type: 'recordSending', letterId: letter.letterId, channel, sentOn })
      if (!result.ok) return refusalKey(result.reason.code)
      showToast({ text: t('letter.send.done') })
      onClose()
      return null
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('letter.send.title')}
      onSubmit={send}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('letter.send.confirm')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('letter.send.text')}</p>
      <DateBox
        label={t('letter.send.on')}
        value={text}
        onChange={setText}
        words={past}
        autoFocus
        error={read.ok ? undefined : t('refusals.notADate')}
      />
      <Segments
        label={t('letter.send.how')}
        value={channel}
        onChange={setChannel}
        options={SEND_CHANNELS.map((value) => ({ value, label: t(`letter.send.channels.${value}`) }))}
      />
    </Dialog>
  )
}
