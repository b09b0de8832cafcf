import type { AddedAttachment } from '../../domain/complaint/complaint-case.ts'
import { sizeWords } from '../../text/sizes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { AttachmentPreview } from './preview.tsx'
import { useSaveCopy } from './use-save-copy.ts'

interface AttachmentDialogProps {
  caseId: string
  attachment: AddedAttachment
  onClose: () => void
  /** Null where nothing can be taken out of the case. */
  onRemove: (() => void) | null
}

/** One file: what can be shown of it, a copy of it, and a way out of the case. */
export function AttachmentDialog({ caseId, attachment, onClose, onRemove }: AttachmentDialogProps) {
  const t = useWords()
  const dates = useDates()
  const { language } = useApp().appearance
  const copy = useSaveCopy(caseId, attachment)
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={attachment.name}
      failure={copy.failure ? t(copy.failure) : null}
      actions={
        <>
          {onRemove ? (
            <Button className="attachment-remove" onPress={onRemove}>
              {t('attachments.remove.open')}
            </Button>
          ) : null}
          <Button onPress={onClose}>{t('common.close')}</Button>
          <Button look="primary" isBusy={copy.isBusy} onPress={copy.save}>
            {t(copy.isBusy ? 'attachments.saving' : copy.isWarned ? 'attachments.saveAnyway' : 'attachments.save')}
          </Button>
        </>
      }
    >
      <p className="hint">
        {t('attachments.details', { size: sizeWords(attachment.size, language), date: dates.moment(attachment.addedAt) })}
      </p>
      {copy.isWarned && copy.savedAs === null ? (
        <Banner tone="today" icon="shield" urgent>
          {t('attachments.canRun')}
        </Banner>
      ) : null}
      {copy.savedAs !== null && !copy.failure ? (
        <Banner tone="done" icon="done">
          <span role="status">{t('attachments.saved', { file: copy.savedAs })}</span>
        </Banner>
      ) : null}
      <AttachmentPreview caseId={caseId} attachment={attachment} />
    </Dialog>
  )
}
