import type { JobName, Jobs } from './jobs.ts'
import type { JobNews, JobRequest, PieceTaken } from './worker.ts'

/** Why the worker gave up: `refused` is what main said of a piece, null for any other reason. */
export class JobFailed extends Error {
  override readonly name: string
  readonly refused: string | null
  constructor(name: string, refused: string | null) {
    super(name)
    this.name = name
    this.refused = refused
  }
}

export interface Watch {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}
export type RunJob = <Name extends JobName>(name: Name, job: Jobs[Name]['job'], watch?: Watch) => Promise<Jobs[Name]['answer']>

/** Hands a piece of the file that is being written to main. */
export type Append = (piece: {
  readonly handle: string
  readonly bytes: Uint8Array<ArrayBuffer>
}) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>

/** One worker a job, ended with it: also in the middle, when a person cancels. The jobs throw JobFailed, or the reason of the signal. */
export const inWorkers =
  (append: Append): RunJob =>
  (name, job, watch) =>
    runInWorker(append, name, job, watch)

function runInWorker<Name extends JobName>(
  append: Append,
  name: Name,
  job: Jobs[Name]['job'],
  { signal, onProgress }: Watch = {},
): Promise<Jobs[Name]['answer']> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<Jobs[Name]['answer']>((resolve, reject) => {
    const pass = (piece: Parameters<Append>[0]): void =>
      void append(piece).then((taken) => worker.postMessage({ refused: taken.ok ? null : taken.reason } satisfies PieceTaken), reject)
    worker.onmessage = ({ data }: MessageEvent<JobNews>) => {
      if (data.kind === 'progress') onProgress?.(data.done, data.total)
      else if (data.kind === 'piece') pass({ handle: data.handle, bytes: data.bytes })
      else if (data.kind === 'answer') resolve(data.answer as Jobs[Name]['answer'])
      else reject(new JobFailed(data.name, data.refused))
    }
    worker.onerror = () => reject(new JobFailed('WorkerError', null))
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  worker.postMessage({ name, job } as JobRequest)
  return answer.finally(() => worker.terminate())
}
