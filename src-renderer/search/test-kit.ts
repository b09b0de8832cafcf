import { type CaseText, FIELDS, type Field } from './case-text.ts'

export const NO_NAMES = { locations: {}, natures: {}, people: {} }

/** A case of which only what a test names is filled in. */
export function text(
  caseId: string,
  texts: Partial<Record<Field, string>>,
  more: Partial<Omit<CaseText, 'caseId' | 'texts'>> = {},
): CaseText {
  const all = Object.fromEntries(FIELDS.map((field) => [field, texts[field] ?? '']))
  return {
    caseId,
    receivedOn: '2026-11-16',
    complainants: new Set(),
    child: '',
    locationId: null,
    natureId: null,
    ...more,
    texts: all as CaseText['texts'],
  }
}
