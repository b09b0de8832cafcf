import { useState } from 'react'
import { hasLeft, type Person } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Initials } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { awayWords } from '../shared/away-words.ts'
import { useOrganisation, useRegister } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { AccessDialog } from './access-dialog.tsx'
import { LeaveDialog, ReturnDialog } from './leave-dialog.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { RemoveAccessDialog } from './remove-access-dialog.tsx'

/** Who works with complaints, and who can unlock here; as part of the first run and of the settings. */
export function People({ level }: { level: 'h1' | 'h2' }) {
  const t = useWords()
  const dates = useDates()
  const { newId, clock } = useApp()
  const { session, withAccess, setWithAccess } = useRegister()
  const organisation = useOrganisation()
  const [edited, setEdited] = useState<Person | 'new' | null>(null)
  const [admitted, setAdmitted] = useState<Person | null>(null)
  const [leaving, setLeaving] = useState<Person | null>(null)
  const [returning, setReturning] = useState<Person | null>(null)
  const [excluded, setExcluded] = useState<Person | null>(null)
  const Title = level
  return (
    <section aria-labelledby="people-title">
      <div className="panel-head">
        <Title id="people-title">{t(level === 'h1' ? 'setup.people.title' : 'settings.people')}</Title>
        <Button icon="add" onPress={() => setEdited('new')}>
          {t('settings.person.add')}
        </Button>
      </div>
      {level === 'h1' ? <p className="muted">{t('setup.people.text')}</p> : null}
      <div className="table-wrap">
        <table className="table" aria-labelledby="people-title">
          <thead>
            <tr>
              <th scope="col">{t('settings.person.columns.name')}</th>
              <th scope="col">{t('settings.person.columns.role')}</th>
              <th scope="col">{t('settings.person.columns.access')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {organisation.people.map((person) => (
              <tr key={person.personId}>
                <th scope="row">
                  <span className="person">
                    <Initials name={person.name} id={person.personId} />
                    <span>
                      {person.name}
                      {person.personId === session.personId ? ` (${t('settings.person.you')})` : ''}
                      <small>{person.function}</small>
                      <Departure personId={person.personId} />
                      <small>{awayWords(t, dates, organisation, person.personId, clock.today())}</small>
                    </span>
                  </span>
                </th>
                <td>{t(`common.roles.${person.role}`)}</td>
                <td>
                  {withAccess.includes(person.personId) ? (
                    <Access person={person} onRemove={() => setExcluded(person)} />
                  ) : organisation.departures.has(person.personId) ? null : (
                    <Button
                      look="plain"
                      size="small"
                      onPress={() => setAdmitted(person)}
                      aria-label={`${t('settings.person.giveAccess')} ${person.name}`}
                    >
                      {t('settings.person.giveAccess')}
                    </Button>
                  )}
                </td>
                <td className="number nowrap">
                  <Button look="plain" size="small" onPress={() => setEdited(person)} aria-label={`${t('common.edit')} ${person.name}`}>
                    {t('common.edit')}
                  </Button>
                  {level === 'h1' || person.personId === session.personId ? null : (
                    <LeaveButton person={person} onLeave={() => setLeaving(person)} onReturn={() => setReturning(person)} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {edited === null ? null : <PersonDialog person={edited === 'new' ? null : edited} newId={newId} onClose={() => setEdited(null)} />}
      {admitted === null ? null : (
        <AccessDialog
          person={admitted}
          onClose={() => setAdmitted(null)}
          onGiven={(personId) => {
            setWithAccess([...withAccess, personId])
            setAdmitted(null)
          }}
        />
      )}
      {leaving === null ? null : (
        <LeaveDialog person={leaving} hasAccess={withAccess.includes(leaving.personId)} onClose={() => setLeaving(null)} />
      )}
      {excluded === null ? null : <RemoveAccessDialog person={excluded} onClose={() => setExcluded(null)} />}
      {returning === null ? null : <ReturnDialog person={returning} onClose={() => setReturning(null)} />}
    </section>
  )
}

function Access({ person, onRemove }: { person: Person; onRemove: () => void }) {
  const t = useWords()
  const isYou = useRegister().session.personId === person.personId
  return (
    <span className="row">
      <Chip tone="done" icon="key">
        {t('settings.person.hasAccess')}
      </Chip>
      {isYou ? null : (
        <Button look="plain" size="small" onPress={onRemove} aria-label={`${t('security.remove')} ${person.name}`}>
          {t('security.remove')}
        </Button>
      )}
    </span>
  )
}

/** Since when somebody no longer works here, or until when they do. */
function Departure({ personId }: { personId: string }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const departure = organisation.departures.get(personId)
  if (departure === undefined) return null
  const key = hasLeft(organisation, personId, clock.today()) ? 'staff.leaving.left' : 'staff.leaving.leaves'
  return <small>{t(key, { date: dates.bare(departure) })}</small>
}

function LeaveButton({ person, onLeave, onReturn }: { person: Person; onLeave: () => void; onReturn: () => void }) {
  const t = useWords()
  const isLeaving = useOrganisation().departures.has(person.personId)
  const label = t(isLeaving ? 'staff.leaving.back' : 'staff.leaving.action')
  return (
    <Button look="plain" size="small" onPress={isLeaving ? onReturn : onLeave} aria-label={`${label} ${person.name}`}>
      {label}
    </Button>
  )
}
