import { useState } from 'react'
import { changeCase } from '../../commands/change-case.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { complainedAbout, suggestHandler, whyNotHandler } from '../../domain/complaint/people.ts'
import { type Person, peopleOn } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { CardChoice } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Initials } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { awayWords } from '../shared/away-words.ts'
import { refusalKey } from '../shared/refusal-words.ts'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'

/** Rule C4: who can handle it, who is proposed, and why others cannot. The choice is made already; Enter takes it. */
export function AssignDialog({ complaint, onClose }: { complaint: ComplaintCase; onClose: () => void }) {
  const t = useWords()
  const { clock } = useApp()
  const session = useSession()
  const organisation = useOrganisation()
  const today = clock.today()
  const suggested = suggestHandler(complaint, organisation, today)
  const [handlerId, setHandlerId] = useState(suggested?.personId ?? null)
  const [note, setNote] = useState('')
  const [wasTried, setTried] = useState(false)
  const { run, isBusy, failure } = useAction('assign')
  const options = useCandidates(complaint, suggested)

  const assign = (): void => {
    setTried(true)
    if (handlerId === null) return
    run(async () => {
      const result = await changeCase(session, complaint.caseId, { type: 'assignHandler', handlerId, note })
      if (!result.ok) return refusalKey(result.reason.code)
      const name = organisation.people.find((person) => person.personId === handlerId)?.name ?? ''
      showToast({ text: t('caseFile.assign.done', { name, reference: complaint.reference }) })
      onClose()
      return null
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('caseFile.assign.title')}
      onSubmit={assign}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('caseFile.assign.confirm')}
          </Button>
        </>
      }
    >
      {options.every((option) => option.isDisabled) ? <p>{t('caseFile.assign.noCandidates')}</p> : null}
      <CardChoice
        label={t('caseFile.assign.label')}
        hideLabel
        value={handlerId}
        onChange={setHandlerId}
        options={options}
        className="people-pick people-scroll"
        error={wasTried && handlerId === null ? t('caseFile.assign.notChosen') : undefined}
      />
      <TextArea label={t('history.handover.note')} aside={t('common.optional')} value={note} onChange={setNote} rows={2} />
    </Dialog>
  )
}

/** The proposed person first, then who can, then who cannot, with the reason. The office is not in the list at all. */
function useCandidates(complaint: ComplaintCase, suggested: Person | undefined) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const today = clock.today()
  const note = (person: Person): string => {
    const refusal = whyNotHandler(person.personId, complaint, organisation, today)
    if (refusal?.code === 'handlerIsAway') return awayWords(t, dates, organisation, person.personId, today) ?? ''
    if (refusal) return t(`refusals.${refusal.code}`)
    if (complainedAbout(person, complaint.aboutPeople) === 'perhaps') return t('caseFile.assign.perhaps')
    const own = person.function === '' ? t(`common.roles.${person.role}`) : person.function
    return person.personId === suggested?.personId ? `${own}, ${t('caseFile.assign.suggested')}` : own
  }
  const rank = (person: Person): number => {
    if (person.personId === suggested?.personId) return 0
    return whyNotHandler(person.personId, complaint, organisation, today) ? 2 : 1
  }
  return peopleOn(organisation, today)
    .filter((person) => person.role !== 'office')
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map((person) => ({
      value: person.personId,
      title: person.name,
      note: note(person),
      before: <Initials name={person.name} id={person.personId} />,
      isDisabled: rank(person) === 2,
    }))
}
