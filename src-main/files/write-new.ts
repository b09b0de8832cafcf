import { link, lstat, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryName } from './leftovers.ts'
import { writeWhole } from './write-whole.ts'

/** A folder that holds so many letters of one name is not one for letters. */
const NAMES_MAX = 1_000

/**
 * Writes a file whole under a name that is free: what is already there stays, also what comes while this is written.
 *
 * @param newId for the name it has until it is whole
 * @returns the name it got
 */
export async function writeNew(folder: string, name: string, extension: string, content: Uint8Array, newId: () => string): Promise<string> {
  const temporary = join(folder, temporaryName(newId()))
  await writeWhole(temporary, content)
  try {
    for (let number = 1; number <= NAMES_MAX; number += 1) {
      const fileName = `${name}${number === 1 ? '' : ` (${number})`}.${extension}`
      if (await take(temporary, join(folder, fileName))) return fileName
    }
    throw new Error('No name is free')
  } finally {
    await unlink(temporary).catch(() => undefined)
  }
}

/** A link fails where something is already; a rename would take its place. */
async function take(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return false
    if (!NO_LINKS.has(code)) throw error
  }
  // A stick or a share that knows no links: looking first is the most that can be done.
  if (await isThere(path)) return false
  await rename(temporary, path)
  return true
}

const NO_LINKS: ReadonlySet<unknown> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EISDIR', 'UNKNOWN'])

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )
