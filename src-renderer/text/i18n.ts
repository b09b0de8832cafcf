import i18next, { type InitOptions, type i18n } from 'i18next'
import { gateRooms as en } from './en/gate-rooms.ts'
import { gateRooms as nl } from './nl/gate-rooms.ts'
import type { nl as everyRoom } from './nl/index.ts'

export type Language = 'nl' | 'en'

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : Key
type KeysOf<Source, Path extends string = ''> = {
  [Key in keyof Source & string]: Source[Key] extends string ? `${Path}${WithoutPlural<Key>}` : KeysOf<Source[Key], `${Path}${Key}.`>
}[keyof Source & string]

/** `room.sentence`: every sentence a person reads has one, and a key that does not exist is a type error. */
export type WordKey = KeysOf<typeof everyRoom>
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/** How letters speak to their reader; only Dutch has two ways. */
export type AddressForm = 'informal' | 'formal'
type Tree = { readonly [room: string]: string | Tree }
type Rooms = Readonly<Record<'nl' | 'en' | 'nlFormal', Tree>>

let rooms: Rooms = { nl, en, nlFormal: nl }
const made = new Map<string, { translate: Translate; add: () => void }>()

/** The sentences behind the gate, beside those that the start came with. */
export function addRooms(all: Rooms): void {
  rooms = all
  for (const { add } of made.values()) add()
}

/** The sentences in one language: the same function each time. Before somebody has unlocked, only the rooms of the gate. */
export function wordsIn(language: Language, form: AddressForm = 'informal'): Translate {
  const id = `${language}/${form}`
  const known = made.get(id)
  if (known) return known.translate
  const instance: i18n = i18next.createInstance()
  const dutch = form === 'formal' ? 'nlFormal' : 'nl'
  const options: InitOptions = {
    lng: language,
    fallbackLng: 'nl',
    resources: { nl: { translation: rooms[dutch] }, en: { translation: rooms.en } },
    // React and the Word writer escape; doing it here would show &amp; to a reader.
    interpolation: { escapeValue: false },
    initAsync: false,
  }
  void instance.init(options)
  const translate: Translate = (key, values) => instance.t(key, { ...values })
  const add = (): void => {
    instance.addResourceBundle('nl', 'translation', rooms[dutch])
    instance.addResourceBundle('en', 'translation', rooms.en)
  }
  made.set(id, { translate, add })
  return translate
}
