import { useMemo } from 'react'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { CaseEvent } from '../../domain/complaint/events.ts'
import { isKnown } from '../../domain/complaint/evolve.ts'
import { DETAIL_FIELDS } from '../../domain/complaint/intake.ts'
import { inOrder } from '../../domain/log/causality.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { changesByEvent, type FieldChange } from './changes.ts'
import { useFieldWords } from './field-words.ts'
import './history.css'

const ICONS: Record<CaseEvent['type'], IconName> = {
  complaintRegistered: 'cases',
  detailsChanged: 'edit',
  handlerAssigned: 'person',
  letterMade: 'letter',
  letterSent: 'send',
}

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
        <Icon name={isKnown(event) ? ICONS[event.type] : 'info'} />
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
  switch (event.type) {
    case 'complaintRegistered': {
      const { kind, channel, receivedOn } = event.data
      return (
        <>
          <h3>{t(kind === 'signal' ? 'caseFile.event.signalRegistered' : 'caseFile.event.complaintRegistered')}</h3>
          <p>{t('caseFile.event.registeredBody', { channel: t(`caseFile.event.channels.${channel}`), date: dates.full(receivedOn) })}</p>
        </>
      )
    }
    case 'detailsChanged':
      return (
        <>
          <h3>{t('caseFile.event.detailsChanged')}</h3>
          <Changes changes={changes} />
        </>
      )
    case 'handlerAssigned': {
      const name = personById(organisation, event.data.handlerId)?.name ?? t('common.unknownPerson')
      return <h3>{t('caseFile.event.handlerAssigned', { name })}</h3>
    }
    case 'letterMade': {
      const { complainantId, datedOn } = event.data
      const name = complaint.complainants.find((person) => person.complainantId === complainantId)?.name ?? t('common.unknownPerson')
      return (
        <>
          <h3>{t('caseFile.event.letterMade')}</h3>
          <p>{t('caseFile.event.letterMadeBody', { name, date: dates.letter(datedOn) })}</p>
        </>
      )
    }
    case 'letterSent': {
      const channel = t(`caseFile.sendChannels.${event.data.channel}`)
      return (
        <>
          <h3>{t('caseFile.event.letterSent')}</h3>
          <p>{t('caseFile.event.letterSentBody', { channel, date: dates.full(event.data.sentOn) })}</p>
        </>
      )
    }
  }
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
