import { nameWords } from '../complaint/people.ts'
import { type FindKind, findNames, type Span } from './find-names.ts'
import type { Material } from './material.ts'
import type { Search, ThirdParty } from './third-parties.ts'
import { isWordOf, joins, tokensOf } from './tokens.ts'

/** A stretch of a text. What is blacked out is gone: neither its letters nor its length is left. */
export type Stretch = { readonly black: false; readonly text: string } | { readonly black: true }

export interface Redacted extends Omit<Material, 'text'> {
  readonly stretches: readonly Stretch[]
}

/** Where a find stands: its sentence, cut where the find is. */
export interface Place {
  readonly materialId: string
  readonly before: string
  readonly after: string
}

/** One name as it is written, wherever it stands: decided once. */
export interface Find {
  readonly written: string
  readonly kind: FindKind
  readonly places: readonly Place[]
}

export interface Choice {
  readonly keep: boolean
  /** Why a name may be seen; a choice to keep without one is not done yet. */
  readonly reason: string
}

export interface Review {
  readonly materials: readonly Material[]
  readonly finds: readonly Find[]
  readonly spans: ReadonlyMap<string, readonly Span[]>
}

export function reviewOf(materials: readonly Material[], search: Search): Review {
  const near = { ...search, others: mentioned(materials, search.others) }
  const spans = new Map(materials.map(({ id, text }) => [id, findNames(text, near)]))
  const finds = new Map<string, Find>()
  for (const { id, text } of materials) {
    for (const span of spans.get(id) ?? []) {
      const written = text.slice(span.start, span.end)
      const known = finds.get(written)
      finds.set(written, {
        written,
        kind: known?.kind ?? span.kind,
        places: [...(known?.places ?? []), { materialId: id, ...around(text, span) }],
      })
    }
  }
  return { materials, finds: [...finds.values()], spans }
}

/** Only those of whom some word stands somewhere: a register knows thousands of children. Initials are always looked for. */
function mentioned(materials: readonly Material[], others: readonly ThirdParty[]): readonly ThirdParty[] {
  const vocabulary = [...new Set(materials.flatMap(({ text }) => tokensOf(text).map(({ word }) => word)))]
  return others.filter(
    ({ name, role }) => role !== 'child' || nameWords(name).some((word) => vocabulary.some((used) => isWordOf(used, word))),
  )
}

/** Who acts for the organisation may be seen unless someone decides otherwise; everyone else may not. */
export const keepsAsRule = ({ kind }: Find): boolean => kind === 'acts'

/** Names that are to be seen, and for which nobody said why. */
export const withoutReason = (finds: readonly Find[], choices: ReadonlyMap<string, Choice>): readonly Find[] =>
  finds.filter((find) => {
    const choice = choices.get(find.written)
    return choice?.keep === true && choice.reason.trim() === ''
  })

export const isKept = (find: Find, choices: ReadonlyMap<string, Choice>): boolean => choices.get(find.written)?.keep ?? keepsAsRule(find)

/** @param extra words and names that are blacked out wherever they stand */
export function redact(review: Review, choices: ReadonlyMap<string, Choice>, extra: readonly string[]): readonly Redacted[] {
  const kept = new Set(review.finds.filter((find) => isKept(find, choices)).map(({ written }) => written))
  return review.materials.map(({ text, ...material }) => {
    const found = (review.spans.get(material.id) ?? []).filter(({ start, end }) => !kept.has(text.slice(start, end)))
    return { ...material, stretches: stretchesOf(text, [...found, ...extra.flatMap((words) => extraSpans(text, words))]) }
  })
}

/** How often extra words stand in the texts: none means that they were typed in another way. */
export const countExtra = (materials: readonly Material[], words: string): number =>
  materials.reduce((count, { text }) => count + extraSpans(text, words).length, 0)

type Range = Pick<Span, 'start' | 'end'>

function extraSpans(text: string, words: string): Range[] {
  const wanted = tokensOf(words)
  const tokens = tokensOf(text)
  if (wanted.length === 0) return []
  return tokens.flatMap((token, index): Range[] => {
    const run = tokens.slice(index, index + wanted.length)
    const fits =
      run.length === wanted.length &&
      run.every(({ word }, place) => isWordOf(word, wanted[place]?.word ?? '')) &&
      run.every((one, place) => place === 0 || joins(text, run[place - 1] ?? one, one))
    return fits ? [{ start: token.start, end: run.at(-1)?.end ?? token.end }] : []
  })
}

function stretchesOf(text: string, ranges: readonly Range[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    if (start > at) stretches.push({ black: false, text: text.slice(at, start) })
    // What touches what was blacked out before is one black mark with it.
    if (start > at || stretches.length === 0) stretches.push({ black: true })
    at = end
  }
  if (at < text.length) stretches.push({ black: false, text: text.slice(at) })
  return stretches
}

const AROUND = 90

function around(text: string, { start, end }: Span): Omit<Place, 'materialId'> {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  return {
    before: before.slice(Math.max(0, before.search(/[^.!?\n]*$/))).trimStart(),
    after: (/^[^.!?\n]*[.!?]?/.exec(after)?.[0] ?? '').trimEnd(),
  }
}
