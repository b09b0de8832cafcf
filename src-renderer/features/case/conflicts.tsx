import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { changeCase } from '../../commands/change-case.ts'
import type { CaseCommand } from '../../domain/complaint/case-command.ts'
import type { ComplaintCase, Conflict, ConflictField } from '../../domain/complaint/complaint-case.ts'
import type { CaseEvent } from '../../domain/complaint/events.ts'
import { isKnown } from '../../domain/complaint/evolve.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'
import { choiceOf } from './conflict-choice.ts'
import { useConflictWords } from './conflict-words.ts'
import { FindingsStep } from './course/handling-dialogs.tsx'
import { settlingRefusal } from './undo-dialog.tsx'
import './conflicts.css'

interface ConflictsProps {
  complaint: ComplaintCase
  log: readonly DomainEvent[]
  onAssign: () => void
}

/** Edits that did not know each other, side by side. Nothing is overwritten silently: a person chooses (rule C13). */
export function Conflicts({ complaint, log, onAssign }: ConflictsProps) {
  const t = useWords()
  const session = useSession()
  const { run, isBusy, failure } = useAction('conflict')
  const place = useRef<HTMLDivElement>(null)
  const fieldWords = useConflictWords()
  const choose = (field: ConflictField, command: CaseCommand): void =>
    run(async () => {
      const result = await changeCase(session, complaint.caseId, command)
      if (!result.ok) return settlingRefusal(result.reason.code)
      showToast({ text: t('history.conflict.chosen', { field: fieldWords.name(field) }) })
      // The button that had the focus is gone.
      place.current?.focus()
      return null
    })
  return (
    <div ref={place} tabIndex={-1} className="conflicts">
      {complaint.conflicts.length === 0 ? null : (
        <section className="panel conflicts-panel" aria-labelledby="conflicts-title">
          <h2 id="conflicts-title" className="row">
            <Icon name="late" className="tone-today" />
            {t('history.conflict.title')}
          </h2>
          <p className="muted">{t('history.conflict.text')}</p>
          {failure ? (
            <Banner tone="late" icon="late" urgent>
              {t(failure)}
            </Banner>
          ) : null}
          {complaint.conflicts.map((conflict) => (
            <ConflictChoice
              key={conflict.field}
              conflict={conflict}
              complaint={complaint}
              log={log}
              isBusy={isBusy}
              onChoose={(command) => choose(conflict.field, command)}
              onAssign={onAssign}
            />
          ))}
        </section>
      )}
    </div>
  )
}

interface ConflictChoiceProps extends ConflictsProps {
  conflict: Conflict
  isBusy: boolean
  onChoose: (command: CaseCommand) => void
}

function ConflictChoice({ conflict, complaint, log, isBusy, onChoose, onAssign }: ConflictChoiceProps) {
  const words = useConflictWords()
  const name = words.name(conflict.field)
  const given = conflict.values.flatMap(({ eventId }): CaseEvent[] => {
    const event = log.find(({ id }) => id === eventId)
    return event && isKnown(event) ? [event] : []
  })
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <ul className="conflict-values">
        {given.map((event) => (
          <ConflictValue key={event.id} field={conflict.field} event={event} isBusy={isBusy} onChoose={onChoose} />
        ))}
      </ul>
      <Otherwise field={conflict.field} complaint={complaint} name={name} onAssign={onAssign} />
    </section>
  )
}

interface ConflictValueProps {
  field: ConflictField
  event: CaseEvent
  isBusy: boolean
  onChoose: (command: CaseCommand) => void
}

/** One of the values: what, who, when, and on which machine. */
function ConflictValue({ field, event, isBusy, onChoose }: ConflictValueProps) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const words = useConflictWords()
  const command = choiceOf(field, event)
  const person = personById(organisation, event.by)?.name ?? t('common.unknownPerson')
  const device = organisation.devices.get(event.device) ?? t('caseFile.event.unknownDevice')
  if (!command) return null
  const text = words.value(command)
  return (
    <li>
      <p className="told">{text === '' ? t('caseFile.empty') : text}</p>
      <small>{t('history.conflict.by', { name: person, moment: dates.moment(event.at), device })}</small>
      <Button
        size="small"
        icon="check"
        isBusy={isBusy}
        aria-label={t('history.conflict.takeOf', { field: words.name(field), name: person })}
        onPress={() => onChoose(command)}
      >
        {t('history.conflict.take')}
      </Button>
    </li>
  )
}

/** A third value, typed or chosen where such a value is given otherwise. */
function Otherwise({
  field,
  complaint,
  name,
  onAssign,
}: {
  field: ConflictField
  complaint: ComplaintCase
  name: string
  onAssign: () => void
}) {
  const t = useWords()
  const [isTyping, setTyping] = useState(false)
  const label = t('history.conflict.otherOf', { field: name })
  if (field === 'judgment') return null
  if (field !== 'handlerId' && field !== 'findings') {
    return (
      <Link className="button button-plain button-small" to={`/case/${complaint.caseId}/edit`} aria-label={label}>
        {t('history.conflict.other')}
      </Link>
    )
  }
  return (
    <>
      <Button look="plain" size="small" aria-label={label} onPress={field === 'handlerId' ? onAssign : () => setTyping(true)}>
        {t('history.conflict.other')}
      </Button>
      {isTyping ? <FindingsStep complaint={complaint} onClose={() => setTyping(false)} /> : null}
    </>
  )
}
