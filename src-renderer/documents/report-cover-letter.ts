import type { Language } from '../domain/complaint/intake.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { Organisation, Person } from '../domain/organisation/organisation.ts'
import type { ReportSource } from '../domain/report/annual-report.ts'
import { wordsIn } from '../text/all-words.ts'
import { dateFormats } from '../text/dates.ts'
import type { LetterContent } from './letter-content.ts'

/** The letter with which a supervisor gets the report: for which locations, and when parents got it (rule R7). */
export function coverLetter(
  source: ReportSource,
  supervisor: string,
  organisation: Organisation,
  writer: Person,
  order: { readonly datedOn: CalendarDate; readonly publishedOn: CalendarDate | null; readonly language: Language },
): LetterContent {
  const t = wordsIn(order.language)
  const dates = dateFormats(order.language, order.datedOn)
  const { year } = source.figures
  const { name, address, phone, complaintsEmail } = organisation.profile
  const lines = [address.street, [address.postcode, address.city].filter((part) => part !== '').join(' '), phone, complaintsEmail]
  const [before = '', between = '', after = ''] = t('letters.page', { page: '|', pages: '|' }).split('|')
  const places = source.locations
    .filter((location) => location.supervisor.trim() === supervisor)
    .map((location) => `${location.name} (LRK ${location.lrkNumber})`)
  const paragraph = (text: string): LetterContent['paragraphs'][number] => ({ lead: '', parts: [{ text, varies: false }] })
  return {
    language: order.language,
    documentTitle: t('report.letter.documentTitle', { year }),
    sender: { name, lines: lines.filter((line) => line !== '') },
    addressee: [supervisor],
    facts: [
      { id: 'date', label: t('letters.date'), value: dates.letter(order.datedOn) },
      { id: 'subject', label: t('letters.subject'), value: t('report.letter.subject', { year }) },
    ],
    salutation: t('report.letter.salutation'),
    paragraphs: [
      paragraph(t('report.letter.text', { year, name })),
      paragraph(t('report.letter.locations', { locations: places.join(', ') })),
      paragraph(
        order.publishedOn === null ? t('report.letter.parents') : t('report.letter.parentsOn', { date: dates.letter(order.publishedOn) }),
      ),
      paragraph(t('report.letter.questions', { email: complaintsEmail })),
    ],
    closing: t('letters.closing'),
    signature: [writer.name, writer.function, name].filter((line) => line !== ''),
    pageNumbers: { before, between, after },
  }
}
