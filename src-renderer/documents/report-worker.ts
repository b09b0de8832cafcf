/** Reports off the main thread. Who does not want to wait ends the worker: nothing of a report was written anywhere yet. */
import type { ReportContent } from './report-blocks.ts'
import { reportDocx } from './report-docx.ts'

export interface ReportAnswer {
  readonly bytes: Uint8Array | null
}

addEventListener('message', (message: MessageEvent<ReportContent>) => {
  reportDocx(message.data).then(
    (bytes) => postMessage({ bytes } satisfies ReportAnswer),
    () => postMessage({ bytes: null } satisfies ReportAnswer),
  )
})
