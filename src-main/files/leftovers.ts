import { lstat, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** What a file is called until it is whole. Who writes it whole writes beside it first, with a number behind. */
export const temporaryName = (id: string): string => `.gehoor-${id}.tmp`
const TEMPORARY = /^\.gehoor-[\w-]+\.tmp(\.\d+)?$/

/**
 * Removes what a kill in the middle of a write left in a folder: only under our own names, and only from before this process
 * began, since what is younger may be in use. What cannot be removed stays: nobody waits for it.
 */
export async function removeLeftovers(folder: string, before = performance.timeOrigin): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => TEMPORARY.test(each))) {
    const path = join(folder, name)
    const found = await lstat(path).catch(() => null)
    if (found?.isFile() && found.mtimeMs < before) await unlink(path).catch(() => undefined)
  }
}
