/** Word files off the main thread, loaded when the first letter is made: nobody waits for it at the start. */
import type { DossierContent } from './dossier-content.ts'
import { dossierDocx } from './dossier-docx.ts'
import type { LetterContent } from './letter-content.ts'
import { letterDocx } from './letter-docx.ts'
import type { LetterLook } from './letter-look.ts'
import { checkLetterhead, type LetterheadCheck, type LetterheadProblem } from './letterhead/check-letterhead.ts'

export type LetterJob = { readonly id: number } & (
  | { readonly content: LetterContent | DossierContent; readonly look: LetterLook }
  | { readonly letterhead: Uint8Array; readonly sample: LetterContent }
)
export type LetterAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly checked: LetterheadCheck | LetterheadProblem }
  | { readonly id: number; readonly failed: string }

addEventListener('message', (message: MessageEvent<LetterJob>) => {
  const job = message.data
  answer(job).then(
    (made) => postMessage(made),
    (error: unknown) => postMessage({ id: job.id, failed: error instanceof Error ? error.name : typeof error } satisfies LetterAnswer),
  )
})

async function answer(job: LetterJob): Promise<LetterAnswer> {
  const { id } = job
  if ('letterhead' in job) return { id, checked: checkLetterhead(job.letterhead, job.sample) }
  const { content, look } = job
  return { id, bytes: await ('sections' in content ? dossierDocx(content, look) : letterDocx(content, look)) }
}
