import writeXlsxFile from 'write-excel-file/universal'
import { xmlText } from './xml-text.ts'

/** What a spreadsheet would take for a formula when it opens a CSV (OWASP, CSV injection); full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A cell of CSV (RFC 4180): always text, and never a formula. */
function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[";,\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** With semicolons and a byte order mark, as Excel in the Netherlands opens it by a double click. */
export const csvFile = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`)

/** As many as Excel takes in one cell. */
const CELL_MAX = 32_767

/** A workbook of which every cell is text: what begins with = stays what it is. @param rows the first are the headers */
export async function xlsxFile(rows: readonly (readonly string[])[], sheet: string): Promise<Uint8Array> {
  const [headers = [], ...rest] = rows
  const cell = (text: string) => ({ value: xmlText(text).slice(0, CELL_MAX), type: String, wrap: true })
  const data = [headers.map((text) => ({ ...cell(text), fontWeight: 'bold' as const })), ...rest.map((row) => row.map(cell))]
  const file = writeXlsxFile(data, { sheet, stickyRowsCount: 1, columns: headers.map(() => ({ width: 22 })) })
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}
