import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { locationById, natureById, personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { EmptyState } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { CaseView } from '../shared/case-views.ts'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useLive, useOrganisation, useSession } from '../shared/session-context.tsx'
import { useGo } from '../shell/use-go.ts'
import { CaseTable } from './case-table.tsx'
import { OpenDrafts } from './open-drafts.tsx'
import { type Column, inView, matching, type Sorting, searchable, sorted, VIEWS, type View } from './select.ts'
import './cases.css'

/** Every case, the one to act on first at the top. */
export function CasesScreen() {
  const t = useWords()
  const go = useGo()
  const navigate = useNavigate()
  const isLoaded = useLive(useSession().store.cards.isLoaded)
  const all = useCaseViews()
  const [view, setView] = useState<View>('open')
  const [typed, setTyped] = useState('')
  const [sorting, setSorting] = useState<Sorting>({ column: 'next', descending: false })
  // Typing goes first; the list follows when there is time.
  const query = useDeferredValue(typed)
  const rows = useRows(all, view, query, sorting)
  const search = useSearchBox()
  const counts = useMemo(() => Object.fromEntries(VIEWS.map((name) => [name, inView(all, name).length])) as Record<View, number>, [all])
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <h1>{t('cases.title')}</h1>
        </div>
        <Link className="button" to="/table">
          <Icon name="download" />
          {t('table.short')}
        </Link>
      </div>
      <OpenDrafts />
      {isLoaded && all.length === 0 ? (
        <EmptyState
          title={t('cases.empty.title')}
          actions={
            <Button look="primary" size="large" icon="add" onPress={go.newComplaint}>
              {t('cases.empty.action')}
            </Button>
          }
        >
          {t('cases.empty.text')}
        </EmptyState>
      ) : (
        <>
          <div className="toolbar">
            <Segments
              label={t('cases.views.label')}
              hideLabel
              value={view}
              onChange={setView}
              options={VIEWS.map((value) => ({ value, label: t(`cases.views.${value}`), count: counts[value] }))}
            />
            <search className="list-search">
              <TextField
                label={t('cases.searchLabel')}
                hideLabel
                value={typed}
                onChange={setTyped}
                type="search"
                placeholder={t('cases.searchPlaceholder')}
                inputRef={search}
                before={<Icon name="search" size="small" />}
                after={<kbd>/</kbd>}
              />
            </search>
            <span className="hint push" role="status">
              {t('cases.shown', { count: rows.length, total: all.length })}
            </span>
          </div>
          {isLoaded && rows.length === 0 ? (
            <NothingFound
              onAll={() => {
                setView('all')
                setTyped('')
              }}
            />
          ) : (
            <CaseTable
              rows={rows}
              isLoaded={isLoaded}
              sorting={sorting}
              onSort={setSorting}
              onOpen={({ caseId }) => void navigate(`/case/${caseId}`)}
              onFind={() => search.current?.focus()}
            />
          )}
        </>
      )}
    </>
  )
}

function NothingFound({ onAll }: { onAll: () => void }) {
  const t = useWords()
  return (
    <EmptyState title={t('cases.noneFound.title')} actions={<Button onPress={onAll}>{t('cases.noneFound.action')}</Button>}>
      {t('cases.noneFound.text')}
    </EmptyState>
  )
}

function useRows(all: readonly CaseView[], view: View, query: string, sorting: Sorting): readonly CaseView[] {
  const t = useWords()
  const organisation = useOrganisation()
  const index = useMemo(
    () =>
      searchable(inView(all, view), (row) => [
        locationById(organisation, row.locationId)?.name ?? '',
        personById(organisation, row.handlerId)?.name ?? '',
        natureById(organisation, row.natureId)?.name ?? '',
      ]),
    [all, view, organisation],
  )
  return useMemo(() => {
    const sortKey = (row: CaseView, column: Column): string => {
      switch (column) {
        case 'location':
          return locationById(organisation, row.locationId)?.name ?? ''
        case 'handler':
          return personById(organisation, row.handlerId)?.name ?? ''
        case 'status':
          return t(`caseFile.status.${row.status}`)
        case 'next':
          return row.next?.deadline?.actBy ?? ''
        default:
          return row[column]
      }
    }
    return sorted(matching(index, query), sorting, sortKey)
  }, [index, query, sorting, organisation, t])
}

/** Ctrl+K and the box in the title bar bring the focus here, also when the list is open already. */
function useSearchBox() {
  const box = useRef<HTMLInputElement>(null)
  const { state } = useLocation()
  const asked: unknown = state && typeof state === 'object' && 'search' in state ? state.search : null
  useEffect(() => {
    if (asked === null) return
    box.current?.focus()
    box.current?.select()
  }, [asked])
  return box
}
