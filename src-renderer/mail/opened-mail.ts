import type { Mail } from '../domain/mail/mail.ts'

export interface MailFile {
  readonly name: string
  readonly mediaType: string
  readonly inline: boolean
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A mail with the bytes of what came with it. */
export interface OpenedMail extends Omit<Mail, 'attachments'> {
  readonly files: readonly MailFile[]
}

/** Only a name: what a sender puts before it is a path on somebody's machine. */
export const nameOf = (name: string): string => (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').trim()

/** ISO 8601 in UTC; null for a date that does not exist, as 25:61, or that a mail cannot have. */
export function instantOf(text: string): string | null {
  const time = Date.parse(text)
  return Number.isNaN(time) || time < Date.UTC(1990, 0, 1) || time > Date.UTC(2100, 0, 1) ? null : new Date(time).toISOString()
}
