import type { Language, Relation, TalkedFirst } from '../complaint/intake.ts'
import { type CalendarDate, dateInAmsterdam } from '../deadlines/calendar-date.ts'
import { folded } from '../folded.ts'
import { type CareType, locationById, type Organisation, personById } from '../organisation/organisation.ts'
import { readDateCell, tidy } from '../register/cells.ts'
import { suggest } from '../register/values.ts'
import { type FormField, formFieldsIn } from './form-fields.ts'
import { type Original, originalIn } from './forward.ts'
import { looksLikePraise, mayBeSuspicion } from './hints.ts'

/** What is known of a mail from its file. */
export interface MailContent {
  readonly fromName: string
  readonly fromEmail: string
  readonly replyTo: string
  readonly subject: string
  /** Milliseconds since 1970-01-01 UTC. */
  readonly sentAt: number | null
  readonly text: string
  readonly pairs: readonly (readonly [label: string, value: string])[]
  readonly thread: string
  readonly bulk: boolean
}

/** A case that a mail can belong to. */
export interface CaseOfMail {
  readonly caseId: string
  readonly reference: string
  readonly complainant: string
  readonly emails: readonly string[]
}

/** Fields of the intake that a mail can fill. */
export interface MailIntake {
  readonly channel: 'email' | 'form' | null
  /** Day 0: when the organisation got it (rule T1); null where the mail does not say. */
  readonly receivedOn: CalendarDate | null
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly child: string
  readonly relation: Relation | null
  readonly language: Language
  readonly locationId: string | null
  readonly careType: CareType | null
  readonly group: string
  readonly subject: string
  readonly description: string
  readonly desiredOutcome: string
  readonly talkedFirst: TalkedFirst | null
  readonly talkedWith: string
  /** Only where the form asked it, and the parent answered (rule C11: never guessed). */
  readonly suspicion: 'no' | 'yes' | null
}

export interface Understood {
  readonly kind: 'form' | 'forwarded' | 'free'
  readonly intake: MailIntake
  /** Read in free text: right as a rule, for a person to look at. */
  readonly toCheck: readonly (keyof MailIntake)[]
  /** What a person must say. */
  readonly toAsk: readonly (keyof MailIntake)[]
  readonly forwardedBy: string | null
  /** When a colleague passed it on: the clock ran before that. */
  readonly forwardedOn: CalendarDate | null
  /** Rule C11: it may be about a suspicion. Pointed at, never decided. */
  readonly perhapsSuspicion: boolean
  readonly perhapsNoComplaint: 'praise' | 'bulk' | null
  /** The cases that it may belong to, the likeliest first. `reference`: it names the case; `person`: it is of the same complainant. */
  readonly perhapsOf: readonly { readonly caseId: string; readonly reference: string; readonly why: 'reference' | 'person' }[]
}

/** What a mail says, and what a person must still say. Pure; nothing is decided here. */
export function understand(mail: MailContent, organisation: Organisation, cases: readonly CaseOfMail[], today: CalendarDate): Understood {
  const fields = formFieldsIn(mail, organisation.formFields)
  const sentOn = mail.sentAt === null ? null : dateInAmsterdam(mail.sentAt)
  const colleague = organisation.people.find(({ email }) => email !== '' && email.toLowerCase() === mail.fromEmail)
  const isOurs = colleague !== undefined || isOwnAddress(mail.fromEmail, organisation)
  const original = fields === null && (isOurs || FORWARD.test(mail.subject)) ? originalIn(mail.text, today) : null
  const read = fields ? fromForm(fields, sentOn, organisation, today) : fromText(toldBy(mail, original, isOurs, sentOn), organisation)
  const perhapsSuspicion = read.intake.suspicion === 'yes' || mayBeSuspicion(`${mail.subject}\n${read.intake.description}`)
  const isForwarded = fields === null && (isOurs || original !== null)
  return {
    kind: fields ? 'form' : isForwarded ? 'forwarded' : 'free',
    ...read,
    // Rule C11: the signal itself does not go into the file unless a person puts it there.
    intake: perhapsSuspicion ? { ...read.intake, subject: '', description: '', desiredOutcome: '' } : read.intake,
    toAsk: toAsk(read.intake),
    forwardedBy: colleague?.personId ?? null,
    forwardedOn: isForwarded ? sentOn : null,
    perhapsSuspicion,
    perhapsNoComplaint: noComplaint(mail, fields !== null),
    perhapsOf: casesOf(mail, read.intake, cases),
  }
}

/** Day 0 of what a colleague passed on is the day they got it; where nothing of that is quoted, a person says. */
function toldBy(mail: MailContent, original: Original | null, isOurs: boolean, sentOn: CalendarDate | null): Told {
  if (original) return { ...original, receivedOn: original.sentOn }
  return { ...personOf(mail, isOurs), subject: mail.subject, text: mail.text, receivedOn: isOurs ? null : sentOn }
}

function noComplaint({ bulk, subject, text }: MailContent, isForm: boolean): Understood['perhapsNoComplaint'] {
  if (bulk) return 'bulk'
  return !isForm && looksLikePraise(subject, text) ? 'praise' : null
}

const FORWARD = /^\s*(fw|fwd|doorgest|dst|doorgestuurd)\s*:/i
const ASKED = ['receivedOn', 'name', 'locationId', 'talkedFirst', 'suspicion'] as const

const toAsk = (intake: MailIntake): (keyof MailIntake)[] => ASKED.filter((field) => intake[field] === null || intake[field] === '')

const PUBLIC = /^(gmail|hotmail|outlook|live|yahoo|icloud|ziggo|kpnmail|xs4all|planet|home|proton(mail)?|me)\./

/** An address of the organisation itself, as of the website or a location. */
function isOwnAddress(email: string, { profile, people }: Organisation): boolean {
  const domain = email.split('@')[1] ?? ''
  if (domain === '' || PUBLIC.test(domain)) return false
  return [profile.complaintsEmail, ...people.map((person) => person.email)].some((own) => own.toLowerCase().split('@')[1] === domain)
}

/** `'t Hoenderbos, Willemijn` is Willemijn 't Hoenderbos. */
const turned = (name: string): string => {
  const [, last, first] = /^([^,@]+),\s*([^,@]+)$/.exec(name) ?? []
  return last && first ? `${first.trim()} ${last.trim()}` : name
}

const NO_REPLY = /^(no-?reply|noreply|geen-?antwoord|donotreply|formulier|website|webmaster)\b/i

function personOf(mail: MailContent, isOurs: boolean): { name: string; email: string } {
  if (isOurs || NO_REPLY.test(mail.fromEmail)) return { name: '', email: isOurs ? '' : mail.replyTo }
  const name = mail.fromName === mail.fromEmail ? '' : turned(mail.fromName)
  return { name, email: mail.fromEmail }
}

type Read = Pick<Understood, 'intake' | 'toCheck'>

function fromForm(
  fields: ReadonlyMap<FormField, string>,
  sentOn: CalendarDate | null,
  organisation: Organisation,
  today: CalendarDate,
): Read {
  const value = (field: FormField): string => fields.get(field) ?? ''
  const line = (field: FormField): string => tidy(value(field))
  const chosen = (field: 'location' | 'careType' | 'relation'): string | null => suggest(field, line(field), organisation).choice
  const submitted = readDateCell(value('submittedOn'), today)
  const talked = line('talkedFirst')
  return {
    intake: {
      channel: 'form',
      receivedOn: sentOn ?? (submitted.ok ? submitted.value : null),
      name: line('name'),
      email: line('email').toLowerCase(),
      phone: line('phone'),
      child: line('child'),
      relation: chosen('relation') as Relation | null,
      language: languageOf(value('description')),
      locationId: chosen('location'),
      careType: chosen('careType') as CareType | null,
      group: line('group'),
      subject: line('subject'),
      description: value('description').trim(),
      desiredOutcome: value('desiredOutcome').trim(),
      talkedFirst: yesNo(talked),
      talkedWith: yesNo(talked) === 'yes' ? talked.replace(/^(ja|yes)[,.:;\s]*/i, '') : '',
      suspicion: yesNo(line('suspicion')),
    },
    toCheck: line('location') !== '' && suggest('location', line('location'), organisation).certainty === 'perhaps' ? ['locationId'] : [],
  }
}

const yesNo = (text: string): 'yes' | 'no' | null =>
  /^(ja|yes|j|y)\b/i.test(text) ? 'yes' : /^(nee|no|neen|n)\b/i.test(text) ? 'no' : null

interface Told {
  readonly name: string
  readonly email: string
  readonly subject: string
  readonly text: string
  readonly receivedOn: CalendarDate | null
}

const PHONE = /(?<![\d,.€-])(?:\+\d{2}|00\d{2}|0)[ -]?\(?\d\)?(?:[ -]?\d){6,10}(?![\d,])/g
const KIN = '(moeder|mama|mam|vader|papa|pap|opa|oma|grootmoeder|grootvader|voogd)'
const CHILD = "([\\p{Lu}][\\p{L}’'-]+)"

/** Only what stands there in so many words; the rest is for a person. */
function fromText({ name, email, subject, text, receivedOn }: Told, organisation: Organisation): Read {
  const own = text
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim()
  const phones = [
    ...new Set([...own.matchAll(PHONE)].map(([phone]) => phone.trim()).filter((phone) => phone.replaceAll(/\D/g, '').length >= 10)),
  ]
  const kin = new RegExp(`(?<!\\p{L})${KIN} van ${CHILD}`, 'iu').exec(own)
  const english = new RegExp(`${CHILD}['’]s (mother|father|mum|dad|grandmother|grandfather)`, 'u').exec(own)
  const [, relationWord = english?.[2] ?? '', child = english?.[1] ?? ''] = kin ?? []
  const locationId = locationIn(`${subject}\n${own}`, organisation)
  const careType = careTypeIn(`${subject}\n${own}`, locationId, organisation)
  const intake: MailIntake = {
    channel: 'email',
    receivedOn,
    name,
    email,
    phone: phones.length === 1 ? (phones[0] ?? '') : '',
    child: /^\p{Lu}/u.test(child) ? child : '',
    relation: relationWord === '' ? null : (suggest('relation', relationWord, organisation).choice as Relation | null),
    language: languageOf(own),
    locationId,
    careType,
    group: '',
    subject: subject.replace(/^(\s*(re|fw|fwd|antw|aw|doorgest|betr)\s*:)+\s*/i, ''),
    description: own,
    desiredOutcome: '',
    talkedFirst: null,
    talkedWith: '',
    suspicion: null,
  }
  const guessed = ['phone', 'child', 'relation', 'locationId', 'careType'] as const
  return { intake, toCheck: guessed.filter((field) => intake[field] !== null && intake[field] !== '') }
}

/** The one location whose whole name stands in the text; of two nobody knows which is meant. */
function locationIn(text: string, { locations }: Organisation): string | null {
  const plain = ` ${folded(text).replaceAll(/[^\p{L}\p{N}']+/gu, ' ')} `
  const named = locations.filter(({ name }) =>
    plain.includes(
      ` ${folded(name)
        .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
        .trim()} `,
    ),
  )
  return named.length === 1 ? (named[0]?.locationId ?? null) : null
}

function careTypeIn(text: string, locationId: string | null, organisation: Organisation): CareType | null {
  const offered = locationById(organisation, locationId)?.careTypes ?? []
  if (offered.length === 1) return offered[0] ?? null
  const named = offered.filter((type) => new RegExp(`\\b${type}\\b`, 'i').test(text))
  return named.length === 1 ? (named[0] ?? null) : null
}

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0

function languageOf(text: string): Language {
  const english = count(text, /\b(the|and|my|was|please|with|would|have|you|your|that)\b/gi)
  const dutch = count(text, /\b(de|het|een|ik|van|en|niet|mijn|wij|dat|is|op)\b/gi)
  return english > 3 && english > dutch ? 'en' : 'nl'
}

const REFERENCE = /(?<![\d-])(?:19|20)\d{2}-\d{3,6}(?![\d-])/g

function casesOf(mail: MailContent, intake: MailIntake, cases: readonly CaseOfMail[]): Understood['perhapsOf'] {
  const named = new Set(`${mail.subject}\n${mail.thread}\n${mail.text}`.match(REFERENCE) ?? [])
  const byReference = cases.filter(({ reference }) => named.has(reference) || (reference.length > 3 && mail.subject.includes(reference)))
  const person = folded(intake.name)
  const email = (intake.email || mail.fromEmail).toLowerCase()
  const byPerson = cases.filter(
    (one) =>
      !byReference.includes(one) &&
      ((email !== '' && one.emails.includes(email)) ||
        (person.includes(' ') && one.complainant.split(', ').some((name) => folded(name) === person))),
  )
  return [
    ...byReference.map(({ caseId, reference }) => ({ caseId, reference, why: 'reference' as const })),
    ...byPerson.map(({ caseId, reference }) => ({ caseId, reference, why: 'person' as const })),
  ]
}

/** The name of the colleague who passed it on. */
export const forwarderOf = ({ forwardedBy }: Understood, organisation: Organisation): string =>
  personById(organisation, forwardedBy)?.name ?? ''
