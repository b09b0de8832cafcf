import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from './app-context.tsx'
import { capOf, KEYS, LETTER_KEYS, type LetterKey, letterOf } from './keys.ts'
import './row-table.css'

/** Height of a row in rem, as `row-table.css` sets it: it grows with the reader's own text size. */
const ROW_HEIGHT = 2.3125
const TALL_HEIGHT = 3.5
const OVERSCAN = 5
const PAGE = 12

export interface SortedBy<Column extends string> {
  readonly column: Column
  readonly descending: boolean
}

interface RowTableProps<Row, Column extends string> {
  label: string
  /** Names its widths in the styles. */
  className: string
  rows: readonly Row[]
  idOf: (row: Row) => string
  isBusy: boolean
  columns: readonly { readonly id: Column; readonly label: string }[]
  /** Null where the rows come in an order of their own. */
  sorting: SortedBy<Column> | null
  onSort: (sorting: SortedBy<Column>) => void
  onOpen: (row: Row) => void
  /** What `/` does; without it the key is not told of. */
  onFind?: () => void
  /** What single letters do with the row chosen; without it there are none. */
  letters?: Partial<Record<LetterKey, (row: Row) => void>> | undefined
  /** Rows with a second line across their columns. */
  isTall?: boolean
  /** Draws every row, as paper asks. */
  isWhole?: boolean
  /** @param choose the same function each time, so that a row only redraws when it changed */
  children: (row: Row, index: number, isChosen: boolean, choose: (id: string) => void) => ReactNode
}

/** A plain table of which only the rows in view exist. One tab stop; the arrows go through it, Enter opens. */
export function RowTable<Row, Column extends string>(props: RowTableProps<Row, Column>) {
  const {
    label,
    className,
    rows,
    idOf,
    isBusy,
    columns,
    sorting,
    onSort,
    onOpen,
    onFind,
    letters,
    isTall = false,
    isWhole = false,
    children,
  } = props
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const at =
    chosen === null
      ? 0
      : Math.max(
          0,
          rows.findIndex((row) => idOf(row) === chosen),
        )
  // Asked of the browser once, and not for each of thousands of rows.
  const height = useMemo(() => (isTall ? TALL_HEIGHT : ROW_HEIGHT) * rem(), [isTall])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: isWhole ? rows.length : OVERSCAN,
  })
  // What was measured of rows of another height does not hold.
  const measured = useRef(height)
  useEffect(() => {
    if (measured.current !== height) virtual.measure()
    measured.current = height
  }, [height, virtual])
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

  const choose = (wanted: number): void => {
    const index = Math.max(0, Math.min(rows.length - 1, wanted))
    const row = rows[index]
    if (row === undefined) return
    setChosen(idOf(row))
    virtual.scrollToIndex(index)
    // The row may first have to exist: it does after the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => focusRow(box.current, index)))
  }
  const keys = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const row = rows[at]
    const letter = letterOf(event)
    const byLetter = letter && letters?.[letter]
    if (pressed(event, KEYS.list.open) && row !== undefined) onOpen(row)
    else if (pressed(event, KEYS.list.find) && onFind) onFind()
    else if (byLetter && row !== undefined) byLetter(row)
    else if (step !== undefined) choose(at + step)
    else return
    event.preventDefault()
  }
  return (
    <div className="column list-column">
      <div className="table-wrap" ref={box}>
        <table
          className={`table row-table ${className}${isTall ? ' tall-rows' : ''}`}
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-busy={isBusy}
        >
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.id} column={column} sorting={sorting} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <Gap height={before} />
          <tbody onKeyDown={keys}>
            {items.map(({ index }) => {
              const row = rows[index]
              return row === undefined ? null : children(row, index, index === at, setChosen)
            })}
          </tbody>
          <Gap height={after} />
        </table>
      </div>
      <KeyHints canFind={onFind !== undefined} letters={LETTER_KEYS.filter((name) => letters?.[name])} />
    </div>
  )
}

/** What makes a `tr` a row of this table. */
export const rowProps = (index: number, isChosen: boolean) => ({
  'aria-rowindex': index + 2,
  'aria-selected': isChosen,
  tabIndex: isChosen ? 0 : -1,
  className: isChosen ? 'is-selected' : undefined,
})

const pressed = (event: KeyboardEvent, keys: readonly string[]): boolean => keys.includes(event.key)

function KeyHints({ canFind, letters }: { canFind: boolean; letters: readonly LetterKey[] }) {
  const t = useWords()
  const hint = (keys: readonly string[], words: string) => (
    <span key={words}>
      {keys.map((key) => (
        <kbd key={key}>{capOf(key)}</kbd>
      ))}{' '}
      {words}
    </span>
  )
  return (
    <p className="keys hint">
      {hint(KEYS.list.choose, t('cases.keys.choose'))}
      {hint(KEYS.list.open, t('cases.keys.open'))}
      {canFind ? hint(KEYS.list.find, t('cases.keys.find')) : null}
      {letters.map((name) => hint(KEYS.letters[name], t(`cases.keys.${name}`)))}
    </p>
  )
}

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

function focusRow(box: HTMLElement | null, index: number): void {
  box?.querySelector<HTMLElement>(`tr[aria-rowindex="${index + 2}"]`)?.focus({ preventScroll: true })
}

/** Stands in for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? (
    <tbody aria-hidden="true">
      <tr>
        <td className="gap" style={{ height }} />
      </tr>
    </tbody>
  ) : null
}

interface HeadProps<Column extends string> {
  column: { readonly id: Column; readonly label: string }
  /** Null where the rows come in an order of their own. */
  sorting: SortedBy<Column> | null
  onSort: (sorting: SortedBy<Column>) => void
}

function Head<Column extends string>({ column: { id, label }, sorting, onSort }: HeadProps<Column>) {
  const isSorted = sorting?.column === id
  return (
    <th
      scope="col"
      className={`col-${id}`}
      {...(isSorted ? { 'aria-sort': sorting.descending ? ('descending' as const) : ('ascending' as const) } : {})}
    >
      <button type="button" className="sort" onClick={() => onSort({ column: id, descending: isSorted && !sorting.descending })}>
        {label}
        {isSorted ? <Icon name="down" size="small" className={sorting.descending ? 'turned' : ''} /> : null}
      </button>
    </th>
  )
}
