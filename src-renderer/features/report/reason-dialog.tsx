import { useState } from 'react'
import type { WordKey } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useWords } from '../shared/app-context.tsx'

interface ReasonDialogProps {
  title: string
  text: string
  /** What the reason is asked as. */
  label: string
  confirm: string
  /** Said at the field when someone goes on without one. */
  missing: WordKey
  failure: WordKey | null
  isBusy: boolean
  onReason: (reason: string) => void
  onClose: () => void
}

/** A step that cannot be taken without saying why. */
export function ReasonDialog({ title, text, label, confirm, missing, failure, isBusy, onReason, onClose }: ReasonDialogProps) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      failure={failure && !isMissing ? t(failure) : null}
      onSubmit={() => {
        setTried(true)
        if (!isMissing) onReason(reason)
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {confirm}
          </Button>
        </>
      }
    >
      <p className="muted">{text}</p>
      <TextArea label={label} value={reason} onChange={setReason} autoFocus error={wasTried && isMissing ? t(missing) : undefined} />
    </Dialog>
  )
}
