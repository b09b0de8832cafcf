/** Exports and restores off the main thread: whatever they take, the window goes on answering. One worker a job. */
import '../zod-without-eval.ts'
import { type JobName, type Jobs, runDrill, runExport, runInspect, runReadBack, runRestore, type Transfer } from './jobs.ts'

export type JobRequest = { [Name in JobName]: { readonly name: Name; readonly job: Jobs[Name]['job'] } }[JobName]
/** What became of the last piece: null when it was written, or main's word for why not. */
export interface PieceTaken {
  readonly refused: string | null
}
export type JobNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'piece'; readonly handle: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'answer'; readonly answer: Jobs[JobName]['answer'] }
  | { readonly kind: 'failed'; readonly name: string; readonly refused: string | null }

/** Main refused a piece: its word for why is the message. */
class Refused extends Error {
  override readonly name = 'Refused'
}

let taken: PromiseWithResolvers<string | null> | null = null

const transfer: Transfer = {
  // A worker has no bridge: the page hands the piece on, and says what main made of it.
  send: async (handle, bytes) => {
    taken = Promise.withResolvers()
    postMessage({ kind: 'piece', handle, bytes } satisfies JobNews, { transfer: [bytes.buffer] })
    const refused = await taken.promise
    if (refused !== null) throw new Refused(refused)
  },
  // Main serves these to this page alone (src-main/backup/transfer.ts).
  receive: async (handle, offset) => {
    const answer = await fetch(`/.backup/${handle}/${offset}`)
    if (!answer.ok) throw new Refused(answer.headers.get('x-refused') ?? 'failed')
    return new Uint8Array(await answer.arrayBuffer())
  },
}

const tell = (news: JobNews): void => postMessage(news)
/** Often enough for the eye. */
const EVERY_MS = 100
let told = 0
const onProgress = (done: number, total: number): void => {
  if (performance.now() - told < EVERY_MS) return
  told = performance.now()
  tell({ kind: 'progress', done, total })
}

function run(request: JobRequest): Promise<Jobs[JobName]['answer']> {
  switch (request.name) {
    case 'export':
      return runExport(request.job, transfer, onProgress)
    case 'readBack':
      return runReadBack(request.job, transfer)
    case 'inspect':
      return runInspect(request.job, transfer)
    case 'restore':
      return runRestore(request.job, transfer, onProgress)
    case 'drill':
      return runDrill(request.job, transfer, onProgress)
  }
}

addEventListener('message', ({ data }: MessageEvent<JobRequest | PieceTaken>) => {
  if ('refused' in data) return taken?.resolve(data.refused)
  run(data).then(
    (answer) => tell({ kind: 'answer', answer }),
    (error: unknown) => {
      const name = error instanceof Error ? error.name : typeof error
      tell({ kind: 'failed', name, refused: error instanceof Refused ? error.message : null })
    },
  )
})
