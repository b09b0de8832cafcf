/** Exports and restores off the main thread: whatever they take, the window goes on answering. One worker a job. */
import '../zod-without-eval.ts'
import { fetchExport } from '../platform/export-file.ts'
import type { Hands } from './from-file.ts'
import { type JobName, type Jobs, runDrill, runExport, runInspect, runReadBack, runRestore } from './jobs.ts'
import { shellBeside } from './shell-client.ts'

export type JobRequest = { [Name in JobName]: { readonly name: Name; readonly job: Jobs[Name]['job'] } }[JobName]
/** A piece of an export, for main by way of the page: a worker has no bridge. */
export interface Piece {
  readonly turn: number
  readonly handle: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
/** `refused`: main's word for why not. */
export interface Carried {
  readonly turn: number
  readonly refused: string | null
}
export type JobNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'piece' } & Piece)
  | { readonly kind: 'answer'; readonly answer: Jobs[JobName]['answer'] }
  | { readonly kind: 'failed'; readonly name: string; readonly refused: string | null }

/** Main refused a piece: its word for why is the message. */
class Refused extends Error {
  override readonly name = 'Refused'
}

const waiting = new Map<number, (refused: string | null) => void>()
let turns = 0

async function send(handle: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  turns += 1
  const { promise, resolve } = Promise.withResolvers<string | null>()
  waiting.set(turns, resolve)
  postMessage({ kind: 'piece', turn: turns, handle, bytes } satisfies JobNews, { transfer: [bytes.buffer] })
  const refused = await promise
  if (refused !== null) throw new Refused(refused)
}

function heard({ turn, refused }: Carried): void {
  waiting.get(turn)?.(refused)
  waiting.delete(turn)
}

const hands: Hands = { shell: shellBeside, send, open: fetchExport }

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
      return runExport(request.job, hands, onProgress)
    case 'readBack':
      return runReadBack(request.job, hands)
    case 'inspect':
      return runInspect(request.job, hands)
    case 'restore':
      return runRestore(request.job, hands, onProgress)
    case 'drill':
      return runDrill(request.job, hands, onProgress)
  }
}

addEventListener('message', ({ data }: MessageEvent<JobRequest | Carried>) => {
  if ('turn' in data) return heard(data)
  run(data).then(
    (answer) => tell({ kind: 'answer', answer }),
    (error: unknown) => {
      const name = error instanceof Error ? error.name : typeof error
      tell({ kind: 'failed', name, refused: error instanceof Refused ? error.message : null })
    },
  )
})
