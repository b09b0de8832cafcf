/**
 * Rows in the order of a column; of equal ones the newest case first.
 *
 * @param keyOf text that sorts the column as people expect it; empty stands last, whichever way the column is sorted
 */
export function sortedRows<Row>(
  rows: readonly Row[],
  descending: boolean,
  keyOf: (row: Row) => string,
  referenceOf: (row: Row) => string,
): Row[] {
  const compare = new Intl.Collator('nl', { numeric: true }).compare
  const keyed = rows.map((row) => ({ row, key: keyOf(row), reference: referenceOf(row) }))
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return a.key === b.key ? compare(b.reference, a.reference) : a.key === '' ? 1 : -1
    return (descending ? -1 : 1) * compare(a.key, b.key) || compare(b.reference, a.reference)
  })
  return keyed.map(({ row }) => row)
}
