import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { type CaseText, FIELDS, type Field } from './case-text.ts'
import { marked, type Part } from './marked.ts'
import { isFiller, withoutZeros, wordsOf } from './words-of.ts'

/** Where a case matched, and how that reads there. */
export interface Found {
  readonly field: Field
  readonly parts: readonly Part[]
}

/** An answer crosses from the worker at each key, so it holds no more than ids beyond the first ones. */
export interface Hits {
  /** The best first. */
  readonly caseIds: readonly string[]
  /** Where each of the first ones matched; of one, what tells most first. */
  readonly found: readonly (readonly Found[])[]
}

export const NO_HITS: Hits = { caseIds: [], found: [] }

export interface CaseIndex {
  readonly size: () => number
  put(text: CaseText): void
  remove(caseId: string): void
  /** @param explained of how many hits is told where they matched */
  search(typed: string, explained: number): Hits
  readonly all: () => Iterable<CaseText>
  /** For words of a new complaint: cases that share most of them, with how many of them (0 to 1). */
  sharing(words: readonly string[]): ReadonlyMap<string, number>
}

const BOOST: Partial<Record<Field, number>> = { reference: 8, people: 5, child: 4, subject: 3, location: 2, nature: 2 }
const FOUND_SHOWN = 3

/** One letter is in too many words to find anything by; two or three find names and numbers, and no stories. */
const SHORTEST = 2
const NAME_LENGTH = 3
const NAMES: Field[] = ['reference', 'people', 'child', 'location', 'nature', 'subject']

/** From how many letters on one wrong letter is forgiven, and from how many two. */
const ONE_WRONG = 4
const TWO_WRONG = 8
const forgiven = (word: string): number => (/\d/.test(word) || word.length < ONE_WRONG ? 0 : word.length < TWO_WRONG ? 1 : 2)
/** With this many cases that hold what was typed as it was typed, nobody looks for a wrong letter. */
const ENOUGH = 5

/** The words of all cases that one person may see, in memory. */
export function caseIndex(): CaseIndex {
  const texts = new Map<string, CaseText>()
  const index = new MiniSearch<CaseText>({
    idField: 'caseId',
    fields: [...FIELDS],
    extractField: (text, field) => (field === 'caseId' ? text.caseId : text.texts[field as Field]),
    // How often a story repeats a word says nothing of what it is about.
    tokenize: (text, field) => [...new Set(field === 'reference' ? wordsOf(text).flatMap(bothWays) : wordsOf(text))],
    processTerm: (word) => (isFiller(word) ? null : word),
    searchOptions: { boost: BOOST },
  })
  return {
    size: () => texts.size,
    put: (text) => {
      if (texts.has(text.caseId)) index.discard(text.caseId)
      texts.set(text.caseId, text)
      index.add(text)
    },
    remove: (caseId) => {
      if (texts.delete(caseId)) index.discard(caseId)
    },
    search: (typed, explained) => {
      const exact = queryOf(typed, () => 0)
      if (!exact) return NO_HITS
      const asTyped = index.search(exact)
      const results = asTyped.length >= ENOUGH ? asTyped : index.search(queryOf(typed, forgiven) ?? exact)
      return {
        caseIds: results.map(({ id }) => id),
        found: results.slice(0, explained).map((result) => foundIn(texts.get(result.id), result)),
      }
    },
    all: () => texts.values(),
    sharing: (words) => {
      const asked = [...new Set(words)].filter((word) => word.length >= ONE_WRONG)
      if (asked.length === 0) return new Map()
      const results = index.search({ combineWith: 'OR', queries: asked }, { fields: ['subject', 'description'] })
      return new Map(results.map(({ id, queryTerms }): [string, number] => [id, new Set(queryTerms).size / asked.length]))
    },
  }
}

const bothWays = (word: string): string[] => (withoutZeros(word) === word ? [word] : [word, withoutZeros(word)])

/** Every word typed must be there, as the beginning of one or with a wrong letter; null when there is nothing to look for yet. */
function queryOf(typed: string, fuzzy: (word: string) => number): Query | null {
  const words = wordsOf(typed).filter((word) => !isFiller(word))
  const queries = words.flatMap((word): Query[] => {
    if (word.length < SHORTEST) return /\d/.test(word) && words.length > 1 ? [{ queries: [word], prefix: true, fields: ['reference'] }] : []
    return [{ queries: [word], prefix: true, fuzzy: fuzzy(word), ...(word.length <= NAME_LENGTH ? { fields: NAMES } : {}) }]
  })
  return queries.length === 0 ? null : { combineWith: 'AND', queries }
}

function foundIn(text: CaseText | undefined, { match }: SearchResult): Found[] {
  if (!text) return []
  const words = new Map<Field, Set<string>>()
  for (const [word, fields] of Object.entries(match)) {
    for (const field of fields as Field[]) words.set(field, (words.get(field) ?? new Set()).add(word))
  }
  return FIELDS.flatMap((field): Found[] => {
    const inField = words.get(field)
    const parts = inField ? marked(text.texts[field], inField) : null
    return parts ? [{ field, parts }] : []
  }).slice(0, FOUND_SHOWN)
}
