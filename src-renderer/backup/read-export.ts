import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Decrypter, type Stanza } from 'age-encryption'
import { parseBytesLine } from './bytes-line.ts'
import { type EndLine, ExportFault, type ExportLine, type Manifest, parseLine, parseManifest } from './format.ts'
import { deviceIdentitiesOf, identitiesOf, type Opener } from './keys.ts'
import { linesOf, piecesOf, streamOf } from './lines.ts'
import type { Shell } from './shell.ts'

export interface OpenedExport {
  readonly manifest: Manifest
  /** What opens the other exports of the machine that made it; none when what opened the file does not lead there. */
  readonly deviceIdentities: () => Promise<readonly string[]>
  /** What follows the manifest, parsed; it fails at the first line that is not right. Read once. */
  readonly lines: AsyncGenerator<ExportLine>
}

const AGE = new TextEncoder().encode('age-encryption.org/v1\n')

/** Opens an export and reads its first line. @param open begins at its beginning @throws ExportFault, also from `lines` */
export async function openExport(open: () => AsyncIterable<Uint8Array<ArrayBuffer>>, opener: Opener, shell: Shell): Promise<OpenedExport> {
  const identities = await identitiesOf(opener, () => headerOf(open()))
  const lines = linesOf(piecesOf(await shell.unwrap(streamOf(await fromAge(open())), identities)))
  const first = await asFault(lines.next())
  if (first.done) throw new ExportFault('damaged')
  const hash = sha256.create().update(first.value)
  const manifest = parseManifest(new TextDecoder().decode(first.value))
  return { manifest, deviceIdentities: () => deviceIdentitiesOf(manifest.vault, identities), lines: checked(lines, hash) }
}

/** The sections of its header, for whom no key is needed. */
async function headerOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<readonly Stanza[]> {
  let found: readonly Stanza[] = []
  const reader = new Decrypter()
  reader.addIdentity({
    unwrapFileKey: (stanzas) => {
      found = stanzas
      return null
    },
  })
  // Nothing is opened here: it ends by saying that nobody had a key, or that the header is no header.
  await reader.decrypt(streamOf(await fromAge(pieces))).catch(() => undefined)
  return found
}

/** Anything else than an age file is told as what it is, before a key is tried. */
async function fromAge(file: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<AsyncGenerator<Uint8Array<ArrayBuffer>>> {
  const pieces = file[Symbol.asyncIterator]()
  let head = new Uint8Array()
  while (head.length < AGE.length) {
    const { done, value } = await pieces.next()
    if (done) throw new ExportFault(head.length === 0 ? 'empty' : 'foreign')
    const longer = new Uint8Array(head.length + value.length)
    longer.set(head)
    longer.set(value, head.length)
    head = longer
  }
  if (AGE.some((byte, index) => head[index] !== byte)) throw new ExportFault('foreign')
  return (async function* () {
    yield head
    yield* { [Symbol.asyncIterator]: () => pieces }
  })()
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
