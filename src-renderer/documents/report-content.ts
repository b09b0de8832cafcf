import type { Language } from '../domain/complaint/intake.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { ReportSource, ScopedFigures } from '../domain/report/annual-report.ts'
import { narrowed } from '../domain/report/scope.ts'
import { yearKind } from '../domain/report/year-kind.ts'
import { wordsIn } from '../text/all-words.ts'
import { dateFormats } from '../text/dates.ts'
import { type Block, column, number, type ReportContent, type Tools, tooFew, written } from './report-blocks.ts'
import { judgmentsPart } from './report-judgments.ts'
import { numbersPart } from './report-numbers.ts'

/**
 * The five parts that the law asks for, in its order, with what rule R4 adds and an appendix (rule R1).
 *
 * @param part the location or supervisor that it is for; null for all
 */
export function reportContent(
  whole: ReportSource,
  part: ScopedFigures | null,
  signedOn: CalendarDate | null,
  language: Language,
): ReportContent {
  const t = wordsIn(language)
  const source = part ? narrowed(whole, part) : whole
  const { year, until } = source.figures
  const day = (date: CalendarDate): string => dateFormats(language, date).letter(date)
  const nameOf = (locationId: string | null): string =>
    source.locations.find((location) => location.locationId === locationId)?.name ?? t('reportDocument.unknownLocation')
  const natureOf = (natureId: string): string =>
    source.natures.find((nature) => nature.natureId === natureId)?.name ?? t('reportDocument.unknownNature')
  const tools: Tools = { language, t, day, source, scope: part?.scope ?? null, nameOf, natureOf }
  const [before = '', between = '', after = ''] = t('letters.page', { page: '|', pages: '|' }).split('|')
  const title = t('reportDocument.title', { year })
  return {
    language,
    documentTitle: [title, source.organisationName, ofWhom(tools)].filter((one) => one !== '').join(' '),
    organisation: source.organisationName,
    title,
    subtitle: subtitleOf(tools),
    status: signedOn === null ? t('reportDocument.draft', { date: day(until) }) : t('reportDocument.signedOff', { date: day(signedOn) }),
    contentsTitle: t('reportDocument.contents'),
    blocks: [
      ...textPart(tools, 'foreword', 'reportDocument.foreword'),
      ...kindNote(tools),
      { kind: 'heading', level: 1, text: t('reportDocument.parts.scheme') },
      ...written(tools, 'scheme'),
      { kind: 'heading', level: 1, text: t('reportDocument.parts.publicity') },
      ...written(tools, 'publicity'),
      ...numbersPart(tools),
      ...judgmentsPart(tools),
      ...disputesPart(tools),
      ...definitions(tools),
    ],
    pageNumbers: { before, between, after },
  }
}

/** Reports of parts lie in one folder: what they are called tells them apart. */
function ofWhom({ scope, nameOf }: Tools): string {
  if (!scope) return ''
  return scope.kind === 'location' ? nameOf(scope.locationId) : scope.name
}

function subtitleOf(tools: Tools): string {
  const { t, scope, source } = tools
  if (scope) return scope.kind === 'location' ? ofWhom(tools) : t('reportDocument.forSupervisor', { name: ofWhom(tools) })
  return t('reportDocument.forAll', { count: source.figures.locations.filter(({ locationId }) => locationId !== null).length })
}

/** Rule R5. */
function kindNote({ t, source, scope }: Tools): Block[] {
  const kind = yearKind(source.figures)
  if (kind === 'normal') return []
  const values = { year: source.figures.year, count: source.locations.length }
  return [{ kind: 'text', text: scope ? t(`reportDocument.part.${kind}`, values) : t(`reportDocument.${kind}`, values) }]
}

function textPart({ source, t }: Tools, key: 'foreword', heading: 'reportDocument.foreword'): Block[] {
  const text = source.texts[key]?.trim() ?? ''
  return text === ''
    ? []
    : [
        { kind: 'heading', level: 1, text: t(heading) },
        { kind: 'text', text },
      ]
}

/** Wet kinderopvang art. 1.57b lid 4.e. */
function disputesPart(tools: Tools): Block[] {
  const { t, source, scope, natureOf } = tools
  const { year, total } = source.figures
  const { opened, decided, results, natures } = total.disputes
  const text = source.texts.disputes?.trim() ?? ''
  const before = source.before?.total.disputes
  return [
    { kind: 'heading', level: 1, text: t('reportDocument.parts.disputes') },
    {
      kind: 'text',
      text:
        opened + decided > 0
          ? t('reportDocument.disputes', { opened, decided, year })
          : scope
            ? t('reportDocument.part.noDisputes', { year, count: source.locations.length })
            : t('reportDocument.noDisputes', { year }),
    },
    ...(opened + decided === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: t('reportDocument.tables.disputes'),
            columns: [column(t('reportDocument.columns.disputes'), 4), number(String(year)), ...(before ? [number(String(year - 1))] : [])],
            rows: [
              [t('reportDocument.opened'), String(opened), ...(before ? [String(before.opened)] : [])],
              [t('reportDocument.decided'), String(decided), ...(before ? [String(before.decided)] : [])],
              ...Object.entries(tooFew(tools, opened + decided) ? {} : results).map(([result, count]) => [
                t(`course.disputeResults.${result as 'upheld'}`),
                String(count),
                ...(before ? [String(before.results[result] ?? 0)] : []),
              ]),
            ],
            total: null,
          },
          {
            kind: 'text' as const,
            text: t('reportDocument.disputeNatures', {
              natures: Object.entries(natures)
                .map(([nature, count]) => `${natureOf(nature)} (${count})`)
                .join(', '),
            }),
          },
        ]),
    ...(text === '' ? [] : [{ kind: 'text' as const, text }]),
  ]
}

const TERMS = ['complaint', 'carriedIn', 'received', 'settled', 'open', 'judgments', 'days', 'measures', 'disputes', 'few'] as const

function definitions({ t, source, day }: Tools): Block[] {
  const { figures, acknowledgeWorkingDays, aimDays } = source
  const values = {
    year: figures.year,
    until: day(figures.until),
    acknowledge: acknowledgeWorkingDays,
    aim: aimDays,
    notYetFormal: figures.notYetFormal,
  }
  return [
    { kind: 'heading', level: 1, text: t('reportDocument.definitions') },
    ...TERMS.map(
      (term): Block => ({
        kind: 'definition',
        term: t(`reportDocument.terms.${term}.term`),
        text: t(`reportDocument.terms.${term}.text`, values),
      }),
    ),
  ]
}
