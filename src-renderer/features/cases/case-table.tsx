import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef, useState } from 'react'
import { personById } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { CaseView } from '../shared/case-views.ts'
import { useOrganisation } from '../shared/session-context.tsx'
import { CaseRow } from './case-row.tsx'
import { COLUMNS, type Column, type Sorting } from './select.ts'

/** Height of a row in rem, as `cases.css` sets it: it grows with the reader's own text size. */
const ROW_HEIGHT = 2.3125
const OVERSCAN = 12
const PAGE = 12

interface CaseTableProps {
  rows: readonly CaseView[]
  isLoaded: boolean
  sorting: Sorting
  onSort: (sorting: Sorting) => void
  onOpen: (row: CaseView) => void
  onFind: () => void
}

/** A plain table of which only the rows in view exist. One tab stop; the arrows go through it, Enter opens. */
export function CaseTable({ rows, isLoaded, sorting, onSort, onOpen, onFind }: CaseTableProps) {
  const t = useWords()
  const organisation = useOrganisation()
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const at = Math.max(
    0,
    rows.findIndex((row) => row.caseId === chosen),
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT * rem(),
    overscan: OVERSCAN,
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

  const choose = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (!row) return
    setChosen(row.caseId)
    virtual.scrollToIndex(rows.indexOf(row))
    // The row may first have to exist: it does after the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => focusRow(box.current, row.caseId)))
  }
  const keys = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const row = rows[at]
    if (event.key === 'Enter' && row) onOpen(row)
    else if (event.key === '/') onFind()
    else if (step !== undefined) choose(at + step)
    else return
    event.preventDefault()
  }
  return (
    <div className="column list-column">
      <div className="table-wrap" ref={box}>
        <table className="table case-table" aria-label={t('cases.list')} aria-rowcount={rows.length + 1} aria-busy={!isLoaded}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Head key={column} column={column} sorting={sorting} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <Gap height={before} />
          <tbody onKeyDown={keys}>
            {items.map(({ index }) => {
              const row = rows[index]
              return row ? (
                <CaseRow
                  key={row.caseId}
                  row={row}
                  index={index}
                  organisation={organisation}
                  handler={personById(organisation, row.handlerId)}
                  isChosen={index === at}
                  onChoose={setChosen}
                />
              ) : null
            })}
          </tbody>
          <Gap height={after} />
        </table>
      </div>
      <p className="keys hint">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('cases.keys.choose')}
        </span>
        <span>
          <kbd>Enter</kbd> {t('cases.keys.open')}
        </span>
        <span>
          <kbd>/</kbd> {t('cases.keys.find')}
        </span>
      </p>
    </div>
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

function focusRow(box: HTMLElement | null, caseId: string): void {
  box?.querySelector<HTMLElement>(`tr[data-case="${CSS.escape(caseId)}"]`)?.focus({ preventScroll: true })
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

function Head({ column, sorting, onSort }: { column: Column; sorting: Sorting; onSort: (sorting: Sorting) => void }) {
  const t = useWords()
  const isSorted = sorting.column === column
  return (
    <th
      scope="col"
      className={`col-${column}`}
      {...(isSorted ? { 'aria-sort': sorting.descending ? ('descending' as const) : ('ascending' as const) } : {})}
    >
      <button type="button" className="sort" onClick={() => onSort({ column, descending: isSorted && !sorting.descending })}>
        {t(`cases.columns.${column}`)}
        {isSorted ? <Icon name="down" size="small" className={sorting.descending ? 'turned' : ''} /> : null}
      </button>
    </th>
  )
}
