import { useState } from 'react'
import { restoreAttachment } from '../../commands/attachments.ts'
import { changeCase } from '../../commands/change-case.ts'
import type { Attachment } from '../../domain/complaint/course.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'

interface RemoveDialogProps {
  caseId: string
  attachment: Attachment
  onClose: () => void
}

/** Taking a file out of the case asks why, and says what becomes of its bytes. */
export function RemoveDialog({ caseId, attachment: { attachmentId, name }, onClose }: RemoveDialogProps) {
  const t = useWords()
  const session = useSession()
  const [reason, setReason] = useState('')
  const { run, isBusy, failure } = useAction('removeAttachment')

  const undo = async (): Promise<void> => {
    const restored = await restoreAttachment(session, caseId, attachmentId, t('attachments.remove.undoReason'))
    showToast({ text: restored.ok ? t('attachments.remove.undone', { name }) : t(refusalKey(restored.reason.code)) })
  }
  const remove = (): void =>
    run(async () => {
      const result = await changeCase(session, caseId, { type: 'removeAttachment', attachmentId, reason })
      if (!result.ok) return refusalKey(result.reason.code)
      showToast({ text: t('attachments.remove.done', { name }), action: { label: t('attachments.remove.undo'), run: () => void undo() } })
      onClose()
      return null
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('attachments.remove.title', { name })}
      onSubmit={remove}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('attachments.remove.confirm')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('attachments.remove.text')}</p>
      <TextField label={t('attachments.remove.reason')} value={reason} onChange={setReason} autoFocus />
    </Dialog>
  )
}
