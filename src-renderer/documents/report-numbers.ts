import type { LocationGroup } from '../domain/report/figures.ts'
import { type Block, column, number, type Tools, tooFew } from './report-blocks.ts'
import { handlingBlocks } from './report-handling.ts'

/** More bars than this nobody reads: the table has them all. */
const MOST_BARS = 15

/** Number and nature of the complaints per location (Wet kinderopvang art. 1.57b lid 4.c; rules R3 and R4). */
export function numbersPart(tools: Tools): Block[] {
  const { t, source, scope } = tools
  const { figures } = source
  const { locations } = figures
  const { carriedIn, received, settled, open } = figures.total
  const count = source.locations.length
  return [
    { kind: 'heading', level: 1, text: t('reportDocument.parts.numbers') },
    ...(scope ? [{ kind: 'note' as const, text: t('reportDocument.part.figures', { count }) }] : []),
    { kind: 'text', text: t('reportDocument.numbers', { count: received, carriedIn, settled, open, year: figures.year }) },
    ...(figures.notYetFormal > 0
      ? [{ kind: 'text' as const, text: t('reportDocument.notYetFormal', { count: figures.notYetFormal }) }]
      : []),
    { kind: 'heading', level: 2, text: t('reportDocument.perLocation') },
    flowTable(tools, locations),
    natureTable(tools, locations),
    ...locationChart(tools, locations),
    { kind: 'heading', level: 2, text: t('reportDocument.natures') },
    ...natureBlocks(tools),
    ...(tooFew(tools, received)
      ? [{ kind: 'note' as const, text: t('reportDocument.part.few', { count }) }, ...yearsBlocks(tools)]
      : [...careTypeBlocks(tools), ...yearsBlocks(tools), ...handlingBlocks(tools)]),
  ]
}

function flowTable({ t, nameOf, source }: Tools, locations: readonly LocationGroup[]): Block {
  const { year } = source.figures
  const careTypes = (id: string | null): string => source.locations.find(({ locationId }) => locationId === id)?.careTypes.join(', ') ?? ''
  const flow = ({ carriedIn, received, settled, open }: Omit<LocationGroup, 'locationId'>): string[] =>
    [carriedIn, received, settled, open].map(String)
  const sum = (pick: (one: LocationGroup) => number): string => String(locations.reduce((total, one) => total + pick(one), 0))
  return {
    kind: 'table',
    caption: t('reportDocument.tables.flow'),
    columns: [
      column(t('reportDocument.columns.location'), 4),
      column(t('reportDocument.columns.careTypes'), 1.5),
      number(t('reportDocument.columns.carriedIn', { year: year - 1 })),
      number(t('reportDocument.columns.received')),
      number(t('reportDocument.columns.settled')),
      number(t('reportDocument.columns.open')),
    ],
    rows: locations.map((one) => [nameOf(one.locationId), careTypes(one.locationId), ...flow(one)]),
    total: [
      t('reportDocument.total'),
      '',
      sum(({ carriedIn }) => carriedIn),
      sum(({ received }) => received),
      sum(({ settled }) => settled),
      sum(({ open }) => open),
    ],
  }
}

const natureTable = ({ t, nameOf, natureOf }: Tools, locations: readonly LocationGroup[]): Block => ({
  kind: 'table',
  caption: t('reportDocument.tables.natures'),
  columns: [
    column(t('reportDocument.columns.location'), 3),
    number(t('reportDocument.columns.received')),
    column(t('reportDocument.columns.natures'), 5),
  ],
  rows: locations.map(({ locationId, received, natures }) => [
    nameOf(locationId),
    String(received),
    received === 0
      ? t('reportDocument.noComplaints')
      : Object.entries(natures)
          .toSorted((a, b) => b[1] - a[1])
          .map(([nature, count]) => `${natureOf(nature)} (${count})`)
          .join(', '),
  ]),
  total: null,
})

function locationChart({ t, nameOf, source }: Tools, locations: readonly LocationGroup[]): Block[] {
  const shown = locations.filter(({ received }) => received > 0).toSorted((a, b) => b.received - a.received)
  if (shown.length < 2) return []
  const most = shown.slice(0, MOST_BARS)
  return [
    {
      kind: 'chart',
      direction: 'bars',
      title: t(shown.length > MOST_BARS ? 'reportDocument.charts.mostLocations' : 'reportDocument.charts.locations', { count: MOST_BARS }),
      categories: most.map(({ locationId }) => nameOf(locationId)),
      series: [{ name: String(source.figures.year), values: most.map(({ received }) => received) }],
      isPercentage: false,
    },
  ]
}

function natureBlocks({ t, natureOf, source }: Tools): Block[] {
  const { figures, before } = source
  const ids = [...new Set([...figures.natures, ...(before?.natures ?? [])].map(({ id }) => id))]
  if (ids.length === 0) return [{ kind: 'text', text: t('reportDocument.noComplaints') }]
  const of = (natures: typeof figures.natures, id: string): number => natures.find((one) => one.id === id)?.received ?? 0
  const years = [
    ...(before ? [{ name: String(before.year), values: ids.map((id) => of(before.natures, id)) }] : []),
    { name: String(figures.year), values: ids.map((id) => of(figures.natures, id)) },
  ]
  return [
    {
      kind: 'chart',
      direction: 'bars',
      title: t('reportDocument.charts.natures'),
      categories: ids.map(natureOf),
      series: years,
      isPercentage: false,
    },
    {
      kind: 'table',
      caption: t('reportDocument.tables.natureYears'),
      columns: [column(t('reportDocument.columns.nature'), 4), ...years.map(({ name }) => number(name))],
      rows: ids.map((id, index) => [natureOf(id), ...years.map(({ values }) => String(values[index] ?? 0))]),
      total: [t('reportDocument.total'), ...years.map(({ values }) => String(values.reduce((a, b) => a + b, 0)))],
    },
  ]
}

function careTypeBlocks({ t, source }: Tools): Block[] {
  const { careTypes } = source.figures
  if (careTypes.length === 0) return []
  const name = (id: string): string => (id === '' ? t('reportDocument.unknownCareType') : t(`reportDocument.careTypes.${id as 'KDV'}`))
  return [
    { kind: 'heading', level: 2, text: t('reportDocument.careTypesTitle') },
    {
      kind: 'chart',
      direction: 'bars',
      title: t('reportDocument.charts.careTypes'),
      categories: careTypes.map(({ id }) => name(id)),
      series: [{ name: String(source.figures.year), values: careTypes.map(({ received }) => received) }],
      isPercentage: false,
    },
    {
      kind: 'table',
      caption: t('reportDocument.tables.careTypes'),
      columns: [column(t('reportDocument.columns.careType'), 4), number(t('reportDocument.columns.received'))],
      rows: careTypes.map(({ id, received }) => [name(id), String(received)]),
      total: [t('reportDocument.total'), String(careTypes.reduce((sum, { received }) => sum + received, 0))],
    },
  ]
}

function yearsBlocks({ t, source }: Tools): Block[] {
  const { figures, before } = source
  if (!before) return []
  const rows = (['carriedIn', 'received', 'settled', 'open'] as const).map((key) => ({
    name: t(`reportDocument.flow.${key}`),
    earlier: before.total[key],
    now: figures.total[key],
  }))
  return [
    { kind: 'heading', level: 2, text: t('reportDocument.yearsTitle') },
    {
      kind: 'chart',
      direction: 'columns',
      title: t('reportDocument.charts.years'),
      categories: rows.map(({ name }) => name),
      series: [
        { name: String(before.year), values: rows.map(({ earlier }) => earlier) },
        { name: String(figures.year), values: rows.map(({ now }) => now) },
      ],
      isPercentage: false,
    },
    {
      kind: 'table',
      caption: t('reportDocument.tables.years'),
      columns: [column(t('reportDocument.columns.what'), 4), number(String(before.year)), number(String(figures.year))],
      rows: rows.map(({ name, earlier, now }) => [name, String(earlier), String(now)]),
      total: null,
    },
  ]
}
