import { z } from 'zod'
import type { TableName } from '../store/sealed-tables.ts'

/**
 * How each table goes into an export. `logs`: as the lines of the organisation and its cases. `rows`: row by row, as they are.
 * `files`: bytes, by what names them. Or why it is left out. A table that is missing here does not compile.
 */
export const TABLES = {
  logs: 'logs',
  drafts: 'rows',
  calendarFiles: 'rows',
  chunks: 'files',
  cases: { leftOut: 'made anew from the log of each case' },
  unfinishedAttachments: { leftOut: 'what is being written at this moment; a restore writes it itself for the files of drafts' },
  facts: { leftOut: 'ties a database to the keys of its machine' },
} as const satisfies Readonly<Record<TableName, 'logs' | 'rows' | 'files' | { readonly leftOut: string }>>

export type RowTable = { [Name in TableName]: (typeof TABLES)[Name] extends 'rows' ? Name : never }[TableName]

const id = z.string().min(1)

/** The columns that stand open, of tables that go row by row: the door in front of them. */
export const OPEN_COLUMNS: { readonly [Name in RowTable]: z.ZodType<Readonly<Record<string, string | number>>> } = {
  drafts: z.strictObject({ id, savedAt: z.number() }),
  calendarFiles: z.strictObject({ id }),
}

export const ROW_TABLES = Object.keys(OPEN_COLUMNS) as readonly RowTable[]
export const isRowTable = (name: string): name is RowTable => Object.hasOwn(OPEN_COLUMNS, name)
