import type { Language } from '../domain/complaint/intake.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { Organisation } from '../domain/organisation/organisation.ts'
import { locationById, natureById } from '../domain/organisation/organisation.ts'
import { VISIT_STEPS, type VisitCase } from '../domain/report/visit-case.ts'
import { wordsIn } from '../text/all-words.ts'
import { dateFormats } from '../text/dates.ts'
import { type Block, column, type ReportContent } from './report-blocks.ts'

/** For a visit of the supervisor: each complaint with the dates of its steps, and nobody's name, word or story. */
export function visitContent(
  cases: readonly VisitCase[],
  organisation: Organisation,
  today: CalendarDate,
  language: Language,
): ReportContent {
  const t = wordsIn(language)
  const dates = dateFormats(language, today)
  const [before = '', between = '', after = ''] = t('letters.page', { page: '|', pages: '|' }).split('|')
  const title = t('visit.title')
  const name = organisation.profile.name
  return {
    language,
    documentTitle: `${title} ${name}`.trim(),
    organisation: name,
    title,
    subtitle: t('visit.subtitle', { count: cases.length }),
    status: t('visit.status', { date: dates.letter(today) }),
    contentsTitle: t('reportDocument.contents'),
    blocks: [
      { kind: 'heading', level: 1, text: t('visit.about') },
      { kind: 'text', text: t('visit.text') },
      { kind: 'heading', level: 1, text: t('visit.cases') },
      ...(cases.length === 0 ? [{ kind: 'text' as const, text: t('reportDocument.noComplaints') }] : []),
      ...cases.flatMap((one): Block[] => [
        { kind: 'heading', level: 2, text: t('visit.case', { reference: one.reference }) },
        {
          kind: 'text',
          text: [
            locationById(organisation, one.locationId)?.name ?? t('reportDocument.unknownLocation'),
            natureById(organisation, one.natureId)?.name ?? t('reportDocument.unknownNature'),
            t(`reportDocument.outcomes.${one.outcome}`),
          ].join(' - '),
        },
        {
          kind: 'table',
          caption: t('visit.steps'),
          columns: [column(t('visit.step'), 3), column(t('visit.due'), 2), column(t('visit.done'), 2)],
          rows: VISIT_STEPS.flatMap((step) =>
            one.steps
              .filter((taken) => taken.step === step)
              .map(({ dueOn, doneOn }) => [
                t(`visit.stepNames.${step}`),
                dueOn === null ? '-' : dates.letter(dueOn),
                doneOn === null
                  ? t('visit.notYet')
                  : dates.letter(doneOn) + (dueOn !== null && doneOn > dueOn ? ` ${t('visit.late')}` : ''),
              ]),
          ),
          total: null,
        },
      ]),
    ],
    pageNumbers: { before, between, after },
  }
}
