import { useEffect, useMemo, useState } from 'react'
import type { Attachment } from '../../domain/complaint/course.ts'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { decodeText, TEXT_SHOWN_BYTES } from './decode.ts'
import { imageType, previewKind } from './kinds.ts'
import { PdfPreview } from './pdf-preview.tsx'
import { type OpenedBytes, useBytes } from './use-bytes.ts'

interface PreviewProps {
  caseId: string
  attachment: Attachment
}

/** What can be shown inside the sandbox: pixels, plain text, and pages drawn as pixels. */
export function AttachmentPreview(props: PreviewProps) {
  const t = useWords()
  switch (previewKind(props.attachment.name)) {
    case 'image':
      return <ImagePreview {...props} />
    case 'text':
      return <TextPreview {...props} />
    case 'pdf':
      return <WholePdf {...props} />
    default:
      return <p>{t('attachments.noPreview')}</p>
  }
}

function ImagePreview({ caseId, attachment }: PreviewProps) {
  const opened = useBytes(caseId, attachment)
  const [url, setUrl] = useState<string | null>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    if (opened.status !== 'ready') return undefined
    const made = URL.createObjectURL(new Blob([opened.bytes], { type: imageType(attachment.name) }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [opened, attachment])
  if (opened.status !== 'ready') return <NotShown status={opened.status} />
  if (isBroken) return <NotShown status="failed" />
  return url ? <img className="attachment-image" src={url} alt={attachment.name} onError={() => setBroken(true)} /> : null
}

function TextPreview({ caseId, attachment }: PreviewProps) {
  const t = useWords()
  const opened = useBytes(caseId, attachment, TEXT_SHOWN_BYTES)
  const isCut = attachment.size > TEXT_SHOWN_BYTES
  const text = useMemo(() => (opened.status === 'ready' ? decodeText(opened.bytes, isCut) : ''), [opened, isCut])
  if (opened.status !== 'ready') return <NotShown status={opened.status} />
  return (
    <>
      {isCut ? <p className="hint">{t('attachments.textCut')}</p> : null}
      {/* A box of text, so that nothing in it can be anything else, and the keyboard reads on in it. */}
      <textarea
        className="textarea attachment-text"
        aria-label={t('attachments.textLabel', { name: attachment.name })}
        readOnly
        rows={20}
        value={text}
      />
    </>
  )
}

function WholePdf({ caseId, attachment }: PreviewProps) {
  const opened = useBytes(caseId, attachment)
  if (opened.status !== 'ready') return <NotShown status={opened.status} />
  return <PdfPreview bytes={opened.bytes} />
}

function NotShown({ status }: { status: Exclude<OpenedBytes['status'], 'ready'> }) {
  const t = useWords()
  if (status === 'loading') return <p role="status">{t('attachments.loading')}</p>
  return (
    <Banner tone="late" icon="late" urgent>
      {t(status === 'damaged' ? 'attachments.damaged' : 'attachments.cannotShow')}
    </Banner>
  )
}
