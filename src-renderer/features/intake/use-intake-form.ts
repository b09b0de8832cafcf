import { useCallback, useRef } from 'react'
import { type FieldErrors, type Resolver, set, useForm } from 'react-hook-form'
import type { CaseKind } from '../../domain/complaint/intake.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import type { FormProblem, IntakeForm } from './intake-form.ts'
import { problemWords, type RequiredWords } from './problem-words.ts'

/**
 * The form, checked by the domain's own rules.
 *
 * During the call only what is wrong is said, field by field, when it is left; what is missing is said on saving, for the
 * kind of case that it is saved as.
 *
 * @param required what is said of an empty field, where it is something else than during a call; the same object each time
 */
export function useIntakeForm(
  initial: IntakeForm,
  check: (form: IntakeForm, kind: CaseKind) => readonly FormProblem[],
  required?: RequiredWords,
) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  /** Null until someone tried to save. */
  const savingAs = useRef<CaseKind | null>(null)
  const latest = useRef(check)
  latest.current = check
  const resolver = useCallback<Resolver<IntakeForm>>(
    (values) => {
      const all = latest.current(values, savingAs.current ?? 'complaint')
      const problems = all.filter(({ problem }) => savingAs.current !== null || problem.code !== 'required')
      if (problems.length === 0) return { values, errors: {} }
      const errors: FieldErrors<IntakeForm> = {}
      for (const problem of problems)
        set(errors, problem.field, { type: problem.problem.code, message: problemWords(t, dates, clock.today(), problem, required) })
      return { values: {}, errors }
    },
    [t, dates, clock, required],
  )
  const form = useForm<IntakeForm>({ defaultValues: initial, resolver, mode: 'onTouched' })
  /** Runs `save` when nothing is wrong or missing; otherwise the focus goes to the first field that is. */
  const submit = async <Outcome>(kind: CaseKind, save: (values: IntakeForm) => Promise<Outcome>): Promise<Outcome | null> => {
    savingAs.current = kind
    let outcome: Outcome | null = null
    await form.handleSubmit(async (values) => {
      outcome = await save(values)
    })()
    return outcome
  }
  return { form, submit }
}

/** How many fields are wrong or missing, those of other parents counted one by one. */
export function countProblems({ others, ...errors }: FieldErrors<IntakeForm>): number {
  const inOthers = Array.isArray(others) ? others.flatMap((other) => Object.keys(other ?? {})) : []
  return Object.keys(errors).length + inOthers.length
}
