import { z } from 'zod'
import type { Contact } from '../domain/complaint/course.ts'
import type { Mail } from '../domain/mail/mail.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { MailReader } from '../mail/reader.ts'
import type { WriteRefusal } from '../store/attachments.ts'
import { type AddRefusal, ATTACHMENT_MAX_BYTES, addAttachment, nameOf } from './attachments.ts'
import { type ChangeRefusal, changeCase } from './change-case.ts'
import type { Session } from './session.ts'

const address = z.object({ name: z.string(), address: z.string() }).nullable()
const mailSchema = z.object({
  from: address,
  replyTo: address,
  subject: z.string(),
  sentAt: z.string().nullable(),
  text: z.string(),
  attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), size: z.number(), inline: z.boolean() })),
  isBulk: z.boolean(),
  faults: z.array(z.enum(['noDate', 'noText', 'brokenAttachment', 'cutOff'])),
})

/** A mail that was opened and has no place yet: read, and its file kept, until someone chose what it is. */
const keptMailSchema = z.object({
  kind: z.literal('mail'),
  personId: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  attachmentId: z.string(),
  size: z.number(),
  sha256: z.string(),
  mail: mailSchema,
})
export interface KeptMail extends Omit<z.infer<typeof keptMailSchema>, 'kind' | 'mail'> {
  readonly mail: Mail
  readonly mailId: string
}

export type OpenRefusal = WriteRefusal | 'tooLarge' | 'notAMail' | 'alreadyOpen'

/** What was stored of the mails that a person opened, the newest first. */
export const keptMails = (drafts: readonly { readonly id: string; readonly value: unknown }[], personId: string): KeptMail[] =>
  drafts.flatMap(({ id, value }) => {
    const read = keptMailSchema.safeParse(value)
    return read.success && read.data.personId === personId ? [{ ...read.data, mailId: id }] : []
  })

/**
 * Reads a mail file and keeps it, sealed, until it has a place: the bytes first, then what names them. A file that was opened
 * already is not kept twice.
 */
export async function openMail(session: Session, reader: MailReader, file: File): Promise<Result<KeptMail, OpenRefusal>> {
  if (file.size > ATTACHMENT_MAX_BYTES) return refuse('tooLarge')
  if (file.size === 0) return refuse('empty')
  const opened = await reader.read(file)
  if (!opened) return refuse('notAMail')
  const { files, ...rest } = opened
  const mail: Mail = {
    ...rest,
    attachments: files.map(({ name, mediaType, inline, bytes }) => ({ name: nameOf(name), mediaType, inline, size: bytes.length })),
  }
  const { attachments, drafts } = session.store
  const [mailId, attachmentId] = [session.newId(), session.newId()]
  const written = await attachments.write({ caseId: mailId, attachmentId }, file)
  if (!written.ok) return written
  const before = keptMails(await drafts.list(), session.personId)
  if (before.some(({ sha256 }) => sha256 === written.value)) {
    await attachments.discard(attachmentId)
    return refuse('alreadyOpen')
  }
  const { personId } = session
  const kept = { personId, fileName: nameOf(file.name), mediaType: file.type, attachmentId, size: file.size, sha256: written.value, mail }
  await drafts.save(mailId, { kind: 'mail', ...kept }, session.clock.now())
  return ok({ ...kept, mailId })
}

/** The mail goes, and its file with it. */
export async function discardMail({ store }: Session, { mailId, attachmentId }: KeptMail): Promise<void> {
  await store.drafts.remove(mailId)
  await store.attachments.discard(attachmentId)
}

/** The mail as it came, and each file that came with it, become attachments of a case; then nothing else keeps them. */
export async function mailIntoCase(
  session: Session,
  reader: MailReader,
  caseId: string,
  kept: KeptMail,
): Promise<Result<null, AddRefusal | 'damaged'>> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const key = { caseId: kept.mailId, attachmentId: kept.attachmentId, size: kept.size, sha256: kept.sha256 }
  const read = await session.store.attachments.read(key, (piece) => void pieces.push(piece))
  if (!read.ok) return refuse(read.reason)
  const original = new File(pieces, kept.fileName, { type: kept.mediaType || 'message/rfc822' })
  const opened = await reader.read(original)
  const files = (opened?.files ?? []).filter(({ inline, bytes }) => !inline && bytes.length > 0)
  for (const file of [original, ...files.map(({ name, mediaType, bytes }) => new File([bytes], name, { type: mediaType }))]) {
    const added = await addAttachment(session, caseId, file)
    if (!added.ok) return refuse(added.reason)
  }
  await discardMail(session, kept)
  return ok(null)
}

/** A mail about a case that is there already: what it says is logged as a contact (rule C5), and the file is added. */
export async function mailAsContact(
  session: Session,
  reader: MailReader,
  caseId: string,
  kept: KeptMail,
  contact: Pick<Contact, 'on' | 'summary' | 'shareable' | 'party'>,
): Promise<Result<null, ChangeRefusal['code'] | AddRefusal | 'damaged'>> {
  const logged = await changeCase(session, caseId, {
    type: 'logContact',
    contact: { ...contact, contactId: session.newId(), channel: 'email' },
  })
  if (!logged.ok) return refuse(logged.reason.code)
  return mailIntoCase(session, reader, caseId, kept)
}
