import MsgReader, { type FieldsData } from '@kenjiuno/msgreader'
import PostalMime from 'postal-mime'
import { decode } from './charsets.ts'
import { type HtmlText, htmlToText } from './html-text.ts'

export interface MailAttachment {
  /** As the mail names it; a person sees its last part only. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What came in is not all of it. */
  readonly damaged: boolean
}

/** What could be read of a mail. Nothing in it was run, drawn or fetched. */
export interface ReadMail {
  readonly fileName: string
  readonly fromName: string
  readonly fromEmail: string
  /** Where answers go, when that is somewhere else; otherwise empty. */
  readonly replyTo: string
  readonly subject: string
  /** Milliseconds since 1970-01-01 UTC; null when the mail names no moment that exists. */
  readonly sentAt: number | null
  readonly text: string
  /** Rows of two cells, as forms on websites send them. */
  readonly pairs: readonly (readonly [label: string, value: string])[]
  /** References of earlier mails in its thread. */
  readonly thread: string
  /** The server that took it in calls it unasked for, or it was sent to many. */
  readonly bulk: boolean
  readonly attachments: readonly MailAttachment[]
  /** It was cut off. */
  readonly damaged: boolean
}

const MAIL_MAX_BYTES = 60_000_000
const NESTING_MAX = 50
const ATTACHMENTS_MAX = 100

/** A mail file of any program, or null when that is none. */
export async function readMail(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadMail | null> {
  if (bytes.length > MAIL_MAX_BYTES || bytes.length === 0) return null
  try {
    return bytes[0] === 0xd0 && bytes[1] === 0xcf ? readOutlook(fileName, bytes) : await readMime(fileName, bytes)
  } catch {
    return null
  }
}

async function readMime(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadMail | null> {
  const raw = decode(bytes, 'latin1')
  const head = raw.slice(0, 65_536)
  // Something that begins with two headers is a mail; a letter or a picture does not.
  if (!/^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2}/.test(head.replaceAll('\r\n', '\n').replace(/^From [^\n]*\n/, ''))) return null
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: NESTING_MAX, attachmentEncoding: 'arraybuffer' })
  const header = (name: string): string => mail.headers.find(({ key }) => key === name)?.value ?? ''
  const isCut = isCutOff(raw)
  const html = mail.html ? htmlToText(repaired(mail.html, raw)) : { text: '', pairs: [] }
  const attachments = mail.attachments.slice(0, ATTACHMENTS_MAX)
  return {
    fileName,
    fromName: line(mail.from?.name ?? ''),
    fromEmail: line(mail.from?.address ?? '').toLowerCase(),
    replyTo: line(mail.replyTo?.[0]?.address ?? '').toLowerCase(),
    subject: line(mail.subject ?? ''),
    sentAt: instantOf(header('date')),
    text: body(mail.text?.trim() ? repaired(mail.text, raw) : html.text),
    pairs: html.pairs,
    thread: [header('in-reply-to'), header('references')].join(' ').trim(),
    bulk:
      /^yes/i.test(header('x-spam-flag')) ||
      /^yes/i.test(header('x-spam-status')) ||
      /bulk|junk/i.test(header('precedence')) ||
      header('list-unsubscribe') !== '',
    attachments: attachments.map(({ filename, mimeType, content }, index) => ({
      name: filename ?? '',
      mediaType: mimeType,
      bytes: bytesOf(content),
      damaged: isCut && index === attachments.length - 1,
    })),
    damaged: isCut,
  }
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** Engines that read Windows-1252 as Latin-1 leave its quotes and euro as controls, which no mail means. */
const repaired = (text: string, raw: string): string =>
  /[\u0080-\u009f]/.test(text) && /charset="?(windows-1252|iso-8859-1)/i.test(raw)
    ? text.replaceAll(/[\u0080-\u009f]/g, (letter) => decode(new Uint8Array([letter.charCodeAt(0)]), 'windows-1252'))
    : text

const line = (text: string): string =>
  repaired(text, 'charset=windows-1252')
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const body = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()

/** A mail in parts ends with the boundary it began with (RFC 2046 5.1.1). */
function isCutOff(raw: string): boolean {
  const head = raw.slice(0, Math.max(0, raw.search(/\r?\n\r?\n/))).replaceAll(/\r?\n[ \t]+/g, ' ')
  const boundary = /^content-type:\s*multipart\/[^\n]*?boundary=(?:"([^"]+)"|([^;\s]+))/im.exec(head)
  const name = boundary?.[1] ?? boundary?.[2]
  return name !== undefined && !raw.includes(`--${name}--`)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,5})?/i

/** A date of RFC 5322, 3.3. What does not exist, as 25:61, is no moment, and never rolls over to another. */
export function instantOf(header: string): number | null {
  const [, day = '', monthName = '', year = '', hour = '', minute = '', second = '0', zone = '+0000'] = DATE.exec(header) ?? []
  const month = MONTHS.indexOf(monthName.toLowerCase())
  if (month < 0 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  const offset = /^[+-]\d{4}$/.test(zone) ? (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))) * (zone.startsWith('-') ? -1 : 1) : 0
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second))
  if (new Date(local).getUTCDate() !== Number(day) || Math.abs(offset) > 14 * 60) return null
  return local - offset * 60_000
}

function readOutlook(fileName: string, bytes: Uint8Array<ArrayBuffer>): ReadMail | null {
  const reader = new MsgReader(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const mail = reader.getFileData()
  if (mail.dataType !== 'msg' && mail.subject === undefined) return null
  const headers = mail.headers ?? ''
  const html = outlookHtml(mail)
  return {
    fileName,
    fromName: line(mail.senderName ?? ''),
    fromEmail: line(outlookSender(mail)).toLowerCase(),
    replyTo: '',
    subject: line(mail.subject ?? ''),
    sentAt: instantOf(/^date:(.*)$/im.exec(headers)?.[1] ?? '') ?? outlookMoment(mail),
    text: body(mail.body?.trim() ? mail.body : html.text),
    pairs: html.pairs,
    thread: /^(?:in-reply-to|references):(.*)$/im.exec(headers)?.[1]?.trim() ?? '',
    bulk: /^x-spam-flag:\s*yes/im.test(headers),
    attachments: (mail.attachments ?? []).slice(0, ATTACHMENTS_MAX).map((attachment) => {
      const read = reader.getAttachment(attachment)
      const name = attachment.fileName ?? attachment.fileNameShort ?? read.fileName
      return { name, mediaType: attachment.attachMimeTag ?? '', bytes: new Uint8Array(read.content), damaged: false }
    }),
    damaged: false,
  }
}

function outlookHtml({ html, bodyHtml }: FieldsData): HtmlText {
  if (html) return htmlToText(decode(new Uint8Array(html), 'utf-8'))
  return bodyHtml ? htmlToText(bodyHtml) : { text: '', pairs: [] }
}

/** Within an organisation Outlook names a mailbox by its place in a directory, and the address beside it. */
const outlookSender = ({ senderSmtpAddress, senderEmail, creatorSMTPAddress }: FieldsData): string =>
  senderSmtpAddress ?? (senderEmail?.includes('@') ? senderEmail : (creatorSMTPAddress ?? ''))

function outlookMoment({ clientSubmitTime, messageDeliveryTime }: FieldsData): number | null {
  const moment = Date.parse(clientSubmitTime ?? messageDeliveryTime ?? '')
  return Number.isNaN(moment) ? null : moment
}
