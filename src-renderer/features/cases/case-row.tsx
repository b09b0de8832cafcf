import { memo } from 'react'
import { Link } from 'react-router'
import { locationById, type Organisation, type Person } from '../../domain/organisation/organisation.ts'
import type { Found } from '../../search/case-index.ts'
import type { WordKey } from '../../text/i18n.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Chip, Initials } from '../../ui/parts.tsx'
import { FoundWords } from '../find/found-words.tsx'
import { useWords } from '../shared/app-context.tsx'
import { type CaseView, isOpen } from '../shared/case-views.ts'
import { DeadlineChip } from '../shared/deadline-chip.tsx'
import { rowProps } from '../shared/row-table.tsx'
import { useDates } from '../shared/use-dates.ts'

const STATUS_ICONS: Record<CaseView['status'], IconName> = {
  signal: 'talk',
  received: 'circle',
  investigation: 'now',
  judged: 'scale',
  followUp: 'check',
  closed: 'done',
  withdrawn: 'done',
  outOfScope: 'done',
}

interface CaseRowProps {
  row: CaseView
  /** Where it matched what is searched for. */
  found: Found | undefined
  index: number
  organisation: Organisation
  handler: Person | undefined
  isChosen: boolean
  /** The same function each time, so that a row only redraws when it changed. */
  onChoose: (caseId: string) => void
}

/** One case. The link is for the pointer; the keyboard is on the row. */
export const CaseRow = memo(function CaseRow({ row, found, index, organisation, handler, isChosen, onChoose }: CaseRowProps) {
  const t = useWords()
  const dates = useDates()
  const title = row.title === '' ? t(untitled(row)) : row.title
  return (
    <tr data-case={row.caseId} {...rowProps(index, isChosen)} onFocus={() => onChoose(row.caseId)}>
      <td className="reference">{row.reference}</td>
      <th scope="row">
        <Link to={`/case/${row.caseId}`} tabIndex={-1} title={title}>
          {title}
        </Link>
        {found ? (
          <span className="row-second">
            <FoundWords found={found} />
          </span>
        ) : null}
      </th>
      <td className="muted">{row.complainant}</td>
      <td>{locationById(organisation, row.locationId)?.name ?? ''}</td>
      <td>{row.kind === 'signal' ? null : <Handler handler={handler} />}</td>
      <td className="phase">
        {row.hasConflicts ? (
          <span title={t('history.conflict.chipLong')}>
            <Chip tone="today" icon="late">
              {t('history.conflict.chip')}
              <span className="visually-hidden">. {t('history.conflict.chipLong')}.</span>
            </Chip>
          </span>
        ) : (
          <>
            <Icon name={STATUS_ICONS[row.status]} size="small" /> {t(`caseFile.status.${row.status}`)}
          </>
        )}
        {row.formality === 'notYetFormal' && isOpen(row) ? <NotYetFormal /> : null}
      </td>
      <td className="muted nowrap">{dates.bare(row.receivedOn)}</td>
      <td>
        {row.next?.deadline ? (
          <DeadlineChip deadline={row.next.deadline} />
        ) : (
          <Chip icon={STATUS_ICONS[row.status]}>{t(`caseFile.status.${row.status}`)}</Chip>
        )}
      </td>
    </tr>
  )
})

/** A link has a name, also where nothing was typed. */
function untitled({ anonymised, restricted }: CaseView): WordKey {
  if (anonymised) return 'caseFile.anonymous'
  return restricted ? 'caseFile.restricted' : 'caseFile.untitled'
}

/** Rule C3: the written confirmation is still to come. */
function NotYetFormal() {
  const t = useWords()
  return (
    <span className="tone-soon" title={t('caseFile.formality.notYetFormal')}>
      {' '}
      <Icon name="edit" size="small" />
      <span className="visually-hidden">, {t('caseFile.formality.notYetFormal')}</span>
    </span>
  )
}

/** By first name, as people in an office call each other; the whole name is one hover away. */
function Handler({ handler }: { handler: Person | undefined }) {
  const t = useWords()
  return (
    <span className="person" title={handler?.name}>
      {handler ? (
        <Initials name={handler.name} id={handler.personId} />
      ) : (
        <span className="initials person-none" aria-hidden="true">
          <Icon name="add" />
        </span>
      )}
      <span>{handler?.name.split(' ')[0] ?? t('common.nobody')}</span>
    </span>
  )
}
