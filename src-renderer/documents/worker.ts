/** Word files off the main thread, loaded when the first letter is made: nobody waits for it at the start. */
import type { DossierContent } from './dossier-content.ts'
import { dossierDocx } from './dossier-docx.ts'
import type { LetterContent } from './letter-content.ts'
import { letterDocx } from './letter-docx.ts'

export interface LetterJob {
  readonly id: number
  readonly content: LetterContent | DossierContent
}
export type LetterAnswer = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly failed: string }

addEventListener('message', (message: MessageEvent<LetterJob>) => {
  const { id, content } = message.data
  const made = 'sections' in content ? dossierDocx(content) : letterDocx(content)
  made.then(
    (bytes) => postMessage({ id, bytes } satisfies LetterAnswer),
    (error: unknown) => postMessage({ id, failed: error instanceof Error ? error.name : typeof error } satisfies LetterAnswer),
  )
})
