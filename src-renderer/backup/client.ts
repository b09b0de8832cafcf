import type { JobName, Jobs } from './jobs.ts'
import type { Carried, JobNews, JobRequest, Piece } from './worker.ts'

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

type Refused = { readonly ok: false; readonly reason: string }
/** The files that main writes: the desktop, as far as a job needs it. */
export interface Files {
  readonly appendExport: (piece: { readonly handle: string; readonly bytes: Uint8Array }) => Promise<{ readonly ok: true } | Refused>
}

/** One worker a job, ended with it: also in the middle, when a person cancels. The jobs throw JobFailed, or the reason of the signal. */
export const inWorkers =
  (files: Files): RunJob =>
  (name, job, watch) =>
    runInWorker(files, name, job, watch)

function runInWorker<Name extends JobName>(
  files: Files,
  name: Name,
  job: Jobs[Name]['job'],
  { signal, onProgress }: Watch = {},
): Promise<Jobs[Name]['answer']> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<Jobs[Name]['answer']>((resolve, reject) => {
    const carry = async ({ turn, handle, bytes }: Piece): Promise<void> => {
      const appended = await files.appendExport({ handle, bytes })
      worker.postMessage({ turn, refused: appended.ok ? null : appended.reason } satisfies Carried)
    }
    worker.onmessage = ({ data }: MessageEvent<JobNews>) => {
      if (data.kind === 'progress') onProgress?.(data.done, data.total)
      else if (data.kind === 'piece') carry(data).catch(reject)
      else if (data.kind === 'answer') resolve(data.answer as Jobs[Name]['answer'])
      else reject(new JobFailed(data.name, data.refused))
    }
    worker.onerror = () => reject(new JobFailed('WorkerError', null))
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  worker.postMessage({ name, job } as JobRequest)
  return answer.finally(() => worker.terminate())
}
