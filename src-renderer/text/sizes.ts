import type { Language } from './i18n.ts'

const UNITS = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
  ['byte', 1],
] as const

/** `84 kB`, `3,2 MB`: as a file manager counts, in thousands. */
export function sizeWords(bytes: number, language: Language): string {
  // From half a kB up it is rounded to 1 kB, so that no file but an empty one is 0.
  const [unit, one] = UNITS.find(([, from]) => bytes >= from * 0.9995) ?? UNITS[2]
  const digits = unit === 'megabyte' && bytes < 10 * one ? 1 : 0
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }).format(bytes / one)
}
