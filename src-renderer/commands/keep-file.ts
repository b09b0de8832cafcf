import type { Result } from '../domain/result.ts'
import type { AttachmentKey, Attachments, WriteRefusal } from '../store/attachments.ts'

/**
 * First the bytes, then the event that names them: a crash in between leaves nothing that is named, and what is not named in
 * the end does not stay.
 *
 * @param name records the event, with the SHA-256 of the bytes
 */
export async function keepFile<Value, Reason>(
  attachments: Attachments,
  of: Pick<AttachmentKey, 'caseId' | 'attachmentId'>,
  file: Blob,
  name: (sha256: string) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | WriteRefusal>> {
  const written = await attachments.write(of, file)
  if (!written.ok) return written
  const named = await name(written.value)
  if (named.ok) await attachments.settle(of.attachmentId)
  else await attachments.discard(of.attachmentId)
  return named
}
