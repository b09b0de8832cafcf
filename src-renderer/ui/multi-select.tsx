import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import type { Option } from './choice.tsx'
import { fieldClass } from './field.tsx'
import { Icon } from './icon.tsx'

interface MultiSelectProps<Value extends string> {
  /** Read, and not shown. */
  label: string
  values: readonly Value[]
  onChange: (values: readonly Value[]) => void
  options: readonly Option<Value>[]
  /** What is chosen, as the closed list says it. */
  summary: string
}

/** Some of many. The list stays open while choosing. */
export function MultiSelect<Value extends string>({ label, values, onChange, options, summary }: MultiSelectProps<Value>) {
  return (
    <AriaSelect
      className={fieldClass(undefined)}
      selectionMode="multiple"
      value={[...values]}
      onChange={(keys) => onChange(options.map(({ value }) => value).filter((value) => keys.includes(value)))}
      aria-label={label}
    >
      <Button className="select">
        <SelectValue>{summary}</SelectValue>
      </Button>
      <Popover className="popover">
        <ListBox className="listbox" items={options.map((option) => ({ id: option.value, option }))}>
          {({ id, option }) => (
            <ListBoxItem id={id} textValue={option.label} className="listbox-item listbox-item-many">
              <span className="check-mark" aria-hidden="true">
                <Icon name="check" />
              </span>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
