import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The one name that an unfinished export ends in: what a crash left is known by it. */
const PART = '.part'

/** An export that is being written beside its place. It counts when it was read back. */
export interface ExportFile {
  readonly partPath: string
  append(bytes: Uint8Array): Promise<void>
  /** To the disk, and read back from it: whether it is what was written. */
  settle(): Promise<boolean>
  /** In its place. A name that is taken is not written over. */
  publish(): Promise<void>
  abandon(): Promise<void>
  readonly size: () => number
}

export async function beginExport(folder: string, name: string): Promise<ExportFile> {
  await removeParts(folder)
  const path = join(folder, name)
  const partPath = `${path}${PART}`
  const hash = createHash('sha256')
  const file = await open(partPath, 'wx')
  let isOpen = true
  let size = 0
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await file.close()
  }
  return {
    partPath,
    size: () => size,
    append: async (bytes) => {
      await writeAll(file, bytes)
      hash.update(bytes)
      size += bytes.length
    },
    settle: async () => {
      await file.sync()
      await close()
      return (await stat(partPath)).size === size && (await hashOf(partPath)) === digest(hash)
    },
    publish: async () => {
      await rename(partPath, path)
      await syncFolder(folder)
    },
    abandon: async () => {
      await close().catch(() => undefined)
      await rm(partPath, { force: true }).catch(() => undefined)
    },
  }
}

/** The system may write less than it was asked, as on a disk that fills up: the next attempt then says why. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) written += (await file.write(bytes, written)).bytesWritten
}

const digest = (hash: Hash): string => hash.copy().digest('hex')

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1_048_576 })) hash.update(piece)
  return hash.digest('hex')
}

/** That the name stands there is on the disk too. Windows has no such call, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** What a crash or a pulled stick left of earlier exports. Only one is written at a time, so all of them are left-overs. */
async function removeParts(folder: string): Promise<void> {
  const names = await readdir(folder)
  const parts = names.filter((name) => name.startsWith('gehoor-') && name.endsWith(`.age${PART}`))
  await Promise.all(parts.map((name) => rm(join(folder, name), { force: true })))
}

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
