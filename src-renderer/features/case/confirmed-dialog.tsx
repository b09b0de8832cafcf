import { useState } from 'react'
import { changeCase } from '../../commands/change-case.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { Button } from '../../ui/button.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'

/** Rule C3: a phoned complaint is formal once it was confirmed in writing. Day 0 stays the day of the call. */
export function ConfirmedDialog({ complaint, onClose }: { complaint: ComplaintCase; onClose: () => void }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const session = useSession()
  const past = useDateWords('past')
  const today = clock.today()
  const [text, setText] = useState(() => dates.box(today))
  const [wasTried, setTried] = useState(false)
  const { run, isBusy, failure } = useAction('confirm')
  const read = parseTypedDate(text, { today, side: 'past' })
  const problem = !read.ok
    ? t('common.date.notADate')
    : read.value > today
      ? t('refusals.dateInFuture')
      : read.value < complaint.receivedOn
        ? t('intake.problems.beforeReceipt')
        : undefined

  const save = (): void => {
    setTried(true)
    if (!read.ok || problem !== undefined) return
    run(async () => {
      const changes = { confirmedInWritingOn: read.value }
      const result = await changeCase(session, complaint.caseId, { type: 'changeDetails', changes })
      if (!result.ok) return refusalKey(result.reason.code)
      showToast({ text: t('formal.confirmedDone', { reference: complaint.reference }) })
      onClose()
      return null
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('formal.confirmedTitle')}
      onSubmit={save}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <DateBox
        label={t('formal.confirmedOn')}
        value={text}
        onChange={setText}
        words={past}
        hint={t('formal.confirmedHint')}
        steps
        autoFocus
        error={wasTried ? problem : undefined}
      />
    </Dialog>
  )
}
