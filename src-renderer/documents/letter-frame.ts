import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import type { LetterKind } from '../domain/complaint/events.ts'
import type { Complainant, Language } from '../domain/complaint/intake.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { DeadlineDates } from '../domain/deadlines/index.ts'
import type { AddressForm, LetterSender } from '../domain/organisation/letter-style.ts'
import { locationById, type Organisation, type Person } from '../domain/organisation/organisation.ts'
import { type Translate, wordsIn } from '../text/all-words.ts'
import { dateFormats } from '../text/dates.ts'
import { type Fill, fillIn } from './fill.ts'
import type { LetterContent, LetterParagraph } from './letter-content.ts'
import { salutation } from './salutation.ts'

/** Whom a letter is for: a complainant, or an employee who is asked for their side. */
export type Recipient = Pick<Complainant, 'name' | 'email' | 'address' | 'language'>

/** What every letter of a case is made from. */
export interface LetterFacts {
  readonly complaint: ComplaintCase
  readonly recipient: Recipient
  readonly handler: Person
  /** Who signs: the person who makes the letter. */
  readonly writer: Person
  readonly organisation: Organisation
  readonly deadlines: DeadlineDates
  readonly datedOn: CalendarDate
  /** What the office adds itself. */
  readonly ownSentence: string
}

/** The body of a letter. @param write writes a date within a sentence */
export type Paragraphs = (facts: LetterFacts, t: Translate, write: (date: CalendarDate) => string) => readonly LetterParagraph[]

/** Sender, addressee, facts, greeting and signature: the same in every letter, in the language of who gets it. */
export function letterFrame(facts: LetterFacts, kind: LetterKind, paragraphs: Paragraphs): LetterContent {
  const { complaint, recipient, organisation, writer, datedOn } = facts
  const t = wordsIn(recipient.language, organisation.letterStyle.form)
  return framed({
    language: recipient.language,
    form: organisation.letterStyle.form,
    sender: senderOf(organisation, complaint.locationId),
    documentTitle: t(`letters.${kind}.documentTitle`, { reference: complaint.reference }),
    recipient,
    salutation: salutation(t, recipient.name),
    datedOn,
    reference: complaint.reference,
    subject: t(`letters.${kind}.subject`),
    paragraphs: paragraphs(facts, t, dateFormats(recipient.language, datedOn).full),
    signature: signatureOf(organisation, writer, t, recipient.language),
  })
}

/** What differs between letters, of a case or not: everything around it is house style. */
export interface Frame {
  readonly language: Language
  readonly form: AddressForm
  readonly sender: LetterContent['sender']
  readonly documentTitle: string
  readonly recipient: Pick<Recipient, 'name' | 'email' | 'address'>
  readonly salutation: string
  readonly datedOn: CalendarDate
  readonly reference: string
  readonly subject: string
  readonly paragraphs: readonly LetterParagraph[]
  readonly signature: readonly string[]
}

export function framed(frame: Frame): LetterContent {
  const { language, recipient, datedOn, reference } = frame
  const t = wordsIn(language, frame.form)
  const [before = '', between = '', after = ''] = t('letters.page', { page: '|', pages: '|' }).split('|')
  return {
    language,
    documentTitle: frame.documentTitle,
    sender: frame.sender,
    addressee: addresseeLines(recipient, t('letters.byEmail', { email: recipient.email })),
    facts: [
      { id: 'date', label: t('letters.date'), value: dateFormats(language, datedOn).letter(datedOn) },
      { id: 'reference', label: t('letters.reference'), value: reference },
      { id: 'subject', label: t('letters.subject'), value: frame.subject },
    ],
    salutation: frame.salutation,
    paragraphs: frame.paragraphs.filter(({ parts }) => parts.length > 0),
    closing: t('letters.closing'),
    signature: frame.signature,
    pageNumbers: { before, between, after },
  }
}

/** How the complaint came in and what it is about: the first lines of a letter. */
export function openingOf(facts: LetterFacts, t: Translate, write: (date: CalendarDate) => string): LetterParagraph {
  const { complaint } = facts
  const fill = fillIn(t)
  const received = fill(`letters.received.${complaint.channel}`, { date: write(complaint.receivedOn), location: locationOf(facts) })
  const subject = complaint.subject.replace(/[\s.]+$/, '')
  return { lead: '', parts: joined(received, subject === '' ? [] : fill('letters.about', { subject })) }
}

export const locationOf = ({ complaint, organisation }: LetterFacts): string =>
  locationById(organisation, complaint.locationId)?.name ?? organisation.profile.name

/** What was typed, kept exactly. */
export const ownParagraphs = (text: string, lead = ''): LetterParagraph[] =>
  text.trim() === '' ? [] : [{ lead, parts: [{ text, varies: true }] }]

/** What was typed, ended as a sentence. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

export function reach(handler: Person, organisation: Organisation, fill: Fill): ReturnType<Fill> {
  const email = handler.email || organisation.profile.complaintsEmail
  const { phone } = organisation.profile
  if (email !== '' && phone !== '') return fill('letters.reachEmailPhone', { email, phone })
  if (email !== '') return fill('letters.reachEmail', { email })
  return phone === '' ? [] : fill('letters.reachPhone', { phone })
}

/** Job titles are typed in Dutch: a letter in another language names the role instead. */
export const jobTitle = (person: Person, t: Translate, language: Language): string =>
  person.function === '' || language === 'nl' ? person.function : t(`letters.roles.${person.role}`)

export function joined(...sentences: readonly LetterParagraph['parts'][]): LetterParagraph['parts'] {
  return sentences
    .filter((parts) => parts.length > 0)
    .flatMap((parts, index) => (index === 0 ? parts : [{ text: ' ', varies: false }, ...parts]))
}

const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '')

/** Who signs, and under it the signature block of the house style, or the organisation. */
export const signatureOf = (organisation: Organisation, writer: Person, t: Translate, language: Language): string[] =>
  filled([
    writer.name,
    jobTitle(writer, t, language),
    ...(organisation.letterStyle.signature.trim() === ''
      ? [organisation.profile.name]
      : organisation.letterStyle.signature.split(/\r\n|\r|\n/)),
  ])

/** Who a letter about a location comes from: its own sender where the house style names one. */
export function senderOf({ profile, senders }: Organisation, locationId: string | null): LetterContent['sender'] {
  const own: LetterSender = { ...profile.address, name: profile.name, phone: profile.phone, email: profile.complaintsEmail }
  const { name, street, postcode, city, phone, email } = (locationId === null ? undefined : senders.get(locationId)) ?? own
  return { name: name || profile.name, lines: filled([street, `${postcode} ${city}`, phone, email]) }
}

function addresseeLines({ name, address, email }: Frame['recipient'], byEmail: string): string[] {
  const place = [address.postcode, address.city].filter((part) => part.trim() !== '').join('  ')
  const postal = [address.street, place].filter((line) => line.trim() !== '')
  return postal.length === 0 && email.trim() !== '' ? [name, byEmail] : [name, ...postal]
}
