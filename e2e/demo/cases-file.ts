import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Call } from '../pages/intake.ts'

/** What is wrong with a case in the file: which field, and what about it. */
export interface InputProblem {
  readonly field: string
  readonly message: string
}

const CHANNELS: Readonly<Record<string, NonNullable<Call['channel']>>> = {
  phone: 'Telefoon',
  telefoon: 'Telefoon',
  form: 'Formulier',
  website: 'Formulier',
  formulier: 'Formulier',
  email: 'E-mail',
  'e-mail': 'E-mail',
  mail: 'E-mail',
  letter: 'Brief',
  brief: 'Brief',
  talk: 'Gesprek',
  gesprek: 'Gesprek',
}

const GROUNDS: Readonly<Record<string, NonNullable<Call['ground']>>> = {
  conduct: 'Gedraging',
  gedraging: 'Gedraging',
  contract: 'Overeenkomst',
  overeenkomst: 'Overeenkomst',
  outofscope: 'Buiten reikwijdte',
  'buiten reikwijdte': 'Buiten reikwijdte',
}

const LANGUAGES: Readonly<Record<string, NonNullable<Call['language']>>> = { nl: 'Nederlands', en: 'Engels' }

const text = z.string('is missing, or is not text')

const oneOf = <Value>(values: Readonly<Record<string, Value>>) =>
  text.transform((text, context): Value => {
    const value = new Map(Object.entries(values)).get(text.trim().toLowerCase())
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: `“${text}” is none of ${Object.keys(values).join(', ')}` })
    return z.NEVER
  })

/** An address as parts, or as people write it on one line: `Elzenlaan 4, 1234 CD Rietoord`. */
const address = z.union([
  z.object({ street: z.string(), postcode: z.string().default(''), city: z.string().default('') }),
  z.string().transform((line) => {
    const parts = /^(.*?),?\s*(\d{4}\s?[A-Za-z]{2})\s+(.*)$/.exec(line.trim())
    return { street: parts?.[1] ?? line, postcode: parts?.[2] ?? '', city: parts?.[3] ?? '' }
  }),
])

const caseSchema = z.object({
  receivedOn: text,
  channel: oneOf(CHANNELS),
  complainant: z.object({
    name: text,
    email: text.optional(),
    phone: text.optional(),
    address: address.optional(),
    language: oneOf(LANGUAGES).optional(),
  }),
  child: text.optional(),
  location: text,
  ground: oneOf(GROUNDS),
  nature: text,
  description: text,
  desiredOutcome: text.optional(),
  aboutPerson: text.optional(),
  handler: text.optional(),
})

export type InputCase = z.infer<typeof caseSchema>
export type ReadCase =
  | { readonly ok: true; readonly input: InputCase }
  | { readonly ok: false; readonly receivedOn: string; readonly problems: readonly InputProblem[] }

/** The cases of a file, each by itself: one that is wrong does not stop the others. @throws Error when it is no JSON list */
export function readCases(path: string): ReadCase[] {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!Array.isArray(content)) throw new Error('The file must hold a JSON list of cases')
  return content.map((item): ReadCase => {
    const parsed = caseSchema.safeParse(item)
    if (parsed.success) return { ok: true, input: parsed.data }
    const receivedOn = z.object({ receivedOn: z.string() }).safeParse(item).data?.receivedOn ?? ''
    return {
      ok: false,
      receivedOn,
      problems: parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
    }
  })
}
