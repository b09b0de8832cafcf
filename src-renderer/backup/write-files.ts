import { CHUNK_BYTES, chunkPlace, chunksOf, openAttachments } from '../store/attachments.ts'
import { fileHash } from '../store/file-hash.ts'
import { unsealBytes } from '../store/sealing.ts'
import { bytesLine } from './bytes-line.ts'
import type { FileLine } from './format.ts'
import { UNNAMED } from './named-files.ts'
import type { Writing } from './write-export.ts'

/** Which files lay in the store when the export began; not those that were being written then. */
export type StoredFiles = ReadonlyMap<string, string>

export async function storedFiles({ database }: Pick<Writing, 'database'>): Promise<StoredFiles> {
  const unfinished = new Set(await database.unfinishedAttachments.toCollection().primaryKeys())
  const files = new Map<string, string>()
  // By their keys alone: their bytes are a gigabyte.
  await database.chunks.orderBy('caseId').eachKey((caseId, { primaryKey: [attachmentId] }) => {
    if (!unfinished.has(attachmentId)) files.set(attachmentId, String(caseId))
  })
  return files
}

/** Every file that something names, and then whatever else lies in the store: what a later release named comes along too. */
export async function writeFiles(writing: Writing, stored: StoredFiles): Promise<void> {
  const { database, key, out, counts, unreadable, named, onPiece } = writing
  const store = openAttachments(database, key)
  const write = async (file: FileLine): Promise<void> => {
    await out.line(file)
    let index = 0
    const { attachmentId } = file
    const read = await store.read(file, async (piece) => {
      await out.bytes(bytesLine(attachmentId, index, piece))
      index += 1
      onPiece()
    })
    if (!read.ok) {
      unreadable.attachments.push(attachmentId)
      return
    }
    counts[file.kind === 'attachment' ? 'attachments' : 'otherFiles'] += 1
    counts.attachmentBytes += file.size
  }
  for (const file of named.values()) {
    // A mail that got its case meanwhile, or was thrown away, took its file with it.
    if (file.kind === 'draft' && !(await database.drafts.get(file.caseId))) continue
    await write(file)
  }
  for (const [attachmentId, caseId] of stored) {
    if (named.has(attachmentId)) continue
    const file = await measured(writing, caseId, attachmentId)
    if (file === 'damaged') unreadable.attachments.push(attachmentId)
    else if (file) await write(file)
  }
}

/** Read once for its size and its hash; null when it went meanwhile. */
async function measured({ database, key }: Writing, caseId: string, attachmentId: string): Promise<FileLine | 'damaged' | null> {
  const count = await chunksOf(database, attachmentId).count()
  if (count === 0) return null
  const hash = fileHash(count * CHUNK_BYTES)
  let size = 0
  for (let index = 0; index < count; index += 1) {
    const row = await database.chunks.get([attachmentId, index])
    const piece = row && (await unsealBytes(key, chunkPlace(caseId, attachmentId, index, count), row.bytes))
    if (!piece) return 'damaged'
    hash.update(piece)
    size += piece.length
  }
  return {
    type: 'attachment',
    kind: 'other',
    caseId,
    attachmentId,
    name: attachmentId,
    mediaType: UNNAMED,
    size,
    sha256: await hash.digest(),
  }
}
