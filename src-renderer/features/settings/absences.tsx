import { useMemo, useState } from 'react'
import { actingHandlerId } from '../../domain/complaint/people.ts'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import { type Absence, personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Initials } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { AbsenceDialog } from './absence-dialog.tsx'
import { ConfirmChange } from './confirm-change.tsx'

type Asked = { readonly kind: 'plan' } | { readonly kind: 'edit' | 'cancel'; readonly absence: Absence }

/** Who is away and who stands in, now and later (rule C4). What is past stands in the history. */
export function Absences() {
  const t = useWords()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = (): void => setAsked(null)
  const coming = organisation.absences
    .filter(({ until }) => until >= clock.today())
    .toSorted((a, b) => (a.from === b.from ? (a.until < b.until ? -1 : 1) : a.from < b.from ? -1 : 1))
  return (
    <section aria-labelledby="absence-title">
      <div className="panel-head">
        <h2 id="absence-title">{t('settings.absence')}</h2>
        <Button icon="add" onPress={() => setAsked({ kind: 'plan' })}>
          {t('staff.absence.plan')}
        </Button>
      </div>
      <p className="hint">{t('staff.absence.text')}</p>
      {coming.length === 0 ? (
        <p>{t('staff.absence.empty')}</p>
      ) : (
        <div className="table-wrap">
          <table className="table" aria-labelledby="absence-title">
            <thead>
              <tr>
                <th scope="col">{t('staff.absence.columns.person')}</th>
                <th scope="col">{t('staff.absence.columns.period')}</th>
                <th scope="col">{t('staff.absence.columns.deputy')}</th>
                <th scope="col">{t('staff.absence.columns.state')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {coming.map((absence) => (
                <AbsenceRow key={absence.absenceId} absence={absence} onAsk={(kind) => setAsked({ kind, absence })} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked?.kind === 'plan' ? <AbsenceDialog absence={null} onClose={close} /> : null}
      {asked?.kind === 'edit' ? <AbsenceDialog absence={asked.absence} onClose={close} /> : null}
      {asked?.kind === 'cancel' ? <CancelAbsence absence={asked.absence} onClose={close} /> : null}
    </section>
  )
}

function AbsenceRow({ absence, onAsk }: { absence: Absence; onAsk: (kind: 'edit' | 'cancel') => void }) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const { personId, from, until, deputyId } = absence
  const name = personById(organisation, personId)?.name ?? t('common.unknownPerson')
  return (
    <tr>
      <th scope="row">
        <span className="person">
          <Initials name={name} id={personId} />
          {name}
        </span>
      </th>
      <td>{t('staff.absence.period', { from: dates.short(from), until: dates.short(until) })}</td>
      <td>{personById(organisation, deputyId)?.name ?? t('staff.absence.noDeputy')}</td>
      <td>
        <State absence={absence} />
      </td>
      <td className="number nowrap">
        <Button look="plain" size="small" onPress={() => onAsk('edit')} aria-label={`${t('common.edit')} ${name}`}>
          {t('common.edit')}
        </Button>
        <Button look="plain" size="small" onPress={() => onAsk('cancel')} aria-label={`${t('staff.absence.cancel')} ${name}`}>
          {t('staff.absence.cancel')}
        </Button>
      </td>
    </tr>
  )
}

function State({ absence: { personId, from } }: { absence: Absence }) {
  const t = useWords()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const today = clock.today()
  if (from > today) {
    return (
      <Chip tone="plan" icon="calendar">
        {t('staff.absence.later')}
      </Chip>
    )
  }
  const acting = actingHandlerId(personId, [], today, organisation)
  const name = acting === personId ? null : personById(organisation, acting)?.name
  return (
    <Chip tone={name ? 'line' : 'today'} icon={name ? 'away' : 'late'}>
      {name ? t('staff.absence.nowActing', { name }) : t('staff.absence.nowNobody')}
    </Chip>
  )
}

function CancelAbsence({ absence: { absenceId, personId }, onClose }: { absence: Absence; onClose: () => void }) {
  const t = useWords()
  const organisation = useOrganisation()
  const name = personById(organisation, personId)?.name ?? t('common.unknownPerson')
  const events = useMemo<NewOrganisationEvent[]>(() => [{ type: 'absenceCancelled', version: 1, data: { absenceId } }], [absenceId])
  return (
    <ConfirmChange title={t('staff.absence.cancelTitle')} confirmLabel={t('staff.absence.cancel')} events={events} onClose={onClose}>
      <p>{t('staff.absence.cancelText', { name })}</p>
    </ConfirmChange>
  )
}
