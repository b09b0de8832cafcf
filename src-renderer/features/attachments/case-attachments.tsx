import { useState } from 'react'
import { Button as AriaButton, ProgressBar } from 'react-aria-components'
import type { AddedAttachment, ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { sizeWords } from '../../text/sizes.ts'
import { Button } from '../../ui/button.tsx'
import { FileButton, FileDrop } from '../../ui/file-drop.tsx'
import { Icon } from '../../ui/icon.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useLive, useSession } from '../shared/session-context.tsx'
import { describe } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'
import { type Adding, addFiles, adding, forget } from './adding.ts'
import { AttachmentDialog } from './attachment-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import './attachments.css'

/** The files of a case: what is there, what is on its way, and a place to drop more. */
export function CaseAttachments({ complaint }: { complaint: ComplaintCase }) {
  const t = useWords()
  const { desktop } = useApp()
  const session = useSession()
  const [opened, setOpened] = useState<AddedAttachment | null>(null)
  const [removing, setRemoving] = useState<AddedAttachment | null>(null)
  const { caseId, attachments } = complaint
  const coming = useLive(adding).filter((one) => one.caseId === caseId)
  const isBlocked = complaint.closing !== null
  const onFiles = (files: readonly File[], folders: readonly string[]): void =>
    addFiles({
      session,
      caseId,
      files,
      folders,
      onAdded: (name) => showToast({ text: t('attachments.added', { name }) }),
      onFault: (error) => void desktop.reportError(describe('attachment', error)).catch(() => undefined),
    })
  return (
    <section>
      <FileDrop label={t('attachments.dropHere')} isBlocked={isBlocked} onFiles={onFiles}>
        <div className="panel-head">
          <h2>{t('attachments.title')}</h2>
          {complaint.anonymous ? null : <FileButton label={t('attachments.add')} isBlocked={isBlocked} onFiles={onFiles} />}
        </div>
        {attachments.length === 0 && coming.length === 0 ? <p className="hint">{t('attachments.none')}</p> : null}
        <ul className="lines">
          {attachments.map((attachment) => (
            <AttachmentLine key={attachment.attachmentId} attachment={attachment} onOpen={() => setOpened(attachment)} />
          ))}
          {coming.map((one) => (
            <ComingLine key={one.id} coming={one} />
          ))}
        </ul>
        <p className="hint file-drop-hint">{t(isBlocked ? 'refusals.caseClosed' : 'attachments.drop')}</p>
      </FileDrop>
      {opened ? (
        <AttachmentDialog
          caseId={caseId}
          attachment={opened}
          onClose={() => setOpened(null)}
          onRemove={
            isBlocked
              ? null
              : () => {
                  setOpened(null)
                  setRemoving(opened)
                }
          }
        />
      ) : null}
      {removing ? <RemoveDialog caseId={caseId} attachment={removing} onClose={() => setRemoving(null)} /> : null}
    </section>
  )
}

function AttachmentLine({ attachment: { name, size, addedAt }, onOpen }: { attachment: AddedAttachment; onOpen: () => void }) {
  const t = useWords()
  const dates = useDates()
  const { language } = useApp().appearance
  return (
    <li>
      <Icon name="clip" />
      <span className="grow">
        <AriaButton className="link attachment-name" onPress={onOpen}>
          {name}
        </AriaButton>
        <small>{t('attachments.details', { size: sizeWords(size, language), date: dates.moment(addedAt) })}</small>
      </span>
    </li>
  )
}

/** Being added, with how far it is; or why it was not, until that was read. */
function ComingLine({ coming: { id, name, size, done, refusal, stop } }: { coming: Adding }) {
  const t = useWords()
  const { language } = useApp().appearance
  if (refusal === null) {
    return (
      <li>
        <Icon name="clip" />
        <ProgressBar
          className="grow"
          aria-label={t('attachments.adding', { name })}
          value={done}
          maxValue={size || 1}
          valueLabel={t('attachments.addingDone', { done: sizeWords(done, language), size: sizeWords(size, language) })}
        >
          {({ valueText }) => (
            <>
              {name}
              <progress className="progress" value={done} max={size || 1} aria-hidden="true" />
              <small>{valueText}</small>
            </>
          )}
        </ProgressBar>
        <Button look="plain" size="small" onPress={() => stop.abort()} aria-label={t('attachments.stopLabel', { name })}>
          {t('attachments.stop')}
        </Button>
      </li>
    )
  }
  const reason =
    typeof refusal === 'object'
      ? t('attachments.refused.case', { reason: t(refusalKey(refusal.code)) })
      : t(`attachments.refused.${refusal === 'cancelled' ? 'failed' : refusal}`)
  return (
    <li>
      <Icon name="late" className="tone-late" />
      <span className="grow" role="alert">
        {name}
        <small className="attachment-refusal">{reason}</small>
      </span>
      <Button look="plain" size="small" icon="close" iconOnly onPress={() => forget(id)} aria-label={t('attachments.hide', { name })} />
    </li>
  )
}
