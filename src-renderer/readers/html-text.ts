/**
 * The text of an HTML mail, by its letters alone: nothing is built, run or fetched. Line breaks are those a reader sees; a row
 * of two cells is told apart, since forms on websites send those.
 */
export interface HtmlText {
  readonly text: string
  readonly pairs: readonly (readonly [label: string, value: string])[]
}

const SILENT = /<(script|style|head|title|template|noscript|iframe|object|svg|math|select|textarea)\b[^>]*>[\s\S]*?(<\/\1\s*>|$)/gi
const BLOCK = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'table',
  'blockquote',
  'section',
  'article',
  'header',
  'footer',
  'pre',
  'hr',
  'dl',
  'dt',
  'dd',
  'form',
  'body',
  'html',
  'center',
  'address',
])
const CELL = '\u0001'
const BREAK = '\u0002'

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  deg: '°',
  sect: '§',
  pound: '£',
  trade: '™',
  shy: '',
  zwnj: '',
  zwj: '',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  oelig: 'œ',
  OElig: 'Œ',
  eth: 'ð',
  thorn: 'þ',
  times: '×',
  frac12: '½',
  iexcl: '¡',
  iquest: '¿',
}
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}

function entity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  }
  const [, letter, mark] = /^([A-Za-z])(grave|acute|circ|tilde|uml|cedil|ring|caron)$/.exec(name) ?? []
  const combining = mark === undefined ? undefined : MARKS[mark]
  if (letter && combining) return (letter + combining).normalize('NFC')
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole
}

const decoded = (text: string): string => text.replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi, entity)

export function htmlToText(html: string): HtmlText {
  const visible = html
    .replaceAll(/\p{Cc}/gu, (mark) => (/[\n\r\t]/.test(mark) ? ' ' : ''))
    .replaceAll(/<!--[\s\S]*?(-->|$)/g, '')
    .replaceAll(SILENT, ' ')
  const marked = visible.replaceAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*(?:>|$)/gi, (_tag, slash: string, name: string) => {
    const tag = name.toLowerCase()
    if (tag === 'br') return BREAK
    if (tag === 'td' || tag === 'th') return slash === '' ? '' : CELL
    if (tag === 'tr') return '\n'
    return BLOCK.has(tag) ? BREAK : ''
  })
  const lines = marked
    .replaceAll(/<[!?/]?[^<>]{0,200}>/g, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => decoded(line))
  const pairs = lines.flatMap((line): (readonly [string, string])[] => {
    const cells = line.split(CELL)
    const [label, value] = cells
    if (cells.length !== 3 || label === undefined || value === undefined || cells[2]?.trim() !== '') return []
    return [[plainText(label).replace(/:$/, ''), plainText(value)]]
  })
  const text = plainText(
    lines
      .map((line) =>
        line
          .split(CELL)
          .filter((cell) => cell.trim() !== '')
          .join(': '),
      )
      .join(BREAK),
  )
  return { text, pairs }
}

const plainText = (marked: string): string =>
  marked
    .split(BREAK)
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
