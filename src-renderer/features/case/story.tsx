import { Link } from 'react-router'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { listOf } from '../../text/dates.ts'
import { Banner } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useFieldWords } from './field-words.ts'

const FACTS = ['incidentOn', 'careType', 'group', 'talkedFirst', 'talkedWith', 'confirmedInWritingOn', 'suspicion'] as const

/** What was told, and what was asked, as it was typed. */
export function Story({ complaint, isReadOnly = false }: { complaint: ComplaintCase; isReadOnly?: boolean }) {
  const t = useWords()
  const words = useFieldWords()
  const known = FACTS.map((field) => ({ field, value: words(field, complaint[field]) })).filter(({ value }) => value !== '')
  return (
    <section className="stack" aria-labelledby="story-title">
      <h2 id="story-title">{t(complaint.kind === 'signal' ? 'caseFile.signalStory' : 'caseFile.story')}</h2>
      {complaint.description === '' ? null : <p className="told">{complaint.description}</p>}
      {complaint.desiredOutcome === '' ? null : (
        <p className="told">
          <b>{t('caseFile.fields.desiredOutcome')}.</b> {complaint.desiredOutcome}
        </p>
      )}
      {complaint.imported ? (
        <p className="told">
          <b>{t('register.event.title', { file: complaint.imported.fileName, row: String(complaint.imported.row) })}.</b>{' '}
          {complaint.imported.remarks}
        </p>
      ) : null}
      <dl className="facts">
        {known.map(({ field, value }) => (
          <div key={field}>
            <dt>{t(`caseFile.fields.${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isReadOnly ? null : <Missing complaint={complaint} />}
    </section>
  )
}

/** What the letter or the annual report will ask for. Nothing that holds up the call, so it is asked here. */
function Missing({ complaint }: { complaint: ComplaintCase }) {
  const t = useWords()
  const { language } = useApp().appearance
  const { locations } = useOrganisation()
  if (complaint.kind === 'signal' || complaint.restricted) return null
  const careTypes = locations.find((location) => location.locationId === complaint.locationId)?.careTypes ?? []
  const fields = (['ground', 'natureId', 'careType'] as const).filter(
    (field) => complaint[field] === null && (field !== 'careType' || careTypes.length > 0),
  )
  if (fields.length === 0) return null
  return (
    <Banner
      tone="today"
      icon="edit"
      action={
        <Link className="button button-small" to={`/case/${complaint.caseId}/edit`}>
          {t('letterChecks.mend.complete')}
        </Link>
      }
    >
      <b>{t('caseFile.missing')}:</b>{' '}
      {t('caseFile.missingBody', {
        fields: listOf(
          fields.map((field) => t(`caseFile.fields.${field}`).toLowerCase()),
          language,
        ),
      })}
    </Banner>
  )
}
