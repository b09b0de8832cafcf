import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether the files of a LevelDB are as it wrote them, as far as it looks itself when it opens them: the pointer to the manifest, every
 * record of manifest and log by its checksum, and the end of each table. Nothing is changed.
 *
 * Format: https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
export async function isSoundLevelDb(folder: string): Promise<boolean> {
  const names = await readdir(folder)
  if (!names.some((name) => /\.(log|ldb|sst)$|^MANIFEST-/.test(name))) return true
  const current = await readFile(join(folder, 'CURRENT'), 'latin1').catch(() => '')
  const manifest = /^(MANIFEST-\d+)\n$/.exec(current)?.[1]
  if (manifest === undefined || !names.includes(manifest)) return false
  for (const name of [manifest, ...names.filter((each) => each.endsWith('.log'))])
    if (!isSoundLog(await readFile(join(folder, name)))) return false
  for (const name of names) if (/\.(ldb|sst)$/.test(name) && !(await endsAsTable(join(folder, name)))) return false
  return true
}

const BLOCK = 32_768
const HEADER = 7

/** Records in blocks; one after the first may have been cut off, which is no damage: LevelDB passes over it too. */
export function isSoundLog(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const cutOffAt = soundUpTo(bytes.subarray(start, start + BLOCK))
    if (cutOffAt === null) continue
    if (cutOffAt === 'damaged' || start + BLOCK < bytes.length || start + cutOffAt === 0) return false
  }
  return true
}

/** Where a record begins that goes on beyond the end of the block; null when none does. */
function soundUpTo(block: Uint8Array): number | 'damaged' | null {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  for (let at = 0; at < block.length; ) {
    // LevelDB fills up what is too short for a header.
    if (at + HEADER > block.length) return block.length === BLOCK ? null : at
    const length = view.getUint16(at + 4, true)
    // Room that was kept free and never written.
    if (length === 0 && block[at + 6] === 0) return null
    const next = at + HEADER + length
    if (next > block.length) return at
    if (masked(crc32c(block.subarray(at + 6, next))) !== view.getUint32(at, true)) return 'damaged'
    at = next
  }
  return null
}

const FOOTER = 48
const MAGIC = Buffer.from('57fb808b247547db', 'hex')

async function endsAsTable(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, Math.max(0, size - MAGIC.length))
    return size >= FOOTER && buffer.equals(MAGIC)
  } finally {
    await file.close()
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
  return value
})

function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** LevelDB does so with a checksum that is stored among what it is of. */
const masked = (crc: number): number => (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
