import Dexie from 'dexie'
import { ok, type Result, refuse } from '../domain/result.ts'
import { ahead } from './ahead.ts'
import type { CaseCleaner } from './case-log.ts'
import { fileHash } from './file-hash.ts'
import { isQuota } from './quota.ts'
import type { GehoorDatabase } from './schema.ts'
import { type SealingKey, sealBytes, unsealBytes } from './sealing.ts'

/** What is read and sealed at a time, in bytes: of a file of 100 MB no more than this is in memory. */
export const CHUNK_BYTES = 1_048_576

/** `unreadable`: the file cannot be read, is a folder, or changed meanwhile. `empty`: there is nothing to keep. */
export type WriteRefusal = 'diskFull' | 'unreadable' | 'empty' | 'cancelled'

/** What a reader must know of an attachment, from the log of the case: the rows themselves are not believed. */
export interface AttachmentKey {
  readonly caseId: string
  readonly attachmentId: string
  /** Bytes. */
  readonly size: number
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
}

export interface Progress {
  readonly signal?: AbortSignal
  /** @param done bytes so far */
  readonly onProgress?: (done: number) => void
}

/** The bytes of attachments, sealed in pieces. What they are called, and that they are there, is in the log of the case. */
export interface Attachments {
  /**
   * Keeps the bytes of a file. They come before the event that names them: until `settle` they are what a crash cut off.
   * When it refuses, or throws, nothing of them stays.
   *
   * @returns their SHA-256
   */
  write(of: Pick<AttachmentKey, 'caseId' | 'attachmentId'>, file: Blob, progress?: Progress): Promise<Result<string, WriteRefusal>>
  /** The case knows the attachment now. */
  settle(attachmentId: string): Promise<void>
  /** Undoes a `write` whose event was not stored. */
  discard(attachmentId: string): Promise<void>
  /**
   * Hands over the bytes piece by piece, in order. `damaged`: they are not the bytes that were added; what was handed over
   * before that must not be used.
   */
  read(
    attachment: AttachmentKey,
    take: (piece: Uint8Array<ArrayBuffer>) => Promise<void> | void,
    signal?: AbortSignal,
  ): Promise<Result<null, 'damaged' | 'cancelled'>>
  /**
   * Removes what a crash left of attachments that no case knows.
   *
   * @param isKnown whether the log of a case names the attachment; undefined when it cannot be read, and then all stays
   */
  clean(isKnown: (caseId: string, attachmentId: string) => Promise<boolean | undefined>): Promise<void>
  /** Rule C12: the bytes of all attachments of a case, also of those that were taken out of it. */
  deleteAttachments(caseId: string): Promise<void>
}

/** The bytes go in the write that anonymises their case: never the one without the other. */
export const attachmentsOfCase = ({ chunks, unfinishedAttachments }: GehoorDatabase, attachments: Attachments): CaseCleaner => ({
  tables: [chunks, unfinishedAttachments],
  clean: attachments.deleteAttachments,
})

export const chunkCount = (size: number): number => Math.ceil(size / CHUNK_BYTES)

/** The count is in it, so that a shorter or longer row of chunks is not that of this attachment. */
export const chunkPlace = (caseId: string, attachmentId: string, index: number, count: number): string =>
  `chunks/bytes/${caseId}/${attachmentId}/${index}/${count}`

export const chunksOf = (database: GehoorDatabase, attachmentId: string) =>
  database.chunks.where('[attachmentId+index]').between([attachmentId, Dexie.minKey], [attachmentId, Dexie.maxKey])

export function openAttachments(database: GehoorDatabase, key: SealingKey): Attachments {
  const discard = (attachmentId: string): Promise<void> =>
    database.transaction('rw', database.chunks, database.unfinishedAttachments, async () => {
      await chunksOf(database, attachmentId).delete()
      await database.unfinishedAttachments.delete(attachmentId)
    })
  return {
    write: async ({ caseId, attachmentId }, file, progress = {}) => {
      if (file.size === 0) return refuse('empty')
      try {
        await database.unfinishedAttachments.put({ attachmentId, caseId })
        const hash = fileHash(file.size)
        const count = chunkCount(file.size)
        for (let index = 0; index < count; index += 1) {
          const piece = await pieceOf(file, index)
          hash.update(piece)
          const bytes = await sealBytes(key, chunkPlace(caseId, attachmentId, index, count), piece)
          progress.signal?.throwIfAborted()
          await database.chunks.put({ attachmentId, index, caseId, bytes })
          progress.onProgress?.(Math.min((index + 1) * CHUNK_BYTES, file.size))
        }
        return ok(await hash.digest())
      } catch (error) {
        await discard(attachmentId)
        if (progress.signal?.aborted) return refuse('cancelled')
        if (error instanceof Unreadable) return refuse('unreadable')
        if (isQuota(error)) return refuse('diskFull')
        throw error
      }
    },
    settle: (attachmentId) => database.unfinishedAttachments.delete(attachmentId),
    discard,
    read: async ({ caseId, attachmentId, size, sha256: expected }, take, signal) => {
      const count = chunkCount(size)
      if ((await chunksOf(database, attachmentId).count()) !== count) return refuse('damaged')
      const hash = fileHash(size)
      const load = async (index: number): Promise<Uint8Array<ArrayBuffer> | undefined> => {
        const row = await database.chunks.get([attachmentId, index])
        return row && unsealBytes(key, chunkPlace(caseId, attachmentId, index, count), row.bytes)
      }
      for await (const piece of ahead(count, load)) {
        if (signal?.aborted) return refuse('cancelled')
        if (!piece) return refuse('damaged')
        hash.update(piece)
        await take(piece)
      }
      return (await hash.digest()) === expected ? ok(null) : refuse('damaged')
    },
    clean: async (isKnown) => {
      for (const { attachmentId, caseId } of await database.unfinishedAttachments.toArray()) {
        const known = await isKnown(caseId, attachmentId)
        if (known === true) await database.unfinishedAttachments.delete(attachmentId)
        else if (known === false) await discard(attachmentId)
      }
    },
    deleteAttachments: (caseId) =>
      database.transaction('rw', database.chunks, database.unfinishedAttachments, async () => {
        await database.chunks.where('caseId').equals(caseId).delete()
        await database.unfinishedAttachments.where('caseId').equals(caseId).delete()
      }),
  }
}

class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** A file that shrank or grew since it was chosen is another file: half of it is not kept. */
async function pieceOf(file: Blob, index: number): Promise<Uint8Array<ArrayBuffer>> {
  const start = index * CHUNK_BYTES
  const end = Math.min(start + CHUNK_BYTES, file.size)
  const bytes = await file
    .slice(start, end)
    .arrayBuffer()
    .catch(() => null)
  if (bytes?.byteLength !== end - start) throw new Unreadable()
  return new Uint8Array(bytes)
}
