import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { Entry } from './entries.ts'
import { EntryLine } from './entry-line.tsx'
import type { Agenda } from './use-agenda.ts'

interface EntryLinesProps {
  entries: readonly Entry[]
  agenda: Agenda
  /** More than this is shown when it is asked for. */
  most: number
}

/** Entries as lines, in the order they are given. */
export function EntryLines({ entries, agenda, most }: EntryLinesProps) {
  const t = useWords()
  const [isWhole, setWhole] = useState(false)
  const rest = isWhole ? 0 : Math.max(0, entries.length - most)
  return (
    <>
      <ol className="agenda-list">
        {entries.slice(0, entries.length - rest).map((entry) => (
          <EntryLine key={entry.id} entry={entry} agenda={agenda} />
        ))}
      </ol>
      {rest > 0 ? (
        <p className="hint agenda-rest">
          <span>{t('agenda.more', { count: rest })}</span>
          <Button look="plain" size="small" onPress={() => setWhole(true)}>
            {t('agenda.showAll', { count: entries.length })}
          </Button>
        </p>
      ) : null}
    </>
  )
}
