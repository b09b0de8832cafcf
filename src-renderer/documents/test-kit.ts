/** Builders and readers for the tests of letters. Every person, place and number here is invented. */
import { strFromU8, unzipSync } from 'fflate'
import type { Complainant, Intake } from '../domain/complaint/intake.ts'
import { deadlineDates } from '../domain/deadlines/index.ts'
import type { OrganisationProfile, Person } from '../domain/organisation/organisation.ts'
import { caseAfter, complainant, organisation, registered } from '../domain/test-kit.ts'
import { acknowledgementContent } from './acknowledgement.ts'
import type { LetterContent, LetterParagraph } from './letter-content.ts'
import type { LetterFacts } from './letter-frame.ts'

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
    complainant: { ...complainant, ...told.complainant },
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
