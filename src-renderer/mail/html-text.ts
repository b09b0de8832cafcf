import { Parser } from 'htmlparser2'

const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'blockquote',
  'ul',
  'ol',
  'table',
  'tbody',
  'form',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
/** What is in these is no text that anyone was meant to read. */
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'select', 'textarea'])
/** A parser that goes on for ever is one that a mail can stop the app with. */
const MOST_CHARACTERS = 5_000_000

/** Writes text as the tags come by. */
class TextMaker {
  readonly #out: string[] = []
  #silent = 0
  /** Which cell of a row this is; 0 outside a row. */
  #cell = 0

  readonly open = (name: string): void => {
    if (SILENT.has(name)) this.#silent += 1
    else if (name === 'br') this.#out.push('\n')
    else if (name === 'li') this.#newLine('- ')
    else if (name === 'tr') this.#row()
    else if (name === 'td' || name === 'th') this.#nextCell()
    else this.#block(name, '')
  }

  readonly text = (text: string): void => {
    if (this.#silent === 0) this.#out.push(text.replaceAll(/[\t\r\n \u00A0]+/g, ' '))
  }

  readonly close = (name: string): void => {
    if (SILENT.has(name)) this.#silent -= 1
    else if (name === 'tr') this.#row()
    else this.#block(name, name === 'p' ? '\n' : '')
  }

  toString(): string {
    return this.#out.join('')
  }

  #row(): void {
    this.#newLine('')
    this.#cell = 0
  }

  #nextCell(): void {
    this.#cell += 1
    if (this.#cell === 2) this.#out.push(/:\s*$/.test(this.#out.at(-1) ?? '') ? ' ' : ': ')
    if (this.#cell > 2) this.#out.push(' ')
  }

  /** Within a row a block is part of its cell. */
  #block(name: string, after: string): void {
    if (BLOCKS.has(name) && this.#cell === 0) this.#newLine(after)
  }

  #newLine(then: string): void {
    if (this.#out.length > 0 && this.#out.at(-1) !== '\n') this.#out.push('\n')
    if (then !== '') this.#out.push(then)
  }
}

/**
 * The text of HTML, without ever making a page of it: nothing is fetched, run or drawn. A row of a table is a line
 * `first cell: others`, as forms on websites send their fields.
 */
export function htmlText(html: string): string {
  const maker = new TextMaker()
  const parser = new Parser({ onopentag: maker.open, ontext: maker.text, onclosetag: maker.close }, { decodeEntities: true })
  parser.end(html.slice(0, MOST_CHARACTERS))
  return tidy(maker.toString())
}

/** Blanks at the ends of lines, and more than one empty line, are left of a layout that is gone. */
export const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t\u00A0]+\n/g, '\n')
    .replaceAll(/\n[ \t]+/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
