export interface MailAddress {
  readonly name: string
  readonly address: string
}

/** What could not be read of a mail. It is told, and what could be read is used all the same. */
export type MailFault = 'noDate' | 'noText' | 'brokenAttachment' | 'cutOff'

export interface MailAttachment {
  /** As the sender called it: never a path (what stands before the last slash is gone). */
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** A picture within the text, as a logo under a signature. */
  readonly inline: boolean
}

/** A mail as plain data: text only, whatever it was written in. */
export interface Mail {
  readonly from: MailAddress | null
  readonly replyTo: MailAddress | null
  readonly subject: string
  /** Instant, ISO 8601 in UTC; null when the mail does not say, or says something impossible. */
  readonly sentAt: string | null
  readonly text: string
  readonly attachments: readonly MailAttachment[]
  /** Sent to many, or marked as spam on its way. */
  readonly isBulk: boolean
  readonly faults: readonly MailFault[]
}
