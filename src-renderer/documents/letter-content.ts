import type { Language } from '../domain/complaint/intake.ts'

/** A stretch of text. `varies` marks what differs from letter to letter: shown in the preview, never in Word. */
export interface LetterPart {
  readonly text: string
  readonly varies: boolean
}

export interface LetterParagraph {
  /** Printed bold before the text. */
  readonly lead: string
  readonly parts: readonly LetterPart[]
}

/** What a letter says, before it looks like anything: the preview and Word both show this. */
export interface LetterContent {
  readonly language: Language
  readonly documentTitle: string
  readonly sender: { readonly name: string; readonly lines: readonly string[] }
  readonly addressee: readonly string[]
  readonly facts: readonly { readonly id: 'date' | 'reference' | 'subject'; readonly label: string; readonly value: string }[]
  readonly salutation: string
  readonly paragraphs: readonly LetterParagraph[]
  readonly closing: string
  readonly signature: readonly string[]
  /** `Page {page} of {pages}`, with the two numbers left to Word. */
  readonly pageNumbers: { readonly before: string; readonly between: string; readonly after: string }
}
