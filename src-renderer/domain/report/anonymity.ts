import { findNames, type Span } from '../access-request/find-names.ts'
import { isCapital, tokensOf } from '../access-request/tokens.ts'
import { folded } from '../folded.ts'
import type { Overruled } from './annual-report.ts'
import { type NameRegister, plainPostcode } from './name-register.ts'

export type HitKind = Exclude<Span['kind'], 'perhaps' | 'acts'> | 'group' | 'address'

/** Something in a text of the report that leads to a person (rule R2). Offsets are in UTF-16 code units, end not included. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly kind: HitKind
  /** As it is written. */
  readonly found: string
}

/** Words with which a Dutch sentence begins, that are someone's name as well. Anywhere else their capital makes them a name. */
const ORDINARY = new Set(
  'wil mag kan zal bij door mede over per uit van voor met toen dan nu zo hier daar ons onze wij hij zij het de een en of al an ad do ter ten mei meer groot klein lang kort jong oud goed mooi'.split(
    ' ',
  ),
)

/** Every place where a text names someone, a group or an address of the register, in order. */
export function findHits(text: string, register: NameRegister): readonly Hit[] {
  const tokens = tokensOf(text)
  if (tokens.length === 0) return []
  const spans = findNames(text, {
    others: register.peopleIn(tokens),
    own: [],
    ownReach: register.ownReach,
    places: register.places,
  }).filter(({ kind }) => kind !== 'perhaps')
  const hits: Hit[] = [
    ...spans
      .filter((span) => isNamed(text, span))
      .map(({ start, end, kind }) => hit(text, start, end, kind === 'acts' || kind === 'perhaps' ? 'employee' : kind)),
    ...phrases(text, register.groups)
      .filter(({ start }) => isGroup(text, start))
      .map(({ start, end }) => hit(text, start, end, 'group')),
    ...phrases(text, register.streets).map(({ start, end }) => hit(text, start, end, 'address')),
    ...postcodesIn(text, register).map(({ start, end }) => hit(text, start, end, 'address')),
  ]
  const places = phrases(text, register.places.map(folded))
  return joined(text, hits)
    .filter(({ start, end }) => !places.some((place) => place.start <= start && end <= place.end))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, index, all) => !all.slice(0, index).some((earlier) => earlier.start <= one.start && one.end <= earlier.end))
}

const isOfPerson = ({ kind }: Hit): boolean => kind !== 'reach' && kind !== 'group' && kind !== 'address'

/** Parts of one name with no more than a hyphen, a blank or an apostrophe between them are one find: `El Amrani-'t Hart`. */
function joined(text: string, hits: readonly Hit[]): Hit[] {
  const whole: Hit[] = []
  for (const next of hits.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    const touches = last && last.end <= next.start && /^[-\s'’‘]*$/u.test(text.slice(last.end, next.start))
    if (last && touches && isOfPerson(last) && isOfPerson(next)) whole[whole.length - 1] = hit(text, last.start, next.end, last.kind)
    else whole.push(next)
  }
  return whole
}

const hit = (text: string, start: number, end: number, kind: HitKind): Hit => ({ start, end, kind, found: text.slice(start, end) })

/** A word of the language is no name: not without a capital, nor with the capital of its sentence. More than one word is. */
function isNamed(text: string, { start, end, kind }: Span): boolean {
  if (kind === 'reach') return true
  const words = tokensOf(text.slice(start, end))
  if (words.length > 1) return words.some(({ written }) => isCapital(written)) || words.filter(({ word }) => word.length > 3).length > 1
  const [word] = words
  if (word === undefined || !isCapital(word.written)) return false
  return !(beginsSentence(text, start) && ORDINARY.has(word.word))
}

const beginsSentence = (text: string, at: number): boolean => /(^|[.!?:\n\r…•])[\s"'“”‘’«»(–-]*$/u.test(text.slice(0, at))

/** `de Bijen` and `groep bijen`, not `bijen in de tuin`. */
const isGroup = (text: string, start: number): boolean =>
  isCapital(text.slice(start)) || /\b(groep|stamgroep|basisgroep|group)\s+(de\s+|het\s+)?["'“‘]?$/iu.test(text.slice(0, start))

/** Where folded names of one or more words stand in a text, as whole words. */
function phrases(text: string, names: readonly string[]): { start: number; end: number }[] {
  const tokens = tokensOf(text)
  return names.flatMap((name) => {
    const words = tokensOf(name).map(({ word }) => word)
    if (words.length === 0) return []
    return tokens.flatMap((token, index) => {
      const run = tokens.slice(index, index + words.length)
      const last = run.at(-1)
      const fits = run.length === words.length && run.every(({ word }, place) => word === words[place])
      return fits && last ? [{ start: token.start, end: last.end }] : []
    })
  })
}

function postcodesIn(text: string, { postcodes }: NameRegister): { start: number; end: number }[] {
  return [...text.matchAll(/\b[1-9]\d{3}\s?[a-z]{2}\b/giu)]
    .filter(([found]) => postcodes.includes(plainPostcode(found)))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

/** A hit with the text it stands in. */
export interface PlacedHit extends Hit {
  readonly key: string
  /** Why it may stay; null while it is open. */
  readonly reason: string | null
}

/** All hits in the texts of a report; an overruled one stays shown, with its reason. */
export function checkTexts(
  texts: ReadonlyMap<string, string>,
  overruled: readonly Overruled[],
  register: NameRegister,
): readonly PlacedHit[] {
  return [...texts].flatMap(([key, text]) =>
    findHits(text, register).map((one) => ({
      ...one,
      key,
      reason: overruled.find((other) => other.key === key && other.found === one.found)?.reason ?? null,
    })),
  )
}
