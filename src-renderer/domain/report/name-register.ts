import type { ThirdParty } from '../access-request/third-parties.ts'
import { isWordOf, type Token, tokensOf } from '../access-request/tokens.ts'
import type { ComplaintCase } from '../complaint/complaint-case.ts'
import { nameWords } from '../complaint/people.ts'
import { folded } from '../folded.ts'
import type { Organisation } from '../organisation/organisation.ts'

/** Whom and what a case names that a report must not (rule R2). */
export interface CaseNames {
  readonly complainants: readonly string[]
  readonly child: string
  readonly about: readonly string[]
  readonly group: string
  readonly streets: readonly string[]
  readonly postcodes: readonly string[]
}

export function caseNames({ complainants, child, aboutPeople, replies, group }: ComplaintCase): CaseNames {
  return {
    complainants: complainants.map(({ name }) => name),
    child,
    about: [...aboutPeople.map(({ name }) => name), ...replies.map(({ name }) => name)],
    group,
    streets: complainants.map(({ address }) => address.street),
    postcodes: complainants.map(({ address }) => address.postcode),
  }
}

/** Every name, group and address of the register, found by the words they are made of. */
export interface NameRegister {
  /** The people of whom a text holds at least one word, or whose initials it can hold. */
  readonly peopleIn: (tokens: readonly Token[]) => readonly ThirdParty[]
  /** Names of groups, folded. */
  readonly groups: readonly string[]
  /** Streets without their numbers, folded. */
  readonly streets: readonly string[]
  /** Postcodes without blanks, in capitals. */
  readonly postcodes: readonly string[]
  /** Names of the organisation and its places: what stands within them is no find. */
  readonly places: readonly string[]
  /** Addresses and numbers of the organisation itself. */
  readonly ownReach: readonly string[]
}

export function nameRegister(cases: readonly CaseNames[], organisation: Organisation): NameRegister {
  const people = distinct([
    ...organisation.people.map(({ name }): ThirdParty => ({ name, role: 'employee' })),
    ...cases.flatMap(({ complainants, about, child }): ThirdParty[] => [
      ...complainants.map((name): ThirdParty => ({ name, role: 'complainant' })),
      ...about.map((name): ThirdParty => ({ name, role: 'about' })),
      { name: child, role: 'child' },
    ]),
  ])
  const { profile, locations } = organisation
  const ownStreets = new Set([profile.address, ...locations.map(({ address }) => address)].map(({ street }) => streetName(street)))
  const ownPostcodes = new Set([profile.address, ...locations.map(({ address }) => address)].map(({ postcode }) => plainPostcode(postcode)))
  return {
    peopleIn: peopleFinder(people),
    groups: unique([...locations.flatMap(({ groups }) => groups), ...cases.map(({ group }) => group)].map((name) => folded(name).trim())),
    streets: unique(cases.flatMap(({ streets }) => streets.map(streetName))).filter((street) => !ownStreets.has(street)),
    postcodes: unique(cases.flatMap(({ postcodes }) => postcodes.map(plainPostcode))).filter((postcode) => !ownPostcodes.has(postcode)),
    places: [profile.name, profile.legalName, ...locations.map(({ name }) => name)].filter((name) => name.trim() !== ''),
    ownReach: [profile.complaintsEmail, profile.phone],
  }
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name.length > 2)

/** `Elzenlaan 22 bis` is `elzenlaan`. */
const streetName = (street: string): string =>
  folded(street)
    .replace(/\s+\d.*$/, '')
    .trim()

export const plainPostcode = (postcode: string): string => postcode.replaceAll(/\s/g, '').toUpperCase()

function distinct(people: readonly ThirdParty[]): ThirdParty[] {
  const known = new Map<string, ThirdParty>()
  for (const person of people) {
    const key = folded(person.name).trim()
    if (key !== '' && !known.has(key)) known.set(key, person)
  }
  return [...known.values()]
}

/** By the first letters of each word: of thousands of people few are looked at closely. */
const STEM = 3

function peopleFinder(people: readonly ThirdParty[]): NameRegister['peopleIn'] {
  const byStem = new Map<string, Set<ThirdParty>>()
  const put = (key: string, person: ThirdParty): void => void byStem.set(key, (byStem.get(key) ?? new Set<ThirdParty>()).add(person))
  for (const person of people) {
    const words = nameWords(person.name)
    for (const word of words) put(word.slice(0, STEM), person)
    put(`.${initialsOf(person.name, true)}`, person)
    put(`.${initialsOf(person.name, false)}`, person)
  }
  const under = (key: string): ThirdParty[] => [...(byStem.get(key) ?? [])]
  const withWord = (word: string): ThirdParty[] =>
    under(word.slice(0, STEM)).filter(({ name }) => nameWords(name).some((part) => isWordOf(word, part)))
  return (tokens) => {
    const found = tokens.flatMap(({ word }, index) =>
      word.length === 1 ? [...withWord(word), ...under(`.${runOfLetters(tokens, index)}`)] : withWord(word),
    )
    return [...new Set(found)]
  }
}

const initialsOf = (name: string, withPrefixes: boolean): string =>
  (withPrefixes ? tokensOf(name).map(({ word }) => word) : nameWords(name)).map((word) => word.charAt(0)).join('')

/** The single letters that stand one after another from here on: `J.v.E.` */
function runOfLetters(tokens: readonly Token[], from: number): string {
  let letters = ''
  for (let index = from; tokens[index]?.word.length === 1; index += 1) letters += tokens[index]?.word
  return letters
}
