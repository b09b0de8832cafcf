import type { Ref } from 'react'
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import type { Option } from './choice.tsx'
import { FieldHelp, FieldLabel, type FieldProps, fieldClass } from './field.tsx'

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
