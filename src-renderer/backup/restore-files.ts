import { chunkCount, chunkPlace, chunksOf } from '../store/attachments.ts'
import type { ChunkRow } from '../store/schema.ts'
import { sealBytes } from '../store/sealing.ts'
import { copyFile } from './copy-rows.ts'
import { type BytesLine, type Counts, ExportFault, type FileLine } from './format.ts'
import { type IncomingFile, incomingFile } from './incoming-file.ts'
import type { RestorePlan } from './restore.ts'

/** Files whose bytes come, and what names them. Names come first: they tell which bytes are let in. */
export interface FileWriter {
  /** @param kept what names files in the register that comes to stand there @param incoming what did in the export */
  name(kept: readonly FileLine[], incoming: readonly FileLine[]): void
  /** A case, or the organisation, that can have files which this release does not know the names of. */
  admit(caseId: string): void
  begin(line: FileLine): Promise<void>
  add(piece: BytesLine): Promise<void>
  /**
   * @param lost what the export says that it has not
   * @returns the ids of what is named and is nowhere, where the export need not hold it
   */
  finish(lost: readonly string[]): Promise<string[]>
  counts(): Pick<Counts, 'attachments' | 'otherFiles' | 'attachmentBytes'>
  /** What came to stand there. */
  written(): readonly FileLine[]
}

export function fileWriter({ manifest, target, key, present, onProgress }: RestorePlan): FileWriter {
  const kept = new Map<string, FileLine>()
  const expected = new Set<string>()
  const subjects = new Set<string>()
  const came = new Set<string>()
  const written: FileLine[] = []
  const counts = { attachments: 0, otherFiles: 0, attachmentBytes: 0 }
  let open: { readonly file: IncomingFile; readonly keep: boolean } | null = null
  /** The write before this one: the next piece is opened while the disk works. */
  let writing: Promise<unknown> = Promise.resolve()

  const close = async (): Promise<void> => {
    if (!open) return
    const { file, keep } = open
    const { line } = file
    open = null
    if (!(await file.isWhole())) return
    came.add(line.attachmentId)
    if (keep) written.push(line)
    counts[line.kind === 'attachment' ? 'attachments' : 'otherFiles'] += 1
    counts.attachmentBytes += line.size
  }
  const isLetIn = ({ attachmentId, caseId, kind, size, sha256 }: FileLine): boolean => {
    const known = kept.get(attachmentId)
    if (!known) return kind === 'other' && subjects.has(caseId)
    return known.caseId === caseId && known.size === size && known.sha256 === sha256
  }
  const isThere = async (attachmentId: string): Promise<boolean> => (await chunksOf(target, attachmentId).count()) > 0
  /** What the export lacks may still lie in the register that is here. */
  const isSomewhere = async ({ attachmentId, size }: FileLine): Promise<boolean> =>
    came.has(attachmentId) ||
    (await isThere(attachmentId)) ||
    (present !== null && (await copyFile(present.database, target, attachmentId, chunkCount(size))))

  return {
    name: (here, incoming) => {
      for (const file of here) kept.set(file.attachmentId, file)
      // Version 1 held attachments and nothing else.
      for (const { attachmentId, kind } of incoming) if (manifest.version > 1 || kind === 'attachment') expected.add(attachmentId)
    },
    admit: (caseId) => void subjects.add(caseId),
    begin: async (line) => {
      await close()
      if (came.has(line.attachmentId)) throw new ExportFault('damaged')
      const keep = isLetIn(line) && !(await isThere(line.attachmentId))
      if (keep && line.kind === 'draft') await target.unfinishedAttachments.put({ attachmentId: line.attachmentId, caseId: line.caseId })
      open = { file: incomingFile(line), keep }
    },
    add: async (piece) => {
      if (!open) throw new ExportFault('damaged')
      const { file, keep } = open
      const { caseId, size } = file.line
      file.add(piece)
      if (keep) {
        const { attachmentId, index } = piece
        const bytes = await sealBytes(key, chunkPlace(caseId, attachmentId, index, chunkCount(size)), piece.bytes)
        const row: ChunkRow = { attachmentId, index, caseId, bytes }
        await writing
        writing = target.chunks.put(row)
        // Whoever waits for it next tells its failure.
        writing.catch(() => undefined)
      }
      onProgress(piece.bytes.length)
    },
    finish: async (lost) => {
      await close()
      await writing
      for (const attachmentId of lost) if (!came.has(attachmentId)) await chunksOf(target, attachmentId).delete()
      const absent: string[] = []
      for (const file of kept.values()) if (!(await isSomewhere(file))) absent.push(file.attachmentId)
      const untold = absent.filter((attachmentId) => !lost.includes(attachmentId))
      if (untold.some((attachmentId) => expected.has(attachmentId))) throw new ExportFault('damaged')
      return untold
    },
    counts: () => counts,
    written: () => written,
  }
}
