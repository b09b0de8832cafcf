import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type Control, useController, useWatch } from 'react-hook-form'
import { Link } from 'react-router'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import type { Likeness, Similar } from '../../search/similar.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { useCaseSearch } from '../find/find-context.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import type { IntakeForm } from './intake-form.ts'

const NONE: readonly Similar[] = []
/** Typing goes first: what is looked for is what stands there after a pause. */
const PAUSE_MS = 400

/** Cases that this one may belong to, each with why. They can be linked, and are never in the way. */
export function SimilarCases({ control }: { control: Control<IntakeForm> }) {
  const t = useWords()
  const { field } = useController({ control, name: 'linkedIds' })
  const similar = useSimilar(control)
  const views = useCaseViews()
  const byId = useMemo(() => new Map(views.map((view) => [view.caseId, view])), [views])
  const linked = field.value
  // What was linked stays in view, also when the words changed since.
  const gone = linked.filter((caseId) => similar.every((one) => one.caseId !== caseId)).map((caseId): Similar => ({ caseId, reasons: [] }))
  const shown = [...similar, ...gone].flatMap((one) => {
    const view = byId.get(one.caseId)
    return view ? [{ ...one, view }] : []
  })
  return (
    <section aria-live="polite" aria-labelledby="intake-similar" hidden={shown.length === 0}>
      <div className="panel-head">
        <h2 id="intake-similar">{t('find.similar.title')}</h2>
      </div>
      <p className="hint">{t('find.similar.hint')}</p>
      <ul className="similar">
        {shown.map(({ caseId, reasons, view }) => (
          <li key={caseId}>
            <Link to={`/case/${caseId}`}>
              {view.reference} {view.title}
            </Link>
            <small>{reasons.map((reason) => t(`find.similar.reasons.${reason}`)).join(', ')}</small>
            <Checkbox
              label={t('find.similar.link', { reference: view.reference })}
              value={linked.includes(caseId)}
              onChange={(isLinked) => field.onChange(isLinked ? [...linked, caseId] : linked.filter((id) => id !== caseId))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function useSimilar(control: Control<IntakeForm>): readonly Similar[] {
  const { clock } = useApp()
  const search = useCaseSearch()
  const [similar, setSimilar] = useState(NONE)
  const form = useDeferredValue(useWatch({ control, compute: (values: IntakeForm) => likenessOf(values, clock.today()) }))
  // Compared by what it says: the form is another object at each key.
  const asked = JSON.stringify(form)
  useEffect(() => {
    if (!search) return
    let isCurrent = true
    const timer = setTimeout(() => {
      const likeness: Likeness = JSON.parse(asked)
      void search.similar(likeness).then((found) => {
        if (isCurrent) setSimilar(found)
      })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [search, asked])
  return similar
}

function likenessOf(form: IntakeForm, today: string): Likeness {
  const received = parseTypedDate(form.receivedOn, { today, side: 'past' })
  return {
    caseId: null,
    receivedOn: received.ok ? received.value : today,
    complainants: form.isAnonymous ? [] : [form, ...form.others].map(({ name, email, phone }) => ({ name, email, phone })),
    child: form.child,
    locationId: form.locationId,
    natureId: form.natureId,
    text: `${form.subject} ${form.description}`,
  }
}
