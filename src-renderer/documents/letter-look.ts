import { DEFAULT_LETTER_STYLE } from '../domain/organisation/letter-style.ts'
import type { ImageFacts } from './image-facts.ts'

/** How a Word file looks: the house style with the bytes it names. */
export interface LetterLook {
  readonly font: string
  /** Six hexadecimal digits, as Word writes a colour. */
  readonly brand: string
  readonly logo: (ImageFacts & { readonly bytes: Uint8Array }) | null
  /** A checked letterhead; the letter is then filled into it. */
  readonly letterhead: Uint8Array | null
}

export const DEFAULT_LOOK: LetterLook = {
  font: DEFAULT_LETTER_STYLE.font,
  brand: DEFAULT_LETTER_STYLE.colour.slice(1).toUpperCase(),
  logo: null,
  letterhead: null,
}
