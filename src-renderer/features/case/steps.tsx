import type { CaseFacts } from '../../domain/complaint/facts.ts'
import { currentStep, type Deadline, isSkipped, STEPS, type Step } from '../../domain/complaint/progress.ts'
import { Stepper } from '../../ui/stepper.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'

/** The course of a case at a glance, with the dates that are known. */
export function ProgressSteps({ facts, deadlines }: { facts: CaseFacts; deadlines: readonly Deadline[] }) {
  const t = useWords()
  const dates = useDates()
  const dateOf = (step: Step): string | null => {
    if (step === 'received') return dates.short(facts.receivedOn)
    const deadline = deadlines.find(({ kind }) => kind === DEADLINE_OF[step])
    if (!deadline) return null
    if (deadline.doneOn === null) return t('caseFile.steps.by', { date: dates.short(deadline.actBy) })
    const key = deadline.doneOn <= deadline.date ? 'caseFile.steps.onTime' : 'caseFile.steps.tooLate'
    return t(key, { date: dates.short(deadline.doneOn) })
  }
  const steps = STEPS.map((id) => ({ id, label: t(`caseFile.steps.${id}`), note: dateOf(id), isSkipped: isSkipped(id, facts) }))
  return <Stepper label={t('caseFile.steps.label')} steps={steps} now={currentStep(facts)} />
}

const DEADLINE_OF: Partial<Record<Step, Deadline['kind']>> = { acknowledged: 'acknowledge', judgment: 'limit' }
