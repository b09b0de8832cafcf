import { type TableColumn, tableRow } from '../documents/case-table.ts'
import { csvFile, xlsxFile } from '../documents/table-file.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Translate } from '../text/i18n.ts'
import { changeOrganisation } from './change-organisation.ts'
import type { SaveRefusal } from './issue-letter.ts'
import type { Session } from './session.ts'

export interface TableOrder {
  /** Of cases that the person at the keyboard may see (rule C11). */
  readonly caseIds: readonly string[]
  readonly columns: readonly TableColumn[]
  readonly withPersonalData: boolean
  readonly format: 'xlsx' | 'csv'
  readonly suggestedName: string
  readonly sheet: string
  readonly t: Translate
}

/** The cases as a table, where a person chooses, and on record. */
export async function saveTable(
  session: Session,
  order: TableOrder,
): Promise<Result<{ readonly fileName: string }, SaveRefusal | 'notRecorded'>> {
  const { store, desktop } = session
  const { columns, format, suggestedName, t, withPersonalData } = order
  const organisation = store.organisation.current.get()
  const rows: string[][] = [columns.map((column) => t(`table.fields.${column}`))]
  for (const caseId of order.caseIds) {
    const read = await store.cases.read(caseId)
    if (!read.ok) continue
    const row = tableRow(read.value.complaint, organisation, t)
    rows.push(columns.map((column) => row[column]))
  }
  const bytes = format === 'csv' ? csvFile(rows) : await xlsxFile(rows, order.sheet)
  const saved = await desktop.saveDocument({ type: format, suggestedName, bytes })
  if (!saved.ok) return refuse(saved.reason)
  const recorded = await changeOrganisation(session, [
    { type: 'tableExported', version: 1, data: { format, cases: rows.length - 1, withPersonalData } },
  ])
  return recorded.ok ? ok({ fileName: saved.fileName }) : refuse('notRecorded')
}
