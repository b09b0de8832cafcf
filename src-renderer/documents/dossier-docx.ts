import { Document, HeadingLevel, LineRuleType, Packer, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { DossierContent, DossierLine } from './dossier-content.ts'
import { footer, INK, LABEL_WIDTH, LANGUAGE_TAGS, MARGIN, PAGE, SIZE } from './letter-docx.ts'
import { DEFAULT_LOOK, type LetterLook } from './letter-look.ts'
import { xmlText } from './xml-text.ts'

/** One length for all that was blacked out: how long a name was would tell whose it is. */
export const BLACK = '█'.repeat(8)

/** The Word file of a dossier. Nobody is named as its author: who made it is on record in the case. */
export async function dossierDocx(content: DossierContent, look: LetterLook = DEFAULT_LOOK): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(dossierDocument(content, look)))
}

function dossierDocument(content: DossierContent, look: LetterLook): Document {
  const heading = { run: { font: look.font, color: look.brand, bold: true } }
  return new Document({
    title: xmlText(content.documentTitle),
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: {
      default: {
        document: {
          run: { font: look.font, size: SIZE.text, color: INK.text, language: { value: LANGUAGE_TAGS[content.language] } },
          paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO, after: 0 } },
        },
        heading1: { run: { ...heading.run, size: SIZE.brand }, paragraph: { spacing: { before: 360, after: 200 } } },
        heading2: { run: { ...heading.run, size: 26 }, paragraph: { spacing: { before: 320, after: 120 } } },
      },
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: footer(content) },
        children: [...head(content), ...content.sections.flatMap(section)],
      },
    ],
  })
}

function head({ sender, documentTitle, facts, intro }: DossierContent): Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun({ text: xmlText(sender.name), bold: true })] }),
    ...sender.lines.map((text) => new Paragraph({ children: [new TextRun({ text: xmlText(text), size: SIZE.small, color: INK.quiet })] })),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(xmlText(documentTitle))] }),
    ...facts.map(
      ({ label, value }) =>
        new Paragraph({
          tabStops: [{ type: TabStopType.LEFT, position: LABEL_WIDTH }],
          indent: { left: LABEL_WIDTH, hanging: LABEL_WIDTH },
          children: [
            new TextRun({ text: xmlText(label), color: INK.quiet }),
            new TextRun({ children: [new Tab()] }),
            new TextRun({ text: xmlText(value) }),
          ],
        }),
    ),
    new Paragraph({ spacing: { before: 240 }, children: [new TextRun(xmlText(intro))] }),
  ]
}

const section = ({ heading, lines }: DossierContent['sections'][number]): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(xmlText(heading))] }),
  ...lines.map(paragraph),
]

function paragraph({ lead, stretches }: DossierLine): Paragraph {
  const leading = lead === '' ? [] : [new TextRun({ text: `${xmlText(lead)}: `, bold: true })]
  return new Paragraph({
    spacing: { after: 120 },
    widowControl: true,
    children: [...leading, ...stretches.flatMap((stretch) => (stretch.black ? [new TextRun({ text: BLACK })] : runs(stretch.text)))],
  })
}

/** One run a line: a line break someone typed is a line break in Word. */
const runs = (text: string): TextRun[] =>
  xmlText(text)
    .split(/\r\n|\r|\n/)
    .map((part, index) => new TextRun({ text: part, ...(index > 0 ? { break: 1 } : {}) }))
