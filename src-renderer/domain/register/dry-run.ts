import { referenceNumber } from '../complaint/reference.ts'
import { folded } from '../folded.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { tidy } from './cells.ts'
import type { RegisterField } from './fields.ts'
import { readRow } from './read-row.ts'
import type { PlannedCase, ReadContext, RegisterRow, RowNote } from './row.ts'
import { CHOICE_FIELDS, type ChoiceField, type Suggestion, suggest } from './values.ts'

/** A case that is in the register already, as far as it must be told apart. */
export interface KnownCase {
  readonly reference: string
  readonly receivedOn: string
  readonly complainant: string
}

/** What will happen to a row. `of`: the row or the reference that it repeats. */
export type RowOutcome =
  | { readonly row: number; readonly outcome: 'new'; readonly planned: PlannedCase; readonly notes: readonly RowNote[] }
  | { readonly row: number; readonly outcome: 'duplicate'; readonly of: string; readonly notes: readonly RowNote[] }
  | { readonly row: number; readonly outcome: 'rejected'; readonly notes: readonly RowNote[] }

/** One spelling of a value, in how many rows, and what it seems to mean. */
export interface ValueQuestion extends Suggestion {
  readonly field: ChoiceField
  readonly value: string
  readonly rows: number
}

/** The spellings that do not say themselves what they mean, by field; those that must be answered first. */
export function questionsIn(rows: readonly RegisterRow[], organisation: Organisation): readonly ValueQuestion[] {
  return CHOICE_FIELDS.flatMap((field) => {
    const counts = new Map<string, { value: string; rows: number }>()
    for (const { cells } of rows) {
      if (!cells.has(field)) continue
      const value = tidy(cells.get(field) ?? '')
      // Whether it is formal has to be said also where nothing stands (rule C2).
      if (value === '' && field !== 'formality') continue
      const key = keyOf(value)
      const known = counts.get(key)
      if (known) known.rows += 1
      else counts.set(key, { value, rows: 1 })
    }
    return [...counts.values()].map(({ value, rows: count }) => ({ field, value, rows: count, ...suggest(field, value, organisation) }))
  })
}

export const keyOf = (value: string): string => folded(tidy(value))

/** What will happen to each row, without doing any of it. */
export function dryRun(rows: readonly RegisterRow[], known: Iterable<KnownCase>, context: ReadContext): readonly RowOutcome[] {
  const judge = againstRegister(known)
  const seen = new Map<string, number>()
  return rows.map((row): RowOutcome => {
    const print = fingerprint(row.cells)
    const earlier = seen.get(print)
    if (earlier !== undefined) return { row: row.row, outcome: 'duplicate', of: String(earlier), notes: [] }
    seen.set(print, row.row)
    const { planned, rejections, warnings } = readRow(row, context)
    if (!planned) return { row: row.row, outcome: 'rejected', notes: rejections }
    return judge(row.row, planned) ?? { row: row.row, outcome: 'new', planned, notes: warnings }
  })
}

/** Whether a case is in the register, or earlier in the file, and under which reference. */
function againstRegister(known: Iterable<KnownCase>): (row: number, planned: PlannedCase) => RowOutcome | null {
  const inRegister = [...known]
  const byReference = new Map(inRegister.map((one) => [folded(one.reference), one]))
  const byPerson = new Map(inRegister.map((one) => [personKey(one), one]))
  const references = new Map<string, number>()
  return (row, { reference, intake }) => {
    const complainant = intake.complainants.map(({ name }) => name).join(', ')
    const key = personKey({ receivedOn: intake.receivedOn, complainant })
    if (reference === null) {
      const same = complainant === '' ? undefined : byPerson.get(key)
      return same ? { row, outcome: 'duplicate', of: same.reference, notes: [] } : null
    }
    const taken = byReference.get(folded(reference))
    if (taken && personKey(taken) === key) return { row, outcome: 'duplicate', of: taken.reference, notes: [] }
    if (taken) return rejected(row, 'referenceTaken', reference)
    const twice = references.get(folded(reference))
    if (twice !== undefined) return rejected(row, 'referenceTwice', String(twice))
    references.set(folded(reference), row)
    return null
  }
}

const rejected = (row: number, code: RowNote['code'], value: string): RowOutcome => ({
  row,
  outcome: 'rejected',
  notes: [{ field: 'reference', code, value }],
})

const personKey = ({ receivedOn, complainant }: Omit<KnownCase, 'reference'>): string => `${receivedOn} ${folded(complainant)}`

const fingerprint = (cells: ReadonlyMap<RegisterField, string>): string =>
  JSON.stringify([...cells].map(([field, text]) => [field, text.trim()]))

/** The references that the app gives: each counts on in its year, behind those of the register and of the file. */
export function withReferences(
  planned: readonly PlannedCase[],
  highest: (year: number) => number,
  write: (receivedOn: string, number: number) => string,
): readonly (PlannedCase & { readonly reference: string })[] {
  const last = new Map<number, number>()
  const yearOf = (one: PlannedCase): number => Number(one.intake.receivedOn.slice(0, 4))
  for (const one of planned) {
    const number = one.reference === null ? 0 : (referenceNumber(one.reference) ?? 0)
    // A number counts in the year that stands in it, and in that of its receipt, where it is stored.
    for (const year of [yearOf(one), Number(one.reference?.slice(0, 4) ?? 0)])
      last.set(year, Math.max(last.get(year) ?? highest(year), number))
  }
  return planned.map((one) => {
    if (one.reference !== null) return { ...one, reference: one.reference }
    const number = (last.get(yearOf(one)) ?? highest(yearOf(one))) + 1
    last.set(yearOf(one), number)
    return { ...one, reference: write(one.intake.receivedOn, number) }
  })
}
