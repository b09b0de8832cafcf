import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/universal'
import { guessed } from './charsets.ts'
import { unpackedSize } from './zip-size.ts'

export interface ReadTable {
  /** Of a workbook; empty for CSV. */
  readonly sheet: string
  readonly sheets: readonly string[]
  /** Cells as text, row by row as Excel counts them; dates as YYYY-MM-DD. */
  readonly rows: readonly (readonly string[])[]
}

export type TableRefusal = 'tooLarge' | 'unreadable' | 'empty' | 'oldExcel' | 'locked'

/** An office's register of twenty years is a few MB; what is larger by far is no register. */
export const TABLE_MAX_BYTES = 50_000_000
const UNPACKED_MAX_BYTES = 400_000_000
const ROWS_MAX = 100_000
const COLUMNS_MAX = 200

/** A register as rows of text, from CSV or a workbook. Formulas are what they last showed; macros are not looked at. */
export async function readTable(bytes: Uint8Array<ArrayBuffer>, sheet: string | null): Promise<ReadTable | TableRefusal> {
  if (bytes.length > TABLE_MAX_BYTES) return 'tooLarge'
  if (bytes.length === 0) return 'empty'
  // The old Excel format, and a workbook with a password, are compound files (MS-CFB).
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return includesText(bytes, 'EncryptedPackage') ? 'locked' : 'oldExcel'
  const read = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? await readWorkbook(bytes, sheet) : readCsv(bytes)
  if (typeof read === 'string') return read
  if (read.rows.length > ROWS_MAX) return 'tooLarge'
  return read.rows.some((row) => row.some((cell) => cell.trim() !== '')) ? read : 'empty'
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte)

/** In UTF-16, as names of streams are. */
const includesText = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 1_000_000))).includes(text)

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, wanted: string | null): Promise<ReadTable | TableRefusal> {
  const size = unpackedSize(bytes)
  if (size === null) return 'unreadable'
  if (size > UNPACKED_MAX_BYTES) return 'tooLarge'
  try {
    const sheets = await readXlsxFile(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), { trim: false })
    // The sheet with most in it is the register; the others are lists as a rule.
    const largest = sheets.toSorted((a, b) => b.data.length - a.data.length)[0]
    const chosen = sheets.find(({ sheet }) => sheet === wanted) ?? largest
    if (!chosen) return 'empty'
    const rows = chosen.data.map((row) => row.slice(0, COLUMNS_MAX).map(cellText))
    return { sheet: chosen.sheet, sheets: sheets.map(({ sheet }) => sheet), rows }
  } catch {
    return 'unreadable'
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell)
}

function readCsv(bytes: Uint8Array): ReadTable | TableRefusal {
  const text = guessed(bytes).replace(/^\uFEFF/, '')
  // Binary of another kind has zeros in it; no text has.
  if (text.slice(0, 10_000).includes('\0')) return 'unreadable'
  const [, separator] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = separator ? text.slice(text.indexOf('\n') + 1) : text
  const { data } = Papa.parse<string[]>(body, {
    delimiter: separator ?? delimiterOf(body),
    preview: ROWS_MAX + 1,
    skipEmptyLines: false,
  })
  const rows = data.map((row) => row.slice(0, COLUMNS_MAX))
  // Of the last line break comes a row with one empty cell.
  if (rows.at(-1)?.every((cell) => cell === '')) rows.pop()
  return { sheet: '', sheets: [], rows: separator ? [[], ...rows] : rows }
}

const DELIMITERS = [';', ',', '\t', '|'] as const

/** What stands oftenest outside quotes in the first lines: of a header as a rule nothing else does. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '')
  const lines = bare.split(/\r?\n|\r/).slice(0, 10)
  const counts = DELIMITERS.map((delimiter) => ({
    delimiter,
    // A header without it speaks against it: commas stand in every sentence.
    count: lines.filter((line) => line.includes(delimiter)).length * 1_000 + (lines[0]?.split(delimiter).length ?? 0),
  }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ';'
}
