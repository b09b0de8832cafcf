import type { LetterContent, LetterParagraph } from '../letter-content.ts'

/** What a letterhead can have filled in, by its Dutch name in `{{ }}`; the English one means the same. */
export const PLACEHOLDERS = {
  afzender: 'sender',
  ontvanger: 'addressee',
  datum: 'date',
  kenmerk: 'reference',
  onderwerp: 'subject',
  aanhef: 'salutation',
  brief: 'letter',
  groet: 'closing',
  ondertekening: 'signature',
} as const
export type Placeholder = keyof typeof PLACEHOLDERS

/** The body of the letter: without it there is no letter. */
export const BODY: Placeholder = 'brief'

export function placeholderNamed(tag: string): Placeholder | null {
  const name = tag.trim().toLowerCase()
  const found = Object.entries(PLACEHOLDERS).find(([dutch, english]) => dutch === name || english === name)
  return found ? (found[0] as Placeholder) : null
}

/** Lines for each placeholder but the body. */
export function linesFor(content: LetterContent): Readonly<Record<Exclude<Placeholder, 'brief'>, readonly string[]>> {
  const fact = (id: LetterContent['facts'][number]['id']): string[] =>
    content.facts.filter((one) => one.id === id).map(({ value }) => value)
  return {
    afzender: [content.sender.name, ...content.sender.lines],
    ontvanger: content.addressee,
    datum: fact('date'),
    kenmerk: fact('reference'),
    onderwerp: fact('subject'),
    aanhef: [content.salutation],
    groet: [content.closing],
    ondertekening: content.signature,
  }
}

/**
 * The paragraphs of the body in a letterhead that has these placeholders. What it has no place of its own for comes along in
 * the body, so that no letter loses its date or who signs it.
 */
export function bodyFor(content: LetterContent, has: ReadonlySet<Placeholder>): readonly LetterParagraph[] {
  const lines = linesFor(content)
  const own = (name: keyof typeof lines, text = lines[name].join('\n')): LetterParagraph[] =>
    has.has(name) || text === '' ? [] : [{ lead: '', parts: [{ text, varies: false }] }]
  const facts = content.facts.filter(({ id }) => !has.has(FACT_NAMES[id]))
  return [
    ...own('ontvanger'),
    ...(facts.length === 0
      ? []
      : [{ lead: '', parts: [{ text: facts.map(({ label, value }) => `${label}: ${value}`).join('\n'), varies: false }] }]),
    ...own('aanhef'),
    ...content.paragraphs,
    ...own('groet'),
    ...own('ondertekening'),
  ]
}

const FACT_NAMES = { date: 'datum', reference: 'kenmerk', subject: 'onderwerp' } as const satisfies Record<string, Placeholder>
