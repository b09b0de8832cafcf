import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { changeCase } from '../../commands/change-case.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { WordKey } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useCase } from '../case/use-case.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'
import { useDraft } from '../shared/use-draft.ts'
import { type EditDraft, editDraftSchema } from './draft.ts'
import { problemsOfDetails } from './form-problems.ts'
import { IntakeFields } from './intake-fields.tsx'
import { formOf, type IntakeForm, readForm } from './intake-form.ts'
import { countProblems, useIntakeForm } from './use-intake-form.ts'
import './intake.css'

/** What was registered can be corrected, but for the day of receipt: no edit moves a legal date (rule T4). */
export function EditScreen() {
  const { caseId = '' } = useParams()
  const t = useWords()
  const dates = useDates()
  const { store, personId } = useSession()
  const opened = useCase(caseId)
  const [initial, setInitial] = useState<IntakeForm | null>(null)
  const complaint = opened.status === 'open' ? opened.complaint : null
  useEffect(() => {
    if (!complaint) return
    let isCurrent = true
    void store.drafts.list().then((drafts) => {
      const stored = editDraftSchema.safeParse(drafts.find((draft) => draft.id === draftId(complaint.caseId))?.value)
      const form = stored.success && stored.data.personId === personId ? stored.data.form : formOf(complaint, dates.box)
      if (isCurrent) setInitial((current) => current ?? form)
    })
    return () => {
      isCurrent = false
    }
  }, [store, complaint, personId, dates])
  if (opened.status === 'refused') {
    return (
      <div className="page-head">
        <Banner tone="late" icon="lock" urgent>
          {t(opened.reason === 'restricted' ? 'caseFile.restrictedRefused' : `common.failure.${opened.reason}`)}
        </Banner>
      </div>
    )
  }
  return complaint && initial ? <Editor complaint={complaint} initial={initial} /> : null
}

/** A case's id is random as well, so the two kinds of draft never share one. */
const draftId = (caseId: string): string => `edit-${caseId}`

function Editor({ complaint, initial }: { complaint: ComplaintCase; initial: IntakeForm }) {
  const t = useWords()
  const { clock, newId } = useApp()
  const session = useSession()
  const organisation = useOrganisation()
  const navigate = useNavigate()
  const { run, isBusy, failure } = useAction('edit')
  const { form, submit } = useIntakeForm(initial, (values) =>
    problemsOfDetails(values, complaint.kind, complaint.receivedOn, clock.today(), organisation),
  )
  const draft = useDraft<EditDraft>(draftId(complaint.caseId))
  const { save: saveDraft } = draft
  const { personId } = session
  useEffect(() => {
    const subscription = form.watch(() => saveDraft({ kind: 'edit', personId, form: form.getValues() }))
    return () => subscription.unsubscribe()
  }, [form, saveDraft, personId])

  const leave = async (): Promise<void> => {
    await draft.remove()
    void navigate(`/case/${complaint.caseId}`, { replace: true })
  }
  const save = async (values: IntakeForm): Promise<WordKey | null> => {
    const { intake } = readForm(values, { today: clock.today(), newId, known: complaint.complainants })
    const { channel, receivedOn, ...details } = intake
    const result = await changeCase(session, complaint.caseId, { type: 'changeDetails', changes: details })
    if (!result.ok && result.reason.code !== 'nothingChanged') return refusalKey(result.reason.code)
    if (result.ok) showToast({ text: t('intake.changed') })
    await leave()
    return null
  }
  const problemCount = form.formState.isSubmitted ? countProblems(form.formState.errors) : 0
  return (
    <form
      className="intake-screen"
      noValidate
      aria-label={t('intake.editTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        run(() => submit(complaint.kind, save))
      }}
    >
      <div className="page-head page-head-tight">
        <div className="page-title">
          <h1>
            {t('intake.editTitle')} <span className="reference">{complaint.reference}</span>
          </h1>
        </div>
      </div>
      <div className="column intake-form">
        <IntakeFields control={form.control} isFixed isNamed={complaint.kind === 'complaint'} />
      </div>
      <div className="page-foot">
        {failure || problemCount > 0 ? (
          <span className="row tone-late" role="alert">
            <Icon name="late" size="small" />
            {failure ? t(failure) : t('intake.summary', { count: problemCount })}
          </span>
        ) : null}
        <span className="row push">
          <Button onPress={() => void leave()}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('intake.saveChanges')}
          </Button>
        </span>
      </div>
    </form>
  )
}
