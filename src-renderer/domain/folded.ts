/** Letters of their own that people without the key type as another: they have no decomposition. */
const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', '’': "'", '‘': "'" }

/** Text as it is compared: without case and accents, so that `Zoe` finds Zoë and `Kilicbay` finds Kılıçbay. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ıłøđßæœ’‘]/g, (letter) => PLAIN[letter] ?? letter)
