import { isQuota } from '../store/quota.ts'
import { ExportFault, type ReadRefusal } from './format.ts'
import type { Opener } from './keys.ts'
import { type OpenedExport, openExport } from './read-export.ts'
import type { Shell } from './shell.ts'

/** The way of bytes to and from a file that main holds. */
interface Transfer {
  send(handle: string, piece: Uint8Array<ArrayBuffer>): Promise<void>
  /** At most a piece from there on; empty at the end. */
  receive(handle: string, offset: number): Promise<Uint8Array<ArrayBuffer>>
}

/** What a job cannot do by itself. */
export interface Hands extends Transfer {
  readonly shell: Shell
}

export interface FileToOpen {
  readonly handle: string
  readonly opener: Opener
}

/** `unreachable`: main could not read on, as of a stick that was pulled out. That says nothing of the file. */
export type OpenFault = ReadRefusal | 'unreachable' | 'diskFull'
export type Checked<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: OpenFault }

/** Opens an export for some work; what is wrong with it, or with the way to it, is the answer. */
export async function fromFile<Value>(
  { handle, opener }: FileToOpen,
  hands: Hands,
  work: (opened: OpenedExport) => Promise<Value>,
): Promise<Checked<Value>> {
  let isUnreachable = false
  const pieceAt = async (offset: number): Promise<Uint8Array<ArrayBuffer>> => {
    try {
      return await hands.receive(handle, offset)
    } catch (error) {
      // By the time it comes out at the other end of the shell it would be called damage.
      isUnreachable = true
      throw error
    }
  }
  try {
    return { ok: true, value: await work(await openExport(() => piecesBy(pieceAt), opener, hands.shell)) }
  } catch (error) {
    if (isUnreachable) return { ok: false, reason: 'unreachable' }
    if (error instanceof ExportFault) return { ok: false, reason: error.reason }
    if (isQuota(error)) return { ok: false, reason: 'diskFull' }
    throw error
  }
}

async function* piecesBy(pieceAt: (offset: number) => Promise<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let offset = 0
  // The next piece is on its way while this one is read.
  let next = pieceAt(0)
  for (let piece = await next; piece.length > 0; piece = await next) {
    offset += piece.length
    next = pieceAt(offset)
    next.catch(() => undefined)
    yield piece
  }
}
