import { ExportFault } from './format.ts'

const NEWLINE = 10
/** A line is an event or a piece of an attachment, and those are 1.4 MB: what goes on longer is no export. */
const LINE_MAX = 32_000_000

/** Lines of UTF-8 text, each with its bytes. What stands after the last newline was cut off. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    let start = 0
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      parts.push(piece.subarray(start, end + 1))
      yield joined(parts)
      parts = []
      length = 0
      start = end + 1
    }
    const rest = piece.subarray(start)
    length += rest.length
    if (length > LINE_MAX) throw new ExportFault('damaged')
    if (rest.length > 0) parts.push(rest)
  }
  if (length > 0) throw new ExportFault('damaged')
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A stream read piece by piece, and let go of when its reader stops. */
export async function* piecesOf<Piece extends Uint8Array>(stream: ReadableStream<Piece>): AsyncGenerator<Piece> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Pieces of one size, but for the last. */
export async function* regroup(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let group = new Uint8Array(size)
  let used = 0
  for await (let piece of pieces) {
    while (piece.length > 0) {
      const taken = Math.min(piece.length, size - used)
      group.set(piece.subarray(0, taken), used)
      used += taken
      piece = piece.subarray(taken)
      if (used < size) continue
      yield group
      group = new Uint8Array(size)
      used = 0
    }
  }
  if (used > 0) yield group.slice(0, used)
}

/** Pieces that lie ready for who reads. */
const AHEAD = 4

/** Pieces as a stream that makes some before they are asked for. */
export function streamOf(pieces: AsyncIterator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source: UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> = {
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await pieces.return?.()
    },
  }
  return new ReadableStream(source, { highWaterMark: AHEAD })
}

/** A stream between threads hands over a piece when it is asked for it: so it is asked before the piece is needed. */
export const ahead = (stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  stream.pipeThrough(new TransformStream({}, undefined, { highWaterMark: AHEAD }))
