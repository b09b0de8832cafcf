/** Why a passphrase is too weak to guard the register: someone with the disk can try many. */
export type PassphraseProblem = 'short' | 'simple'

const MIN_WORDS = 4
const MIN_CHARACTERS = 16

/** Four words, or sixteen characters; and not the same few over and over. */
export function passphraseProblem(passphrase: string): PassphraseProblem | null {
  const words = passphrase
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 1)
  const characters = [...passphrase.trim()]
  if (words.length < MIN_WORDS && characters.length < MIN_CHARACTERS) return 'short'
  if (characters.length < 12) return 'short'
  const enoughWords = words.length < MIN_WORDS || new Set(words).size >= MIN_WORDS
  return enoughWords && new Set(characters).size >= 6 ? null : 'simple'
}
