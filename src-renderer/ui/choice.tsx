import type { ReactNode, Ref } from 'react'
import { Checkbox as AriaCheckbox, Radio, RadioGroup } from 'react-aria-components'
import { FieldHelp, FieldLabel, type FieldProps, fieldClass } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface Option<Value extends string = string> {
  value: Value
  label: string
  icon?: IconName
  /** A second line, in the list only. */
  note?: string
  /** How many there are, after the label. */
  count?: number
}

interface SegmentsProps<Value extends string> extends FieldProps {
  value: Value | null
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
  /** The label is read but not shown. */
  hideLabel?: boolean
  groupRef?: Ref<HTMLDivElement>
}

/** One of a few, all in view: a row of radio buttons that reads as one control. */
export function Segments<Value extends string>({
  label,
  aside,
  hint,
  error,
  span,
  value,
  onChange,
  options,
  hideLabel,
  groupRef,
  ...field
}: SegmentsProps<Value>) {
  return (
    <RadioGroup
      {...field}
      className={fieldClass(span)}
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen)
        if (option) onChange(option.value)
      }}
      orientation="horizontal"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
      ref={groupRef ?? null}
    >
      {hideLabel ? null : <FieldLabel label={label} aside={aside} />}
      <div className="segments">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment">
            {option.icon ? <Icon name={option.icon} size="small" /> : null}
            {option.label}
            {option.count === undefined ? null : <span className="segment-count">{option.count}</span>}
          </Radio>
        ))}
      </div>
      <FieldHelp hint={hint} error={error} />
    </RadioGroup>
  )
}

interface CardChoiceProps<Value extends string> {
  label: string
  hideLabel?: boolean
  value: Value | null
  onChange: (value: Value) => void
  options: readonly { value: Value; title: string; note?: ReactNode; before?: ReactNode; isDisabled?: boolean }[]
  error?: string | undefined
  className?: string
}

/** One of a few that need a word of explanation each. What cannot be chosen says why. */
export function CardChoice<Value extends string>({
  label,
  hideLabel,
  value,
  onChange,
  options,
  error,
  className = 'choices',
}: CardChoiceProps<Value>) {
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen)
        if (option) onChange(option.value)
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <FieldLabel label={label} />}
      <div className={className}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice" isDisabled={option.isDisabled ?? false}>
            <span className="choice-mark" aria-hidden="true" />
            {option.before}
            <span>
              <b>{option.title}</b>
              {option.note ? <small>{option.note}</small> : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldHelp error={error} />
    </RadioGroup>
  )
}

interface CheckboxProps {
  label: string
  /** The label is read but not shown. */
  hideLabel?: boolean
  value: boolean
  /** Of several that it stands for, some. */
  isPartial?: boolean
  /** What cannot be chosen says why beside it. */
  isDisabled?: boolean
  onChange: (value: boolean) => void
}

export function Checkbox({ label, hideLabel = false, value, isPartial = false, isDisabled = false, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={hideLabel ? 'check check-bare' : 'check'}
      isSelected={value}
      isIndeterminate={isPartial}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      <span className="check-mark" aria-hidden="true">
        <Icon name={isPartial ? 'some' : 'check'} />
      </span>
      {hideLabel ? null : label}
    </AriaCheckbox>
  )
}
