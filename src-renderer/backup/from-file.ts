import { isUnreachable, type OpenFile } from '../platform/export-file.ts'
import { isQuota } from '../store/quota.ts'
import { ExportFault, type ReadRefusal } from './format.ts'
import type { Opener } from './keys.ts'
import { type OpenedExport, openExport } from './read-export.ts'
import type { Shell } from './shell.ts'

/** What a job cannot do by itself. */
export interface Hands {
  readonly shell: Shell
  /** The next piece, for a file that main holds. */
  send(handle: string, piece: Uint8Array<ArrayBuffer>): Promise<void>
  /** A file that main holds, from its beginning. It fails with `unreachable`. */
  readonly open: OpenFile
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
  try {
    return { ok: true, value: await work(await openExport(handle, opener, hands)) }
  } catch (error) {
    if (isUnreachable(error)) return { ok: false, reason: 'unreachable' }
    if (error instanceof ExportFault) return { ok: false, reason: error.reason }
    if (isQuota(error)) return { ok: false, reason: 'diskFull' }
    throw error
  }
}
