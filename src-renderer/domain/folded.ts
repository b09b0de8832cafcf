/** Letters of their own that people without the key type as another: they have no decomposition. */
const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', '’': "'", '‘': "'" }

/** Text as it is compared: without case and accents, so that `Zoe` finds Zoë and `Kilicbay` finds Kılıçbay. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  // Most texts have no such letters: an index of all cases folds each of their words.
  if (!NOT_PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ıłøđßæœ’‘]/g, (letter) => PLAIN[letter] ?? letter)
}

const NOT_PLAIN = /[^\p{ASCII}]/u
