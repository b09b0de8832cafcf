import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'

/**
 * One app per user-data folder, by a socket in Linux's abstract namespace (the leading zero byte): no file that a killed process could
 * leave behind, since the kernel frees the name with the process; no limit on the folder's length, since the name is a hash.
 */
export class InstanceLock {
  #server: Server | undefined
  /** Done when the first instance knows of this one. */
  told: Promise<void> = Promise.resolve()

  take(folder: string, onOther: () => void): boolean {
    if (this.#server) return true
    mkdirSync(folder, { recursive: true })
    const owner = `${process.getuid?.()}:${realpathSync(folder)}`
    const address = `\0gehoor-stand-in-${createHash('sha256').update(owner).digest('hex')}`
    const server = createServer((caller) => {
      caller.on('error', () => undefined).end()
      onOther()
    })
    // Whether the name was free is known at once; the error event only repeats it later.
    server.on('error', () => undefined).listen(address)
    if (server.listening) this.#server = server.unref()
    else this.told = tell(address)
    return server.listening
  }
}

/** To connect is all there is to say. */
function tell(address: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  createConnection(address)
    .on('error', () => undefined)
    .on('close', () => resolve())
    .resume()
  return promise
}
