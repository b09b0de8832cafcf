/** Exports and restores off the main thread: whatever they take, the window goes on answering. One worker a job. */
import '../zod-without-eval.ts'
import type { Hands } from './from-file.ts'
import { type JobName, type Jobs, runDrill, runExport, runInspect, runReadBack, runRestore } from './jobs.ts'
import { shellBeside } from './shell-client.ts'

export type JobRequest = { [Name in JobName]: { readonly name: Name; readonly job: Jobs[Name]['job'] } }[JobName]
/** What main is asked by way of the page: a worker has no bridge. */
export interface Asked {
  readonly turn: number
  readonly ask:
    | { readonly what: 'append'; readonly handle: string; readonly bytes: Uint8Array<ArrayBuffer> }
    | { readonly what: 'read'; readonly handle: string; readonly offset: number }
}
/** `refused`: main's word for why not. */
export interface Carried {
  readonly turn: number
  readonly answer: { readonly refused: string } | { readonly bytes: Uint8Array<ArrayBuffer> } | Record<never, never>
}
export type JobNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'asked' } & Asked)
  | { readonly kind: 'answer'; readonly answer: Jobs[JobName]['answer'] }
  | { readonly kind: 'failed'; readonly name: string; readonly refused: string | null }

/** Main refused a piece: its word for why is the message. */
class Refused extends Error {
  override readonly name = 'Refused'
}

const waiting = new Map<number, (answer: Carried['answer']) => void>()
let turns = 0

async function asked(ask: Asked['ask']): Promise<Uint8Array<ArrayBuffer> | null> {
  turns += 1
  const { promise, resolve } = Promise.withResolvers<Carried['answer']>()
  waiting.set(turns, resolve)
  const transfer = ask.what === 'append' ? [ask.bytes.buffer] : []
  postMessage({ kind: 'asked', turn: turns, ask } satisfies JobNews, { transfer })
  const answer = await promise
  if ('refused' in answer) throw new Refused(answer.refused)
  return 'bytes' in answer ? answer.bytes : null
}

function heard({ turn, answer }: Carried): void {
  waiting.get(turn)?.(answer)
  waiting.delete(turn)
}

const hands: Hands = {
  shell: shellBeside,
  send: async (handle, bytes) => {
    await asked({ what: 'append', handle, bytes })
  },
  receive: async (handle, offset) => (await asked({ what: 'read', handle, offset })) ?? new Uint8Array(),
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
