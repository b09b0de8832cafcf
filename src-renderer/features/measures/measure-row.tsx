import { memo } from 'react'
import { Link } from 'react-router'
import { locationById, personById } from '../../domain/organisation/organisation.ts'
import { Chip, Initials } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { callName } from '../shared/call-name.ts'
import { DeadlineChip } from '../shared/deadline-chip.tsx'
import { rowProps } from '../shared/row-table.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import type { MeasureRow as Row } from './select.ts'

interface MeasureRowProps {
  row: Row
  index: number
  isChosen: boolean
  /** The same function each time, so that a row only redraws when it changed. */
  onChoose: (id: string) => void
}

/** One measure. The link is for the pointer; the keyboard is on the row. */
export const MeasureRow = memo(function MeasureRow({ row, index, isChosen, onChoose }: MeasureRowProps) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const { view, measure } = row
  const text = measure.text === '' ? t('measures.anonymised') : measure.text
  return (
    <tr {...rowProps(index, isChosen)} onFocus={() => onChoose(row.id)}>
      <th scope="row">
        <Link to={`/case/${view.caseId}`} tabIndex={-1} title={text}>
          {text}
        </Link>
      </th>
      <td className="reference">{view.reference}</td>
      <td>{locationById(organisation, view.locationId)?.name ?? ''}</td>
      <td className="muted">{t(`course.levels.${measure.level}`)}</td>
      <td>
        <Owner ownerId={measure.ownerId} />
      </td>
      <td className="muted nowrap">{dates.bare(measure.promisedFor)}</td>
      <td className="muted nowrap">{dates.bare(measure.realiseBy)}</td>
      <td>
        <State row={row} />
      </td>
      <td className="muted nowrap">
        {measure.effectCheckedOn === null ? (
          row.state === 'realised' && t('measures.notChecked')
        ) : (
          <time dateTime={measure.effectCheckedOn}>{dates.bare(measure.effectCheckedOn)}</time>
        )}
      </td>
    </tr>
  )
})

function State({ row: { state, deadline, measure } }: { row: Row }) {
  const t = useWords()
  const dates = useDates()
  if (measure.realisedOn !== null) {
    return (
      <Chip tone="done" icon="done">
        {t('measures.realised', { date: dates.bare(measure.realisedOn) })}
      </Chip>
    )
  }
  if (deadline === null || state === 'lapsed') return <Chip icon="close">{t('measures.lapsed')}</Chip>
  return <DeadlineChip deadline={deadline} />
}

function Owner({ ownerId }: { ownerId: string }) {
  const organisation = useOrganisation()
  const owner = personById(organisation, ownerId)
  return owner ? (
    <span className="person" title={owner.name}>
      <Initials name={owner.name} id={owner.personId} />
      <span>{callName(organisation, ownerId)}</span>
    </span>
  ) : null
}
