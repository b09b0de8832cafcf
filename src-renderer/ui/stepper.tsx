import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface StepperProps<Step extends string> {
  label: string
  steps: readonly { id: Step; label: string; note?: ReactNode }[]
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
          className={`step ${classAt(index - current)}`.trim()}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          <Icon name={index < current ? 'done' : index === current ? 'now' : 'circle'} />
          {step.label}
          {step.note ? <small>{step.note}</small> : null}
        </li>
      ))}
    </ol>
  )
}

const classAt = (distance: number): string => (distance < 0 ? 'step-done' : distance === 0 ? 'step-now' : '')
