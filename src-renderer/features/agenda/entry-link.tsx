import { memo } from 'react'
import { Link } from 'react-router'
import { locationById } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { type Entry, NOBODY } from './entries.ts'
import { actsForWords, ENTRY_ICONS, entryTitle, firstName } from './entry-words.ts'
import type { Agenda } from './use-agenda.ts'

const CLASSES: Record<Entry['state'], string> = {
  late: 'entry entry-late',
  today: 'entry entry-today',
  soon: 'entry entry-soon',
  planned: 'entry',
  done: 'entry entry-done',
  ghost: 'entry entry-ghost',
}

interface EntryLinkProps {
  entry: Entry
  agenda: Agenda
  isReachable: boolean
}

/** The kind is the icon, the state is the ground and the bar; both are in the words too. It cannot be dragged: legal dates do not move. */
export const EntryLink = memo(function EntryLink({ entry, agenda, isReachable }: EntryLinkProps) {
  const className = CLASSES[entry.state]
  return entry.view ? (
    <Link className={className} to={`/case/${entry.view.caseId}`} tabIndex={isReachable ? 0 : -1} draggable={false}>
      <EntryText entry={entry} agenda={agenda} />
    </Link>
  ) : (
    <span className={className}>
      <EntryText entry={entry} agenda={agenda} />
    </span>
  )
})

function EntryText({ entry, agenda }: Omit<EntryLinkProps, 'isReachable'>) {
  const t = useWords()
  const organisation = useOrganisation()
  const { whose, view } = agenda
  const location = view === 'week' ? locationById(organisation, entry.view?.locationId ?? null)?.name : undefined
  const isShared = whose === 'everyone' || whose.length > 1
  const who = view === 'week' && isShared && entry.personId !== NOBODY ? firstName(agenda.nameOf(entry.personId)) : null
  const about = [location, who, actsForWords(t, organisation, entry)].filter((part) => part)
  return (
    <>
      <Icon name={ENTRY_ICONS[entry.kind]} />
      <span>
        <span className="visually-hidden">{t(`agenda.states.${entry.state}`)}: </span>
        {entryTitle(t, entry)}
        <small>{entry.reference}</small>
        {about.map((part) => (
          <small key={part}>{part}</small>
        ))}
      </span>
    </>
  )
}
