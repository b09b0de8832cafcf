import * as library from '@kenjiuno/msgreader'
import type { MailAddress, MailFault } from '../domain/mail/mail.ts'
import { htmlText, tidy } from './html-text.ts'
import { instantOf, type MailFile, nameOf, type OpenedMail } from './opened-mail.ts'

type ReaderClass = typeof library.default
type Reader = InstanceType<ReaderClass>
type Fields = ReturnType<Reader['getFileData']>

/** The library is CommonJS: its class is the default export in a test, and one step deeper in the built page. */
function readerClass(found: ReaderClass): ReaderClass {
  const inner: unknown = Reflect.get(found, 'default')
  return isClass(inner) ? inner : found
}
const isClass = (value: unknown): value is ReaderClass => typeof value === 'function'

/** Reads a mail as Outlook saves it (MS-OXMSG). @throws when it is no such file */
export function readMsg(bytes: Uint8Array<ArrayBuffer>): OpenedMail {
  const MsgReader = readerClass(library.default)
  const reader = new MsgReader(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const data = reader.getFileData()
  if (data.error) throw new Error('No mail')
  const html = htmlOf(data)
  const text = data.body?.trim() ? tidy(data.body) : htmlText(html)
  const read = (data.attachments ?? []).map((attachment): MailFile | null => fileOf(reader, attachment))
  const sentAt = instantOf(data.clientSubmitTime ?? data.messageDeliveryTime ?? headerIn(data.headers ?? '', 'date'))
  const faults: (MailFault | null)[] = [
    sentAt === null ? 'noDate' : null,
    text === '' ? 'noText' : null,
    read.includes(null) ? 'brokenAttachment' : null,
  ]
  return {
    from: senderOf(data),
    replyTo: null,
    subject: (data.subject ?? '').replaceAll(/\s+/g, ' ').trim(),
    sentAt,
    text,
    isBulk: /^yes/i.test(headerIn(data.headers ?? '', 'x-spam-flag')),
    faults: faults.filter((fault) => fault !== null),
    files: read.filter((file) => file !== null),
  }
}

function htmlOf({ bodyHtml, html }: Fields): string {
  return bodyHtml ?? (html ? new TextDecoder().decode(html) : '')
}

/** Inside an office Outlook knows people by a name of its own system; the address stands elsewhere then. */
function senderOf({ senderName = '', senderSmtpAddress, senderEmail = '' }: Fields): MailAddress | null {
  const address = senderSmtpAddress ?? (senderEmail.includes('@') ? senderEmail : '')
  return senderName === '' && address === '' ? null : { name: senderName === address ? '' : senderName, address }
}

function fileOf(reader: Reader, attachment: NonNullable<Fields['attachments']>[number]): MailFile | null {
  try {
    const { fileName, content } = reader.getAttachment(attachment)
    return {
      name: nameOf(fileName),
      mediaType: attachment.attachMimeTag ?? '',
      inline: attachment.attachmentHidden === true,
      bytes: new Uint8Array(content),
    }
  } catch {
    return null
  }
}

const headerIn = (headers: string, name: string): string => new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(headers)?.[1]?.trim() ?? ''
