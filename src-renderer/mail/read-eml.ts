import PostalMime, { type Address, type Email } from 'postal-mime'
import type { MailAddress, MailFault } from '../domain/mail/mail.ts'
import { htmlText, tidy } from './html-text.ts'
import { instantOf, nameOf, type OpenedMail } from './opened-mail.ts'

/** Reads a mail as it travels (RFC 5322 and MIME). A mail that was cut off gives what is there. @throws when it is no mail at all */
export async function readEml(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedMail> {
  const email = await PostalMime.parse(bytes, { maxNestingDepth: 40 })
  if (![email.from, email.subject, email.date, email.messageId].some((head) => head !== undefined)) throw new Error('No mail')
  const header = (name: string): string => email.headers.find(({ key }) => key === name)?.value ?? ''
  const text = email.text?.trim() ? tidy(email.text) : htmlText(email.html ?? '')
  const files = email.attachments.map(({ filename, mimeType, content, related, disposition }) => ({
    name: nameOf(filename ?? ''),
    mediaType: mimeType,
    inline: related === true || disposition === 'inline',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }))
  const sentAt = instantOf(email.date ?? '')
  const isCut = isCutOff(email, bytes)
  const faults: (MailFault | null)[] = [
    sentAt === null ? 'noDate' : null,
    text === '' ? 'noText' : null,
    isCut ? (files.length > 0 ? 'brokenAttachment' : 'cutOff') : null,
  ]
  return {
    from: addressIn(email.from),
    replyTo: addressIn(email.replyTo?.[0]),
    subject: (email.subject ?? '').replaceAll(/\s+/g, ' ').trim(),
    sentAt,
    text,
    isBulk:
      /^yes/i.test(header('x-spam-flag')) || /^(bulk|junk|list)/i.test(header('precedence')) || /^auto-/i.test(header('auto-submitted')),
    faults: faults.filter((fault) => fault !== null),
    files,
  }
}

function addressIn(address: Address | undefined): MailAddress | null {
  if (address === undefined) return null
  const { name, address: mailbox = '' } = address
  return name === '' && mailbox === '' ? null : { name, address: mailbox }
}

/** A mail in parts ends with the mark of its last part: without it something is missing. */
function isCutOff({ headers }: Email, bytes: Uint8Array): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary === undefined) return false
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 4_000)))
  return !tail.includes(`--${boundary}--`)
}
