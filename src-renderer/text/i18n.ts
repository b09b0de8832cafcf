import i18next, { type InitOptions, type i18n } from 'i18next'
import { en } from './en/index.ts'
import { formalLetters } from './nl/formal-letters.ts'
import { nl } from './nl/index.ts'

export type Language = 'nl' | 'en'

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : Key
type KeysOf<Source, Path extends string = ''> = {
  [Key in keyof Source & string]: Source[Key] extends string ? `${Path}${WithoutPlural<Key>}` : KeysOf<Source[Key], `${Path}${Key}.`>
}[keyof Source & string]

/** `room.sentence`: every sentence a person reads has one, and a key that does not exist is a type error. */
export type WordKey = KeysOf<typeof nl>
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

const made = new Map<string, Translate>()

/**
 * The sentences in one language: the same function each time. All words are here already, so that no start waits for them.
 *
 * @param form how letters speak to their reader; only Dutch has two
 */
export function wordsIn(language: Language, form: 'informal' | 'formal' = 'informal'): Translate {
  const id = `${language}/${form}`
  const known = made.get(id)
  if (known) return known
  const instance: i18n = i18next.createInstance()
  const options: InitOptions = {
    lng: language,
    fallbackLng: 'nl',
    resources: { nl: { translation: form === 'formal' ? { ...nl, letters: formalLetters } : nl }, en: { translation: en } },
    // React and the Word writer escape; doing it here would show &amp; to a reader.
    interpolation: { escapeValue: false },
    initAsync: false,
  }
  void instance.init(options)
  const translate: Translate = (key, values) => instance.t(key, { ...values })
  made.set(id, translate)
  return translate
}
