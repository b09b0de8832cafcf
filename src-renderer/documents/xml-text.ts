/** XML 1.0, section 2.2 (Char): tab, line ends, and everything from the blank up but two. */
const isXmlCharacter = (code: number): boolean =>
  code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code !== 0xfffe && code !== 0xffff)

/**
 * Text as a Word file can hold it. What cannot stand in XML at all, such as a control character pasted along or half of an
 * emoji, becomes the replacement character: everything else is kept exactly.
 */
export function xmlText(text: string): string {
  const whole = text.toWellFormed()
  return [...whole].map((character) => (isXmlCharacter(character.codePointAt(0) ?? 0) ? character : '\uFFFD')).join('')
}
