import { folded } from '../folded.ts'

/** What a complaint form of a website asks, in the words of the intake. */
export const MAIL_FIELDS = [
  'name',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'child',
  'relation',
  'location',
  'careType',
  'group',
  'incidentOn',
  'subject',
  'description',
  'desiredOutcome',
  'aboutPeople',
  'talkedFirst',
  'suspicion',
] as const
export type MailField = (typeof MAIL_FIELDS)[number]

/** What the fields of a form are called, for each field of the intake; an office can add its own. */
export type FieldLabels = Readonly<Partial<Record<MailField, readonly string[]>>>

/** Names in use on complaint forms, Dutch and English. Compared without capitals, accents and punctuation. */
export const USUAL_LABELS: Readonly<Record<MailField, readonly string[]>> = {
  name: [
    'naam',
    'uw naam',
    'je naam',
    'naam ouder',
    'naam klager',
    'naam indiener',
    'voor en achternaam',
    'name',
    'your name',
    'full name',
  ],
  email: ['e-mail', 'e-mailadres', 'mailadres', 'uw e-mail', 'uw e-mailadres', 'je e-mailadres', 'email address', 'your email'],
  phone: ['telefoon', 'telefoonnummer', 'tel', 'mobiel', 'mobiele nummer', 'uw telefoonnummer', 'phone', 'phone number', 'mobile'],
  street: ['adres', 'straat', 'straat en huisnummer', 'street', 'address'],
  postcode: ['postcode', 'postal code'],
  city: ['plaats', 'woonplaats', 'city', 'town'],
  child: ['kind', 'naam kind', 'naam van uw kind', 'naam van het kind', 'voornaam kind', 'child', 'name of child', 'child’s name'],
  relation: ['relatie', 'relatie tot het kind', 'relatie tot kind', 'relation', 'relation to the child'],
  location: ['locatie', 'vestiging', 'welke locatie', 'naam locatie', 'location', 'branch'],
  careType: ['opvangvorm', 'opvang', 'soort opvang', 'type opvang', 'care type', 'type of care'],
  group: ['groep', 'naam groep', 'group'],
  incidentOn: ['datum voorval', 'datum incident', 'datum gebeurtenis', 'wanneer', 'gebeurd op', 'date of incident'],
  subject: ['onderwerp', 'onderwerp klacht', 'betreft', 'subject'],
  description: [
    'klacht',
    'uw klacht',
    'je klacht',
    'omschrijving',
    'omschrijving klacht',
    'omschrijving van de klacht',
    'beschrijving',
    'toelichting',
    'bericht',
    'uw bericht',
    'complaint',
    'your complaint',
    'description',
    'message',
  ],
  desiredOutcome: [
    'gewenste oplossing',
    'gewenste uitkomst',
    'wat wilt u bereiken',
    'wat wil je bereiken',
    'voorstel oplossing',
    'desired outcome',
    'desired solution',
  ],
  aboutPeople: ['medewerker', 'betrokken medewerker', 'over wie gaat de klacht', 'naam medewerker', 'employee'],
  talkedFirst: [
    'al besproken met de locatie',
    'al besproken',
    'besproken met medewerker',
    'heeft u dit al besproken',
    'heb je dit al besproken',
    'discussed with the location',
    'already discussed',
  ],
  suspicion: [
    'vermoeden van geweld of grensoverschrijdend gedrag',
    'vermoeden van geweld',
    'vermoeden van geweld of een zedenmisdrijf',
    'grensoverschrijdend gedrag',
    'suspicion of violence',
  ],
}

/** A label of a form that the intake has no field for: it ends the text before it all the same. */
const OTHER_LABELS = [
  'formulier',
  'verzonden op',
  'datum',
  'akkoord met de privacyverklaring',
  'privacy',
  'ip adres',
  'form',
  'submitted on',
]

const plain = (label: string): string =>
  folded(label)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\be mail/g, 'email')
    .trim()

/** At least this many fields make a form: one `Locatie:` in a letter does not. */
const FEWEST = 3
const LABEL_LINE = /^[\s>*•-]{0,4}([^:\n]{2,70}?)\s*\*?\s*:(.*)$/u

/** A line that can begin a field; of a label without a field of the intake only its own name. */
interface Start {
  readonly index: number
  readonly field: MailField | null
  readonly label: string
  readonly rest: string
}

/**
 * The fields of a mail that a website's form made, `Field: value` line by line; a value goes on until the next field.
 *
 * A label that comes again within a text is text. Where one that comes again is the only one whose value fits, as a
 * location that exists, that one is the field.
 *
 * @param fits whether a value can be one of the field
 * @returns null when it is no form
 */
export function formFields(
  text: string,
  own: FieldLabels,
  fits: (field: MailField, value: string) => boolean,
): Readonly<Partial<Record<MailField, string>>> | null {
  const labels = labelsOf(own)
  const lines = text.split('\n')
  const starts = lines.flatMap((line, index): Start[] => {
    const [, written, rest = ''] = LABEL_LINE.exec(line) ?? []
    const label = plain(written ?? '')
    const field = labels.get(label)
    return written === undefined || field === undefined ? [] : [{ index, field, label: field ?? label, rest: rest.trim() }]
  })
  const chosen = starts.filter((start) => start === choiceOf(start, starts, fits))
  const named = chosen.flatMap(({ index, field, rest }, at): [MailField, string][] => {
    const end = chosen[at + 1]?.index ?? lines.length
    return field === null ? [] : [[field, [rest, ...lines.slice(index + 1, end)].join('\n').trim()]]
  })
  const found = Object.fromEntries(named) as Partial<Record<MailField, string>>
  const tellsWhat = found.description !== undefined || (found.name !== undefined && found.email !== undefined)
  return named.length >= FEWEST && tellsWhat ? found : null
}

function choiceOf(
  { label, field }: Start,
  starts: readonly Start[],
  fits: (field: MailField, value: string) => boolean,
): Start | undefined {
  const same = starts.filter((start) => start.label === label)
  return (field === null ? undefined : same.find((start) => fits(field, start.rest))) ?? same[0]
}

function labelsOf(own: FieldLabels): ReadonlyMap<string, MailField | null> {
  const labels = new Map<string, MailField | null>(OTHER_LABELS.map((label) => [plain(label), null]))
  // Its own names last: what the office says of its form goes before what such words usually mean.
  for (const names of [USUAL_LABELS, own])
    for (const field of MAIL_FIELDS) for (const label of names[field] ?? []) labels.set(plain(label), field)
  return labels
}
