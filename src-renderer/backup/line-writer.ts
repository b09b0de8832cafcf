import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

export interface LineWriter {
  line(line: object): Promise<void>
  /** A line that the hash leaves out: its bytes have a hash of their own. */
  bytes(line: Uint8Array<ArrayBuffer>): Promise<void>
  /** The last line, with the hash of those before it. @returns that hash */
  end(line: object): Promise<string>
}

/** Lines go on in pieces of at least this many bytes. */
const PIECE = 65_536

export function lineWriter(take: (piece: Uint8Array<ArrayBuffer>) => Promise<void>): LineWriter {
  const encoder = new TextEncoder()
  const hash = sha256.create()
  let waiting: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    if (length === 0) return
    const piece = encoder.encode(waiting.join(''))
    waiting = []
    length = 0
    hash.update(piece)
    await take(piece)
  }
  const line = async (value: object): Promise<void> => {
    const text = `${JSON.stringify(value)}\n`
    waiting.push(text)
    length += text.length
    if (length >= PIECE) await flush()
  }
  return {
    line,
    bytes: async (value) => {
      await flush()
      await take(value)
    },
    end: async (value) => {
      await flush()
      const digest = bytesToHex(hash.clone().digest())
      await line({ ...value, sha256: digest })
      await flush()
      return digest
    },
  }
}
