import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import type { Attachment } from '../domain/complaint/course.ts'
import { isKnown } from '../domain/complaint/evolve.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Progress, WriteRefusal } from '../store/attachments.ts'
import { type ChangeRefusal, changeCase } from './change-case.ts'
import type { SaveRefusal } from './issue-letter.ts'
import type { Session } from './session.ts'

/** 100 MB as a person counts it: what a phone films in a minute, and what a laptop seals in seconds. */
export const ATTACHMENT_MAX_BYTES = 100_000_000

/** As long as a line may be (rules of the domain); a file system allows 255. */
const NAME_MAX = 255

export type AddRefusal = WriteRefusal | 'tooLarge' | ChangeRefusal

/** A file as a page gets it from a dialog or a drop: it has a name, and no path. */
export type ChosenFile = Pick<File, 'name' | 'type'> & Blob

/**
 * Adds a file to a case: first its bytes, then the event that names them. A crash in between leaves bytes that nothing
 * names, which the next unlock removes; the other way round it would leave a name without bytes.
 */
export async function addAttachment(
  session: Session,
  caseId: string,
  file: ChosenFile,
  progress: Progress = {},
): Promise<Result<Attachment, AddRefusal>> {
  if (file.size > ATTACHMENT_MAX_BYTES) return refuse('tooLarge')
  const { attachments } = session.store
  const attachmentId = session.newId()
  const written = await attachments.write({ caseId, attachmentId }, file, progress)
  if (!written.ok) return written
  const attachment = { attachmentId, name: nameOf(file.name), mediaType: file.type, size: file.size, sha256: written.value }
  const recorded = await changeCase(session, caseId, { type: 'addAttachment', attachment })
  if (!recorded.ok) {
    await attachments.discard(attachmentId)
    return refuse(recorded.reason)
  }
  await attachments.settle(attachmentId)
  return ok(attachment)
}

/** Only a name, and one that is read as it is: marks that turn the direction of writing can make an exe look like a picture. */
export function nameOf(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(/\p{C}/gu, '').trim()
  if (plain === '') return 'bijlage'
  const extension = /\.[^.]{1,16}$/.exec(plain)?.[0] ?? ''
  return plain.length > NAME_MAX ? `${plain.slice(0, NAME_MAX - extension.length)}${extension}` : plain
}

export type CopyRefusal = SaveRefusal | 'damaged' | 'unknownFile'

/**
 * Saves a copy where a person chooses, piece by piece. The file takes its place when all of it is there and is what was
 * added: a damaged attachment leaves no file.
 */
export async function saveAttachmentCopy(
  { store, desktop }: Session,
  caseId: string,
  attachment: Attachment,
  progress: Progress = {},
): Promise<Result<{ readonly fileName: string }, CopyRefusal>> {
  const begun = await desktop.beginCopy({ suggestedName: attachment.name })
  if (!begun.ok) return refuse(begun.reason)
  const { handle } = begun
  const refusals: CopyRefusal[] = []
  let done = 0
  const stop = new AbortController()
  const signal = progress.signal ? AbortSignal.any([progress.signal, stop.signal]) : stop.signal
  try {
    const read = await store.attachments.read(
      { ...attachment, caseId },
      async (bytes) => {
        const appended = await desktop.appendCopy({ handle, bytes })
        done += bytes.length
        progress.onProgress?.(done)
        if (appended.ok) return
        refusals.push(appended.reason)
        stop.abort()
      },
      signal,
    )
    const [refused] = refusals
    if (refused) return refuse(refused)
    if (!read.ok) return refuse(read.reason)
    const finished = await desktop.finishCopy({ handle })
    return finished.ok ? ok({ fileName: finished.fileName }) : refuse(finished.reason)
  } finally {
    // Of a copy that is finished main knows nothing any more, and says so.
    await desktop.abortCopy({ handle })
  }
}

/** Puts an attachment back that was taken out: its bytes never went. */
export async function restoreAttachment(
  session: Session,
  caseId: string,
  attachmentId: string,
  reason: string,
): Promise<Result<ComplaintCase, ChangeRefusal>> {
  const stored = await session.store.cases.read(caseId)
  if (!stored.ok) return refuse({ code: stored.reason })
  const removal = stored.value.log.findLast(
    (event) => isKnown(event) && event.type === 'attachmentRemoved' && event.data.attachmentId === attachmentId,
  )
  if (!removal) return refuse({ code: 'nothingChanged' })
  return changeCase(session, caseId, { type: 'retract', eventId: removal.id, eventType: 'attachmentRemoved', reason })
}
