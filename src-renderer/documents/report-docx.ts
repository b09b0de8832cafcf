import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { ChartRun } from 'docx/charts'
import { estimatePageNumbersWith } from 'docx/layout'
import { footer, INK, LANGUAGE_TAGS, MARGIN, PAGE, SIZE } from './letter-docx.ts'
import { DEFAULT_LOOK } from './letter-look.ts'
import type { Block, ChartBlock, ReportContent, TableBlock } from './report-blocks.ts'
import { xmlText } from './xml-text.ts'

const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
/** Rows of a table that is not parted over pages. */
const SHORT = 12
/** Pixels of a chart as wide as the text. */
const CHART = { width: 610, bar: 26, group: 14, columns: 260, frame: 110 }
/** This year, and the year before it lighter: they are told apart in black and white as well. */
const STYLE = { font: DEFAULT_LOOK.font, brand: DEFAULT_LOOK.brand, ink: INK.text, quiet: INK.quiet }
const COLOURS = { now: STYLE.brand, before: 'A9C9C4' }

/** The Word file of a report (Office Open XML, ECMA-376 transitional). Contents and page numbers are in it: Word asks nothing. */
export async function reportDocx(content: ReportContent): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(reportDocument(content)))
}

function reportDocument(content: ReportContent): Document {
  const font = { font: STYLE.font, bold: true, color: STYLE.brand }
  const paging = { page: { size: PAGE, margin: MARGIN } }
  return new Document({
    title: xmlText(content.documentTitle),
    creator: xmlText(content.organisation),
    lastModifiedBy: xmlText(content.organisation),
    description: '',
    // A letter that the layout does not know the width of is taken for one of middle width.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    styles: {
      default: {
        document: {
          run: { font: STYLE.font, size: SIZE.text, color: STYLE.ink, language: { value: LANGUAGE_TAGS[content.language] } },
          paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO, after: 0 } },
        },
        title: { run: { ...font, size: 64 }, paragraph: { spacing: { before: 3_600, after: 200 } } },
        heading1: { run: { ...font, size: 34 }, paragraph: { spacing: { before: 480, after: 160 }, keepNext: true } },
        heading2: { run: { ...font, size: 26 }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
        heading3: { run: { ...font, size: 22, color: STYLE.ink }, paragraph: { spacing: { before: 240, after: 60 }, keepNext: true } },
        caption: { run: { bold: true, size: 20, color: STYLE.ink }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      { properties: paging, footers: { default: new Footer({ children: [new Paragraph('')] }) }, children: cover(content) },
      { properties: paging, footers: { default: footer(content) }, children: [...contents(content), ...content.blocks.flatMap(written)] },
    ],
  })
}

const plain = (text: string, look: { size?: number; color?: string; bold?: boolean } = {}, after = 0): Paragraph =>
  new Paragraph({ spacing: { after }, children: [new TextRun({ text: xmlText(text), ...look })] })

const cover = ({ organisation, title, subtitle, status }: ReportContent): Paragraph[] => [
  plain(organisation, { bold: true, size: SIZE.brand, color: STYLE.brand }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(xmlText(title))] }),
  plain(subtitle, { size: 28 }, 200),
  plain(status, { color: STYLE.quiet }),
]

/** The heading of the contents is no heading of the report: it would list itself. */
const contents = ({ contentsTitle }: ReportContent): (Paragraph | TableOfContents)[] => [
  plain(contentsTitle, { bold: true, size: 34, color: STYLE.brand }, 160),
  new TableOfContents(xmlText(contentsTitle), { hyperlink: true, headingStyleRange: '1-2' }),
]

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

function written(block: Block, index: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          keepNext: true,
          // What comes first begins on a page of its own, after the contents.
          pageBreakBefore: index === 0,
          children: [new TextRun(xmlText(block.text))],
        }),
      ]
    case 'text':
      return block.text
        .split(/\r\n|\r|\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => new Paragraph({ spacing: { after: 120 }, widowControl: true, children: [new TextRun(xmlText(line))] }))
    case 'note':
      return [plain(block.text, { color: STYLE.quiet }, 120)]
    case 'definition':
      return [
        new Paragraph({
          spacing: { after: 120 },
          keepLines: true,
          children: [new TextRun({ text: `${xmlText(block.term)}. `, bold: true }), new TextRun(xmlText(block.text))],
        }),
      ]
    case 'table':
      return tableOf(block)
    case 'chart':
      return [chartOf(block)]
  }
}

function tableOf({ caption, columns, rows, total }: TableBlock): (Paragraph | Table)[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / shares))
  const cell = (text: string, place: number, look: { isHead?: boolean; isStrong?: boolean; keepNext?: boolean }): TableCell =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: place === 0 ? 0 : 60, right: 60, marginUnitType: WidthType.DXA },
      children: [
        new Paragraph({
          alignment: columns[place]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          keepNext: look.keepNext ?? false,
          children: [
            new TextRun({ text: xmlText(text), size: 20, bold: look.isStrong ?? false, ...(look.isHead ? { color: STYLE.quiet } : {}) }),
          ],
        }),
      ],
    })
  const row = (cells: readonly string[], look: Parameters<typeof cell>[2] = {}): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: look.isHead ?? false,
      children: cells.map((text, place) => cell(text, place, look)),
    })
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9D3D0' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(xmlText(caption))] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
      tableLook: { firstRow: true, firstColumn: true, lastRow: total !== null },
      rows: [
        row(
          columns.map(({ head }) => head),
          { isHead: true, isStrong: true, keepNext: true },
        ),
        // A short table stays whole, and the sum of a long one is never alone on a page.
        ...rows.map((cells, index) => row(cells, { keepNext: index < rows.length - 1 ? rows.length <= SHORT : total !== null })),
        ...(total ? [row(total, { isStrong: true })] : []),
      ],
    }),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ]
}

function chartOf({ direction, title, categories, series, isPercentage }: ChartBlock): Paragraph {
  const isBars = direction === 'bars'
  const height = isBars ? CHART.frame + categories.length * (CHART.group + CHART.bar * series.length * 0.8) : CHART.columns
  const unit = isPercentage ? ' %' : ''
  const told = categories.map(
    (name, place) => `${name}: ${series.map(({ name: year, values }) => `${year} ${values[place] ?? 0}${unit}`).join(', ')}`,
  )
  const look = {
    title,
    categories: categories.map(xmlText),
    series: series.map(({ name, values }, place) => ({
      name: xmlText(name),
      values,
      color: place === series.length - 1 ? COLOURS.now : COLOURS.before,
    })),
    font: { name: STYLE.font, color: STYLE.ink },
    dataLabels: { value: true },
    gapWidth: isBars ? 60 : 90,
    overlap: 0,
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    ...(series.length > 1 ? {} : { legend: false as const }),
    transformation: { width: CHART.width, height: Math.round(height) },
    altText: { name: xmlText(title), title: xmlText(title), description: xmlText(`${title}. ${told.join('; ')}.`) },
  }
  return new Paragraph({
    spacing: { before: 160, after: 80 },
    children: [
      isBars
        ? // Word draws the first category at the bottom: turned, the chart reads as its table does.
          new ChartRun({ ...look, type: 'bar', categoryAxis: { reverseOrder: true } })
        : new ChartRun({ ...look, type: 'column' }),
    ],
  })
}
