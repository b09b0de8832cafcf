import type { DossierContent } from './dossier-content.ts'
import type { LetterContent } from './letter-content.ts'
import { DEFAULT_LOOK, type LetterLook } from './letter-look.ts'
import type { LetterheadCheck, LetterheadProblem } from './letterhead/check-letterhead.ts'
import type { LetterAnswer, LetterJob } from './worker.ts'

export interface LetterWriter {
  /** @returns the bytes of a .docx */
  write(content: LetterContent | DossierContent, look?: LetterLook): Promise<Uint8Array>
  /** Whether a file can be the organisation's letterhead. Off the main thread: it is a stranger's file. @param sample any letter */
  check(letterhead: Uint8Array, sample: LetterContent): Promise<LetterheadCheck | LetterheadProblem>
}

type Answered = Exclude<LetterAnswer, { readonly failed: string }>
type Job = LetterJob extends infer One ? (One extends LetterJob ? Omit<One, 'id'> : never) : never

/** One worker for as long as the page lives, started at the first letter. */
export function letterWriter(): LetterWriter {
  let worker: Worker | null = null
  let last = 0
  const open = new Map<number, { resolve: (answer: Answered) => void; reject: (error: Error) => void }>()
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
      if ('failed' in data) waiting?.reject(new Error('The letter could not be made'))
      else waiting?.resolve(data)
    }
    started.onerror = fail
    return started
  }
  const ask = (job: Job): Promise<Answered> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      last += 1
      open.set(last, { resolve, reject })
      worker.postMessage({ id: last, ...job } satisfies LetterJob)
    })
  return {
    write: async (content, look = DEFAULT_LOOK) => {
      const answer = await ask({ content, look })
      if ('bytes' in answer) return answer.bytes
      throw new Error('The letter could not be made')
    },
    check: async (letterhead, sample) => {
      const answer = await ask({ letterhead, sample })
      if ('checked' in answer) return answer.checked
      throw new Error('The letterhead could not be checked')
    },
  }
}
