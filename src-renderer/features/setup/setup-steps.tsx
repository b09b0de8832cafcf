import { Stepper } from '../../ui/stepper.tsx'
import { useWords } from '../shared/app-context.tsx'

const STEPS = ['organisation', 'passphrase', 'recovery', 'locations', 'people'] as const

export function SetupSteps({ now }: { now: (typeof STEPS)[number] }) {
  const t = useWords()
  const steps = STEPS.map((id) => ({ id, label: t(`setup.steps.${id}`) }))
  return <Stepper label={t('setup.steps.label')} steps={steps} now={now} size="small" />
}
