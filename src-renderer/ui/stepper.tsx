import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface StepperProps<Step extends string> {
  label: string
  /** One that was skipped is not ticked once it is past. */
  steps: readonly { id: Step; label: string; note?: ReactNode; isSkipped?: boolean }[]
  now: Step
  size?: 'small' | 'normal'
}

/** A course in steps: done, now and later differ in mark, weight and words. */
export function Stepper<Step extends string>({ label, steps, now, size = 'normal' }: StepperProps<Step>) {
  const current = steps.findIndex((step) => step.id === now)
  return (
    <ol className={size === 'small' ? 'stepper stepper-small' : 'stepper'} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={`step ${CLASSES[markOf(step, index - current)]}`.trim()}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          <Icon name={markOf(step, index - current)} />
          {step.label}
          {step.note ? <small>{step.note}</small> : null}
        </li>
      ))}
    </ol>
  )
}

const CLASSES = { done: 'step-done', now: 'step-now', circle: '' } as const

const markOf = ({ isSkipped = false }: { isSkipped?: boolean }, distance: number): keyof typeof CLASSES =>
  distance === 0 ? 'now' : distance < 0 && !isSkipped ? 'done' : 'circle'
