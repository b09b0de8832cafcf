import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Initials } from '../../ui/parts.tsx'
import { CaseAttachments } from '../attachments/case-attachments.tsx'
import { LinkedCases } from '../find/linked-cases.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { awayWords } from '../shared/away-words.ts'
import { isBlank } from '../shared/fields.ts'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { MeasureList } from './course/measure-list.tsx'
import type { CourseStep } from './course/steps.ts'
import { CaseLetters } from './letter-lines.tsx'

interface CaseRailProps {
  complaint: ComplaintCase
  /** Without these it is looked at only. */
  onAssign?: () => void
  onStep?: (step: CourseStep) => void
}

/** Beside the case: who it concerns, the letters, what was promised, and what lies in the file. */
export function CaseRail({ complaint, onAssign, onStep }: CaseRailProps) {
  const t = useWords()
  return (
    <aside className="rail" aria-label={t('caseFile.facts')}>
      <section>
        <div className="panel-head">
          <h2>{t('caseFile.people')}</h2>
          {complaint.kind === 'signal' || complaint.handlerId === null || !onAssign ? null : (
            <Button look="plain" size="small" onPress={onAssign}>
              {t('common.edit')}
            </Button>
          )}
        </div>
        <ul className="lines">
          <HandlerLine complaint={complaint} />
          <ComplainantLines complaint={complaint} />
          <AboutLines complaint={complaint} />
        </ul>
      </section>
      {complaint.kind === 'signal' ? null : <CaseLetters complaint={complaint} isReadOnly={!onStep} />}
      {onStep ? <MeasureList complaint={complaint} onStep={onStep} /> : null}
      <LinkedCases complaint={complaint} />
      {onAssign ? <CaseAttachments complaint={complaint} /> : <EarlierAttachments complaint={complaint} />}
    </aside>
  )
}

function HandlerLine({ complaint }: { complaint: ComplaintCase }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const handler = personById(organisation, complaint.handlerId)
  if (complaint.kind === 'signal') return null
  if (!handler) {
    return (
      <li>
        <span className="initials person-none" aria-hidden="true">
          <Icon name={complaint.closing ? 'person' : 'add'} />
        </span>
        <span className="grow">{t(complaint.closing ? 'caseFile.neverHandler' : 'caseFile.noHandler')}</span>
      </li>
    )
  }
  return (
    <li>
      <Initials name={handler.name} id={handler.personId} />
      <span className="grow">
        {handler.name}
        <small>{t('caseFile.handlerRole')}</small>
        <small>{awayWords(t, dates, organisation, handler.personId, clock.today())}</small>
      </span>
    </li>
  )
}

function ComplainantLines({ complaint }: { complaint: ComplaintCase }) {
  const t = useWords()
  if (complaint.complainants.length === 0) {
    return (
      <li>
        <Icon name="person" />
        <span className="grow">{t('caseFile.anonymous')}</span>
      </li>
    )
  }
  return complaint.complainants.map(({ complainantId, name, relation, phone, email, address }) => {
    // "Anders van Yara" would read as a name.
    const role =
      relation && relation !== 'other' && complaint.child !== ''
        ? t('caseFile.complainantOf', { relation: t(`intake.relations.${relation}`), child: complaint.child })
        : t('caseFile.complainant')
    const place = [address.street, [address.postcode, address.city].filter((part) => part !== '').join(' ')].filter((part) => part !== '')
    return (
      <li key={complainantId}>
        {isBlank(name) ? <Icon name="person" /> : <Initials name={name} id={complainantId} />}
        <span className="grow">
          {isBlank(name) ? t('common.unknownPerson') : name}
          <small>{[role, phone].filter((part) => part !== '').join(', ')}</small>
          {email === '' ? null : <small>{email}</small>}
          {place.length === 0 ? null : <small>{place.join(', ')}</small>}
        </span>
      </li>
    )
  })
}

function AboutLines({ complaint }: { complaint: ComplaintCase }) {
  const t = useWords()
  return complaint.aboutPeople.map(({ name, personId }) => (
    <li key={name}>
      <Initials name={name} id={personId ?? name} />
      <span className="grow">
        {name}
        <small>{t(personId ? 'caseFile.aboutRole' : 'caseFile.aboutRoleUnknown')}</small>
      </span>
    </li>
  ))
}

/** As the case was: which files there were. They are opened from the case of now, as far as they still are in it. */
function EarlierAttachments({ complaint: { attachments } }: { complaint: ComplaintCase }) {
  const t = useWords()
  if (attachments.length === 0) return null
  return (
    <section>
      <div className="panel-head">
        <h2>{t('attachments.title')}</h2>
      </div>
      <ul className="lines">
        {attachments.map(({ attachmentId, name }) => (
          <li key={attachmentId}>
            <span className="grow">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
