import type { Relation, Suspicion, TalkedFirst } from '../complaint/intake.ts'
import { nameWords } from '../complaint/people.ts'
import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { parseTypedDate } from '../deadlines/typed-date.ts'
import { folded } from '../folded.ts'
import { CARE_TYPES, type CareType, type Organisation } from '../organisation/organisation.ts'
import type { FieldLabels, MailField } from './form-layout.ts'
import type { Mail, MailAddress } from './mail.ts'

/** What the mail gives for the intake. Empty or null: it does not say, so nobody guesses. */
export interface MailIntake {
  readonly channel: 'form' | 'email'
  readonly receivedOn: CalendarDate | null
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly language: 'nl' | 'en'
  readonly relation: Relation | null
  readonly child: string
  readonly locationId: string | null
  readonly careType: CareType | null
  readonly group: string
  readonly incidentOn: CalendarDate | null
  readonly subject: string
  readonly description: string
  readonly desiredOutcome: string
  readonly aboutPeople: string
  readonly talkedFirst: TalkedFirst | null
  readonly suspicion: Suspicion | null
}

/** What is known around a mail. */
export interface Known {
  readonly organisation: Organisation
  readonly labels: FieldLabels
  readonly today: CalendarDate
}

const RELATION_WORDS: readonly (readonly [Relation, readonly string[]])[] = [
  ['mother', ['moeder', 'mama', 'mother', 'mum', 'mom']],
  ['father', ['vader', 'papa', 'father', 'dad']],
  ['grandparent', ['opa', 'oma', 'grootouder', 'grandparent', 'grandmother', 'grandfather']],
  ['guardian', ['voogd', 'verzorger', 'pleegouder', 'guardian']],
  ['otherParent', ['ouder', 'parent']],
]
const ENGLISH = new Set(['the', 'and', 'was', 'with', 'that', 'have', 'this', 'not', 'for', 'you', 'are', 'please', 'our', 'my'])
const DUTCH = new Set(['de', 'het', 'een', 'en', 'ik', 'niet', 'van', 'is', 'dat', 'op', 'wij', 'we', 'mijn', 'voor', 'met'])
/** Between two digits of a number: a space, a point or a dash, a bracket of `(0)`; no new line and no end of a sentence. */
const GAP = String.raw`(?:[ \u00A0]?[-(/][ \u00A0]?|\)[ \u00A0]?|[ \u00A0.])?`
/** Ten digits here, or a number of another country; neither a day nor the number of a bank account. */
const PHONE = new RegExp(
  String.raw`(?<![\p{L}\d]|\p{Lu}{2}\d{2} ?\p{Lu}{4} ?)(?!\d\d[-./]\d\d[-./]\d{4}(?!\d))\(?(?:(?:\+|00)${GAP}31${GAP}0?${GAP}\d(?:${GAP}\d){8}|(?:\+|00)${GAP}(?!31)[1-9](?:${GAP}\d){8,13}|0[1-9](?:${GAP}\d){8})(?!\d)`,
  'gu',
)
const REPLY_MARK = /^\s*((re|antw|aw|fw|fwd|tr|doorst)\s*:\s*)+/i

/** Whether a text can be the value of a field: tells one of two lines of the same name from the other. */
export function fits(field: MailField, value: string, organisation: Organisation, today: CalendarDate): boolean {
  switch (field) {
    case 'location':
      return locationIn(value, organisation, true) !== null
    case 'email':
      return /^\S+@\S+\.\S+$/.test(value)
    case 'phone':
      return value.replaceAll(/\D/g, '').length >= 8
    case 'incidentOn':
      return parseTypedDate(value, { today, side: 'past' }).ok
    default:
      return false
  }
}

/** From the fields of a website's form. */
export function fromForm(
  fields: Partial<Record<MailField, string>>,
  mail: Mail,
  receivedOn: CalendarDate | null,
  known: Known,
): MailIntake {
  const { organisation, today } = known
  const line = (field: MailField): string => (fields[field] ?? '').replaceAll(/\s*\n\s*/g, ' ').trim()
  const incident = parseTypedDate(line('incidentOn'), { today, side: 'past' })
  const description = fields.description ?? ''
  return {
    channel: 'form',
    receivedOn,
    name: line('name'),
    // Who filled in a form is in it, or answers come back to them; the sender is the website.
    email: line('email') || (mail.replyTo?.address ?? ''),
    phone: line('phone'),
    street: line('street'),
    postcode: line('postcode'),
    city: line('city'),
    language: languageOf(description),
    relation: relationIn(line('relation')),
    child: line('child'),
    locationId: locationIn(line('location'), organisation, true),
    careType: CARE_TYPES.find((type) => new RegExp(`\\b${type}\\b`, 'i').test(line('careType'))) ?? null,
    group: line('group'),
    incidentOn: incident.ok ? incident.value : null,
    subject: line('subject'),
    description,
    desiredOutcome: fields.desiredOutcome ?? '',
    aboutPeople: line('aboutPeople'),
    talkedFirst: answerIn(line('talkedFirst')),
    suspicion: answerIn(line('suspicion')),
  }
}

const answerIn = (text: string): 'yes' | 'no' | null => (/^(ja|yes)\b/i.test(text) ? 'yes' : /^(nee|no)\b/i.test(text) ? 'no' : null)

/** From free text: who, when, and what a person can see at once; all else stays empty. */
export function fromLetter(
  mail: Mail,
  sender: MailAddress | null,
  text: string,
  receivedOn: CalendarDate | null,
  known: Known,
): MailIntake {
  const phones = new Map([...text.matchAll(PHONE)].map(([phone]) => [digits(phone), phone]))
  phones.delete(digits(known.organisation.profile.phone))
  const [phone = ''] = phones.values()
  return {
    channel: 'email',
    receivedOn,
    name: callName(sender?.name ?? ''),
    email: sender?.address ?? '',
    // Two numbers: which one is theirs a person must read.
    phone: phones.size === 1 ? phone : '',
    street: '',
    postcode: '',
    city: '',
    language: languageOf(text),
    relation: null,
    child: '',
    locationId: locationIn(text, known.organisation, false),
    careType: null,
    group: '',
    incidentOn: null,
    subject: mail.subject.replace(REPLY_MARK, '').replaceAll(/\s+/g, ' ').trim(),
    description: text.trim(),
    desiredOutcome: '',
    aboutPeople: '',
    talkedFirst: null,
    suspicion: null,
  }
}

/** A number as it is compared, whichever way it was written. */
const digits = (text: string): string => text.replaceAll(/\D/g, '').replace(/^(?:0031|31)0?/, '0')

/** `Proefmeer, Noor` is Noor Proefmeer. */
function callName(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim())
  return first !== '' && more.length === 0 ? `${first} ${last}` : name.trim()
}

function relationIn(text: string): Relation | null {
  const words = folded(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
  return RELATION_WORDS.find(([, named]) => named.some((word) => words.includes(word)))?.[0] ?? null
}

/** The one location that a text names; null when it names none, or more than one. @param whole the text is nothing but its name */
function locationIn(text: string, { locations }: Organisation, whole: boolean): string | null {
  const words = ` ${nameWords(text).join(' ')} `
  const named = locations.filter(({ name }) => {
    const own = nameWords(name).join(' ')
    return own !== '' && (whole ? words.trim() === own : words.includes(` ${own} `))
  })
  return named.length === 1 ? (named[0]?.locationId ?? null) : null
}

function languageOf(text: string): 'nl' | 'en' {
  const words = text.toLowerCase().split(/[^\p{L}]+/u)
  const count = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length
  return count(ENGLISH) > count(DUTCH) * 2 ? 'en' : 'nl'
}
