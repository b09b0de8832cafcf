import { useMemo, useState } from 'react'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { retractions } from '../../domain/complaint/evolve.ts'
import { inOrder } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { Segments } from '../../ui/choice.tsx'
import { useWords } from '../shared/app-context.tsx'
import { changesByEvent } from './changes.ts'
import { HistoryEvent } from './history-event.tsx'
import { HISTORY_KINDS, type HistoryKind, kindsOf } from './history-kinds.ts'
import { OpenAsItWas } from './open-as-it-was.tsx'
import { type Undo, undosOf } from './undo.ts'
import { UndoDialog } from './undo-dialog.tsx'
import './history.css'

interface HistoryProps {
  complaint: ComplaintCase
  log: readonly DomainEvent[]
  /** As it was on an earlier day: nothing can be undone there. */
  isReadOnly?: boolean
}

/** Rule C13: everything that happened, newest first: what, when, by whom, on which machine, and what was undone. */
export function History({ complaint, log, isReadOnly = false }: HistoryProps) {
  const t = useWords()
  const [kind, setKind] = useState<HistoryKind | 'all'>('all')
  const [undoing, setUndoing] = useState<Undo | null>(null)
  const ordered = useMemo(() => inOrder(log), [log])
  const changes = useMemo(() => changesByEvent(ordered), [ordered])
  const undone = useMemo(() => retractions(ordered), [ordered])
  const kinds = useMemo(() => kindsOf(ordered), [ordered])
  const undos = useMemo(() => (isReadOnly ? null : undosOf(ordered, complaint)), [ordered, complaint, isReadOnly])
  const events = ordered.filter((event) => kind === 'all' || kinds.get(event.id) === kind).reverse()
  return (
    <section className="history" aria-labelledby="history-title">
      <div className="panel-head">
        <h2 id="history-title">{t(isReadOnly ? 'history.asItWas.history' : 'caseFile.history')}</h2>
        {isReadOnly ? null : <OpenAsItWas complaint={complaint} log={log} />}
      </div>
      <KindFilter kinds={kinds} total={ordered.length} value={kind} onChange={setKind} />
      <p className="visually-hidden" role="status">
        {t('history.shown', { count: events.length })}
      </p>
      <ol className="timeline">
        {events.map((event) => (
          <HistoryEvent
            key={event.id}
            event={event}
            byId={(id) => ordered.find((other) => other.id === id)}
            complaint={complaint}
            changes={changes.get(event.id) ?? []}
            retraction={undone.get(event.id) ?? null}
            undo={undos?.get(event.id) ?? null}
            onUndo={setUndoing}
          />
        ))}
      </ol>
      {undoing ? <UndoDialog undo={undoing} complaint={complaint} onClose={() => setUndoing(null)} /> : null}
    </section>
  )
}

interface KindFilterProps {
  kinds: ReadonlyMap<string, HistoryKind>
  total: number
  value: HistoryKind | 'all'
  onChange: (kind: HistoryKind | 'all') => void
}

/** Only the kinds that this case has: a young case has one, and needs no choice. */
function KindFilter({ kinds, total, value, onChange }: KindFilterProps) {
  const t = useWords()
  const counts = new Map<HistoryKind, number>()
  for (const kind of kinds.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (counts.size < 2) return null
  const some = HISTORY_KINDS.filter((kind) => counts.has(kind)).map((kind) => ({
    value: kind,
    label: t(`history.kinds.${kind}`),
    count: counts.get(kind) ?? 0,
  }))
  return (
    <div className="history-filter">
      <Segments<HistoryKind | 'all'>
        label={t('history.filter')}
        hideLabel
        value={value}
        onChange={onChange}
        options={[{ value: 'all', label: t('history.kinds.all'), count: total }, ...some]}
      />
    </div>
  )
}
