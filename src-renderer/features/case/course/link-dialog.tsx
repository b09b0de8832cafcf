import type { ComplaintCase } from '../../../domain/complaint/complaint-case.ts'
import { locationById } from '../../../domain/organisation/organisation.ts'
import { NO_HITS } from '../../../search/case-index.ts'
import { CardChoice } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useHits } from '../../find/find-context.tsx'
import { useWords } from '../../shared/app-context.tsx'
import { useCaseViews } from '../../shared/case-views-context.tsx'
import { useOrganisation } from '../../shared/session-context.tsx'
import type { StepProps } from './contact-dialogs.tsx'
import { CourseDialog } from './course-dialog.tsx'

/** More are not compared by eye. */
const MOST = 6

/** Another case that belongs to this one, found by any word of it; of those this person may see (rule C11). */
export function LinkDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const views = useCaseViews()
  const referenceOf = (caseId: string): string => views.find((view) => view.caseId === caseId)?.reference ?? ''
  return (
    <CourseDialog
      complaint={complaint}
      name="link"
      initial={{ typed: '', otherId: '' }}
      title={t('find.link.title')}
      text={t('find.link.text')}
      confirm={t('find.link.confirm')}
      done={t('find.link.done')}
      onClose={onClose}
      command={({ otherId }) => ({ type: 'link', link: { otherId, otherReference: referenceOf(otherId) } })}
    >
      {({ values, set, field }) => (
        <>
          <TextField
            label={t('find.link.typed')}
            value={values.typed}
            onChange={(typed) => set({ typed, otherId: '' })}
            hint={t('find.placeholder')}
            error={field('otherId').error}
            autoFocus
          />
          <Found complaint={complaint} typed={values.typed} chosen={values.otherId} onChoose={(otherId) => set({ otherId })} />
        </>
      )}
    </CourseDialog>
  )
}

interface FoundProps {
  complaint: ComplaintCase
  typed: string
  chosen: string
  onChoose: (caseId: string) => void
}

function Found({ complaint: { caseId, links }, typed, chosen, onChoose }: FoundProps) {
  const t = useWords()
  const organisation = useOrganisation()
  const hits = useHits(typed, 0)
  const views = useCaseViews()
  const isLinked = (id: string): boolean => links.some(({ otherId }) => otherId === id)
  const found = (hits ?? NO_HITS).caseIds
    .filter((id) => id !== caseId && !isLinked(id))
    .slice(0, MOST)
    .flatMap((id) => views.find((view) => view.caseId === id) ?? [])
  const isEmpty = typed.trim() !== '' && hits !== null && found.length === 0
  return (
    <>
      <p className="hint" role="status">
        {isEmpty ? t('find.count', { count: 0 }) : ''}
      </p>
      {found.length === 0 ? null : (
        <CardChoice
          label={t('find.results')}
          value={chosen === '' ? null : chosen}
          onChange={onChoose}
          options={found.map((view) => ({
            value: view.caseId,
            title: `${view.reference} ${view.title}`,
            note: [view.complainant, view.child, locationById(organisation, view.locationId)?.name ?? '']
              .filter((part) => part !== '')
              .join(', '),
          }))}
        />
      )}
    </>
  )
}
