import { nameWords, resemblance } from '../complaint/people.ts'
import { folded } from '../folded.ts'
import type { Organisation } from '../organisation/organisation.ts'

/** Fields of which a cell is one of a few: each spelling is asked about once, and not at every row. */
export const CHOICE_FIELDS = [
  'formality',
  'location',
  'handler',
  'nature',
  'channel',
  'relation',
  'careType',
  'ground',
  'judgment',
] as const
export type ChoiceField = (typeof CHOICE_FIELDS)[number]

/** `same`: it says so itself. `perhaps`: a person confirms. `none`: a person says. */
export interface Suggestion {
  readonly choice: string | null
  readonly certainty: 'same' | 'perhaps' | 'none'
}

const NONE: Suggestion = { choice: null, certainty: 'none' }
const same = (choice: string): Suggestion => ({ choice, certainty: 'same' })
const perhaps = (choice: string): Suggestion => ({ choice, certainty: 'perhaps' })

type Words = Readonly<Record<string, readonly string[]>>

/** Folded, letters only. Beside the Dutch of the law what offices make of it, and English. */
const WORDS: Readonly<Record<Exclude<ChoiceField, 'location' | 'handler' | 'nature'>, Words>> = {
  formality: {
    formal: ['ja', 'j', 'x', 'yes', 'y', 'true', 'waar', 'formeel', 'formal', 'formeleklacht', 'klacht', 'complaint', 'formalcomplaint'],
    signal: [
      'nee',
      'n',
      'no',
      'false',
      'onwaar',
      'signaal',
      'signal',
      'tip',
      'melding',
      'informeel',
      'informal',
      'neesignaal',
      'verbeterpunt',
    ],
    notYetFormal: ['nogniet', 'nognietformeel', 'notyet', 'notyetformal', 'wachtopbevestiging'],
  },
  channel: {
    phone: ['telefoon', 'tel', 'telefonisch', 'gebeld', 'phone', 'telephone', 'bycall', 'call', 'bellen', 'pertelefoon'],
    form: ['website', 'viawebsite', 'klachtenformulier', 'formulier', 'webformulier', 'site', 'online', 'form', 'webform', 'viaformulier'],
    email: ['email', 'mail', 'permail', 'peremail', 'emailbericht'],
    letter: ['post', 'brief', 'perpost', 'schriftelijk', 'letter', 'mailpost', 'perbrief'],
    talk: ['balie', 'mondeling', 'aandedeur', 'gesprek', 'persoonlijk', 'langsgekomen', 'opkantoor', 'talk', 'inperson', 'desk'],
  },
  relation: {
    mother: ['moeder', 'mama', 'mam', 'mother', 'mum'],
    father: ['vader', 'papa', 'pap', 'father', 'dad'],
    otherParent: ['ouder', 'ouders', 'parent', 'stiefouder', 'pleegouder', 'stiefmoeder', 'stiefvader', 'pleegmoeder', 'pleegvader'],
    grandparent: ['opa', 'oma', 'grootouder', 'grootmoeder', 'grootvader', 'grandparent', 'grandmother', 'grandfather'],
    guardian: ['voogd', 'verzorger', 'guardian', 'carer'],
    other: [
      'anders',
      'overig',
      'overige',
      'omwonende',
      'buur',
      'buurman',
      'buurvrouw',
      'sollicitant',
      'other',
      'neighbour',
      'oudercommissie',
    ],
  },
  careType: {
    KDV: ['kdv', 'dagopvang', 'kinderdagverblijf', 'kinderdagopvang', 'hele dagopvang', 'daycare', 'nursery', 'peuteropvang'],
    BSO: ['bso', 'buitenschoolseopvang', 'naschoolseopvang', 'nso', 'vso', 'outofschoolcare', 'afterschoolcare'],
    GOB: ['gob', 'gastouder', 'gastouderbureau', 'gastouderopvang', 'childminder', 'childminding', 'goo'],
  },
  ground: {
    conduct: ['gedraging', 'gedrag', 'bejegening', 'conduct', 'behaviour'],
    contract: ['overeenkomst', 'contract', 'agreement'],
    outOfScope: ['buitenreikwijdte', 'buitenderegeling', 'buitenregeling', 'outofscope', 'nietvantoepassing'],
  },
  judgment: {
    upheld: ['gegrond', 'terecht', 'upheld', 'geheelgegrond', 'volledigegegrond'],
    partlyUpheld: ['deelsgegrond', 'gedeeltelijkgegrond', 'gedeeltelijk', 'deels', 'partlyupheld', 'partiallyupheld', 'tendelegegrond'],
    notUpheld: ['ongegrond', 'nietgegrond', 'onterecht', 'notupheld', 'unfounded'],
    inadmissible: ['nietontvankelijk', 'inadmissible', 'onontvankelijk'],
    noJudgment: ['geenoordeel', 'geenuitspraak', 'nojudgment', 'nojudgement', 'onthouding'],
  },
}

const letters = (text: string): string => folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '')

/** What one spelling of a value most likely means in this organisation. */
export function suggest(field: ChoiceField, value: string, organisation: Organisation): Suggestion {
  switch (field) {
    case 'location':
      return suggestNamed(
        value,
        organisation.locations.map(({ locationId, name }) => ({ id: locationId, name })),
      )
    case 'nature':
      return suggestNamed(
        value,
        organisation.natures.map(({ natureId, name }) => ({ id: natureId, name })),
      )
    case 'handler':
      return suggestPerson(value, organisation)
    default:
      return suggestWord(value, WORDS[field])
  }
}

function suggestWord(value: string, words: Words): Suggestion {
  const typed = letters(value)
  if (typed === '') return NONE
  const found = Object.entries(words).find(([, known]) => known.includes(typed))
  if (found) return same(found[0])
  const near = Object.entries(words).filter(([, known]) => known.some((word) => word.length > 4 && isNear(typed, word)))
  return near.length === 1 && near[0] ? perhaps(near[0][0]) : NONE
}

function suggestPerson(value: string, { people }: Organisation): Suggestion {
  const found = people.map((person) => ({ id: person.personId, how: resemblance(value, person) }))
  const exact = found.filter(({ how }) => how === 'same')
  if (exact.length === 1 && exact[0]) return same(exact[0].id)
  const like = found.filter(({ how }) => how === 'perhaps')
  return like.length === 1 && like[0] ? perhaps(like[0].id) : NONE
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Kinds of care stand before names of places, and mean nothing there as long as the rest fits. */
const CARE_WORDS = new Set([
  'kdv',
  'bso',
  'gob',
  'dagopvang',
  'locatie',
  'vestiging',
  'kinderdagverblijf',
  'peuteropvang',
  'o',
  'd',
  'onder',
  'in',
  'bij',
  'aan',
  'op',
  'the',
])

/** What a word can stand for in the name of a place. */
const isCareFor = (typed: string, word: string): boolean => typed === 'gob' && word.startsWith('gastouder')

function suggestNamed(value: string, candidates: readonly Named[]): Suggestion {
  const typed = wordsOf(value)
  if (typed.length === 0) return NONE
  const joined = typed.join('')
  const equal = candidates.filter(({ name }) => wordsOf(name).join('') === joined)
  if (equal.length === 1 && equal[0]) return same(equal[0].id)
  const fits = (strict: boolean): Named[] =>
    candidates.filter(({ name }) => {
      const words = wordsOf(name)
      const asked = strict ? typed : typed.filter((word) => !CARE_WORDS.has(word))
      if (asked.length === 0) return false
      return (
        asked.every((word) => words.some((other) => other === word || isNear(word, other) || (strict && isCareFor(word, other)))) ||
        isNear(asked.join(''), words.join(''))
      )
    })
  for (const strict of [true, false]) {
    const [only, second] = fits(strict)
    if (only && !second) return perhaps(only.id)
    if (second) return NONE
  }
  return NONE
}

/** Articles and little words carry no meaning in names of places; `o/d` is "onder de". */
const wordsOf = (name: string): string[] => {
  const all = nameWords(name)
  const carrying = all.filter((word) => word !== 'onder' && !(word.length === 1 && /\p{L}/u.test(word)))
  return carrying.length > 0 ? carrying : all
}

/** A typing error or two, the more of them the longer the word. */
export function isNear(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  const allowed = longest >= 12 ? 3 : longest >= 8 ? 2 : longest >= 5 ? 1 : 0
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed
}

/** Levenshtein. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = row
  }
  return before[b.length] ?? 0
}
