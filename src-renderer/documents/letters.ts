import type { DossierContent } from './dossier-content.ts'
import type { LetterContent } from './letter-content.ts'
import type { LetterAnswer, LetterJob } from './worker.ts'

export interface LetterWriter {
  /** @returns the bytes of a .docx */
  write(content: LetterContent | DossierContent): Promise<Uint8Array>
}

/** One worker for as long as the page lives, started at the first letter. */
export function letterWriter(): LetterWriter {
  let worker: Worker | null = null
  let last = 0
  const open = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>()
  const fail = (): void => {
    for (const { reject } of open.values()) reject(new Error('The letter could not be made'))
    open.clear()
    worker?.terminate()
    worker = null
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    started.onmessage = ({ data }: MessageEvent<LetterAnswer>) => {
      const waiting = open.get(data.id)
      open.delete(data.id)
      if ('bytes' in data) waiting?.resolve(data.bytes)
      else waiting?.reject(new Error('The letter could not be made'))
    }
    started.onerror = fail
    return started
  }
  return {
    write: (content) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        last += 1
        open.set(last, { resolve, reject })
        worker.postMessage({ id: last, content } satisfies LetterJob)
      }),
  }
}
