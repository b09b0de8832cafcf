import { expect, it } from 'vitest'
import { mainWords } from '../src-main/text/words.ts'
import { formalLetters } from '../src-renderer/text/nl/formal-letters.ts'
import { nl } from '../src-renderer/text/nl/index.ts'

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )

const { menu, fileTypes, cannotStart, deadlines } = mainWords('nl')
const ofMain = leaves({ menu, fileTypes, cannotStart, deadlines: deadlines(1, 2) }, 'main.')
const dutch = [...leaves(nl, ''), ...leaves(formalLetters, 'formalLetters.'), ...ofMain]
const breaking = (texts: readonly [string, string][], wrong: (text: string) => boolean): [string, string][] =>
  texts.filter(([, text]) => wrong(text))

/** A thing has one word, as in the glossary. These are other words for a thing that has its own. */
const OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(zaak|zaken)\b/i, 'dossier'],
  [/\bexport/i, 'reservekopie'],
  [/\bback-?up/i, 'reservekopie'],
  [/anonimise/i, 'anoniem maken'],
  [/\bapparaat/i, 'computer'],
  [/\bonderteken/i, 'vaststellen'],
  [/\bverzend|\bverzond/i, 'versturen'],
  [/\bdeadline/i, 'termijn'],
  [/\bde wederhoor\b/i, 'het wederhoor'],
  [/\bdirectie\b/i, 'directeur'],
  [/gerealiseerd/i, 'uitgevoerd'],
  [/\bmotivering/i, 'de redenen'],
  [/\bannuleren\b|breek af/i, 'annuleer, of stop'],
  [/\beventue(el|le)\b/i, 'if there is one: say so'],
  [/\b(middels|conform|betreffende|inzake|teneinde|alsmede|derhalve|reeds|dient te)\b/i, 'plain words'],
  // By a day or before it? “Uiterlijk” says the first, “vóór” the second.
  [/\bvoor \{\{(date|until)\}\}/i, 'uiterlijk'],
]

it.each(OTHER_WORDS)('%s is not said: we say %s', (word) => {
  expect(breaking(dutch, (text) => word.test(text))).toEqual([])
})

it('says one thing in a sentence', () => {
  const long = (text: string): boolean => text.split(/(?<=[.?!:])\s+/).some((sentence) => sentence.split(/\s+/).length > 22)
  expect(breaking(dutch, long)).toEqual([])
})

/** What is read aloud to a parent, and what is written to the supervisor. */
const isFormal = ([key]: readonly [string, string]): boolean => /^(intake\.script|report\.letter|formalLetters)\./.test(key)

it('speaks to its user with je, and to who is read to with u', () => {
  const u = /\b(u|uw|uzelf)\b/i
  const je = /\b(je|jij|jou|jouw|jezelf)\b/i
  const naming = (key: string): boolean => key.startsWith('letterStyle.forms.')
  expect(dutch.filter(isFormal).length).toBeGreaterThan(20)
  expect(
    breaking(
      dutch.filter((entry) => !isFormal(entry) && !naming(entry[0])),
      (text) => u.test(text),
    ),
  ).toEqual([])
  expect(breaking(dutch.filter(isFormal), (text) => je.test(text))).toEqual([])
})
