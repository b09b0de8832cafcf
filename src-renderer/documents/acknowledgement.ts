import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import type { Complainant, Language } from '../domain/complaint/intake.ts'
import { formality } from '../domain/complaint/progress.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { DeadlineDates } from '../domain/deadlines/index.ts'
import { locationById, type Organisation, type Person } from '../domain/organisation/organisation.ts'
import { dateFormats } from '../text/dates.ts'
import { type Translate, wordsIn } from '../text/i18n.ts'
import { type Fill, fillIn } from './fill.ts'
import type { LetterContent, LetterParagraph } from './letter-content.ts'
import { salutation } from './salutation.ts'

export interface AcknowledgementFacts {
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

/**
 * The acknowledgement: who handles the complaint, and by when what happens (rules T2 to T4, C3, C9; Wet kinderopvang
 * art. 1.57b lid 2.a, c and d). In the language of the complainant, with the legal dates and not the days to act by.
 */
export function acknowledgementContent(facts: AcknowledgementFacts): LetterContent {
  const { complaint, complainant, organisation, writer, datedOn } = facts
  const t = wordsIn(complainant.language)
  const dates = dateFormats(complainant.language, datedOn)
  const [before = '', between = '', after = ''] = t('letters.page', { page: '|', pages: '|' }).split('|')
  return {
    language: complainant.language,
    documentTitle: t('letters.documentTitle', { reference: complaint.reference }),
    sender: { name: organisation.profile.name, lines: senderLines(organisation) },
    addressee: addresseeLines(complainant, t('letters.byEmail', { email: complainant.email })),
    facts: [
      { label: t('letters.date'), value: dates.letter(datedOn) },
      { label: t('letters.reference'), value: complaint.reference },
      { label: t('letters.subject'), value: t('letters.acknowledgement.subject') },
    ],
    salutation: salutation(t, complainant.name),
    paragraphs: paragraphs(facts, t, dates.full),
    closing: t('letters.closing'),
    signature: [writer.name, jobTitle(writer, t, complainant.language), organisation.profile.name].filter((line) => line !== ''),
    pageNumbers: { before, between, after },
  }
}

function paragraphs(facts: AcknowledgementFacts, t: Translate, write: (date: CalendarDate) => string): LetterParagraph[] {
  const { complaint, complainant, handler, organisation, deadlines, ownSentence } = facts
  const title = jobTitle(handler, t, complainant.language)
  const fill = fillIn(t)
  const location = locationById(organisation, complaint.locationId)?.name ?? organisation.profile.name
  const received = fill(`letters.acknowledgement.received.${complaint.channel}`, { date: write(complaint.receivedOn), location })
  const subject = complaint.subject.replace(/[\s.]+$/, '')
  const about = subject === '' ? [] : fill('letters.acknowledgement.about', { subject })
  const named =
    title === ''
      ? fill('letters.acknowledgement.handlerNoFunction', { name: handler.name })
      : fill('letters.acknowledgement.handler', { name: handler.name, function: lowerFirst(title) })
  const own = ownSentence.trim() === '' ? [] : [{ lead: '', parts: [{ text: ownSentence, varies: true }] }]
  return [
    { lead: '', parts: joined(received, about) },
    { lead: t('letters.acknowledgement.handlerLead'), parts: joined(named, reach(handler, organisation, fill)) },
    ...own,
    ...(formality(complaint) === 'notYetFormal'
      ? [
          {
            lead: t('letters.acknowledgement.confirmLead'),
            parts: fill('letters.acknowledgement.confirm', { date: write(complaint.receivedOn) }),
          },
        ]
      : []),
    {
      lead: t('letters.acknowledgement.expectLead'),
      parts: fill('letters.acknowledgement.expect', { aim: write(deadlines.aim), limit: write(deadlines.limit) }),
    },
    { lead: t('letters.acknowledgement.committeeLead'), parts: fill('letters.acknowledgement.committee', {}) },
  ]
}

function reach(handler: Person, organisation: Organisation, fill: Fill): ReturnType<Fill> {
  const email = handler.email || organisation.profile.complaintsEmail
  const { phone } = organisation.profile
  if (email !== '' && phone !== '') return fill('letters.acknowledgement.reachEmailPhone', { email, phone })
  if (email !== '') return fill('letters.acknowledgement.reachEmail', { email })
  return phone === '' ? [] : fill('letters.acknowledgement.reachPhone', { phone })
}

/** Job titles are typed in Dutch: a letter in another language names the role instead. */
const jobTitle = (person: Person, t: Translate, language: Language): string =>
  person.function === '' || language === 'nl' ? person.function : t(`letters.roles.${person.role}`)

/** `Locatiemanager` within a sentence; `BSO-manager` stays as it is. */
const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

function joined(...sentences: readonly LetterParagraph['parts'][]): LetterParagraph['parts'] {
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
