import { personById } from '../../domain/organisation/organisation.ts'
import type { Found } from '../../search/case-index.ts'
import { useWords } from '../shared/app-context.tsx'
import type { CaseView } from '../shared/case-views.ts'
import type { LetterKey } from '../shared/keys.ts'
import { RowTable } from '../shared/row-table.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { CaseRow } from './case-row.tsx'
import { COLUMNS, type Sorting } from './select.ts'

interface CaseTableProps {
  rows: readonly CaseView[]
  isLoaded: boolean
  sorting: Sorting | null
  /** Where each case matched what is searched for. */
  found: ReadonlyMap<string, Found>
  letters: Partial<Record<LetterKey, (row: CaseView) => void>> | undefined
  isWhole: boolean
  onSort: (sorting: Sorting) => void
  onOpen: (row: CaseView) => void
  onFind: () => void
}

export function CaseTable({ rows, isLoaded, found, ...props }: CaseTableProps) {
  const t = useWords()
  const organisation = useOrganisation()
  return (
    <RowTable
      {...props}
      label={t('cases.list')}
      className="case-table"
      isTall={found.size > 0}
      rows={rows}
      idOf={({ caseId }) => caseId}
      isBusy={!isLoaded}
      columns={COLUMNS.map((id) => ({ id, label: t(`cases.columns.${id}`) }))}
    >
      {(row, index, isChosen, choose) => (
        <CaseRow
          key={row.caseId}
          row={row}
          found={found.get(row.caseId)}
          index={index}
          organisation={organisation}
          handler={personById(organisation, row.handlerId)}
          isChosen={isChosen}
          onChoose={choose}
        />
      )}
    </RowTable>
  )
}
