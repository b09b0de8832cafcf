import { memo } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { ENTRY_KINDS, type EntryKind, OVERSIGHT_KINDS } from './entries.ts'
import { ENTRY_ICONS } from './entry-words.ts'
import { type Agenda, choose } from './use-agenda.ts'

/** Which kinds are in view, and whether what is done still is. */
export const AgendaFilters = memo(function AgendaFilters({ agenda: { kinds, isDoneHidden, hasOversight } }: { agenda: Agenda }) {
  const t = useWords()
  const toggled = (kind: EntryKind): readonly EntryKind[] =>
    kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]
  return (
    <fieldset className="toolbar">
      <legend className="visually-hidden">{t('agenda.kinds.label')}</legend>
      {ENTRY_KINDS.filter((kind) => hasOversight || !OVERSIGHT_KINDS.has(kind)).map((kind) => (
        <button
          key={kind}
          type="button"
          className={kinds.includes(kind) ? 'filter filter-on' : 'filter'}
          aria-pressed={kinds.includes(kind)}
          onClick={() => choose({ kinds: toggled(kind) })}
        >
          <Icon name={ENTRY_ICONS[kind]} size="small" />
          {t(`agenda.kinds.${kind}`)}
        </button>
      ))}
      <button
        type="button"
        className={isDoneHidden ? 'filter filter-on' : 'filter'}
        aria-pressed={isDoneHidden}
        onClick={() => choose({ isDoneHidden: !isDoneHidden })}
      >
        <Icon name="done" size="small" />
        {t('agenda.hideDone')}
      </button>
    </fieldset>
  )
})
