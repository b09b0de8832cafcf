import type { Language } from '../domain/complaint/intake.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { Organisation, Person } from '../domain/organisation/organisation.ts'
import { type ReportSource, reportReference } from '../domain/report/annual-report.ts'
import { wordsIn } from '../text/all-words.ts'
import { dateFormats } from '../text/dates.ts'
import { fillIn } from './fill.ts'
import type { LetterContent, LetterParagraph } from './letter-content.ts'
import { framed, reach, senderOf, signatureOf } from './letter-frame.ts'

/** What a cover letter tells of the sending. */
export interface CoverLetterOrder {
  readonly supervisor: string
  readonly datedOn: CalendarDate
  readonly publishedOn: CalendarDate | null
  /** The day on which they were sent a version that was taken back since. */
  readonly replaces: CalendarDate | null
  readonly language: Language
}

/** An office of the government: whatever form letters to parents have. */
const FORM = 'formal'

/** The letter with which a supervisor gets the report: for which locations, and when parents got it (rule R7). */
export function coverLetter(
  { figures: { year }, locations }: ReportSource,
  { supervisor, datedOn, publishedOn, replaces, language }: CoverLetterOrder,
  organisation: Organisation,
  writer: Person,
): LetterContent {
  const t = wordsIn(language, FORM)
  const own = locations.filter((location) => location.supervisor.trim() === supervisor)
  const places = own.map((location) => t('report.letter.location', { name: location.name, number: location.lrkNumber }))
  const write = (date: CalendarDate): string => dateFormats(language, datedOn).letter(date)
  const paragraph = (text: string): LetterParagraph => ({ lead: '', parts: [{ text, varies: false }] })
  return framed({
    language,
    form: FORM,
    sender: senderOf(organisation, null),
    documentTitle: t('report.letter.documentTitle', { year }),
    recipient: { name: supervisor, email: '', address: { street: '', postcode: '', city: '' } },
    salutation: t('report.letter.salutation'),
    datedOn,
    reference: reportReference(year),
    subject: t('report.letter.subject', { year }),
    paragraphs: [
      paragraph(t('report.letter.text', { year, name: organisation.profile.name })),
      paragraph(t('report.letter.locations', { count: places.length, locations: places.join(', ') })),
      ...(replaces === null ? [] : [paragraph(t('report.letter.replaces', { date: write(replaces) }))]),
      paragraph(publishedOn === null ? t('report.letter.parents') : t('report.letter.parentsOn', { date: write(publishedOn) })),
      { lead: '', parts: reach(writer, organisation, fillIn(t)) },
    ],
    signature: signatureOf(organisation, writer, t, language),
  })
}
