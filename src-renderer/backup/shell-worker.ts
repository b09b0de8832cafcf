/** gzip and age off the thread that reads and writes the register: both are most of the work of an export, and go on beside it. */
import '../zod-without-eval.ts'
import { ExportFault, type ReadRefusal, type VaultParts } from './format.ts'
import { type Bytes, shell } from './shell.ts'

export type ShellRequest =
  | { readonly what: 'wrap'; readonly stream: Bytes; readonly vault: VaultParts }
  | { readonly what: 'unwrap'; readonly stream: Bytes; readonly identities: readonly string[] }
export type ShellAnswer = { readonly stream: Bytes } | { readonly fault: ReadRefusal }

addEventListener('message', async ({ data }: MessageEvent<ShellRequest>) => {
  try {
    const stream = data.what === 'wrap' ? await shell.wrap(data.stream, data.vault) : await shell.unwrap(data.stream, data.identities)
    postMessage({ stream } satisfies ShellAnswer, { transfer: [stream] })
  } catch (error) {
    postMessage({ fault: error instanceof ExportFault ? error.reason : 'damaged' } satisfies ShellAnswer)
  }
})
