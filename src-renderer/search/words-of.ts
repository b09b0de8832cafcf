import { folded } from '../domain/folded.ts'

/** A word in a text: how it is compared, and where it stands. */
export interface PlacedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** What is no letter, digit or accent parts words; so `2026-014` is two, and `o'Neill` too. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text as they are compared: without case and accents. */
export const wordsOf = (text: string): string[] => folded(text).match(WORD) ?? []

/** The same with their places in the text as it was typed, so that they can be marked there. */
export const placedWords = (text: string): PlacedWord[] =>
  [...text.matchAll(WORD)].map((found) => ({ word: folded(found[0]), start: found.index, end: found.index + found[0].length }))

/** `014` is also found by `14`. */
export const withoutZeros = (word: string): string => word.replace(/^0+(?=\d)/, '')

/** Words that stand in every story, Dutch and English: nobody finds anything by them. */
const FILLERS = new Set(
  `aan al als ben bij dan dat de der die dit door dus een en er haar had heb hebben heeft hem het hij hoe ik in is je kan maar me meer
  met mijn na naar nog of om onze ook op over te ten ter toen tot uit u uw van voor waar was wat we weer werd wij wil wordt ze zei zich
  zij zijn zo zou a an and are as at be but by for from had has have he her his i it its my of on or our she so that the their they
  this to we were with you your`.split(/\s+/),
)

export const isFiller = (word: string): boolean => FILLERS.has(word)
