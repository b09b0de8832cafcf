// Makes resources/sample/letterhead.docx: a letterhead to begin from, with every placeholder in the kind of place where
// organisations have them. Invented organisation. Run it when the placeholders change: `npm run letterhead`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'

const BRAND = '7A3E9D'
const WIDTH = 9_298
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
/** @type {(width: number, children: Paragraph[]) => TableCell} */
const cell = (width, children) => new TableCell({ width: { size: width, type: WidthType.DXA }, children })
/** @type {(text: string, look?: Partial<import('docx').IRunOptions>) => Paragraph} */
const plain = (text, look = {}) => new Paragraph({ children: [new TextRun({ text, ...look })] })

const header = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: BRAND, space: 6 } },
      // One placeholder in several runs, as Word leaves them after editing.
      children: [new TextRun({ text: '{{afz', color: BRAND, size: 18 }), new TextRun({ text: 'ender}}', color: BRAND, size: 18 })],
    }),
  ],
})
const footer = new Footer({
  children: [
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      children: [new TextRun({ text: 'Kinderopvang De Proef, elke dag open en eerlijk\t{{kenmerk}}', size: 16, color: '5C6863' })],
    }),
  ],
})
const facts = new Table({
  layout: TableLayoutType.FIXED,
  width: { size: WIDTH, type: WidthType.DXA },
  columnWidths: [1_500, WIDTH - 1_500],
  borders,
  margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
  rows: [
    { label: 'Datum', value: '{{datum}}' },
    { label: 'Kenmerk', value: '{{kenmerk}}' },
    { label: 'Onderwerp', value: '{{onderwerp}}' },
  ].map(
    ({ label, value }) =>
      new TableRow({ cantSplit: true, children: [cell(1_500, [plain(label, { color: BRAND })]), cell(WIDTH - 1_500, [plain(value)])] }),
  ),
})
const letterhead = new Document({
  title: 'Briefpapier',
  creator: 'Kinderopvang De Proef',
  lastModifiedBy: 'Kinderopvang De Proef',
  description: '',
  styles: { default: { document: { run: { font: 'Verdana', size: 19 }, paragraph: { spacing: { line: 288 } } } } },
  sections: [
    {
      properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 2_600, right: 1_304, bottom: 1_400, left: 1_304 } } },
      headers: { default: header },
      footers: { default: footer },
      children: [
        plain('{{ontvanger}}'),
        new Paragraph({ spacing: { before: 480 }, children: [] }),
        facts,
        new Paragraph({ spacing: { before: 360, after: 200 }, children: [new TextRun('{{aanhef}}')] }),
        plain('{{brief}}'),
        new Paragraph({ spacing: { before: 280, after: 720 }, keepNext: true, children: [new TextRun('{{groet}}')] }),
        plain('{{ondertekening}}'),
      ],
    },
  ],
})
const target = join(import.meta.dirname, '../../resources/sample/letterhead.docx')
writeFileSync(target, await Packer.toBuffer(letterhead))
