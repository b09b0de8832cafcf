import { useEffect, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { personById } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { EVENT_ICONS, eventWords } from '../case/event-words.ts'
import { useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useSince } from '../shared/since-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { type Change, changedSince, changesOf } from './changes.ts'

/** What others did while one was away. Who is here for the first time has nothing to catch up with. */
export function ChangedSince() {
  const t = useWords()
  const dates = useDates()
  const since = useSince()
  const changes = useChanges(since)
  if (since === null) return null
  return (
    <section className="stack">
      <h2>{t('today.changedSince', { moment: dates.moment(since) })}</h2>
      {changes.length === 0 ? (
        <p className="hint">{t('today.nothingChanged')}</p>
      ) : (
        <ul className="changes">
          {changes.map((change) => (
            <ChangeLine key={change.event.id} change={change} />
          ))}
        </ul>
      )}
    </section>
  )
}

function ChangeLine({ change: { event, complaint } }: { change: Change }) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const what =
    event.type === 'detailsChanged' ? t('caseFile.event.detailsChanged') : eventWords(event, { t, dates, organisation, complaint }).title
  return (
    <li>
      <Icon name={EVENT_ICONS[event.type]} />
      <span>
        {what},{' '}
        <Link className="nowrap" to={`/case/${complaint.caseId}`}>
          {complaint.reference}
        </Link>
        <small>
          {personById(organisation, event.by)?.name ?? t('common.unknownPerson')}, {dates.moment(event.at)}
        </small>
      </span>
    </li>
  )
}

/** Rule C11: of the cases this person may see. */
function useChanges(since: number | null): readonly Change[] {
  const views = useCaseViews()
  const { store, personId } = useSession()
  const [changes, setChanges] = useState<readonly Change[]>([])
  const changed = useMemo(() => (since === null ? [] : changedSince(views, since)), [views, since])
  useEffect(() => {
    if (since === null) return
    let isCurrent = true
    void Promise.all(changed.map(({ caseId }) => store.cases.read(caseId))).then((read) => {
      if (isCurrent)
        setChanges(
          changesOf(
            read.flatMap((one) => (one.ok ? [one.value] : [])),
            since,
            personId,
          ),
        )
    })
    return () => {
      isCurrent = false
    }
  }, [changed, since, store, personId])
  return changes
}
