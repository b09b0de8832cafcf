import { useMemo, useState } from 'react'
import { isOrganisationEvent } from '../../domain/organisation/events.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { type LogEntry, logEntries } from './log-entries.ts'
import type { LogContext } from './log-fields.ts'
import { type LogWords, logWords } from './log-words.ts'
import '../case/history.css'

/** A first run alone is some forty events. */
const PAGE = 30

/** Rule C13 for the organisation: what, when, by whom, on which machine; and what it moved (rule T9). */
export function OrganisationHistory() {
  const t = useWords()
  const { store } = useSession()
  // The context below follows the organisation, so this is drawn again when the log has grown.
  const log = store.organisation.log()
  const entries = useMemo(() => logEntries(log), [log])
  const [shown, setShown] = useState(PAGE)
  const context = useLogContext()
  return (
    <section aria-labelledby="log-title">
      <h2 id="log-title">{t('settings.history')}</h2>
      <p className="hint">{t('organisationLog.text')}</p>
      <ol className="timeline">
        {entries.slice(0, shown).map((entry) => (
          <Entry key={entry.event.id} entry={entry} context={context} />
        ))}
      </ol>
      {entries.length > shown ? (
        <div className="row">
          <Button onPress={() => setShown(shown + PAGE)}>{t('organisationLog.more', { count: entries.length - shown })}</Button>
        </div>
      ) : null}
    </section>
  )
}

function useLogContext(): LogContext {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const views = useCaseViews()
  return useMemo(() => {
    const references = new Map(views.map(({ caseId, reference }) => [caseId, reference]))
    const referencesOf = (ids: readonly string[]): string =>
      ids.map((id) => references.get(id) ?? t('organisationLog.restricted')).join(', ')
    return { t, dates, organisation, referencesOf }
  }, [t, dates, organisation, views])
}

function Entry({ entry: { event, before }, context }: { entry: LogEntry; context: LogContext }) {
  const { t, dates, organisation } = context
  const name = personById(organisation, event.by)?.name ?? t('common.unknownPerson')
  const device = organisation.devices.get(event.device) ?? t('caseFile.event.unknownDevice')
  const { icon, title, lines }: LogWords = isOrganisationEvent(event)
    ? logWords(context, event, before)
    : { icon: 'info', title: t('organisationLog.events.newer'), lines: [] }
  return (
    <li className="event">
      <span className="event-mark">
        <Icon name={icon} />
      </span>
      <div>
        <h3>{title}</h3>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <small>{t('organisationLog.by', { name, device })}</small>
      </div>
      <time dateTime={event.at}>{dates.moment(event.at)}</time>
    </li>
  )
}
