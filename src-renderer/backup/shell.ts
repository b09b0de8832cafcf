import { ExportFault, type VaultParts } from './format.ts'
import { decrypterFor, encrypterFor } from './keys.ts'
import { piecesOf, regroup, streamOf } from './lines.ts'

export type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** What lies around the lines of an export: gzip, and age around that. */
export interface Shell {
  /** The file, as the lines come. */
  wrap(lines: Bytes, vault: VaultParts): Promise<Bytes>
  /** The lines, as the file comes. @throws ExportFault when the header is damaged, or none of these identities opens it */
  unwrap(file: Bytes, identities: readonly string[]): Promise<Bytes>
}

/** Bytes that go on at a time: a quarter of what the contract lets through, so that the page which passes them on misses no frame. */
const PIECE = 262_144

const inPieces = (stream: ReadableStream<Uint8Array>): Bytes => streamOf(regroup(piecesOf(stream), PIECE))

/** In the thread that asks. */
export const shell: Shell = {
  wrap: async (lines, vault) => inPieces(await encrypterFor(vault).encrypt(lines.pipeThrough(new CompressionStream('gzip')))),
  unwrap: async (file, identities) => {
    const plain = await decrypterFor(identities).decrypt(file).catch(toFault)
    return inPieces((plain as Bytes).pipeThrough(new DecompressionStream('gzip')))
  },
}

function toFault(error: unknown): never {
  if (error instanceof ExportFault) throw error
  throw new ExportFault(error instanceof Error && error.message.startsWith('no identity matched') ? 'wrongKey' : 'damaged')
}
