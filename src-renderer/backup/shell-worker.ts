/** gzip and age off the thread that reads and writes the register: both are most of the work of an export, and go on beside it. */
import '../zod-without-eval.ts'
import { type Bytes, fetchExport, isUnreachable } from '../platform/export-file.ts'
import { ExportFault, type ReadRefusal, type VaultParts } from './format.ts'
import { ahead } from './lines.ts'
import { shellOver } from './shell.ts'

export type ShellRequest =
  | { readonly what: 'wrap'; readonly stream: Bytes; readonly vault: VaultParts }
  | { readonly what: 'unwrap'; readonly handle: string; readonly identities: readonly string[] }
export type ShellAnswer = { readonly stream: Bytes } | { readonly fault: ReadRefusal | 'unreachable' }

const shell = shellOver(fetchExport)

addEventListener('message', async ({ data }: MessageEvent<ShellRequest>) => {
  try {
    const stream =
      data.what === 'wrap' ? await shell.wrap(ahead(data.stream), data.vault) : await shell.unwrap(data.handle, data.identities)
    postMessage({ stream } satisfies ShellAnswer, { transfer: [stream] })
  } catch (error) {
    const fault = isUnreachable(error) ? 'unreachable' : error instanceof ExportFault ? error.reason : 'damaged'
    postMessage({ fault } satisfies ShellAnswer)
  }
})
