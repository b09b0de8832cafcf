import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Decrypter, type Stanza } from 'age-encryption'
import { type EndLine, ExportFault, type ExportLine, type Manifest, parseLine, parseManifest } from './format.ts'
import { decrypterFor, deviceIdentitiesOf, identitiesOf, type Opener } from './keys.ts'
import { linesOf, piecesOf, streamOf } from './lines.ts'

export interface OpenedExport {
  readonly manifest: Manifest
  /** What opens the other exports of the machine that made it; none when what opened the file does not lead there. */
  readonly deviceIdentities: () => Promise<readonly string[]>
  /** What follows the manifest, parsed; it fails at the first line that is not right. Read once. */
  readonly lines: AsyncGenerator<ExportLine>
}

const AGE = new TextEncoder().encode('age-encryption.org/v1\n')

/** Opens an export and reads its first line. @param open begins at its beginning @throws ExportFault, also from `lines` */
export async function openExport(open: () => AsyncIterable<Uint8Array>, opener: Opener): Promise<OpenedExport> {
  const identities = await identitiesOf(opener, () => headerOf(open()))
  const plain = await decrypted(decrypterFor(identities), streamOf(fromAge(open())))
  const lines = linesOf(unzipped(plain))
  const first = await asFault(lines.next())
  if (first.done) throw new ExportFault('damaged')
  const hash = sha256.create().update(first.value)
  const manifest = parseManifest(new TextDecoder().decode(first.value))
  return { manifest, deviceIdentities: () => deviceIdentitiesOf(manifest.vault, identities), lines: checked(lines, hash) }
}

/** The sections of its header, for whom no key is needed. */
async function headerOf(pieces: AsyncIterable<Uint8Array>): Promise<readonly Stanza[]> {
  let found: readonly Stanza[] = []
  const reader = new Decrypter()
  reader.addIdentity({
    unwrapFileKey: (stanzas) => {
      found = stanzas
      return null
    },
  })
  await decrypted(reader, streamOf(fromAge(pieces))).catch((error: unknown) => {
    if (!(error instanceof ExportFault) || error.reason !== 'wrongKey') throw error
  })
  return found
}

/** Anything else than an age file is told as what it is, before a key is tried. */
async function* fromAge(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array()
  for await (const piece of pieces) {
    if (head === null) {
      yield piece
      continue
    }
    const start: Uint8Array = new Uint8Array(head.length + piece.length)
    start.set(head)
    start.set(piece, head.length)
    head = start
    if (head.length < AGE.length) continue
    if (AGE.some((byte, index) => start[index] !== byte)) throw new ExportFault('foreign')
    head = null
    yield start
  }
  if (head) throw new ExportFault(head.length === 0 ? 'empty' : 'foreign')
}

async function decrypted(decrypter: Decrypter, sealed: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  try {
    return await decrypter.decrypt(sealed)
  } catch (error) {
    if (error instanceof ExportFault) throw error
    throw new ExportFault(error instanceof Error && error.message.startsWith('no identity matched') ? 'wrongKey' : 'damaged')
  }
}

function unzipped(plain: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzip = new DecompressionStream('gzip')
  return piecesOf((plain as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(unzip))
}

/** Whatever a layer below threw, the file is not what was written. */
async function asFault<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    throw error instanceof ExportFault ? error : new ExportFault('damaged')
  }
}

const BYTES = new TextEncoder().encode('{"type":"bytes"')
const isBytes = (line: Uint8Array): boolean => BYTES.every((byte, index) => line[index] === byte)

async function* checked(lines: AsyncGenerator<Uint8Array>, hash: ReturnType<typeof sha256.create>): AsyncGenerator<ExportLine> {
  const decoder = new TextDecoder()
  try {
    for (let next = await asFault(lines.next()); !next.done; next = await asFault(lines.next())) {
      const line = parseLine(decoder.decode(next.value))
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
