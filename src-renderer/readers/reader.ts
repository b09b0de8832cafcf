import type { RowOutcome } from '../domain/register/dry-run.ts'
import type { JobName, ReaderAnswer, ReaderJobs, ReaderMessage } from './jobs.ts'

export interface Reader {
  /** @returns undefined when it failed, or took longer than any file that is what it says */
  ask<Name extends JobName>(name: Name, ask: ReaderJobs[Name]['ask']): Promise<ReaderJobs[Name]['answer'] | undefined>
  close(): void
}

/** A file that keeps a machine busy for longer is not read to its end. */
const LONGEST_MS = 60_000

/** One worker for as long as a screen needs it: what it read is gone with it. */
export function openReader(): Reader {
  let worker: Worker | null = null
  let last = 0
  const open = new Map<number, (answer: never) => void>()
  const settle = (id: number, answer: unknown): void => {
    const waiting = open.get(id)
    open.delete(id)
    waiting?.(answer as never)
  }
  const close = (): void => {
    worker?.terminate()
    worker = null
    for (const id of [...open.keys()]) settle(id, undefined)
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const parts: RowOutcome[] = []
    started.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
      if ('part' in data) parts.push(...data.part)
      else if ('failed' in data) settle(data.id, undefined)
      else settle(data.id, Array.isArray(data.answer) ? [...parts.splice(0), ...data.answer] : data.answer)
    }
    started.onerror = close
    return started
  }
  return {
    ask: (name, ask) =>
      new Promise((resolve) => {
        worker ??= start()
        last += 1
        const id = last
        const timer = setTimeout(close, LONGEST_MS)
        open.set(id, (answer) => {
          clearTimeout(timer)
          resolve(answer)
        })
        worker.postMessage({ id, name, ask } as ReaderMessage)
      }),
    close,
  }
}
