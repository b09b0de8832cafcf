import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Decrypter, type Stanza } from 'age-encryption'
import { type Bytes, isUnreachable } from '../platform/export-file.ts'
import { parseBytesLine } from './bytes-line.ts'
import { type EndLine, ExportFault, type ExportLine, type Manifest, parseLine, parseManifest } from './format.ts'
import type { Hands } from './from-file.ts'
import { deviceIdentitiesOf, identitiesOf, type Opener } from './keys.ts'
import { linesOf, piecesOf } from './lines.ts'

export interface OpenedExport {
  readonly manifest: Manifest
  /** What opens the other exports of the machine that made it; none when what opened the file does not lead there. */
  readonly deviceIdentities: () => Promise<readonly string[]>
  /** What follows the manifest, parsed; it fails at the first line that is not right. Read once. */
  readonly lines: AsyncGenerator<ExportLine>
}

const AGE = new TextEncoder().encode('age-encryption.org/v1\n')

/** Opens an export and reads its first line. @throws ExportFault, or that it is unreachable; also from `lines` */
export async function openExport(handle: string, opener: Opener, { open, shell }: Pick<Hands, 'open' | 'shell'>): Promise<OpenedExport> {
  await mustBeAge(await open(handle))
  const identities = await identitiesOf(opener, async () => headerOf(await open(handle)))
  const lines = linesOf(piecesOf(await shell.unwrap(handle, identities)))
  const first = await asFault(lines.next())
  if (first.done) throw new ExportFault('damaged')
  const hash = sha256.create().update(first.value)
  const manifest = parseManifest(new TextDecoder().decode(first.value))
  return { manifest, deviceIdentities: () => deviceIdentitiesOf(manifest.vault, identities), lines: checked(lines, hash) }
}

/** The sections of its header, for whom no key is needed. */
async function headerOf(file: Bytes): Promise<readonly Stanza[]> {
  let found: readonly Stanza[] = []
  const reader = new Decrypter()
  reader.addIdentity({
    unwrapFileKey: (stanzas) => {
      found = stanzas
      return null
    },
  })
  // Nothing is opened here: it ends by saying that nobody had a key, or that the header is no header.
  await reader.decrypt(file).catch((error: unknown) => {
    if (isUnreachable(error)) throw error
  })
  await file.cancel().catch(() => undefined)
  return found
}

/** Anything else than an age file is told as what it is, before a key is tried. */
async function mustBeAge(file: Bytes): Promise<void> {
  let read = 0
  for await (const piece of piecesOf(file)) {
    const start = AGE.subarray(read, read + piece.length)
    if (start.some((byte, index) => piece[index] !== byte)) throw new ExportFault('foreign')
    read += piece.length
    if (read >= AGE.length) return
  }
  throw new ExportFault(read === 0 ? 'empty' : 'foreign')
}

/** Whatever a layer below threw, the file is not what was written. */
async function asFault<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    throw error instanceof ExportFault || isUnreachable(error) ? error : new ExportFault('damaged')
  }
}

const BYTES = new TextEncoder().encode('{"type":"bytes"')
const isBytes = (line: Uint8Array): boolean => BYTES.every((byte, index) => line[index] === byte)

async function* checked(lines: AsyncGenerator<Uint8Array>, hash: ReturnType<typeof sha256.create>): AsyncGenerator<ExportLine> {
  const decoder = new TextDecoder()
  try {
    for (let next = await asFault(lines.next()); !next.done; next = await asFault(lines.next())) {
      const line = isBytes(next.value) ? parseBytesLine(next.value) : parseLine(decoder.decode(next.value))
      if (line.type === 'manifest' || (line.type === 'bytes') !== isBytes(next.value)) throw new ExportFault('damaged')
      if (line.type === 'end') await checkEnd(line, hash, lines)
      else if (line.type !== 'bytes') hash.update(next.value)
      yield line
      if (line.type === 'end') return
    }
    throw new ExportFault('damaged')
  } finally {
    await lines.return(undefined).catch(() => undefined)
  }
}

/** To the end of the file: only then is it known to be whole. */
async function checkEnd(end: EndLine, hash: ReturnType<typeof sha256.create>, lines: AsyncGenerator<Uint8Array>): Promise<void> {
  if (end.sha256 !== bytesToHex(hash.digest()) || !(await asFault(lines.next())).done) throw new ExportFault('damaged')
}
