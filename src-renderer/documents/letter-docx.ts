import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { LetterContent, LetterParagraph } from './letter-content.ts'
import { DEFAULT_LOOK, type LetterLook } from './letter-look.ts'
import { filledLetterhead } from './letterhead/filled-letterhead.ts'
import { xmlText } from './xml-text.ts'

/** The colours that no house style changes: they must be read on any printer. */
export const INK = { text: '1B1B1B', quiet: '5C6863' }

/** A4 in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838 }
export const MARGIN = { top: 1_134, right: 1_304, bottom: 1_134, left: 1_304 }
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
export const LABEL_WIDTH = 1_500

/**
 * The address shows in the left window of a DL envelope: 5 cm from the top edge of the paper whatever stands in the
 * letterhead, and no wider than 8.2 cm. The rows grow when there is more in them.
 */
const HEAD_HEIGHT = 1_701
const ADDRESS = { height: 1_701, width: 4_650 }

/** Half points. */
export const SIZE = { text: 22, small: 18, brand: 32 }

export const LANGUAGE_TAGS = { nl: 'nl-NL', en: 'en-GB' }

/** The Word file of a letter (Office Open XML, ECMA-376 transitional). */
export async function letterDocx(content: LetterContent, look: LetterLook = DEFAULT_LOOK): Promise<Uint8Array> {
  if (look.letterhead) return filledLetterhead(look.letterhead, content)
  return new Uint8Array(await Packer.toArrayBuffer(letterDocument(content, look)))
}

function letterDocument(content: LetterContent, look: LetterLook): Document {
  return new Document({
    title: xmlText(content.documentTitle),
    creator: xmlText(content.sender.name),
    lastModifiedBy: xmlText(content.sender.name),
    description: '',
    styles: {
      default: {
        document: {
          run: { font: look.font, size: SIZE.text, color: INK.text, language: { value: LANGUAGE_TAGS[content.language] } },
          // Without its rule LibreOffice takes the line for a fixed one, and a large name runs into itself.
          paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: footer(content) },
        children: [letterhead(content, look), ...facts(content), ...body(content)],
      },
    ],
  })
}

/** A table without lines: names and addresses keep their place whatever their length. */
function letterhead({ sender, addressee }: LetterContent, look: LetterLook): Table {
  const nameWidth = Math.round(TEXT_WIDTH * 0.6)
  const row = (height: number, children: TableCell[]): TableRow =>
    new TableRow({ cantSplit: true, height: { value: height, rule: HeightRule.ATLEAST }, children })
  const cell = (width: number, children: Paragraph[], columnSpan = 1): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, columnSpan, children })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [nameWidth, TEXT_WIDTH - nameWidth],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    // Word's own margin of a cell would set names off from the text below them.
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [
      row(HEAD_HEIGHT, [
        cell(nameWidth, [look.logo ? logoLine(look.logo) : line(sender.name, { bold: true, size: SIZE.brand, color: look.brand })]),
        cell(
          TEXT_WIDTH - nameWidth,
          // A logo takes the place of the name, which then stands with the address.
          [...(look.logo ? [sender.name] : []), ...(sender.lines.length > 0 || look.logo ? sender.lines : [''])].map((text, index) =>
            line(
              text,
              { size: SIZE.small, ...(look.logo && index === 0 ? { bold: true, color: look.brand } : { color: INK.quiet }) },
              { alignment: AlignmentType.RIGHT },
            ),
          ),
        ),
      ]),
      row(ADDRESS.height, [
        cell(
          TEXT_WIDTH,
          addressee.map((text) => line(text, {}, { indent: { right: TEXT_WIDTH - ADDRESS.width } })),
          2,
        ),
      ]),
    ],
  })
}

/** As large as the head allows, in pixels of 96 to the inch, and never larger than it is. */
const LOGO_MAX = { width: 320, height: 90 }

function logoLine({ bytes, type, width, height }: NonNullable<LetterLook['logo']>): Paragraph {
  const scale = Math.min(1, LOGO_MAX.width / width, LOGO_MAX.height / height)
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  // The name stands beside it in words: a screen reader need not be told twice.
  return new Paragraph({ children: [new ImageRun({ type, data: bytes, transformation: size })] })
}

interface RunLook {
  readonly bold?: boolean
  readonly size?: number
  readonly color?: string
}

const line = (text: string, look: RunLook = {}, place: Pick<IParagraphOptions, 'alignment' | 'indent'> = {}): Paragraph =>
  new Paragraph({ ...place, children: [new TextRun({ text: xmlText(text), ...look })] })

function facts(content: LetterContent): Paragraph[] {
  return content.facts.map(
    ({ label, value }, index) =>
      new Paragraph({
        spacing: { before: index === 0 ? 240 : 0 },
        tabStops: [{ type: TabStopType.LEFT, position: LABEL_WIDTH }],
        indent: { left: LABEL_WIDTH, hanging: LABEL_WIDTH },
        children: [
          new TextRun({ text: xmlText(label), color: INK.quiet }),
          new TextRun({ children: [new Tab()] }),
          new TextRun({ text: xmlText(value) }),
        ],
      }),
  )
}

function body({ salutation, paragraphs, closing, signature }: LetterContent): Paragraph[] {
  return [
    new Paragraph({ spacing: { before: 480, after: 200 }, children: [new TextRun({ text: xmlText(salutation) })] }),
    ...paragraphs.map((paragraph, index) => textParagraph(paragraph, index === paragraphs.length - 1)),
    // What closes the letter stays on one page: the last of the text, the greeting and the signature.
    new Paragraph({ spacing: { before: 280, after: 720 }, keepNext: true, children: [new TextRun({ text: xmlText(closing) })] }),
    ...signature.map(
      (text, index) => new Paragraph({ keepNext: index < signature.length - 1, children: [new TextRun({ text: xmlText(text) })] }),
    ),
  ]
}

function textParagraph({ lead, parts }: LetterParagraph, isLast: boolean): Paragraph {
  const leading = lead === '' ? [] : [new TextRun({ text: `${xmlText(lead)} `, bold: true })]
  return new Paragraph({
    spacing: { after: 200 },
    widowControl: true,
    keepNext: isLast,
    children: [...leading, ...parts.flatMap((part) => runs(part.text))],
  })
}

/** One run a line: a line break someone typed is a line break in Word. */
function runs(text: string): TextRun[] {
  return xmlText(text)
    .split(/\r\n|\r|\n/)
    .map((part, index) => new TextRun({ text: part, ...(index > 0 ? { break: 1 } : {}) }))
}

/** A page that lies loose says which letter it belongs to. */
export function footer({ documentTitle, pageNumbers }: Pick<LetterContent, 'documentTitle' | 'pageNumbers'>): Footer {
  const { before, between, after } = pageNumbers
  const look = { size: SIZE.small, color: INK.quiet }
  const numbers = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after].filter((part) => part !== '')
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ ...look, text: xmlText(documentTitle) }),
          new TextRun({ ...look, children: [new Tab()] }),
          new TextRun({ ...look, children: numbers }),
        ],
      }),
    ],
  })
}
