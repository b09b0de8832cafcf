import type { PDFDocumentProxy } from 'pdfjs-dist'
import { ok, type Result, refuse } from '../../domain/result.ts'

export interface Pdf {
  readonly pages: number
  /** Draws a page, as wide as asked (CSS pixels). @returns its text, for who cannot see the picture; null when it was overtaken */
  draw(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<string | null>
  close(): void
}

/** A page of a poster must not become a picture of a gigabyte. */
const CANVAS_SIDE_MAX = 4_096

/**
 * Opens a PDF with pdf.js, which is loaded when the first is looked at. It draws pixels: no scripts of the document, no
 * forms, no links, nothing fetched, no code made from text (the policy has neither eval nor WebAssembly).
 *
 * @param bytes handed over to the worker: empty afterwards
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Pdf, 'locked' | 'failed'>> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist')
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const close = (): void => {
    worker.destroy()
    port.terminate()
  }
  try {
    const options = { isEvalSupported: false, useWasm: false, useWorkerFetch: false, enableXfa: false, stopAtErrors: false }
    const document = await getDocument({ data: bytes, worker, ...options }).promise
    return ok({
      pages: document.numPages,
      draw: (...which) => drawPage(document, ...which),
      close: () => void document.loadingTask.destroy().finally(close),
    })
  } catch (error) {
    close()
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'failed')
  }
}

async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<string | null> {
  const page = await document.getPage(number)
  const plain = page.getViewport({ scale: 1 })
  const wanted = (width * devicePixelRatio) / plain.width
  const viewport = page.getViewport({ scale: Math.min(wanted, CANVAS_SIDE_MAX / plain.width, CANVAS_SIDE_MAX / plain.height) })
  if (signal.aborted) return null
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const drawing = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => drawing.cancel(), { once: true })
  await drawing.promise
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
