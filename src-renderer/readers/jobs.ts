import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { Organisation } from '../domain/organisation/organisation.ts'
import type { KnownCase, RowOutcome, ValueQuestion } from '../domain/register/dry-run.ts'
import type { Mapping } from '../domain/register/fields.ts'
import type { Corrections } from '../domain/register/rows.ts'
import type { TableRefusal } from './table.ts'

/** What a person sees of a file before its columns have a meaning. */
export interface TableHead {
  readonly sheet: string
  readonly sheets: readonly string[]
  /** The first rows, as they stand. */
  readonly first: readonly (readonly string[])[]
  readonly rowCount: number
}

interface Columns {
  /** From 0. */
  readonly header: number
  readonly mapping: Mapping
  readonly organisation: Organisation
}

/** What the worker does. It keeps the table that was read last. */
export interface ReaderJobs {
  table: { ask: { readonly bytes: Uint8Array<ArrayBuffer>; readonly sheet: string | null }; answer: TableHead | TableRefusal }
  questions: { ask: Columns; answer: readonly ValueQuestion[] }
  dryRun: {
    ask: Columns & {
      readonly corrections: Corrections
      /** What each spelling means, by field and key of the spelling. */
      readonly answers: ReadonlyMap<string, string | null>
      readonly today: CalendarDate
      readonly known: readonly KnownCase[]
      readonly insteadOfBsn: string | null
    }
    answer: readonly RowOutcome[]
  }
}

export type JobName = keyof ReaderJobs
export type ReaderMessage = {
  [Name in JobName]: { readonly id: number; readonly name: Name; readonly ask: ReaderJobs[Name]['ask'] }
}[JobName]
export type ReaderAnswer =
  /** The first rows of an answer that is too long for one message: the window would wait while it is unpacked. */
  | { readonly id: number; readonly part: readonly RowOutcome[] }
  | { readonly id: number; readonly answer: ReaderJobs[JobName]['answer'] }
  | { readonly id: number; readonly failed: string }

export const answerKey = (field: string, key: string): string => `${field} ${key}`
