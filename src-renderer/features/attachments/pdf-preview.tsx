import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { openPdf, type Pdf } from './pdf.ts'

/** How wide a page is drawn, in CSS pixels: the width of the dialog; it is shown smaller where that is. */
const PAGE_WIDTH = 880

/** The pages of a PDF, one at a time. */
export function PdfPreview({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) {
  const t = useWords()
  const [pdf, setPdf] = useState<Pdf | null>(null)
  const [refusal, setRefusal] = useState<'locked' | 'failed' | null>(null)
  useEffect(() => {
    let isGone = false
    let opened: Pdf | null = null
    // Not a copy: the reader takes these bytes over, and nothing else reads them (100 MB would be there twice).
    openPdf(bytes).then(
      (answer) => {
        if (!answer.ok) return setRefusal(answer.reason)
        opened = answer.value
        if (isGone) opened.close()
        else setPdf(opened)
      },
      () => setRefusal('failed'),
    )
    return () => {
      isGone = true
      opened?.close()
    }
  }, [bytes])
  if (refusal) {
    return (
      <Banner tone="today" icon="info" urgent>
        {t(refusal === 'locked' ? 'attachments.locked' : 'attachments.cannotShow')}
      </Banner>
    )
  }
  return pdf ? <PdfPages pdf={pdf} onBroken={() => setRefusal('failed')} /> : <p role="status">{t('attachments.loading')}</p>
}

function PdfPages({ pdf, onBroken }: { pdf: Pdf; onBroken: () => void }) {
  const t = useWords()
  const [page, setPage] = useState(1)
  const [text, setText] = useState('')
  const canvas = useRef<HTMLCanvasElement>(null)
  const broken = useRef(onBroken)
  broken.current = onBroken
  useEffect(() => {
    const stop = new AbortController()
    if (!canvas.current) return undefined
    pdf.draw(page, canvas.current, PAGE_WIDTH, stop.signal).then(
      (drawn) => (stop.signal.aborted ? undefined : setText(drawn ?? '')),
      () => (stop.signal.aborted ? undefined : broken.current()),
    )
    return () => stop.abort()
  }, [pdf, page])
  const isFirst = page === 1
  const isLast = page === pdf.pages
  const label = t('attachments.page', { page, pages: pdf.pages })
  return (
    <>
      <div className="row">
        <Button
          icon="left"
          iconOnly
          aria-label={t('attachments.previousPage')}
          aria-disabled={isFirst}
          onPress={() => (isFirst ? undefined : setPage(page - 1))}
        />
        <span role="status">{label}</span>
        <Button
          icon="right"
          iconOnly
          aria-label={t('attachments.nextPage')}
          aria-disabled={isLast}
          onPress={() => (isLast ? undefined : setPage(page + 1))}
        />
        <span className="hint">{t('attachments.pdfHint')}</span>
      </div>
      <canvas key={page} ref={canvas} className="attachment-page">
        {text}
      </canvas>
    </>
  )
}
