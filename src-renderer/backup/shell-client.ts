import { ExportFault } from './format.ts'
import type { Bytes, Shell } from './shell.ts'
import type { ShellAnswer, ShellRequest } from './shell-worker.ts'

/** In a worker of its own, that ends with the worker which asks. */
export const shellBeside: Shell = {
  wrap: (stream, vault) => ask({ what: 'wrap', stream, vault }),
  unwrap: (stream, identities) => ask({ what: 'unwrap', stream, identities }),
}

function ask(request: ShellRequest): Promise<Bytes> {
  const worker = new Worker(new URL('./shell-worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<Bytes>()
  worker.onmessage = ({ data }: MessageEvent<ShellAnswer>) =>
    'stream' in data ? resolve(data.stream) : reject(new ExportFault(data.fault))
  worker.onerror = () => reject(new Error('The worker of the shell did not start'))
  worker.postMessage(request, [request.stream])
  return promise
}
