import type { Details } from './intake.ts'

/** Rule C14: what does not belong in a complaint file. A warning, for the person who types to judge. */
export interface PrivacyWarning {
  readonly field: 'child' | 'subject' | 'description' | 'desiredOutcome'
  readonly code: 'bsn' | 'birthDate' | 'fullName'
}

const CANDIDATES = /(?<![\d.,-])\d(?:[ .]?\d){8}(?!\d|[ .,]\d)/g

/** Nine digits that pass the eleven test of the citizen service number (BSN). */
export function holdsBsn(text: string): boolean {
  const candidates = text.match(CANDIDATES) ?? []
  return candidates.some((candidate) => isBsn(candidate.replaceAll(/\D/g, '')))
}

/** Rule C14: the same text with something else in the place of such numbers. */
export const withoutBsn = (text: string, instead: string): string =>
  text.replaceAll(CANDIDATES, (candidate) => (isBsn(candidate.replaceAll(/\D/g, '')) ? instead : candidate))

function isBsn(digits: string): boolean {
  if (digits.length !== 9 || /^0+$/.test(digits)) return false
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0
}

const DATE_OF_BIRTH = /\b(geb(oren|\.)?|dob|born|geboortedatum)\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/i

export function privacyWarnings(details: Pick<Details, PrivacyWarning['field']>): readonly PrivacyWarning[] {
  const fields = ['child', 'subject', 'description', 'desiredOutcome'] as const
  const warnings: PrivacyWarning[] = fields.filter((field) => holdsBsn(details[field])).map((field) => ({ field, code: 'bsn' }))
  if (DATE_OF_BIRTH.test(details.child)) warnings.push({ field: 'child', code: 'birthDate' })
  // One first name can be double (Anne-Fleur, Jan Willem); a family name makes it at least two words with capitals.
  else if (/\p{Lu}\p{Ll}+\s+((van|de|der|den|ten|ter|el|al)\s+)*\p{Lu}\p{Ll}+/u.test(details.child))
    warnings.push({ field: 'child', code: 'fullName' })
  return warnings
}
