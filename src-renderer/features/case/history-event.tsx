import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { CaseEvent } from '../../domain/complaint/events.ts'
import { isKnown, type Retraction } from '../../domain/complaint/evolve.ts'
import { DETAIL_FIELDS } from '../../domain/complaint/intake.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import type { FieldChange } from './changes.ts'
import { EVENT_ICONS, eventWords } from './event-words.ts'
import { useFieldWords } from './field-words.ts'
import type { Undo } from './undo.ts'

interface HistoryEventProps {
  event: DomainEvent
  byId: (id: string) => DomainEvent | undefined
  complaint: ComplaintCase
  changes: readonly FieldChange[]
  /** Set when it was undone. */
  retraction: Retraction | null
  /** How it can be undone; null when it cannot. */
  undo: Undo | null
  onUndo: (undo: Undo) => void
}

export function HistoryEvent({ event, byId, complaint, changes, retraction, undo, onUndo }: HistoryEventProps) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const device = organisation.devices.get(event.device) ?? t('caseFile.event.unknownDevice')
  const nameOf = (personId: string): string => personById(organisation, personId)?.name ?? t('common.unknownPerson')
  const { title, body } = useEventWords(event, byId, complaint)
  return (
    <li className={retraction ? 'event is-undone' : 'event'}>
      <span className="event-mark">
        <Icon name={isKnown(event) ? EVENT_ICONS[event.type] : 'info'} />
      </span>
      <div>
        <h3>{retraction ? <s>{title}</s> : title}</h3>
        {changes.length > 0 ? <Changes changes={changes} /> : null}
        {body === '' ? null : <p className="told">{retraction ? <s>{body}</s> : body}</p>}
        {retraction ? (
          <p className="undone-by">
            {t('history.undoneBy', { name: nameOf(retraction.by), moment: dates.moment(retraction.at), reason: retraction.data.reason })}
          </p>
        ) : null}
        <small>{t('caseFile.event.by', { name: nameOf(event.by), device })}</small>
      </div>
      <div className="event-side">
        <time dateTime={event.at}>{dates.moment(event.at)}</time>
        {undo ? (
          <Button
            look="plain"
            size="small"
            aria-label={t(undo.how === 'retract' ? 'history.undo.retractOf' : 'history.undo.restoreOf', { what: title })}
            onPress={() => onUndo(undo)}
          >
            {t(undo.how === 'retract' ? 'history.undo.retract' : 'history.undo.restore')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** A heading, and a line below it. What was undone is named, so that the undoing can be read by itself. */
function useEventWords(event: DomainEvent, byId: HistoryEventProps['byId'], complaint: ComplaintCase): { title: string; body: string } {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const wordsOf = (one: CaseEvent) =>
    one.type === 'detailsChanged'
      ? { title: t('caseFile.event.detailsChanged'), body: '' }
      : eventWords(one, { t, dates, organisation, complaint })
  if (!isKnown(event)) return { title: t('caseFile.event.newer'), body: t('caseFile.event.newerBody') }
  const words = wordsOf(event)
  const undone = event.type === 'eventRetracted' ? byId(event.data.eventId) : undefined
  return undone && isKnown(undone) ? { ...words, title: t('history.undone', { what: wordsOf(undone).title }) } : words
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
