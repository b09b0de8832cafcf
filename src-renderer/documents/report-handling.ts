import type { Language } from '../domain/complaint/intake.ts'
import type { Share, Spread } from '../domain/report/handling.ts'
import { type Block, column, number, type Tools, tooFew } from './report-blocks.ts'

/** How long complaints took, and how many were in time (rule R4). */
export function handlingBlocks(tools: Tools): Block[] {
  const { t, language, source } = tools
  const { figures, acknowledgeWorkingDays, aimDays } = source
  const before = source.before && !tooFew(tools, source.before.total.received) ? source.before : null
  const { handling } = figures
  if (figures.total.received === 0) return []
  const spread = (name: string, { count, min, median, max }: Spread): string[] => [
    name,
    String(count),
    ...(tooFew(tools, count) ? [null, null, null] : [min, median, max]).map((days) => written(days, language)),
  ]
  const shares = [
    {
      name: t('reportDocument.acknowledged', { count: acknowledgeWorkingDays }),
      now: handling.acknowledged,
      earlier: before?.handling.acknowledged,
    },
    { name: t('reportDocument.solved', { count: aimDays }), now: handling.solved, earlier: before?.handling.solved },
    { name: t('reportDocument.judged'), now: handling.judged, earlier: before?.handling.judged },
  ]
  const { threeWeeks, sixWeeks, longer } = handling.classes
  const classes = [
    { name: t('reportDocument.classes.threeWeeks', { count: aimDays }), count: threeWeeks },
    { name: t('reportDocument.classes.sixWeeks'), count: sixWeeks },
    { name: t('reportDocument.classes.longer'), count: longer },
  ]
  return [
    { kind: 'heading', level: 2, text: t('reportDocument.handlingTitle') },
    {
      kind: 'table',
      caption: t('reportDocument.tables.days'),
      columns: [
        column(t('reportDocument.columns.days'), 4),
        number(t('reportDocument.columns.count')),
        number(t('reportDocument.columns.min')),
        number(t('reportDocument.columns.median')),
        number(t('reportDocument.columns.max')),
      ],
      rows: [
        spread(t('reportDocument.toAcknowledgement'), handling.acknowledgement),
        spread(t('reportDocument.toOutcome'), handling.outcome),
      ],
      total: null,
    },
    {
      kind: 'chart',
      direction: 'columns',
      title: t('reportDocument.charts.classes'),
      categories: classes.map(({ name }) => name),
      series: [{ name: String(figures.year), values: classes.map(({ count }) => count) }],
      isPercentage: false,
    },
    {
      kind: 'table',
      caption: t('reportDocument.tables.classes'),
      columns: [column(t('reportDocument.columns.class'), 4), number(t('reportDocument.columns.count'))],
      rows: classes.map(({ name, count }) => [name, String(count)]),
      total: [t('reportDocument.total'), String(threeWeeks + sixWeeks + longer)],
    },
    {
      kind: 'chart',
      direction: 'columns',
      title: t('reportDocument.charts.inTime'),
      categories: shares.map(({ name }) => name),
      series: [
        ...(before ? [{ name: String(before.year), values: shares.map(({ earlier }) => percentage(earlier)) }] : []),
        { name: String(figures.year), values: shares.map(({ now }) => percentage(now)) },
      ],
      isPercentage: true,
    },
    {
      kind: 'table',
      caption: t('reportDocument.tables.inTime'),
      columns: [
        column(t('reportDocument.columns.what'), 4),
        ...(before ? [number(String(before.year), 1.5)] : []),
        number(String(figures.year), 1.5),
      ],
      rows: shares.map(({ name, now, earlier }) => [name, ...(before ? [told(earlier)] : []), told(now)]),
      total: null,
    },
  ]
}

/** Whole days, or the half between two of them. */
const written = (days: number | null, language: Language): string => (days === null ? '-' : days.toLocaleString(language))

const percentage = (share: Share | undefined): number => (share && share.of > 0 ? Math.round((100 * share.met) / share.of) : 0)

/** `97 % (32/33)`: a share without what it is of says little of few. */
const told = (share: Share | undefined): string => (share && share.of > 0 ? `${percentage(share)} % (${share.met}/${share.of})` : '-')
