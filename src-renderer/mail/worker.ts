/** Reads mails off the main thread: a large one must not hold up what someone types. Loaded with the first mail. */
import type { OpenedMail } from './opened-mail.ts'
import { readMail } from './read-mail.ts'

export interface MailJob {
  readonly bytes: Uint8Array<ArrayBuffer>
}
export interface MailAnswer {
  readonly mail: OpenedMail | null
}

addEventListener('message', ({ data }: MessageEvent<MailJob>) => {
  void readMail(data.bytes).then((mail) => postMessage({ mail } satisfies MailAnswer))
})
