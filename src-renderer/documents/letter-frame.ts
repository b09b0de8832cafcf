import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import type { Complainant, Language } from '../domain/complaint/intake.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { DeadlineDates } from '../domain/deadlines/index.ts'
import { locationById, type Organisation, type Person } from '../domain/organisation/organisation.ts'
import { dateFormats } from '../text/dates.ts'
import { type Translate, wordsIn } from '../text/i18n.ts'
import { type Fill, fillIn } from './fill.ts'
import type { LetterContent, LetterParagraph } from './letter-content.ts'
import { salutation } from './salutation.ts'

/** What every letter of a case is made from. */
export interface LetterFacts {
  readonly complaint: ComplaintCase
  readonly complainant: Complainant
  readonly handler: Person
  /** Who signs: the person who makes the letter. */
  readonly writer: Person
  readonly organisation: Organisation
  readonly deadlines: DeadlineDates
  readonly datedOn: CalendarDate
  readonly ownSentence: string
}

/** Sender, addressee, facts, greeting and signature: the same in every letter, in the language of the complainant. */
export function letterFrame(
  { complaint, complainant, organisation, writer, datedOn }: LetterFacts,
  letter: { readonly documentTitle: string; readonly subject: string; readonly paragraphs: readonly LetterParagraph[] },
): LetterContent {
  const t = wordsIn(complainant.language)
  const dates = dateFormats(complainant.language, datedOn)
  const [before = '', between = '', after = ''] = t('letters.page', { page: '|', pages: '|' }).split('|')
  return {
    language: complainant.language,
    documentTitle: letter.documentTitle,
    sender: { name: organisation.profile.name, lines: senderLines(organisation) },
    addressee: addresseeLines(complainant, t('letters.byEmail', { email: complainant.email })),
    facts: [
      { label: t('letters.date'), value: dates.letter(datedOn) },
      { label: t('letters.reference'), value: complaint.reference },
      { label: t('letters.subject'), value: letter.subject },
    ],
    salutation: salutation(t, complainant.name),
    paragraphs: letter.paragraphs,
    closing: t('letters.closing'),
    signature: [writer.name, jobTitle(writer, t, complainant.language), organisation.profile.name].filter((line) => line !== ''),
    pageNumbers: { before, between, after },
  }
}

/** How the complaint came in and what it is about: the first lines of a letter. */
export function openingOf({ complaint, organisation }: LetterFacts, t: Translate, write: (date: CalendarDate) => string): LetterParagraph {
  const fill = fillIn(t)
  const location = locationById(organisation, complaint.locationId)?.name ?? organisation.profile.name
  const received = fill(`letters.received.${complaint.channel}`, { date: write(complaint.receivedOn), location })
  const subject = complaint.subject.replace(/[\s.]+$/, '')
  return { lead: '', parts: joined(received, subject === '' ? [] : fill('letters.about', { subject })) }
}

/** The sentence that the office adds itself, kept exactly. */
export const ownParagraph = (text: string): LetterParagraph[] => (text.trim() === '' ? [] : [{ lead: '', parts: [{ text, varies: true }] }])

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

function senderLines({ profile }: Organisation): string[] {
  const { street, postcode, city } = profile.address
  return [street, [postcode, city].filter((part) => part !== '').join(' '), profile.phone, profile.complaintsEmail].filter(
    (line) => line !== '',
  )
}

function addresseeLines({ name, address, email }: Complainant, byEmail: string): string[] {
  const place = [address.postcode, address.city].filter((part) => part.trim() !== '').join('  ')
  const postal = [address.street, place].filter((line) => line.trim() !== '')
  return postal.length === 0 && email.trim() !== '' ? [name, byEmail] : [name, ...postal]
}
