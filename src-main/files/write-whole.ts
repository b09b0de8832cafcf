import { writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import writeAtomically from 'write-file-atomic'

/**
 * Writes a file whole or not at all: beside it first, then to the disk, then in its place.
 *
 * The library asks the system to write once and does not look how much was written: on a disk that fills up halfway, half
 * a file would take the place of a whole one. So it makes the file, and the content is written here, until the last byte.
 */
export function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  return writeAtomically(path, '', { tmpfileCreated: (temporary) => writeFile(temporary, content) })
}

/** The same, and done when it returns: for the little that is written while the app ends. */
export function writeWholeNow(path: string, content: string): void {
  writeAtomically.sync(path, '', { tmpfileCreated: (temporary) => writeFileSync(temporary, content) })
}
