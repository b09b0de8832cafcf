import { useMemo } from 'react'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { CaseEvent } from '../../domain/complaint/events.ts'
import { isKnown } from '../../domain/complaint/evolve.ts'
import { DETAIL_FIELDS } from '../../domain/complaint/intake.ts'
import { inOrder } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { changesByEvent, type FieldChange } from './changes.ts'
import { EVENT_ICONS, eventWords } from './event-words.ts'
import { useFieldWords } from './field-words.ts'
import './history.css'

/** Rule C13: everything that happened, newest first: what, when, by whom, on which machine. */
export function History({ complaint, log }: { complaint: ComplaintCase; log: readonly DomainEvent[] }) {
  const t = useWords()
  const changes = useMemo(() => changesByEvent(log), [log])
  return (
    <section aria-labelledby="history-title">
      <div className="panel-head">
        <h2 id="history-title">{t('caseFile.history')}</h2>
      </div>
      <ol className="timeline">
        {inOrder(log)
          .reverse()
          .map((event) => (
            <HistoryEvent key={event.id} event={event} complaint={complaint} changes={changes.get(event.id) ?? []} />
          ))}
      </ol>
    </section>
  )
}

interface HistoryEventProps {
  event: DomainEvent
  complaint: ComplaintCase
  changes: readonly FieldChange[]
}

function HistoryEvent({ event, complaint, changes }: HistoryEventProps) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const device = organisation.devices.get(event.device) ?? t('caseFile.event.unknownDevice')
  const name = personById(organisation, event.by)?.name ?? t('common.unknownPerson')
  return (
    <li className="event">
      <span className="event-mark">
        <Icon name={isKnown(event) ? EVENT_ICONS[event.type] : 'info'} />
      </span>
      <div>
        {isKnown(event) ? (
          <EventWords event={event} complaint={complaint} changes={changes} />
        ) : (
          <>
            <h3>{t('caseFile.event.newer')}</h3>
            <p>{t('caseFile.event.newerBody')}</p>
          </>
        )}
        <small>{t('caseFile.event.by', { name, device })}</small>
      </div>
      <time dateTime={event.at}>{dates.moment(event.at)}</time>
    </li>
  )
}

function EventWords({ event, complaint, changes }: HistoryEventProps & { event: CaseEvent }) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  if (event.type === 'detailsChanged') {
    return (
      <>
        <h3>{t('caseFile.event.detailsChanged')}</h3>
        <Changes changes={changes} />
      </>
    )
  }
  const { title, body } = eventWords(event, { t, dates, organisation, complaint })
  return (
    <>
      <h3>{title}</h3>
      {body === '' ? null : <p className="told">{body}</p>}
    </>
  )
}

const LONG_MAX = 200

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const t = useWords()
  const words = useFieldWords()
  const short = (text: string): string =>
    text === '' ? t('caseFile.empty') : text.length > LONG_MAX ? `${text.slice(0, LONG_MAX)}…` : `“${text}”`
  return (
    <ul className="bullets">
      {DETAIL_FIELDS.flatMap((field) => changes.filter((change) => change.field === field)).map((change) => (
        <li key={change.field}>
          {t('caseFile.fromTo', {
            field: t(`caseFile.fields.${change.field}`),
            from: short(words(change.field, change.from)),
            to: short(words(change.field, change.to)),
          })}
        </li>
      ))}
    </ul>
  )
}
