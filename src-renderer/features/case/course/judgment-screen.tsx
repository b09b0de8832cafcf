import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { z } from 'zod'
import { changeCase } from '../../../commands/change-case.ts'
import type { ComplaintCase } from '../../../domain/complaint/complaint-case.ts'
import { JUDGMENTS } from '../../../domain/complaint/course.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Segments } from '../../../ui/choice.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Banner } from '../../../ui/parts.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { Crumbs } from '../../shared/crumbs.tsx'
import { refusalKey } from '../../shared/refusal-words.ts'
import { useSession } from '../../shared/session-context.tsx'
import { useAction } from '../../shared/use-action.ts'
import { useDates } from '../../shared/use-dates.ts'
import { useDraft } from '../../shared/use-draft.ts'
import { CaseRefused } from '../case-refused.tsx'
import { useCase } from '../use-case.ts'
import { DateField, ReasonField, useReadDate } from './course-dialog.tsx'
import { levelOf, MeasureFields } from './measure-dialogs.tsx'

const formSchema = z.object({
  judgment: z.enum(JUDGMENTS).nullable(),
  reasoning: z.string(),
  judgedOn: z.string(),
  noMeasures: z.boolean(),
  measures: z.array(z.object({ measureId: z.string(), text: z.string(), level: z.string(), ownerId: z.string(), realiseBy: z.string() })),
})
const draftSchema = z.object({ kind: z.literal('judgment'), personId: z.string(), form: formSchema })
type JudgmentForm = z.infer<typeof formSchema>

/** Rule C7 on one screen: the judgment, its reasons, and what will be done by when. */
export function JudgmentScreen() {
  const { caseId = '' } = useParams()
  const opened = useCase(caseId)
  if (opened.status === 'loading') return null
  if (opened.status === 'refused') return <CaseRefused reason={opened.reason} />
  return <KeptJudgment complaint={opened.complaint} />
}

/** With what was typed last time, if it was not saved. */
function KeptJudgment({ complaint }: { complaint: ComplaintCase }) {
  const { store, personId } = useSession()
  const { clock } = useApp()
  const dates = useDates()
  const [initial, setInitial] = useState<JudgmentForm | null>(null)
  const id = `${complaint.caseId}/judgment`
  const { judgment } = complaint
  useEffect(() => {
    let isCurrent = true
    void store.drafts.list().then((drafts) => {
      const stored = draftSchema.safeParse(drafts.find((draft) => draft.id === id)?.value)
      const fresh: JudgmentForm = {
        judgment: judgment?.judgment ?? null,
        reasoning: judgment?.reasoning ?? '',
        judgedOn: dates.box(clock.today()),
        noMeasures: judgment?.noMeasures ?? false,
        measures: [],
      }
      if (isCurrent) setInitial(stored.success && stored.data.personId === personId ? stored.data.form : fresh)
    })
    return () => {
      isCurrent = false
    }
  }, [store, id, personId, judgment, dates, clock])
  return initial ? <JudgmentEditor key={complaint.caseId} complaint={complaint} initial={initial} draftId={id} /> : null
}

interface EditorProps {
  complaint: ComplaintCase
  initial: JudgmentForm
  draftId: string
}

function JudgmentEditor({ complaint, initial, draftId }: EditorProps) {
  const t = useWords()
  const navigate = useNavigate()
  const session = useSession()
  const { newId } = useApp()
  const read = useReadDate()
  const [form, setForm] = useState(initial)
  const [wasTried, setTried] = useState(false)
  const draft = useDraft<{ kind: 'judgment'; personId: string; form: JudgmentForm }>(draftId)
  const { run, isBusy, failure } = useAction('judgment')
  const change = (changes: Partial<JudgmentForm>): void => {
    const next = { ...form, ...changes }
    setForm(next)
    draft.save({ kind: 'judgment', personId: session.personId, form: next })
  }
  const save = (): void => {
    setTried(true)
    const { judgment } = form
    if (judgment === null) return
    run(async () => {
      const measures = form.measures.map(({ level, realiseBy, ...measure }) => ({
        ...measure,
        level: levelOf(level),
        realiseBy: read(realiseBy, 'future'),
      }))
      const { reasoning, noMeasures } = form
      const command = { type: 'judge', judgment, reasoning, judgedOn: read(form.judgedOn), noMeasures, measures } as const
      const result = await changeCase(session, complaint.caseId, command)
      if (!result.ok) return refusalKey(result.reason.code)
      await draft.remove()
      showToast({ text: t('courseForm.judgment.done') })
      void navigate(`/case/${complaint.caseId}`, { replace: true })
      return null
    })
  }
  return (
    <form
      className="page-form"
      noValidate
      aria-label={t('courseForm.judgment.title')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="page-head">
        <div className="page-title">
          <Crumbs
            under={[
              ['/cases', t('shell.cases')],
              [`/case/${complaint.caseId}`, complaint.reference],
            ]}
            here={t('courseForm.judgment.crumb')}
          />
          <h1>{t('courseForm.judgment.title')}</h1>
          <p className="muted">{t('courseForm.judgment.text')}</p>
        </div>
      </div>
      <div className="column stack-loose">
        {failure ? (
          <Banner tone="late" icon="late" urgent>
            {t(failure)}
          </Banner>
        ) : null}
        <Segments
          label={t('courseForm.judgment.label')}
          value={form.judgment}
          onChange={(judgment) => change({ judgment })}
          options={JUDGMENTS.map((value) => ({ value, label: t(`course.judgments.${value}`) }))}
          error={wasTried && form.judgment === null ? t('courseForm.judgment.choose') : undefined}
        />
        <ReasonField
          label={t('courseForm.judgment.reasoning')}
          hint={t('courseForm.judgment.reasoningHint')}
          value={form.reasoning}
          onChange={(reasoning) => change({ reasoning })}
          wasTried={wasTried}
          rows={8}
        />
        <div className="grid-6">
          <div className="span-2">
            <DateField
              label={t('courseForm.judgment.on')}
              value={form.judgedOn}
              onChange={(judgedOn) => change({ judgedOn })}
              wasTried={wasTried}
            />
          </div>
        </div>
        <Measures complaint={complaint} form={form} onChange={change} newId={newId} wasTried={wasTried} />
        <div className="row">
          <Link className="button" to={`/case/${complaint.caseId}`}>
            {t('common.cancel')}
          </Link>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('courseForm.judgment.confirm')}
          </Button>
        </div>
      </div>
    </form>
  )
}

interface MeasuresProps {
  complaint: ComplaintCase
  form: JudgmentForm
  onChange: (changes: Partial<JudgmentForm>) => void
  newId: () => string
  wasTried: boolean
}

/** New measures, after those that were agreed before; or explicitly none. */
function Measures({ complaint, form, onChange, newId, wasTried }: MeasuresProps) {
  const t = useWords()
  const agreed = complaint.measures.filter(({ droppedBecause }) => droppedBecause === null)
  const { measures } = form
  const isUndecided = wasTried && !form.noMeasures && measures.length === 0 && agreed.length === 0
  return (
    <section className="stack" aria-labelledby="measures-title">
      <h2 id="measures-title">{t('courseForm.measure.heading')}</h2>
      {agreed.length === 0 ? null : (
        <ul className="bullets">
          {agreed.map(({ measureId, text }) => (
            <li key={measureId}>{text}</li>
          ))}
        </ul>
      )}
      {measures.map((measure, index) => (
        <fieldset key={measure.measureId} className="panel stack">
          <legend className="visually-hidden">{t('courseForm.measure.numbered', { number: index + 1 })}</legend>
          <MeasureFields
            values={measure}
            onChange={(changes) =>
              onChange({ measures: measures.map((other) => (other === measure ? { ...measure, ...changes } : other)) })
            }
            wasTried={wasTried}
            autoFocus
          />
          <Button size="small" onPress={() => onChange({ measures: measures.filter((other) => other !== measure) })}>
            {t('courseForm.measure.remove')}
          </Button>
        </fieldset>
      ))}
      {form.noMeasures ? null : (
        <div className="row">
          <Button
            icon="add"
            onPress={() =>
              onChange({
                measures: [
                  ...measures,
                  { measureId: newId(), text: '', level: 'location', ownerId: complaint.handlerId ?? '', realiseBy: '' },
                ],
              })
            }
          >
            {t('courseForm.measure.add')}
          </Button>
        </div>
      )}
      {measures.length > 0 || agreed.length > 0 ? null : (
        <Checkbox label={t('courseForm.measure.none')} value={form.noMeasures} onChange={(noMeasures) => onChange({ noMeasures })} />
      )}
      {isUndecided ? (
        <p className="error" role="alert">
          <Icon name="late" size="small" />
          <span>{t('refusals.measuresUndecided')}</span>
        </p>
      ) : null}
    </section>
  )
}
