import { useState } from 'react'
import { type ChangeRefusal, changeCase } from '../../commands/change-case.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { WordKey } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { isBlank } from '../shared/fields.ts'
import { refusalKey } from '../shared/refusal-words.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useFieldWords } from './field-words.ts'
import type { RestoredField, Undo } from './undo.ts'

interface UndoDialogProps {
  undo: Undo
  complaint: ComplaintCase
  onClose: () => void
}

/** Undoing is an event as well: what it undoes stays in the history (rule C13). */
export function UndoDialog({ undo, complaint, onClose }: UndoDialogProps) {
  const t = useWords()
  const session = useSession()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const { run, isBusy, failure } = useAction('undo')
  const isRetracting = undo.how === 'retract'

  const confirm = (): void => {
    setTried(true)
    if (isRetracting && isBlank(reason)) return
    run(async () => {
      const command =
        undo.how === 'retract' ? ({ type: 'retract', eventId: undo.eventId, eventType: undo.eventType, reason } as const) : undo.command
      const result = await changeCase(session, complaint.caseId, command)
      if (!result.ok) return settlingRefusal(result.reason.code)
      showToast({ text: t(isRetracting ? 'history.undo.retracted' : 'history.undo.restored') })
      onClose()
      return null
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(isRetracting ? 'history.undo.retractTitle' : 'history.undo.restoreTitle')}
      onSubmit={confirm}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy} autoFocus={!isRetracting}>
            {t(isRetracting ? 'history.undo.retract' : 'history.undo.restore')}
          </Button>
        </>
      }
    >
      {undo.how === 'restore' ? <RestoredFields changes={undo.changes} /> : null}
      <p className="muted">{t(isRetracting ? 'history.undo.stays' : 'history.undo.restoreText')}</p>
      {isRetracting ? (
        <TextArea
          label={t('history.undo.reason')}
          value={reason}
          onChange={setReason}
          rows={2}
          autoFocus
          error={wasTried && isBlank(reason) ? t('refusals.textMissing') : undefined}
        />
      ) : null}
    </Dialog>
  )
}

/** An earlier value can be one that no longer fits: the form of the details says which field that is. */
export function settlingRefusal(code: ChangeRefusal['code']): WordKey {
  if (code === 'intakeIncomplete') return 'history.undo.cannot'
  return code === 'handlerIsAway' ? 'history.undo.handlerIsAway' : refusalKey(code)
}

function RestoredFields({ changes }: { changes: readonly RestoredField[] }) {
  const t = useWords()
  const words = useFieldWords()
  const told = (change: RestoredField): { field: string; from: string; to: string } => {
    if (change.field === 'findings') return { field: t('history.conflict.fields.findings'), from: change.from, to: change.to }
    return { field: t(`caseFile.fields.${change.field}`), from: words(change.field, change.from), to: words(change.field, change.to) }
  }
  const quoted = (text: string): string => (text === '' ? t('caseFile.empty') : `“${text}”`)
  return (
    <ul className="bullets told">
      {changes.map((change) => {
        const { field, from, to } = told(change)
        return <li key={change.field}>{t('caseFile.fromTo', { field, from: quoted(from), to: quoted(to) })}</li>
      })}
    </ul>
  )
}
