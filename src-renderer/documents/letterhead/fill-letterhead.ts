import Docxtemplater from 'docxtemplater'
import { strToU8, zipSync } from 'fflate'
import PizZip from 'pizzip'
import type { LetterContent, LetterParagraph } from '../letter-content.ts'
import { xmlText } from '../xml-text.ts'
import { CONTENT_TYPES, DOCUMENT_TYPE, type Package, TEMPLATE_TYPE, textOf } from './open-package.ts'
import { BODY, bodyFor, linesFor, type Placeholder, placeholderNamed } from './placeholders.ts'

/** A letterhead that was opened, with every tag that it has. It is only read: each letter fills in a copy of its own. */
export interface OpenedLetterhead {
  readonly parts: Package
  readonly tags: readonly string[]
}

/**
 * Finds the tags by filling in nothing: docxtemplater finds them in whatever part or box they stand, and put together again.
 *
 * @throws when a tag is not closed, or the body does not stand alone in its paragraph
 */
export function openLetterhead(parts: Package): OpenedLetterhead {
  const tags = new Set<string>()
  compile(parts, (tag) => {
    tags.add(tag)
    return ''
  }).render()
  return { parts, tags: [...tags] }
}

export function fill({ parts, tags }: OpenedLetterhead, content: LetterContent): Uint8Array {
  const has = new Set(tags.flatMap((tag) => placeholderNamed(tag) ?? []))
  const lines = linesFor(content)
  const textFor = (name: Placeholder): string =>
    name === 'brief'
      ? bodyFor(content, has)
          .map((paragraph) => paragraphXml(paragraph, content))
          .join('')
      : xmlText(lines[name].join('\n'))
  const document = compile(parts, (tag) => {
    const name = placeholderNamed(tag)
    return name === null ? '' : textFor(name)
  })
  document.render()
  return packed(document.getZip())
}

/** fflate packs many small parts several times faster than pizzip does, and one after the other it adds up. */
function packed(zip: PizZip): Uint8Array {
  const names = Object.keys(zip.files).filter((name) => zip.files[name]?.dir === false)
  // What kind of file it is stands first, as Word writes it: some programs look no further.
  const ordered = [...FIRST.filter((name) => names.includes(name)), ...names.filter((name) => !FIRST.includes(name))]
  return zipSync(Object.fromEntries(ordered.map((name) => [name, zip.files[name]?.asUint8Array() ?? new Uint8Array()])), { mtime: NO_TIME })
}

const FIRST: readonly string[] = [CONTENT_TYPES, '_rels/.rels']
/** The earliest that a zip can hold: a letter says itself of which day it is. */
const NO_TIME = new Date(1980, 0, 1)

const RAW_XML = 'rawxml'

function compile(parts: Package, textFor: (tag: string) => string): Docxtemplater<PizZip> {
  return new Docxtemplater(asDocument(parts), {
    delimiters: { start: '{{', end: '}}' },
    linebreaks: true,
    errorLogging: false,
    parser: (tag) => ({ get: () => textFor(tag) }),
    nullGetter: () => '',
    modules: [
      {
        name: 'GehoorPlaceholders',
        // Every tag is a plain one, whatever sign it begins with, and the body takes the place of its whole paragraph.
        parse: (tag) => ({ type: 'placeholder', value: tag, ...(placeholderNamed(tag) === BODY ? { module: RAW_XML } : {}) }),
      },
    ],
  })
}

/** A template (.dotx) becomes a document: what it makes is a letter. */
function asDocument(parts: Package): PizZip {
  const zip = new PizZip()
  for (const [path, bytes] of parts) zip.file(path, bytes)
  zip.file(CONTENT_TYPES, strToU8(textOf(parts, CONTENT_TYPES).replaceAll(TEMPLATE_TYPE, DOCUMENT_TYPE)))
  return zip
}

const LANGUAGE = { nl: 'nl-NL', en: 'en-GB' }

/** In the letterhead's own type: only what the letter itself makes bold is so. */
function paragraphXml({ lead, parts }: LetterParagraph, { language }: LetterContent): string {
  const lang = `<w:lang w:val="${LANGUAGE[language]}"/>`
  const run = (text: string, look = ''): string =>
    escaped(text)
      .split(/\r\n|\r|\n/)
      .map((part, index) => `<w:r><w:rPr>${look}${lang}</w:rPr>${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${part}</w:t></w:r>`)
      .join('')
  const text = parts.map((part) => run(part.text)).join('')
  return `<w:p><w:pPr><w:widowControl/><w:spacing w:after="200"/></w:pPr>${lead === '' ? '' : run(`${lead} `, '<w:b/>')}${text}</w:p>`
}

const escaped = (text: string): string => xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
