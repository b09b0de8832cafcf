import { placedWords, withoutZeros } from './words-of.ts'

/** A piece of text, and whether it is what was looked for. */
export interface Part {
  /** Where it stands in the whole text; no two parts stand in one place. */
  readonly at: number
  readonly text: string
  readonly isMatch: boolean
}

const BEFORE = 28
const LONGEST = 110

/** A text with the words found in it marked. @returns null when none of them is there */
export function marked(text: string, words: ReadonlySet<string>): Part[] | null {
  const found = placedWords(text).filter(({ word }) => words.has(word) || words.has(withoutZeros(word)))
  const first = found[0]
  if (!first) return null
  const from = startOf(text, first.start)
  const to = endOf(text, Math.max(first.end, from + LONGEST))
  const parts: Part[] = from > 0 ? [{ at: -1, text: '…', isMatch: false }] : []
  let at = from
  for (const { start, end } of found) {
    if (end > to) break
    if (start > at) parts.push({ at, text: oneLine(text.slice(at, start)), isMatch: false })
    parts.push({ at: start, text: text.slice(start, end), isMatch: true })
    at = end
  }
  if (at < to) parts.push({ at, text: oneLine(text.slice(at, to)), isMatch: false })
  return to < text.length ? [...parts, { at: to, text: '…', isMatch: false }] : parts
}

/** A little before the word, where another begins. */
function startOf(text: string, at: number): number {
  if (at <= BEFORE) return 0
  const space = text.slice(at - BEFORE, at).search(/\s/)
  return space < 0 ? at : at - BEFORE + space + 1
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(0, at).search(/\s\S*$/)
  return space > 0 && at - space < BEFORE ? space : at
}

/** Lines of their own stay apart where they stand in one. */
const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' · ').replaceAll(/\s+/g, ' ')
