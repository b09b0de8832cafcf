import { basename, join } from 'node:path'
import type { ResponseOf } from '../contract/contract.ts'
import type { AppWindow, ElectronSubset } from '../electron.ts'
import type { Handlers } from '../ipc/register.ts'
import { plainFileName, reasonOf } from './documents.ts'
import { type Pieces, writeInPieces } from './write-pieces.ts'

interface Dependencies {
  readonly dialog: ElectronSubset['dialog']
  readonly documentsFolder: () => string
  readonly window: () => AppWindow | null
  readonly newId: () => string
}

type CopyChannel = 'files:begin-copy' | 'files:append-copy' | 'files:finish-copy' | 'files:abort-copy'

interface OpenCopy {
  readonly path: string
  readonly pieces: Pieces
  bytes: number
  /** What was asked last: pieces that overtake each other would make another file. */
  last: Promise<unknown>
}

/** More than a person saves at the same time; a page that went wild cannot fill the disk with more. */
const OPEN_MAX = 4
/** An attachment is 100 MB at most. */
const COPY_MAX_BYTES = 100_000_000

export interface Copies {
  readonly handlers: Pick<Handlers, CopyChannel>
  /** The page that wrote them is gone: half a copy stays nowhere. */
  abandonAll(): Promise<void>
}

/**
 * Copies of attachments to where a person chooses, in pieces. The page holds a handle until the copy is finished; it cannot
 * be opened with it, since an attachment is a stranger's file.
 */
export function attachmentCopies({ dialog, documentsFolder, window, newId }: Dependencies): Copies {
  const copies = new Map<string, OpenCopy>()

  const abandon = async (handle: string): Promise<void> => {
    const copy = copies.get(handle)
    copies.delete(handle)
    await copy?.last
    await copy?.pieces.abandon()
  }
  /** One thing at a time of each copy. What fails ends it, and leaves nothing. */
  const inTurn = (handle: string, copy: OpenCopy, work: () => Promise<void>): Promise<ResponseOf<'files:append-copy'>> => {
    const attempt = async (): Promise<ResponseOf<'files:append-copy'>> => {
      try {
        await work()
        return { ok: true }
      } catch (error) {
        copies.delete(handle)
        await copy.pieces.abandon()
        return refusal(reasonOf(error))
      }
    }
    const turn = copy.last.then(attempt)
    copy.last = turn
    return turn
  }

  return {
    handlers: {
      'files:begin-copy': async ({ suggestedName }) => {
        const parent = window()
        if (!parent) return refusal('cancelled')
        if (copies.size >= OPEN_MAX) return refusal('failed')
        const { canceled, filePath } = await dialog.showSaveDialog(parent, {
          defaultPath: join(documentsFolder(), plainFileName(suggestedName)),
          properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
        })
        if (canceled || filePath === '') return refusal('cancelled')
        try {
          const handle = newId()
          copies.set(handle, { path: filePath, pieces: await writeInPieces(filePath), bytes: 0, last: Promise.resolve() })
          return { ok: true, handle }
        } catch (error) {
          return refusal(reasonOf(error))
        }
      },
      'files:append-copy': async ({ handle, bytes }) => {
        const copy = copies.get(handle)
        if (!copy) return refusal('unknownFile')
        copy.bytes += bytes.length
        return inTurn(handle, copy, () =>
          copy.bytes > COPY_MAX_BYTES ? Promise.reject(new Error('More than an attachment can be')) : copy.pieces.append(bytes),
        )
      },
      'files:finish-copy': async ({ handle }) => {
        const copy = copies.get(handle)
        if (!copy) return refusal('unknownFile')
        copies.delete(handle)
        const finished = await inTurn(handle, copy, () => copy.pieces.finish())
        return finished.ok ? { ok: true, fileName: basename(copy.path) } : finished
      },
      'files:abort-copy': async ({ handle }) => {
        await abandon(handle)
        return undefined
      },
    },
    abandonAll: async () => {
      await Promise.all([...copies.keys()].map(abandon))
    },
  }
}

const refusal = <Reason extends string>(reason: Reason): { readonly ok: false; readonly reason: Reason } => ({ ok: false, reason })
