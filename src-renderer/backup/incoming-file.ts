import { base64 } from '@scure/base'
import { CHUNK_BYTES, chunkCount } from '../store/attachments.ts'
import { fileHash } from '../store/file-hash.ts'
import { ExportFault, type FileLine } from './format.ts'

/** A file whose bytes come in lines: each in its turn, of the size it must have, and in the end with the right hash. */
export interface IncomingFile {
  readonly line: FileLine
  /** @throws ExportFault */
  add(attachmentId: string, index: number, text: string): Uint8Array<ArrayBuffer>
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
    add: (of, index, text) => {
      const piece = of === attachmentId && index === next && index < count ? bytesOf(text) : null
      const expected = index === count - 1 ? size - index * CHUNK_BYTES : CHUNK_BYTES
      if (piece?.length !== expected) throw new ExportFault('damaged')
      next += 1
      hash.update(piece)
      return piece
    },
    isWhole: async () => {
      if (next < count) return false
      if ((await hash.digest()) !== sha256) throw new ExportFault('damaged')
      return true
    },
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(base64.decode(text))
  } catch {
    throw new ExportFault('damaged')
  }
}
