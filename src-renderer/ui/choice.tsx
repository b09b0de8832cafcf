import type { ReactNode, Ref } from 'react'
import {
  Checkbox as AriaCheckbox,
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  SelectValue,
} from 'react-aria-components'
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

interface SelectProps<Value extends string> extends FieldProps {
  value: Value | null
  onChange: (value: Value | null) => void
  onBlur?: () => void
  options: readonly Option<Value>[]
  placeholder: string
  /** Offers to take the choice back. */
  noneLabel?: string
  /** The label is read but not shown. */
  hideLabel?: boolean
  buttonRef?: Ref<HTMLButtonElement>
}

const NONE = ''

/** One of many. Typing its first letters chooses, also when the list is closed. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, aside, hint, error, span, value, onChange, options, placeholder, noneLabel, hideLabel, buttonRef, ...field } = props
  const items = noneLabel ? [{ value: NONE, label: noneLabel }, ...options] : options
  return (
    <AriaSelect
      {...field}
      className={fieldClass(span)}
      value={value}
      onChange={(key) => onChange(options.find((option) => option.value === key)?.value ?? null)}
      placeholder={placeholder}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <FieldLabel label={label} aside={aside} />}
      <Button className="select" ref={buttonRef ?? null}>
        <SelectValue />
      </Button>
      <FieldHelp hint={hint} error={error} />
      <Popover className="popover">
        <ListBox className="listbox" items={items.map((item) => ({ id: item.value, item }))}>
          {({ id, item }) => (
            <ListBoxItem id={id} textValue={item.label} className="listbox-item">
              {item.label}
              {'note' in item && item.note ? <small>{item.note}</small> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
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
  value: boolean
  onChange: (value: boolean) => void
}

export function Checkbox({ label, value, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox className="check" isSelected={value} onChange={onChange}>
      <span className="check-mark" aria-hidden="true">
        <Icon name="check" />
      </span>
      {label}
    </AriaCheckbox>
  )
}
