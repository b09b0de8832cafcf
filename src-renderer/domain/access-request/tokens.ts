import { folded } from '../folded.ts'

/** A word of a text, with where it stands. Offsets are in UTF-16 code units, end not included. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly written: string
  /** As it is compared: without case and accents. */
  readonly word: string
}

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    written,
    word: folded(written),
  }))
}

/** How Dutch makes a name somebody's, or small: Noud's, Noudje, Annekes. */
const ENDINGS = new Set(['', 's', 'je', 'jes', 'tje', 'tjes', 'ke', 'kes', 'pje', 'etje'])

/** Whether a word is this name, also as a possessive or a diminutive. Both folded. */
export const isWordOf = (word: string, name: string): boolean =>
  word === name || (name.length > 2 && word.startsWith(name) && ENDINGS.has(word.slice(name.length)))

export const isCapital = (written: string): boolean => /^\p{Lu}/u.test(written)

/** What can stand between the words of one name: a blank, a full stop after an initial, a hyphen. */
export const joins = (text: string, left: Token, right: Token): boolean =>
  /^(\.?[\s\u00A0]*|[-\u2010-\u2015])$/u.test(text.slice(left.end, right.start))
