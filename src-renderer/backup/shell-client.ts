import { type Bytes, unreachable } from '../platform/export-file.ts'
import { ExportFault } from './format.ts'
import { ahead } from './lines.ts'
import type { Shell } from './shell.ts'
import type { ShellAnswer, ShellRequest } from './shell-worker.ts'

/** In a worker of its own, that ends with the worker which asks. */
export const shellBeside: Shell = {
  wrap: async (stream, vault) => ahead(await ask({ what: 'wrap', stream, vault }, [stream])),
  unwrap: async (handle, identities) => ahead(await ask({ what: 'unwrap', handle, identities }, [])),
}

function ask(request: ShellRequest, transfer: Transferable[]): Promise<Bytes> {
  const worker = new Worker(new URL('./shell-worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<Bytes>()
  worker.onmessage = ({ data }: MessageEvent<ShellAnswer>) =>
    'stream' in data ? resolve(data.stream) : reject(data.fault === 'unreachable' ? unreachable() : new ExportFault(data.fault))
  worker.onerror = () => reject(new Error('The worker of the shell did not start'))
  worker.postMessage(request, transfer)
  return promise
}
