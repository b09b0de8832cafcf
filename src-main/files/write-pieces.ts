import { open } from 'node:fs/promises'
import writeAtomically from 'write-file-atomic'

/** A file that is being written beside its place. Until `finish` is done, the old file stands there, or none. */
export interface Pieces {
  append(bytes: Uint8Array): Promise<void>
  /** To the disk, and in its place. */
  finish(): Promise<void>
  /** What was written goes. */
  abandon(): Promise<void>
}

/** Like `writeWhole`, for what is too large to have at once: what the library waits for are the pieces, until the last. */
export function writeInPieces(path: string): Promise<Pieces> {
  return new Promise((begun, cannotBegin) => {
    const ended = Promise.withResolvers<void>()
    const whole = writeAtomically(path, '', {
      tmpfileCreated: async (temporary) => {
        const file = await open(temporary, 'a')
        begun({
          append: (bytes) => file.writeFile(bytes),
          finish: () => {
            ended.resolve()
            return whole
          },
          abandon: () => {
            ended.reject(new Abandoned())
            return whole.catch(() => undefined)
          },
        })
        await ended.promise.finally(() => file.close())
      },
    })
    // Nobody waits for this any more once it has begun; who finishes or abandons asks again.
    whole.catch(cannotBegin)
  })
}

class Abandoned extends Error {
  override readonly name = 'Abandoned'
}
