import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { locationById, type Organisation, personById } from '../../domain/organisation/organisation.ts'
import type { Translate } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { type Option, Segments } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/parts.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { RowTable } from '../shared/row-table.tsx'
import { useLive, useOrganisation, useSession } from '../shared/session-context.tsx'
import { sortedRows } from '../shared/sorted-rows.ts'
import { usePrinting } from '../shared/use-printing.ts'
import { useToday } from '../shared/use-today.ts'
import { MeasureRow } from './measure-row.tsx'
import {
  filtered,
  inMeasureView,
  MEASURE_COLUMNS,
  MEASURE_VIEWS,
  type MeasureColumn,
  type MeasureFilter,
  type MeasureSorting,
  type MeasureView,
  measureRows,
  type MeasureRow as Row,
} from './select.ts'
import './measures.css'

const EVERYTHING: MeasureFilter = { locationId: null, ownerId: null }

/** Rule C8: what was promised to parents, and whether it was done. */
export function MeasuresScreen() {
  const t = useWords()
  const organisation = useOrganisation()
  const today = useToday()
  const views = useCaseViews()
  const isLoaded = useLive(useSession().store.cards.isLoaded)
  const all = useMemo(() => measureRows(views, today, organisation.calendar), [views, today, organisation])
  const [view, setView] = useState<MeasureView>('open')
  const [filter, setFilter] = useState(EVERYTHING)
  const [isPrinting, setPrinting] = usePrinting()
  const own = useMemo(() => filtered(all, filter), [all, filter])
  const rows = useMemo(() => inMeasureView(own, view), [own, view])
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <h1>{t('measures.title')}</h1>
        </div>
        {all.length > 0 ? <Button icon="print" iconOnly aria-label={t('measures.print')} onPress={() => setPrinting(true)} /> : null}
      </div>
      {isLoaded && all.length === 0 ? (
        <EmptyState title={t('measures.empty.title')}>{t('measures.empty.text')}</EmptyState>
      ) : (
        <>
          <div className="toolbar">
            <Segments
              label={t('measures.views.label')}
              hideLabel
              value={view}
              onChange={setView}
              options={MEASURE_VIEWS.map((value) => ({
                value,
                label: t(`measures.views.${value}`),
                count: inMeasureView(own, value).length,
              }))}
            />
            <Filters all={all} filter={filter} onFilter={setFilter} />
            <span className="hint push" role="status">
              {t('cases.shown', { count: rows.length, total: all.length })}
            </span>
          </div>
          {isLoaded && rows.length === 0 ? (
            <EmptyState
              title={t('measures.none.title')}
              actions={
                <Button
                  onPress={() => {
                    setView('all')
                    setFilter(EVERYTHING)
                  }}
                >
                  {t('measures.none.action')}
                </Button>
              }
            >
              {t('measures.none.text')}
            </EmptyState>
          ) : (
            <MeasureTable rows={rows} isLoaded={isLoaded} isWhole={isPrinting} />
          )}
        </>
      )}
    </>
  )
}

function MeasureTable({ rows, isLoaded, isWhole }: { rows: readonly Row[]; isLoaded: boolean; isWhole: boolean }) {
  const t = useWords()
  const navigate = useNavigate()
  const organisation = useOrganisation()
  const [sorting, setSorting] = useState<MeasureSorting>({ column: 'realiseBy', descending: false })
  const ordered = useMemo(
    () =>
      sortedRows(
        rows,
        sorting.descending,
        (row) => sortKey(row, sorting.column, organisation, t),
        ({ view }) => view.reference,
      ),
    [rows, sorting, organisation, t],
  )
  return (
    <RowTable
      label={t('measures.list')}
      className="measure-table"
      rows={ordered}
      idOf={({ id }) => id}
      isBusy={!isLoaded}
      columns={MEASURE_COLUMNS.map((id) => ({ id, label: t(`measures.columns.${id}`) }))}
      sorting={sorting}
      onSort={setSorting}
      onOpen={({ view }) => void navigate(`/case/${view.caseId}`)}
      isWhole={isWhole}
    >
      {(row, index, isChosen, choose) => <MeasureRow key={row.id} row={row} index={index} isChosen={isChosen} onChoose={choose} />}
    </RowTable>
  )
}

function sortKey({ view, measure, deadline }: Row, column: MeasureColumn, organisation: Organisation, t: Translate): string {
  switch (column) {
    case 'measure':
      return measure.text
    case 'reference':
      return view.reference
    case 'location':
      return locationById(organisation, view.locationId)?.name ?? ''
    case 'level':
      return t(`course.levels.${measure.level}`)
    case 'owner':
      return personById(organisation, measure.ownerId)?.name ?? ''
    case 'state':
      // What is done stands after what is to do, the longest ago last.
      return measure.realisedOn === null ? (deadline?.actBy ?? '') : `9${measure.realisedOn}`
    case 'effect':
      return measure.effectCheckedOn ?? ''
    default:
      return measure[column]
  }
}

interface FiltersProps {
  all: readonly Row[]
  filter: MeasureFilter
  onFilter: (filter: MeasureFilter) => void
}

/** Only the places and people that have a measure. */
function Filters({ all, filter, onFilter }: FiltersProps) {
  const t = useWords()
  const organisation = useOrganisation()
  const locations = new Set(all.map(({ view }) => view.locationId))
  const owners = new Set(all.map(({ measure }) => measure.ownerId))
  const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label)
  return (
    <>
      <Select
        label={t('measures.location')}
        hideLabel
        value={filter.locationId}
        onChange={(locationId) => onFilter({ ...filter, locationId })}
        options={organisation.locations
          .filter(({ locationId }) => locations.has(locationId))
          .map(({ locationId, name }) => ({ value: locationId, label: name }))
          .sort(byLabel)}
        placeholder={t('measures.allLocations')}
        noneLabel={t('measures.allLocations')}
      />
      <Select
        label={t('measures.owner')}
        hideLabel
        value={filter.ownerId}
        onChange={(ownerId) => onFilter({ ...filter, ownerId })}
        options={organisation.people
          .filter(({ personId }) => owners.has(personId))
          .map(({ personId, name }) => ({ value: personId, label: name }))
          .sort(byLabel)}
        placeholder={t('measures.allOwners')}
        noneLabel={t('measures.allOwners')}
      />
    </>
  )
}
