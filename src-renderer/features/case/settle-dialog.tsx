import { useState } from 'react'
import { changeCase } from '../../commands/change-case.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { Button } from '../../ui/button.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { isBlank } from '../shared/fields.ts'
import { refusalKey } from '../shared/refusal-words.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'

/** Rule C2: a signal that stays one is settled, with what was done about it. */
export function SettleDialog({ signal, onClose }: { signal: ComplaintCase; onClose: () => void }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const session = useSession()
  const past = useDateWords('past')
  const today = clock.today()
  const [reason, setReason] = useState('')
  const [text, setText] = useState(() => dates.box(today))
  const [wasTried, setTried] = useState(false)
  const { run, isBusy, failure } = useAction('settle')
  const read = parseTypedDate(text, { today, side: 'past' })

  const save = (): void => {
    setTried(true)
    if (!read.ok || isBlank(reason)) return
    run(async () => {
      const closing = { cause: 'signalSettled', closedOn: read.value, reason } as const
      const result = await changeCase(session, signal.caseId, { type: 'close', closing })
      if (!result.ok) return refusalKey(result.reason.code)
      showToast({ text: t('formal.settled', { reference: signal.reference }) })
      onClose()
      return null
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('formal.settleTitle')}
      onSubmit={save}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('formal.settle')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('formal.settleText')}</p>
      <TextArea
        label={t('formal.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        autoFocus
        error={wasTried && isBlank(reason) ? t('refusals.textMissing') : undefined}
      />
      <DateBox
        label={t('formal.settledOn')}
        value={text}
        onChange={setText}
        words={past}
        error={wasTried && !read.ok ? t('common.date.notADate') : undefined}
      />
    </Dialog>
  )
}
