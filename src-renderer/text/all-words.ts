/** Every sentence of the app, for what lies behind the gate. The gate itself takes `i18n.ts`, so that the start stays small. */
import { en } from './en/index.ts'
import { addRooms } from './i18n.ts'
import { formalLetters } from './nl/formal-letters.ts'
import { nl } from './nl/index.ts'

addRooms({ nl, en, nlFormal: { ...nl, letters: formalLetters } })

export { type Translate, wordsIn } from './i18n.ts'
