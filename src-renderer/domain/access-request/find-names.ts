import { nameWords } from '../complaint/people.ts'
import type { Search, ThirdParty } from './third-parties.ts'
import { isCapital, isWordOf, joins, type Token, tokensOf } from './tokens.ts'

/** `reach`: a phone number or an e-mail address. `perhaps`: a capital in the middle of a sentence that is nobody we know. */
export type FindKind = ThirdParty['role'] | 'reach' | 'perhaps'

export interface Span {
  readonly start: number
  readonly end: number
  readonly kind: FindKind
}

/** Every place where a text names someone else, the longest of those that lie within each other, in order. */
export function findNames(text: string, search: Search): readonly Span[] {
  const tokens = tokensOf(text)
  const reach = reachSpans(text, search)
  const known = [...reach, ...search.others.flatMap((other) => spansOf(text, tokens, other, search))]
  const longest = withoutNested(known)
  return withoutNested([...longest, ...perhapsSpans(text, tokens, longest, search)])
}

const EMAIL = /[^\s@<>()"',;:]+@[^\s@<>()"',;:]+\.[\p{L}\d-]{2,}/gu
/** Eight digits or more, as people write numbers: with blanks, hyphens, brackets or a plus. A date has slashes or two hyphens. */
const PHONE = /(?<![\p{L}\d])(?:\+|\(?0)[\d()\s\u00A0./-]{7,}\d(?![\d])/gu
const digits = (text: string): string => text.replaceAll(/\D/g, '').replace(/^(0031|31)/, '0')

function reachSpans(text: string, { ownReach }: Search): Span[] {
  const ownMails = ownReach.filter((one) => one.includes('@')).map((one) => one.trim().toLowerCase())
  const ownNumbers = ownReach.filter((one) => !one.includes('@')).map(digits)
  const mails = [...text.matchAll(EMAIL)].filter(([mail]) => !ownMails.includes(mail.toLowerCase()))
  const numbers = [...text.matchAll(PHONE)].filter(([number]) => digits(number).length >= 8 && !ownNumbers.includes(digits(number)))
  return [...mails, ...numbers].map(({ 0: found, index }) => ({ start: index, end: index + found.length, kind: 'reach' }))
}

const PREFIXES = new Set(['van', 'de', 'der', 'den', 'het', 't', 'te', 'ten', 'ter', 'el', 'al', 'v', 'd', 'von', 'bin', 'ben'])

/** A name as a text can write it: whole or one word of it, with initials and prefixes before it, as a possessive. */
function spansOf(text: string, tokens: readonly Token[], { name, role }: ThirdParty, search: Search): Span[] {
  const words = nameWords(name).filter((word) => word.length > 1)
  const own = search.own.flatMap(nameWords)
  const spans: Span[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const last = lastOfName(text, tokens, index, words)
    if (last === null) continue
    const first = firstOfName(text, tokens, index, name)
    const named = tokens.slice(index, last + 1).filter((token) => words.some((word) => isWordOf(token.word, word)))
    const isOwn = first === index && named.every(({ word }) => own.some((mine) => isWordOf(word, mine)))
    // A name from another case is weak evidence: a small letter is a word of the language.
    const isWeak = role === 'child' && !isCapital(tokens[index]?.written ?? '')
    const [start, end] = [tokens[first]?.start, tokens[last]?.end]
    if (start !== undefined && end !== undefined && !(isOwn && named.length < 2) && !isWeak) spans.push({ start, end, kind: role })
    index = last
  }
  return [...spans, ...initialSpans(text, tokens, name, role, own)]
}

/** From a word of the name on: more of its words, with prefixes between them. */
function lastOfName(text: string, tokens: readonly Token[], from: number, words: readonly string[]): number | null {
  const isName = (index: number): boolean => words.some((word) => isWordOf(tokens[index]?.word ?? '', word))
  if (!isName(from)) return null
  let last = from
  for (let index = from + 1; index < tokens.length && touches(text, tokens, index - 1, index); index += 1) {
    if (isName(index)) last = index
    else if (!PREFIXES.has(tokens[index]?.word ?? '')) break
  }
  return last
}

/** Back over the prefixes that are its own and the initials before them: `van` in `van Noud` is no part of a name. */
function firstOfName(text: string, tokens: readonly Token[], from: number, name: string): number {
  const initials = new Set(nameWords(name).map((word) => word.charAt(0)))
  const prefixes = prefixesOf(name, tokens[from]?.word ?? '')
  let first = from
  for (let index = from - 1; index >= 0 && touches(text, tokens, index, index + 1); index -= 1) {
    const token = tokens[index]
    const prefix = prefixes.at(-1)
    const isPrefix = prefix !== undefined && (token?.word === prefix || token?.word === prefix.charAt(0))
    const isInitial = token?.word.length === 1 && isCapital(token.written) && initials.has(token.word)
    if (isPrefix) prefixes.pop()
    else if (!isInitial) break
    first = index
  }
  return first
}

/** The prefixes that stand before a word of a name: `van`, `der` before `Toetsen`. */
function prefixesOf(name: string, word: string): string[] {
  const parts = tokensOf(name).map((token) => token.word)
  const at = parts.findIndex((part) => isWordOf(word, part))
  const before = parts.slice(0, Math.max(0, at))
  return before.slice(before.findLastIndex((part) => !PREFIXES.has(part)) + 1)
}

const touches = (text: string, tokens: readonly Token[], left: number, right: number): boolean => {
  const [a, b] = [tokens[left], tokens[right]]
  return a !== undefined && b !== undefined && joins(text, a, b)
}

/** `J.v.E.` or `N.`: initials alone, each with its full stop. */
function initialSpans(text: string, tokens: readonly Token[], name: string, kind: FindKind, own: readonly string[]): Span[] {
  const all = tokensOf(name).map(({ word }) => word.charAt(0))
  const bare = nameWords(name).map((word) => word.charAt(0))
  const wanted = [all, bare].filter((letters) => letters.length > 1 || nameWords(name).join('').length === 1)
  return wanted.flatMap((letters) =>
    tokens.flatMap((token, index): Span[] => {
      const run = tokens.slice(index, index + letters.length)
      const end = run.at(-1)?.end
      const fits =
        run.length === letters.length &&
        run.every(({ word, end: at }, place) => word === letters[place] && text.charAt(at) === '.') &&
        isCapital(token.written)
      const isOwn = own.length > 0 && letters.join('') === own.map((word) => word.charAt(0)).join('')
      return fits && end !== undefined && !isOwn ? [{ start: token.start, end: end + 1, kind }] : []
    }),
  )
}

/** Days and months have a capital in English. */
const NOBODY = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december kdv bso gob ggd geschillencommissie kinderopvang'.split(
    ' ',
  ),
)

function perhapsSpans(text: string, tokens: readonly Token[], found: readonly Span[], search: Search): Span[] {
  const nobody = new Set([...search.own, ...search.places].flatMap((name) => tokensOf(name).map(({ word }) => word)))
  return tokens
    .filter(({ start, end, written, word }) => {
      const isShout = written.length > 1 && written === written.toUpperCase()
      const isKnown = NOBODY.has(word) || [...nobody].some((name) => isWordOf(word, name))
      const isFound = found.some((span) => span.start < end && start < span.end)
      return isCapital(written) && written.length > 1 && !isShout && !isKnown && !isFound && !beginsSentence(text, start)
    })
    .map(({ start, end }) => ({ start, end, kind: 'perhaps' }))
}

const beginsSentence = (text: string, start: number): boolean => /(^|[.!?:\n\r…])[\s"'“”‘’«»(–-]*$/u.test(text.slice(0, start))

/** A name within a longer one is that one; of two that are the same the first stands, which is the surest. */
function withoutNested(spans: readonly Span[]): Span[] {
  const kept = spans.filter(
    (span, index) =>
      !spans.some(
        (other, place) =>
          place !== index &&
          other.start <= span.start &&
          span.end <= other.end &&
          (other.end - other.start > span.end - span.start || surer(other, span) || (other.kind === span.kind && place < index)),
      ),
  )
  return kept.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Who is to be kept out of sight goes before who may be seen: one word can be the name of both. */
const ORDER: readonly FindKind[] = ['reach', 'about', 'complainant', 'child', 'employee', 'acts', 'perhaps']
const surer = (a: Span, b: Span): boolean => ORDER.indexOf(a.kind) < ORDER.indexOf(b.kind)
