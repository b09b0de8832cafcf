import { CHUNK_BYTES, chunkCount } from '../store/attachments.ts'
import { fileHash } from '../store/file-hash.ts'
import { type BytesLine, ExportFault, type FileLine } from './format.ts'

/** A file whose bytes come in lines: each in its turn, of the size it must have, and in the end with the right hash. */
export interface IncomingFile {
  readonly line: FileLine
  /** @throws ExportFault */
  add(piece: BytesLine): void
  /** False when nothing of it came, or half: the last line must say so. @throws ExportFault */
  isWhole(): Promise<boolean>
}

export function incomingFile(line: FileLine): IncomingFile {
  const { attachmentId, size, sha256 } = line
  const hash = fileHash(size)
  const count = chunkCount(size)
  let next = 0
  return {
    line,
    add: (piece) => {
      const isNext = piece.attachmentId === attachmentId && piece.index === next && next < count
      const expected = next === count - 1 ? size - next * CHUNK_BYTES : CHUNK_BYTES
      if (!isNext || piece.bytes.length !== expected) throw new ExportFault('damaged')
      next += 1
      hash.update(piece.bytes)
    },
    isWhole: async () => {
      if (next < count) return false
      if ((await hash.digest()) !== sha256) throw new ExportFault('damaged')
      return true
    },
  }
}
