import { type Bytes, isUnreachable, type OpenFile } from '../platform/export-file.ts'
import { ExportFault, type VaultParts } from './format.ts'
import { decrypterFor, encrypterFor } from './keys.ts'
import { piecesOf, regroup, streamOf } from './lines.ts'

/** What lies around the lines of an export: gzip, and age around that. */
export interface Shell {
  /** The file, as the lines come. */
  wrap(lines: Bytes, vault: VaultParts): Promise<Bytes>
  /**
   * The lines, as the file comes that main holds.
   *
   * @throws ExportFault when the header is damaged, or none of these identities opens it
   */
  unwrap(handle: string, identities: readonly string[]): Promise<Bytes>
}

/** Bytes of a file that go on at a time: a quarter of what the contract lets through, so that the page in between misses no frame. */
const PIECE = 262_144
/** Bytes of lines, which pass no page. */
const OF_LINES = 1_048_576

/** In the thread that asks. */
export const shellOver = (open: OpenFile): Shell => ({
  wrap: async (lines, vault) => {
    const sealed = await encrypterFor(vault).encrypt(lines.pipeThrough(new CompressionStream('gzip')))
    return streamOf(regroup(piecesOf(sealed), PIECE))
  },
  unwrap: async (handle, identities) => {
    const plain = await decrypterFor(identities)
      .decrypt(await open(handle))
      .catch(toFault)
    const lines = (plain as Bytes).pipeThrough(new DecompressionStream('gzip'))
    return streamOf(regroup(piecesOf(lines), OF_LINES))
  },
})

function toFault(error: unknown): never {
  if (error instanceof ExportFault || isUnreachable(error)) throw error
  throw new ExportFault(error instanceof Error && error.message.startsWith('no identity matched') ? 'wrongKey' : 'damaged')
}
