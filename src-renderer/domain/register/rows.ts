import { type Mapping, REGISTER_FIELDS, type RegisterField } from './fields.ts'
import type { RegisterRow } from './row.ts'

/** A cell that a person mended in the dry run, by row and field. */
export type Corrections = ReadonlyMap<string, string>

export const correctionKey = (row: number, field: RegisterField): string => `${row} ${field}`

/** The rows below the header by what their columns mean; rows in which nothing stands are none. */
export function rowsOf(
  table: readonly (readonly string[])[],
  header: number,
  mapping: Mapping,
  corrections: Corrections,
): readonly RegisterRow[] {
  const headers = table[header] ?? []
  return table.slice(header + 1).flatMap((line, index): RegisterRow[] => {
    if (line.every((cell) => cell.trim() === '')) return []
    const row = header + index + 2
    const cells = cellsOf(line, headers, mapping)
    for (const field of REGISTER_FIELDS) {
      const correction = corrections.get(correctionKey(row, field))
      if (correction !== undefined) cells.set(field, correction)
    }
    return [{ row, cells }]
  })
}

function cellsOf(line: readonly string[], headers: readonly string[], mapping: Mapping): Map<RegisterField, string> {
  const cells = new Map<RegisterField, string>()
  for (const [column, field] of mapping.entries()) {
    if (field === null) continue
    const cell = line[column] ?? ''
    const before = cells.get(field)
    // Only remarks can have several columns: each under its own words.
    const more = cell.trim() === '' ? '' : `${headers[column] ?? ''}: ${cell}`
    cells.set(field, before === undefined ? cell : [before, more].filter((text) => text.trim() !== '').join('\n'))
  }
  return cells
}
