import type { LocationGroup } from '../domain/report/figures.ts'
import { OUTCOMES, type Outcome } from '../domain/report/report-case.ts'
import { type Block, column, number, type Tools, tooFew, written } from './report-blocks.ts'

/** Tenor of the judgments and nature of the measures, per location (Wet kinderopvang art. 1.57b lid 4.d). */
export function judgmentsPart(tools: Tools): Block[] {
  const { t, source } = tools
  const { locations } = source.figures
  const general = source.texts.general?.trim() ?? ''
  return [
    { kind: 'heading', level: 1, text: t('reportDocument.parts.judgments') },
    ...(general === '' ? [] : [{ kind: 'text' as const, text: general }]),
    outcomeTable(tools, locations),
    ...(source.figures.total.received > 0 ? outcomeCharts(tools) : []),
    ...carriedIn(tools),
    { kind: 'heading', level: 2, text: t('reportDocument.tenorTitle') },
    ...locations.flatMap((location) => tenor(tools, location)),
    ...(locations.every(({ received }) => received === 0) ? [{ kind: 'text' as const, text: t('reportDocument.noComplaints') }] : []),
    ...measureBlocks(tools),
  ]
}

/** Columns as wide as a page has room for: what is rare goes together. */
const TOGETHER: readonly (readonly Outcome[])[] = [
  ['upheld'],
  ['partlyUpheld'],
  ['notUpheld'],
  ['inadmissible', 'noJudgment'],
  ['withdrawn', 'outOfScope'],
  ['open'],
]
const HEADS = ['upheld', 'partlyUpheld', 'notUpheld', 'none', 'withdrawn', 'open'] as const

const sum = (outcomes: Readonly<Record<Outcome, number>>, keys: readonly Outcome[]): number =>
  keys.reduce((total, key) => total + outcomes[key], 0)

function outcomeTable({ t, nameOf }: Tools, locations: readonly LocationGroup[]): Block {
  return {
    kind: 'table',
    caption: t('reportDocument.tables.outcomes'),
    columns: [
      column(t('reportDocument.columns.location'), 3.6),
      number(t('reportDocument.columns.received'), 1.1),
      ...HEADS.map((head) => number(t(`reportDocument.outcomeHeads.${head}`), 1.2)),
    ],
    rows: locations.map(({ locationId, received, outcomes }) => [
      nameOf(locationId),
      String(received),
      ...TOGETHER.map((keys) => String(sum(outcomes, keys))),
    ]),
    total: [
      t('reportDocument.total'),
      String(locations.reduce((total, { received }) => total + received, 0)),
      ...TOGETHER.map((keys) => String(locations.reduce((total, { outcomes }) => total + sum(outcomes, keys), 0))),
    ],
  }
}

function outcomeCharts(tools: Tools): Block[] {
  const { t, source } = tools
  const { figures, before } = source
  const name = (outcome: Outcome): string => t(`reportDocument.outcomes.${outcome}`)
  const shown = OUTCOMES.filter((outcome) => figures.total.outcomes[outcome] + (before?.total.outcomes[outcome] ?? 0) > 0)
  const years = [
    ...(before ? [{ name: String(before.year), values: shown.map((outcome) => before.total.outcomes[outcome]) }] : []),
    { name: String(figures.year), values: shown.map((outcome) => figures.total.outcomes[outcome]) },
  ]
  return [
    {
      kind: 'chart',
      direction: 'bars',
      title: t('reportDocument.charts.outcomes'),
      categories: shown.map(name),
      series: years,
      isPercentage: false,
    },
    {
      kind: 'table',
      caption: t('reportDocument.tables.outcomeYears'),
      columns: [column(t('reportDocument.columns.outcome'), 4), ...years.map((year) => number(year.name))],
      rows: shown.map((outcome, index) => [name(outcome), ...years.map(({ values }) => String(values[index] ?? 0))]),
      total: [t('reportDocument.total'), ...years.map(({ values }) => String(values.reduce((a, b) => a + b, 0)))],
    },
    ...(tooFew(tools, figures.total.received) ? [] : [natureOutcomes(tools)]),
  ]
}

const natureOutcomes = ({ t, source, natureOf }: Tools): Block => ({
  kind: 'table',
  caption: t('reportDocument.tables.natureOutcomes'),
  columns: [
    column(t('reportDocument.columns.nature'), 3.6),
    number(t('reportDocument.columns.received'), 1.1),
    ...HEADS.map((head) => number(t(`reportDocument.outcomeHeads.${head}`), 1.2)),
  ],
  rows: source.figures.natures.map(({ id, received, outcomes }) => [
    natureOf(id),
    String(received),
    ...TOGETHER.map((keys) => String(sum(outcomes, keys))),
  ]),
  total: [
    t('reportDocument.total'),
    String(source.figures.total.received),
    ...TOGETHER.map((keys) => String(sum(source.figures.total.outcomes, keys))),
  ],
})

/** Complaints of earlier years stand in no table of this one: how they ended is told apart. */
function carriedIn(tools: Tools): Block[] {
  const { t, source } = tools
  const outcomes = Object.entries(source.figures.carriedInOutcomes)
  const settled = outcomes.reduce((total, [, count]) => total + count, 0)
  if (settled === 0 || tooFew(tools, settled)) return []
  const told = outcomes.map(([outcome, count]) => `${t(`reportDocument.outcomes.${outcome as Outcome}`).toLowerCase()} (${count})`)
  return [{ kind: 'text', text: t('reportDocument.carriedInOutcomes', { outcomes: told.join(', ') }) }]
}

function tenor(tools: Tools, { locationId, received, measures }: LocationGroup): Block[] {
  const { t, nameOf, source } = tools
  const tenorKey = `tenor/${locationId}`
  if (received === 0 && !source.texts[tenorKey]) return []
  return [
    { kind: 'heading', level: 3, text: nameOf(locationId) },
    ...written(tools, tenorKey),
    ...(measures.promised > 0 || source.texts[`measures/${locationId}`]
      ? [
          {
            kind: 'text' as const,
            text: t('reportDocument.measuresOf', { count: measures.promised, realised: measures.realised, late: measures.late }),
          },
          ...written(tools, `measures/${locationId}`),
        ]
      : []),
  ]
}

function measureBlocks({ t, source }: Tools): Block[] {
  const { figures, before } = source
  const { promised, realised, late, levels } = figures.total.measures
  if (promised === 0) return []
  const rows = [
    { name: t('reportDocument.measures.promised'), now: promised, earlier: before?.total.measures.promised },
    { name: t('reportDocument.measures.realised'), now: realised, earlier: before?.total.measures.realised },
    { name: t('reportDocument.measures.late'), now: late, earlier: before?.total.measures.late },
  ]
  const years = [
    ...(before ? [{ name: String(before.year), values: rows.map(({ earlier }) => earlier ?? 0) }] : []),
    { name: String(figures.year), values: rows.map(({ now }) => now) },
  ]
  return [
    { kind: 'heading', level: 2, text: t('reportDocument.measuresTitle') },
    { kind: 'text', text: t('reportDocument.levels', { ...levels }) },
    {
      kind: 'chart',
      direction: 'columns',
      title: t('reportDocument.charts.measures'),
      categories: rows.map(({ name }) => name),
      series: years,
      isPercentage: false,
    },
    {
      kind: 'table',
      caption: t('reportDocument.tables.measures'),
      columns: [column(t('reportDocument.columns.measures'), 4), ...years.map(({ name }) => number(name))],
      rows: rows.map(({ name }, index) => [name, ...years.map(({ values }) => String(values[index] ?? 0))]),
      total: null,
    },
  ]
}
