import type { ExportAddress } from '../../src-main/contract/backup-channels.ts'

export type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>
export type OpenFile = (handle: string) => Promise<Bytes>

/** By its message, since that is what is left of an error when it came from another worker. */
const MESSAGE = 'The file could not be read on'

export const unreachable = (): Error => new Error(MESSAGE)

/** Whether it was the way to the file that failed, as of a stick that was pulled out: that says nothing of what is in it. */
export const isUnreachable = (error: unknown): boolean => error instanceof Error && error.message === MESSAGE

/** Of an export that main opened, all bytes: straight from main to whatever worker asks. What ends early was cut off on its way. */
export const fetchExport: OpenFile = async (handle) => {
  const { ok, body, headers } = await fetch(`/.exports/${handle}` satisfies ExportAddress).catch(() => {
    throw unreachable()
  })
  if (!ok || !body) throw unreachable()
  const reader = body.getReader()
  let left = Number(headers.get('content-length'))
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await reader.read().catch(() => {
        throw unreachable()
      })
      if (done && left > 0) throw unreachable()
      if (done) return controller.close()
      left -= value.length
      controller.enqueue(value)
    },
    cancel: () => reader.cancel(),
  })
}
