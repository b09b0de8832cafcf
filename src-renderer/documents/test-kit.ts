/** Builders and readers for the tests of letters. Every person, place and number here is invented. */
import { strFromU8, unzipSync } from 'fflate'
import type { LetterKind } from '../domain/complaint/events.ts'
import type { Complainant, Intake } from '../domain/complaint/intake.ts'
import { deadlineDates } from '../domain/deadlines/index.ts'
import type { AddressForm } from '../domain/organisation/letter-style.ts'
import type { OrganisationProfile, Person } from '../domain/organisation/organisation.ts'
import { caseAfter, complainant, organisation, registered } from '../domain/test-kit.ts'
import { acknowledgementContent } from './acknowledgement.ts'
import { measureRealisedContent, referralContent, withdrawalConfirmedContent } from './closing-letters.ts'
import { breachContent, progressContent, replyInvitationContent, requestConfirmationContent } from './course-letters.ts'
import type { LetterContent, LetterParagraph } from './letter-content.ts'
import type { LetterFacts } from './letter-frame.ts'
import { outcomeContent } from './outcome.ts'

/** What differs from the ordinary letter. */
export interface Told {
  readonly intake?: Partial<Intake>
  readonly complainant?: Partial<Complainant>
  readonly handler?: Partial<Person>
  readonly writer?: Partial<Person>
  readonly profile?: Partial<OrganisationProfile>
  readonly datedOn?: string
  readonly ownSentence?: string
}

const handler: Person = {
  personId: 'jorrit',
  name: 'Jorrit van Eemsterveen',
  role: 'handler',
  function: 'Locatiemanager',
  email: 'jorrit@example.nl',
  locationId: 'vlier',
}
const writer: Person = { ...handler, personId: 'gerda', name: 'Gerda Uitslag', role: 'office', function: 'Medewerker klantzaken' }
const { complaint } = caseAfter([registered])

/** Straight from values, past what a form would refuse: a letter holds whatever a register holds. */
export function letterFacts(told: Told = {}): LetterFacts {
  const address = { street: 'Proefstraat 1', postcode: '1234 AB', city: 'Proefdam' }
  const changed = { ...complaint, ...told.intake }
  return {
    complaint: changed,
    recipient: { ...complainant, ...told.complainant },
    handler: { ...handler, ...told.handler },
    writer: { ...writer, ...told.writer },
    organisation: { ...organisation, profile: { ...organisation.profile, address, ...told.profile } },
    deadlines: deadlineDates(changed.receivedOn, organisation.calendar, organisation.terms),
    datedOn: told.datedOn ?? '2026-11-18',
    ownSentence: told.ownSentence ?? '',
  }
}

export const letterTold = (told: Told = {}): LetterContent => acknowledgementContent(letterFacts(told))

export const paragraphText = ({ lead, parts }: LetterParagraph): string =>
  `${lead === '' ? '' : `${lead} `}${parts.map((part) => part.text).join('')}`

/** All that a letter says, from top to bottom, a paragraph each. */
export const linesOf = (content: LetterContent): string[] => [
  content.sender.name,
  ...content.sender.lines,
  ...content.addressee,
  ...content.facts.map(({ label, value }) => `${label}\t${value}`),
  content.salutation,
  ...content.paragraphs.map(paragraphText),
  content.closing,
  ...content.signature,
]

/** The text of every part of a Word file, by its path. */
export const partsOf = (docx: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]))

/** The paragraphs of a part as a reader sees them: its text, tabs and line breaks. */
export function paragraphsOf(xml: string): string[] {
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
  return paragraphs.map((paragraph) => {
    const marks = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>|<w:instrText[^>]*>([^<]*)</g)
    return [...marks].map(([, text, mark, field]) => unescaped(text ?? field ?? (mark === 'br' ? '\n' : '\t'))).join('')
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string => text.replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '')

const LONG = 'De groepsleiding heeft ons verteld wat er die middag is gebeurd, en wij hebben daar goed naar gekeken. '

/** A letter of each kind, short or long. */
export function kindTold({ kind, language, form, long }: KindTold): LetterContent {
  const own = long ? LONG.repeat(25) : 'We spraken af dat je ons belt.'.replace('je', form === 'formal' ? 'u' : 'je')
  const facts = letterFacts({
    complainant: { language, address: { street: 'Elzenlaan 22', postcode: '1234 AB', city: 'Wilgendam' } },
    ownSentence: own,
  })
  const organisation = { ...facts.organisation, letterStyle: { ...facts.organisation.letterStyle, form } }
  const measures = Array.from({ length: long ? 12 : 1 }, (_, index) => ({
    measureId: `m${index}`,
    text: `Maatregel ${index + 1}: we zetten een belafspraak in het protocol`,
    level: 'location' as const,
    ownerId: 'jorrit',
    realiseBy: '2027-01-15',
    promisedFor: '2027-01-15',
    realisedOn: index % 2 === 0 ? '2026-12-18' : null,
    effect: null,
    droppedBecause: null,
  }))
  const judgment = {
    judgment: 'partlyUpheld',
    reasoning: long ? LONG.repeat(20) : 'Er is niet gebeld.',
    judgedOn: '2026-12-10',
    noMeasures: false,
  } as const
  const reply = { replyId: 'r1', name: 'Ilse Voorbeeld', offeredOn: '2026-11-18', replyBy: '2026-11-25', given: null }
  const breach = { reason: 'Een collega die erbij was, is pas volgende week terug.', expectedOn: '2027-01-11' }
  const told = {
    ...facts,
    organisation,
    datedOn: '2027-01-04',
    complaint: { ...facts.complaint, measures, judgment, breach, replies: [reply] },
  }
  switch (kind) {
    case 'acknowledgement':
      return acknowledgementContent(told)
    case 'outcome':
      return outcomeContent(told, judgment)
    case 'requestConfirmation':
      return requestConfirmationContent(told)
    case 'progress':
      return progressContent(told)
    case 'replyInvitation':
      return replyInvitationContent({ ...told, recipient: { ...told.recipient, name: reply.name } }, reply)
    case 'breach':
      return breachContent(told, breach)
    case 'measureRealised':
      return measureRealisedContent(
        told,
        measures.filter(({ realisedOn }) => realisedOn !== null),
      )
    case 'withdrawalConfirmed':
      return withdrawalConfirmedContent(told, '2026-12-01')
    case 'referral':
      return referralContent(told)
  }
}

interface KindTold {
  readonly kind: LetterKind
  readonly language: 'nl' | 'en'
  readonly form: AddressForm
  readonly long: boolean
}
