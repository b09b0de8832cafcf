import { Link } from 'react-router'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { DEADLINE_ICONS } from '../shared/deadline-chip.tsx'
import type { Entry } from './entries.ts'

const CLASSES: Record<Entry['state'], string> = {
  late: 'entry entry-late',
  today: 'entry entry-today',
  soon: 'entry entry-soon',
  planned: 'entry',
  done: 'entry entry-done',
  ghost: 'entry entry-ghost',
}

/** The kind is the icon, the state is the ground and the bar; both are in the words too. */
export function EntryLink({ entry, isReachable }: { entry: Entry; isReachable: boolean }) {
  const t = useWords()
  return (
    <Link className={CLASSES[entry.state]} to={`/case/${entry.view.caseId}`} tabIndex={isReachable ? 0 : -1}>
      <Icon name={DEADLINE_ICONS[entry.kind]} />
      <span>
        <span className="visually-hidden">{t(`agenda.states.${entry.state}`)}: </span>
        {t(entry.state === 'ghost' ? `agenda.entryDate.${entry.kind}` : `agenda.entry.${entry.kind}`)}
        <small>{entry.view.reference}</small>
      </span>
    </Link>
  )
}
