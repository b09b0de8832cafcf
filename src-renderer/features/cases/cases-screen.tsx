import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { EmptyState } from '../../ui/parts.tsx'
import { useIsBuilding } from '../find/find-context.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { CaseView } from '../shared/case-views.ts'
import { useCaseViews } from '../shared/case-views-context.tsx'
import type { LetterKey } from '../shared/keys.ts'
import { useLive, useSession } from '../shared/session-context.tsx'
import { usePrinting } from '../shared/use-printing.ts'
import { useGo } from '../shell/use-go.ts'
import { CaseFilters } from './case-filters.tsx'
import { CaseTable } from './case-table.tsx'
import { useList } from './list-context.tsx'
import { FIRST_STATE } from './list-state.ts'
import { OpenDrafts } from './open-drafts.tsx'
import { SavedViews } from './saved-views.tsx'
import { inView, VIEWS } from './select.ts'
import { sortingShown, useRows } from './use-rows.ts'
import '../find/find.css'
import './cases.css'

/** Every case, the one to act on first at the top. */
export function CasesScreen() {
  const t = useWords()
  const go = useGo()
  const isLoaded = useLive(useSession().store.cards.isLoaded)
  const all = useCaseViews()
  const [isPrinting, setPrinting] = usePrinting()
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <h1>{t('cases.title')}</h1>
        </div>
        <div className="page-actions">
          <Link className="button" to="/letters">
            <Icon name="letter" />
            {t('manyLetters.short')}
          </Link>
          <Link className="button" to="/table">
            <Icon name="download" />
            {t('table.short')}
          </Link>
          {all.length > 0 ? <Button icon="print" iconOnly aria-label={t('cases.print')} onPress={() => setPrinting(true)} /> : null}
        </div>
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
        <CaseList all={all} isLoaded={isLoaded} isPrinting={isPrinting} onPrint={() => setPrinting(true)} />
      )}
    </>
  )
}

interface CaseListProps {
  all: readonly CaseView[]
  isLoaded: boolean
  isPrinting: boolean
  onPrint: () => void
}

function CaseList({ all, isLoaded, isPrinting, onPrint }: CaseListProps) {
  const t = useWords()
  const navigate = useNavigate()
  const { state, setState, preferences } = useList()
  // Typing goes first; the list follows when there is time.
  const query = useDeferredValue(state.typed)
  const { rows, found, own } = useRows(all, state, query)
  const isBuilding = useIsBuilding()
  const search = useSearchBox()
  const filters = useRef<HTMLDivElement>(null)
  const counts = useMemo(() => new Map(VIEWS.map((name) => [name, inView(own, name).length])), [own])
  const letters: Partial<Record<LetterKey, (row: CaseView) => void>> = {
    handler: ({ caseId }) => void navigate(`/case/${caseId}`, { state: { step: 'handler' } }),
    contact: ({ caseId }) => void navigate(`/case/${caseId}`, { state: { step: 'contact' } }),
    filter: () => filters.current?.querySelector('button')?.focus(),
    print: onPrint,
  }
  return (
    <>
      <div className="toolbar">
        <Segments
          label={t('cases.views.label')}
          hideLabel
          value={state.view}
          onChange={(view) => setState({ ...state, view })}
          options={VIEWS.map((value) => ({ value, label: t(`cases.views.${value}`), count: counts.get(value) ?? 0 }))}
        />
        <SavedViews />
      </div>
      <div className="toolbar">
        <search className="list-search">
          <TextField
            label={t('cases.searchLabel')}
            hideLabel
            value={state.typed}
            onChange={(typed) => setState({ ...state, typed })}
            type="search"
            placeholder={t('cases.searchPlaceholder')}
            inputRef={search}
            before={<Icon name="search" size="small" />}
            after={<kbd>/</kbd>}
          />
        </search>
        <div className="row" ref={filters}>
          <CaseFilters all={all} filters={state.filters} onChange={(chosen) => setState({ ...state, filters: chosen })} />
        </div>
        <span className="hint push" role="status">
          {isBuilding && query.trim() !== '' ? t('find.building') : t('cases.shown', { count: rows.length, total: all.length })}
        </span>
      </div>
      {isLoaded && rows.length === 0 ? (
        <NothingFound onAll={() => setState({ ...FIRST_STATE, view: 'all' })} />
      ) : (
        <CaseTable
          rows={rows}
          found={found}
          isLoaded={isLoaded}
          sorting={sortingShown(state)}
          onSort={(sorting) => setState({ ...state, sorting })}
          onOpen={({ caseId }) => void navigate(`/case/${caseId}`)}
          onFind={() => search.current?.focus()}
          letters={preferences.letterKeys ? letters : undefined}
          isWhole={isPrinting}
        />
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

/** The box of the list, which takes over what was typed in the box over everything. */
function useSearchBox() {
  const box = useRef<HTMLInputElement>(null)
  const { setState } = useList()
  const { state } = useLocation()
  const asked: unknown = state && typeof state === 'object' && 'find' in state ? state.find : null
  useEffect(() => {
    if (typeof asked !== 'string') return
    setState({ ...FIRST_STATE, view: 'all', typed: asked })
    box.current?.focus()
  }, [asked, setState])
  return box
}
