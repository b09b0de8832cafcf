import type { OpenedMail } from './opened-mail.ts'
import type { MailAnswer, MailJob } from './worker.ts'

export interface MailReader {
  /** @returns null when the file is no mail, or cannot be read at all */
  read(file: Blob): Promise<OpenedMail | null>
}

/** A file that keeps its reader busy for longer is given up: it was made to. */
const LONGEST_MS = 30_000

/** A worker for each mail: what breaks one of them breaks no other, and what it held goes with it. */
export function mailReader(): MailReader {
  return {
    read: async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
      const answer = new Promise<OpenedMail | null>((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<MailAnswer>) => resolve(data.mail)
        worker.onerror = () => resolve(null)
        setTimeout(() => resolve(null), LONGEST_MS)
      })
      worker.postMessage({ bytes } satisfies MailJob, [bytes.buffer])
      return answer.finally(() => worker.terminate())
    },
  }
}
