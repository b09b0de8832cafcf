import { useState } from 'react'
import { changeCase } from '../../commands/change-case.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'

/** Findings that two people wrote at the same time, as one text. It begins with what is shown now. */
export function FindingsDialog({ complaint, onClose }: { complaint: ComplaintCase; onClose: () => void }) {
  const t = useWords()
  const session = useSession()
  const [findings, setFindings] = useState(complaint.findings)
  const { run, isBusy, failure } = useAction('findings')
  const save = (): void =>
    run(async () => {
      const result = await changeCase(session, complaint.caseId, { type: 'recordFindings', findings })
      if (!result.ok) return refusalKey(result.reason.code)
      onClose()
      return null
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('history.conflict.fields.findings')}
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
      <TextArea label={t('history.conflict.otherFindings')} value={findings} onChange={setFindings} rows={6} autoFocus />
    </Dialog>
  )
}
