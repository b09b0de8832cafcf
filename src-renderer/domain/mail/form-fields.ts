import { folded } from '../folded.ts'
import { tidy } from '../register/cells.ts'

/** Fields that complaint forms on websites have. `other`: known, and not for the intake. */
export const FORM_FIELDS = [
  'name',
  'email',
  'phone',
  'child',
  'relation',
  'location',
  'careType',
  'group',
  'subject',
  'description',
  'desiredOutcome',
  'talkedFirst',
  'suspicion',
  'submittedOn',
  'other',
] as const
export type FormField = (typeof FORM_FIELDS)[number]

/** What such fields are called; an office adds its own names in the settings. */
const NAMES: Readonly<Record<FormField, readonly string[]>> = {
  name: ['naam', 'uw naam', 'je naam', 'naam ouder', 'naam klager', 'voor- en achternaam', 'name', 'your name', 'full name'],
  email: ['e-mail', 'email', 'e-mailadres', 'emailadres', 'uw e-mailadres', 'mail', 'email address', 'e-mail address'],
  phone: ['telefoon', 'telefoonnummer', 'tel', 'mobiel', 'uw telefoonnummer', 'phone', 'phone number'],
  child: ['naam kind', 'kind', 'voornaam kind', 'naam van het kind', 'naam van uw kind', 'child', 'name of child', "child's name"],
  relation: ['relatie', 'relatie tot het kind', 'relatie met het kind', 'ik ben', 'relation', 'relation to the child'],
  location: ['locatie', 'vestiging', 'opvanglocatie', 'welke locatie', 'location', 'site'],
  careType: ['opvangvorm', 'soort opvang', 'type opvang', 'opvang', 'care type', 'type of care'],
  group: ['groep', 'naam groep', 'stamgroep', 'group'],
  subject: ['onderwerp', 'titel', 'betreft', 'subject'],
  description: [
    'uw klacht',
    'klacht',
    'je klacht',
    'omschrijving',
    'omschrijving klacht',
    'omschrijving van uw klacht',
    'bericht',
    'toelichting',
    'complaint',
    'your complaint',
    'description',
    'message',
  ],
  desiredOutcome: [
    'gewenste oplossing',
    'wat wilt u bereiken',
    'gewenste uitkomst',
    'uw wens',
    'oplossing',
    'desired outcome',
    'desired solution',
  ],
  talkedFirst: [
    'al besproken met de locatie',
    'besproken',
    'al besproken',
    'besproken met',
    'heeft u dit besproken',
    'already discussed',
    'discussed with the location',
  ],
  suspicion: [
    'vermoeden van geweld of grensoverschrijdend gedrag',
    'vermoeden van geweld',
    'vermoeden',
    'grensoverschrijdend gedrag',
    'suspicion of abuse',
    'suspicion',
  ],
  submittedOn: ['verzonden op', 'datum', 'ingezonden op', 'verzonden', 'submitted', 'submitted on', 'date'],
  other: [
    'formulier',
    'akkoord met de privacyverklaring',
    'akkoord',
    'privacyverklaring',
    'privacy',
    'ip-adres',
    'form',
    'pagina',
    'page',
    'url',
    'ip',
    'consent',
  ],
}

const plain = (label: string): string =>
  folded(tidy(label))
    .replaceAll(/[?:*]+$/g, '')
    .trim()

/** Fewer than these is a sentence with a colon in it, and no form. */
const LEAST = 3
const MULTILINE: ReadonlySet<FormField> = new Set(['description', 'desiredOutcome'])

interface Sent {
  readonly text: string
  readonly pairs: readonly (readonly [label: string, value: string])[]
}

/** The fields of a form that a website mailed, as a table or as lines `Field: value`; null when it is none. */
export function formFieldsIn(mail: Sent, own: Readonly<Record<string, readonly string[]>>): ReadonlyMap<FormField, string> | null {
  const byName = new Map<string, FormField>()
  for (const field of FORM_FIELDS) for (const name of [...NAMES[field], ...(own[field] ?? [])]) byName.set(plain(name), field)
  const found = mail.pairs.length > 0 ? fromPairs(mail.pairs, byName) : fromLines(mail.text, byName)
  const known = [...found.keys()].filter((field) => field !== 'other')
  return known.length >= LEAST && (found.has('description') || found.has('name')) ? found : null
}

function fromPairs(pairs: Sent['pairs'], byName: ReadonlyMap<string, FormField>): Map<FormField, string> {
  const found = new Map<FormField, string>()
  for (const [label, value] of pairs) {
    const field = byName.get(plain(label))
    if (field && !found.has(field)) found.set(field, value)
  }
  return found
}

/** A field goes on until the next name that was not there yet: a parent can begin a line with `Locatie:` as well. */
function fromLines(text: string, byName: ReadonlyMap<string, FormField>): Map<FormField, string> {
  const found = new Map<FormField, string>()
  let open: FormField | null = null
  for (const line of text.split('\n')) {
    const [, label = '', rest = ''] = /^\s*([^:\n]{1,80}?)\s*:(?!\/\/)\s?(.*)$/.exec(line) ?? []
    const field = label === '' ? undefined : byName.get(plain(label))
    if (field !== undefined && (field === 'other' || !found.has(field))) {
      found.set(field, rest)
      open = field
    } else if (open !== null && (MULTILINE.has(open) || found.get(open)?.trim() === '')) {
      found.set(open, `${found.get(open) ?? ''}\n${line}`)
    }
  }
  return found
}
