import type { ReportContent } from './report-blocks.ts'
import type { ReportAnswer } from './report-worker.ts'

/** A report being made. `bytes` is null when it was cancelled. */
export interface ReportJob {
  readonly bytes: Promise<Uint8Array | null>
  readonly cancel: () => void
}

/** Makes the Word file of a report in a worker of its own, which ends with it. */
export function writeReport(content: ReportContent): ReportJob {
  const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' })
  let cancel = (): void => undefined
  const bytes = new Promise<Uint8Array | null>((resolve, reject) => {
    const fail = (): void => reject(new Error('The report could not be made'))
    cancel = () => resolve(null)
    worker.onmessage = ({ data }: MessageEvent<ReportAnswer>) => (data.bytes ? resolve(data.bytes) : fail())
    worker.onerror = fail
    worker.postMessage(content)
  }).finally(() => worker.terminate())
  return { bytes, cancel }
}
