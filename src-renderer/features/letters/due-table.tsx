import { memo, useCallback } from 'react'
import { Link } from 'react-router'
import type { DueLetter } from '../../commands/due-letters.ts'
import type { Check } from '../../commands/preflight.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { letterPath } from '../case/course/steps.ts'
import { useWords } from '../shared/app-context.tsx'

interface DueTableProps {
  letters: readonly DueLetter[]
  chosen: readonly DueLetter[]
  /** What is ready and not wanted now. */
  left: ReadonlySet<string>
  onLeave: (change: (left: ReadonlySet<string>) => ReadonlySet<string>) => void
}

/** Drawn anew only when it changed: while letters are made the screen around it is, time and again. */
export const DueTable = memo(function DueTable({ letters, chosen, left, onLeave }: DueTableProps) {
  const t = useWords()
  const ready = letters.filter(({ hindrance }) => hindrance === null)
  const choose = useCallback(
    (ids: readonly string[], isWanted: boolean): void =>
      onLeave((before) => new Set(isWanted ? [...before].filter((id) => !ids.includes(id)) : [...before, ...ids])),
    [onLeave],
  )
  return (
    <div className="table-wrap">
      <table className="table due-table" aria-label={t('manyLetters.title')}>
        <thead>
          <tr>
            <th scope="col" aria-label={t('manyLetters.columns.choose')}>
              {ready.length > 0 ? (
                <Checkbox
                  label={t('manyLetters.all')}
                  hideLabel
                  value={chosen.length === ready.length}
                  isPartial={chosen.length > 0 && chosen.length < ready.length}
                  onChange={(isWanted) =>
                    choose(
                      ready.map(({ id }) => id),
                      isWanted,
                    )
                  }
                />
              ) : null}
            </th>
            <th scope="col">{t('manyLetters.columns.reference')}</th>
            <th scope="col">{t('manyLetters.columns.recipient')}</th>
            <th scope="col">{t('manyLetters.columns.kind')}</th>
            <th scope="col">{t('manyLetters.columns.check')}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <DueRow key={letter.id} letter={letter} isChosen={letter.hindrance === null && !left.has(letter.id)} onChoose={choose} />
          ))}
        </tbody>
      </table>
    </div>
  )
})

interface DueRowProps {
  letter: DueLetter
  isChosen: boolean
  onChoose: (ids: readonly string[], isWanted: boolean) => void
}

const DueRow = memo(function DueRow({ letter, isChosen, onChoose }: DueRowProps) {
  const t = useWords()
  const { id, caseId, reference, recipient, hindrance } = letter
  const kind = t(`course.letterKinds.${letter.kind}`)
  return (
    <tr>
      <td>
        <Checkbox
          label={t('manyLetters.choose', { kind, recipient, reference })}
          hideLabel
          value={isChosen}
          isDisabled={hindrance !== null}
          onChange={(isWanted) => onChoose([id], isWanted)}
        />
      </td>
      <th scope="row">
        <Link to={`/case/${caseId}`}>{reference}</Link>
      </th>
      <td>{recipient === '' ? t('common.unknownPerson') : recipient}</td>
      <td>{kind}</td>
      <td>{hindrance ? <Hindrance check={hindrance} letter={letter} /> : <Ready remark={letter.remark} />}</td>
    </tr>
  )
})

function Ready({ remark }: { remark: Check | null }) {
  const t = useWords()
  return (
    <span className="due-check">
      <Icon name="done" className="tone-done" />
      <span className="grow">
        {t('manyLetters.ready')}
        {remark ? <small>{t(`letterChecks.wrong.${remark.id}`)}</small> : null}
      </span>
    </span>
  )
}

function Hindrance({ check: { id, mend }, letter }: { check: Check; letter: DueLetter }) {
  const t = useWords()
  const { reference } = letter
  const word = mend && t(`letterChecks.mend.${mend}`)
  return (
    <span className="due-check">
      <Icon name="late" className="tone-today" />
      <span className="grow">
        {t(`letterChecks.wrong.${id}`)}
        <small>{t(`letterChecks.note.${id}`)}</small>
      </span>
      {mend && word ? (
        <Link className="button button-small" {...placeOf(mend, letter)} aria-label={t('manyLetters.mend', { mend: word, reference })}>
          {word}
        </Link>
      ) : null}
    </span>
  )
}

/** Where it is mended. */
function placeOf(mend: NonNullable<Check['mend']>, { caseId, kind }: DueLetter): { to: string; state?: { step: 'handler' } } {
  switch (mend) {
    case 'assign':
      return { to: `/case/${caseId}`, state: { step: 'handler' } }
    case 'complete':
      return { to: `/case/${caseId}/edit` }
    case 'judge':
      return { to: `/case/${caseId}/judgment` }
    case 'write':
    case 'breach':
      return { to: letterPath(caseId, kind) }
    case 'measures':
    case 'ask':
      return { to: `/case/${caseId}` }
  }
}
