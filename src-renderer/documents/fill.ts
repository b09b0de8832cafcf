import type { Translate, WordKey } from '../text/i18n.ts'
import type { LetterPart } from './letter-content.ts'

/** A sentence of a letter with its values kept apart, so that the preview can mark them and no name is read as markup. */
export type Fill = (key: WordKey, values: Readonly<Record<string, string>>) => LetterPart[]

/** Characters of Unicode's private use area: they stand in no translation, and no value passes through them. */
const OPEN = '\uE000'
const CLOSE = '\uE001'

export function fillIn(words: Translate): Fill {
  return (key, values) => {
    const marks = Object.fromEntries(Object.keys(values).map((name) => [name, `${OPEN}${name}${CLOSE}`]))
    return words(key, marks)
      .split(new RegExp(`${OPEN}(.*?)${CLOSE}`, 'u'))
      .map((text, index) => (index % 2 === 1 ? { text: values[text] ?? '', varies: true } : { text, varies: false }))
      .filter((part) => part.text !== '')
  }
}
