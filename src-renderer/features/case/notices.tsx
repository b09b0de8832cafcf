import { useState } from 'react'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { actingHandlerId } from '../../domain/complaint/people.ts'
import { formality } from '../../domain/complaint/progress.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { absenceOn, personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { ConfirmedDialog } from './confirmed-dialog.tsx'
import { Conflicts } from './conflicts.tsx'
import { openHandover } from './handover.ts'
import './notices.css'

interface NoticesProps {
  complaint: ComplaintCase
  log: readonly DomainEvent[]
  onAssign: () => void
}

/** What a person must know before going on with the case, on top of it. */
export function Notices({ complaint, log, onAssign }: NoticesProps) {
  const t = useWords()
  // Rule C12: of what is left nothing can be asked or done.
  if (complaint.anonymous) return <Banner icon="shield">{t('retention.anonymised')}</Banner>
  return (
    <>
      {complaint.restricted ? <Duty /> : null}
      <Conflicts complaint={complaint} log={log} onAssign={onAssign} />
      <HandoverNote complaint={complaint} log={log} />
      <ActingHandler complaint={complaint} />
      <NotYetFormal complaint={complaint} />
      {complaint.newerEvents > 0 ? (
        <Banner tone="today" icon="info">
          {t('caseFile.newerEvents', { count: complaint.newerEvents })}
        </Banner>
      ) : null}
    </>
  )
}

const DUTY = ['call', 'director', 'doNotAsk', 'doNotWrite'] as const

/** Rule C11: the duty to consult, step by step. */
function Duty() {
  const t = useWords()
  return (
    <section className="panel duty" aria-labelledby="duty-title">
      <h2 id="duty-title" className="row">
        <Icon name="shield" className="tone-late" />
        {t('formal.duty.title')}
      </h2>
      <ol>
        {DUTY.map((step) => (
          <li key={step}>{t(`formal.duty.${step}`)}</li>
        ))}
      </ol>
      <p className="hint">{t('formal.duty.seen')}</p>
    </section>
  )
}

/** Rule C4: what was passed on, until the new handler has done something. */
function HandoverNote({ complaint, log }: Pick<NoticesProps, 'complaint' | 'log'>) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const handover = openHandover(log, complaint)
  if (!handover) return null
  const name = personById(organisation, handover.by)?.name ?? t('common.unknownPerson')
  return (
    <Banner icon="quote">
      <b>{t('history.handover.title', { name, moment: dates.moment(handover.at) })}</b>
      <p className="told">{handover.note}</p>
    </Banner>
  )
}

/** Rule C4: who acts while the handler is away. */
function ActingHandler({ complaint: { handlerId, aboutPeople, closing } }: { complaint: ComplaintCase }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const today = clock.today()
  const excluded = aboutPeople.flatMap(({ personId }) => personId ?? [])
  const deputy = personById(organisation, actingHandlerId(handlerId, excluded, today, organisation))
  const handler = personById(organisation, handlerId)
  const absence = handler && absenceOn(organisation, handler.personId, today)
  if (closing || !handler || !absence || !deputy || deputy.personId === handlerId) return null
  return (
    <Banner icon="away">{t('history.acting', { handler: handler.name, until: dates.long(absence.until), deputy: deputy.name })}</Banner>
  )
}

/** Rule C3: the written confirmation is one press away from the day it comes in. */
function NotYetFormal({ complaint }: { complaint: ComplaintCase }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  if (formality(complaint) !== 'notYetFormal' || complaint.closing || complaint.restricted) return null
  return (
    <>
      <Banner
        icon="edit"
        action={
          <Button size="small" onPress={() => setOpen(true)}>
            {t('formal.confirmed')}
          </Button>
        }
      >
        {t('formal.notYetFormal')}
      </Banner>
      {isOpen ? <ConfirmedDialog complaint={complaint} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
