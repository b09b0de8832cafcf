import { type FileHandle, open } from 'node:fs/promises'

/** More files than a page has open at a time; a page that went wild gets no further. */
const OPEN_MAX = 4
/** Bytes that are read at a time. */
const PIECE = 524_288

export interface OpenedFile {
  readonly handle: string
  readonly bytes: number
}

/** A file as it comes, to the end it had when it was asked for. It fails when it cannot be read on, or ends before. */
export interface FileStream {
  readonly bytes: number
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>
}

/** Exports that the page may read: what was opened for it, by handle, until it is closed. */
export class OpenedFiles {
  readonly #newId: () => string
  readonly #moved: () => void
  readonly #files = new Map<string, FileHandle>()

  /** @param moved told of every piece */
  constructor(newId: () => string, moved: () => void) {
    this.#newId = newId
    this.#moved = moved
  }

  /** @throws what the disk says, or that it is no file, or one too many */
  async open(path: string): Promise<OpenedFile> {
    const file = await open(path, 'r')
    const stat = await file.stat()
    // Counted when nothing is waited for any more: several that are opened at once must not slip in beside each other.
    if (!stat.isFile() || this.#files.size >= OPEN_MAX) {
      await file.close()
      throw new Error(stat.isFile() ? 'Too many files are open' : 'Not a file')
    }
    const handle = this.#newId()
    this.#files.set(handle, file)
    return { handle, bytes: stat.size }
  }

  /** From its beginning, as often as it is asked; null when nobody opened it, or not any more. */
  async stream(handle: string): Promise<FileStream | null> {
    const stat = await this.#files
      .get(handle)
      ?.stat()
      .catch(() => null)
    if (!stat) return null
    const { size } = stat
    let at = 0
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: async (controller) => {
        const piece = await this.#piece(handle, at, Math.min(PIECE, size - at))
        at += piece.length
        if (piece.length > 0) controller.enqueue(piece)
        if (at === size) controller.close()
      },
    })
    return { bytes: size, body }
  }

  async close(handle: string): Promise<void> {
    const file = this.#files.get(handle)
    this.#files.delete(handle)
    await file?.close().catch(() => undefined)
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#files.keys()].map((handle) => this.close(handle)))
  }

  async #piece(handle: string, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const file = this.#files.get(handle)
    if (!file) throw new Error('Closed')
    this.#moved()
    const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, offset)
    if (bytesRead === 0 && length > 0) throw new Error('The file ended early')
    return buffer.subarray(0, bytesRead)
  }
}
