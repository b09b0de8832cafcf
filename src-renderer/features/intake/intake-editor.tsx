import { type KeyboardEvent, useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { linkCases } from '../../commands/link-cases.ts'
import { type KeptMail, mailIntoCase } from '../../commands/mails.ts'
import { registerComplaint } from '../../commands/register-complaint.ts'
import { type CaseKind, CHANNELS } from '../../domain/complaint/intake.ts'
import { referenceFor } from '../../domain/complaint/reference.ts'
import { yearOf } from '../../domain/deadlines/calendar-date.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { mailReader } from '../../mail/reader.ts'
import type { WordKey } from '../../text/i18n.ts'
import type { IconName } from '../../ui/icon.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { maySee } from '../shared/case-views.ts'
import { KEYS } from '../shared/keys.ts'
import { useOrganisation, useSession, useViewer } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDraft } from '../shared/use-draft.ts'
import { SegmentsInput } from './controls.tsx'
import type { IntakeDraft } from './draft.ts'
import { focusPart } from './focus-part.ts'
import { problemsOfIntake } from './form-problems.ts'
import { IntakeFields } from './intake-fields.tsx'
import { IntakeFoot } from './intake-foot.tsx'
import { type IntakeForm, readForm } from './intake-form.ts'
import { IntakeRail } from './rail.tsx'
import { countProblems, useIntakeForm } from './use-intake-form.ts'
import './intake.css'

const CHANNEL_ICONS: Record<(typeof CHANNELS)[number], IconName> = {
  phone: 'phone',
  form: 'form',
  email: 'letter',
  letter: 'edit',
  talk: 'talk',
}

interface IntakeEditorProps {
  draftId: string
  initial: IntakeForm
  /** The mail that it comes from: it stands beside the form, and goes into the case. */
  mail: KeptMail | null
}

export function IntakeEditor({ draftId, initial, mail }: IntakeEditorProps) {
  const t = useWords()
  const { clock, newId } = useApp()
  const session = useSession()
  const viewer = useViewer()
  const organisation = useOrganisation()
  const navigate = useNavigate()
  const { run, isBusy, failure } = useAction('intake')
  const { form, submit } = useIntakeForm(initial, (values, kind) =>
    problemsOfIntake(values, kindOf(values, kind), clock.today(), organisation),
  )
  const { control } = form
  const draft = useDraft<IntakeDraft>(draftId)
  const { personId } = session

  const { save: saveDraft } = draft
  useEffect(() => {
    const subscription = form.watch(() => saveDraft({ kind: 'intake', personId, form: form.getValues(), mailId: mail?.mailId }))
    return () => subscription.unsubscribe()
  }, [form, saveDraft, personId, mail])

  const save = async (kind: CaseKind, values: IntakeForm): Promise<WordKey | null> => {
    const { intake } = readForm(values, { today: clock.today(), newId })
    const result = await registerComplaint(session, kind, intake)
    if (!result.ok) return refusalKey(result.reason.code)
    await draft.remove()
    const { caseId, reference } = result.value
    await linkCases(session, caseId, values.linkedIds)
    // The case is there: a mail that cannot be attached now waits where it was, and is told.
    const attached = mail ? await mailIntoCase(session, mailReader(), caseId, mail).catch(() => null) : null
    if (mail && !attached?.ok) showToast({ text: t('mails.notAttached') })
    const isVisible = maySee(
      viewer,
      { restricted: intake.suspicion === 'yes', handlerId: null, excludedIds: [] },
      clock.today(),
      organisation,
    )
    showToast({ text: t(isVisible ? SAVED[kind] : 'intake.restrictedSaved', { reference }) })
    void navigate(isVisible ? `/case/${caseId}` : '/cases', { replace: true })
    return null
  }
  const register = (asked: CaseKind): void => run(() => submit(asked, (values) => save(kindOf(values, asked), values)))

  // Captured: a radio button or a list under the focus would take Enter for itself.
  const keys = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (KEYS.form.part.some((key) => key === event.key)) {
      event.preventDefault()
      focusPart(event.currentTarget, event.shiftKey ? -1 : 1)
      return
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    register('complaint')
  }
  return (
    <form
      className="intake-screen"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={keys}
      aria-label={t('intake.title')}
    >
      <div className="page-head page-head-tight">
        <div className="page-title">
          <h1>{t('intake.title')}</h1>
        </div>
        <SegmentsInput
          control={control}
          name="channel"
          label={t('intake.channel')}
          hideLabel
          options={CHANNELS.map((value) => ({ value, label: t(`intake.channels.${value}`), icon: CHANNEL_ICONS[value] }))}
        />
      </div>
      <div className="split intake">
        <div className="column intake-form">
          <IntakeFields control={control} />
        </div>
        <IntakeRail control={control} mail={mail} />
      </div>
      <NamedFoot
        control={control}
        draft={draft}
        failure={failure}
        problemCount={form.formState.isSubmitted ? countProblems(form.formState.errors) : 0}
        isBusy={isBusy}
        onRegister={register}
      />
    </form>
  )
}

/** Rule C10: who stays anonymous gives a signal. */
const kindOf = (values: Pick<IntakeForm, 'isAnonymous'>, asked: CaseKind): CaseKind => (values.isAnonymous ? 'signal' : asked)

const SAVED = { complaint: 'intake.registered', signal: 'intake.signalSaved' } as const

const refusalKey = (code: string): WordKey =>
  code === 'diskFull' ? 'common.failure.diskFull' : code === 'busy' ? 'common.failure.busy' : 'refusals.intakeIncomplete'

type NamedFootProps = Omit<Parameters<typeof IntakeFoot>[0], 'reference' | 'isAnonymous'> & {
  control: ReturnType<typeof useIntakeForm>['form']['control']
}

/** The foot, with the reference that the case will get. */
function NamedFoot({ control, ...foot }: NamedFootProps) {
  const { clock } = useApp()
  const { store } = useSession()
  const [typed, isAnonymous] = useWatch({ control, name: ['receivedOn', 'isAnonymous'] })
  const read = parseTypedDate(typed, { today: clock.today(), side: 'past' })
  const year = yearOf(read.ok ? read.value : clock.today())
  const [reference, setReference] = useState('')
  useEffect(() => {
    let isCurrent = true
    void store.cases.nextNumber(year).then((number) => {
      if (isCurrent) setReference(referenceFor(`${year}-01-01`, number))
    })
    return () => {
      isCurrent = false
    }
  }, [store, year])
  return <IntakeFoot {...foot} reference={reference} isAnonymous={isAnonymous} />
}
