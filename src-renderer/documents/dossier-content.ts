import type { Redacted, Stretch } from '../domain/access-request/review.ts'
import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import type { Complainant, Language } from '../domain/complaint/intake.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import { locationById, natureById, type Organisation } from '../domain/organisation/organisation.ts'
import { type Translate, wordsIn } from '../text/all-words.ts'
import { dateFormats } from '../text/dates.ts'
import type { LetterContent } from './letter-content.ts'

export interface DossierLine {
  /** Printed bold before the text. */
  readonly lead: string
  readonly stretches: readonly Stretch[]
}

export interface DossierSection {
  readonly heading: string
  readonly lines: readonly DossierLine[]
}

/** What a dossier says, before it looks like anything. What was blacked out is not in it: the preview cannot show it either. */
export interface DossierContent extends Pick<LetterContent, 'language' | 'documentTitle' | 'sender' | 'pageNumbers'> {
  readonly facts: readonly Omit<LetterContent['facts'][number], 'id'>[]
  readonly intro: string
  readonly sections: readonly DossierSection[]
}

export interface DossierFacts {
  readonly complaint: ComplaintCase
  readonly complainant: Complainant
  readonly organisation: Organisation
  readonly redacted: readonly Redacted[]
  readonly datedOn: CalendarDate
}

const open = (text: string): readonly Stretch[] => [{ black: false, text }]

/** The dossier for one complainant (AVG art. 15), in the language of their letters. */
export function dossierContent(facts: DossierFacts): DossierContent {
  const { complaint, complainant, organisation, datedOn } = facts
  const { language } = complainant
  const t = wordsIn(language)
  const dates = dateFormats(language, datedOn)
  const { reference } = complaint
  const { name, address, phone, complaintsEmail } = organisation.profile
  const lines = [address.street, [address.postcode, address.city].filter(isSaid).join(' '), phone, complaintsEmail].filter(isSaid)
  const [before = '', between = '', after = ''] = t('letters.page', { page: MARK, pages: MARK }).split(MARK)
  return {
    language,
    documentTitle: t('access.document.title', { reference }),
    sender: { name, lines },
    facts: [
      { label: t('letters.date'), value: dates.letter(datedOn) },
      { label: t('letters.reference'), value: reference },
      { label: t('access.document.for'), value: complainant.name },
    ],
    intro: t('access.document.intro'),
    sections: sectionsOf(facts, t, language).filter((section) => section.lines.length > 0),
    pageNumbers: { before, between, after },
  }
}

/** A character of Unicode's private use area: it stands in no translation. */
const MARK = '\uE000'
const isSaid = (text: string): boolean => text.trim() !== ''

function sectionsOf(facts: DossierFacts, t: Translate, language: Language): DossierSection[] {
  const { complaint, organisation, redacted, datedOn } = facts
  const dates = dateFormats(language, datedOn)
  const of = (...kinds: readonly Redacted['kind'][]): DossierLine[] =>
    redacted
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, on, stretches }) => ({ lead: leadOf(t, kind, on === null ? '' : dates.letter(on)), stretches }))
  const line = (lead: string, text: string): DossierLine[] => (isSaid(text) ? [{ lead, stretches: open(text) }] : [])
  const day = (date: CalendarDate | null): string => (date === null ? '' : dates.letter(date))
  const { judgment, closing } = complaint
  return [
    { heading: t('access.document.you'), lines: ownLines(facts, t) },
    {
      heading: t('access.document.complaint'),
      lines: [
        ...line(t('access.document.receivedOn'), day(complaint.receivedOn)),
        ...line(t('access.document.confirmedOn'), day(complaint.confirmedInWritingOn)),
        ...line(t('access.document.location'), locationById(organisation, complaint.locationId)?.name ?? ''),
        ...line(t('access.document.nature'), natureById(organisation, complaint.natureId)?.name ?? ''),
        ...of('subject', 'description', 'desiredOutcome', 'about', 'handler'),
      ],
    },
    { heading: t('access.document.contacts'), lines: of('contact') },
    { heading: t('access.document.replies'), lines: of('reply') },
    { heading: t('access.document.letters'), lines: letterLines(facts, t, day) },
    { heading: t('access.document.solution'), lines: of('solution') },
    {
      heading: t('access.document.judgment'),
      lines: judgment ? [...line(t('access.document.judgment'), t(`course.judgments.${judgment.judgment}`)), ...of('reasoning')] : [],
    },
    { heading: t('access.document.measures'), lines: of('measure') },
    {
      heading: t('access.document.disputes'),
      lines: [
        ...of('dispute'),
        ...complaint.disputes.flatMap(({ decided }) =>
          decided
            ? line(t('access.document.decidedOn', { date: day(decided.decidedOn) }), t(`course.disputeResults.${decided.result}`))
            : [],
        ),
      ],
    },
    { heading: t('access.document.closed'), lines: closing ? line(day(closing.closedOn), t(`course.causes.${closing.cause}`)) : [] },
    {
      heading: t('access.document.rights'),
      lines: [
        ...line('', t('access.document.purpose')),
        ...line('', t('access.document.kept', { count: organisation.terms.retentionYears })),
        ...line('', t('access.document.yourRights')),
      ],
    },
  ]
}

const leadOf = (t: Translate, kind: Redacted['kind'], date: string): string =>
  kind === 'contact' || kind === 'reply' ? date : t(`access.document.leads.${kind}`, { date })

function ownLines({ complaint, complainant }: DossierFacts, t: Translate): DossierLine[] {
  const { name, email, phone, address, relation } = complainant
  const place = [address.street, [address.postcode, address.city].filter(isSaid).join(' ')].filter(isSaid).join(', ')
  const told: readonly (readonly [string, string])[] = [
    [t('access.document.name'), name],
    [t('access.document.email'), email],
    [t('access.document.phone'), phone],
    [t('access.document.address'), place],
    [t('access.document.relation'), relation ? t(`intake.relations.${relation}`) : ''],
    [t('access.document.child'), complaint.child],
  ]
  return told.filter(([, text]) => isSaid(text)).map(([lead, text]) => ({ lead, stretches: open(text) }))
}

/** Letters to this complainant only: those of others are theirs (rule C10). */
function letterLines({ complaint, complainant }: DossierFacts, t: Translate, day: (date: CalendarDate) => string): DossierLine[] {
  return complaint.letters
    .filter(({ complainantId }) => complainantId === complainant.complainantId)
    .map(({ kind, datedOn, sent }) => ({
      lead: t(`course.letterKinds.${kind}`),
      stretches: open(
        sent
          ? t('access.document.letterSent', { date: day(datedOn), sentOn: day(sent.sentOn) })
          : t('access.document.letterMade', { date: day(datedOn) }),
      ),
    }))
}
