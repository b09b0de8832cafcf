import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Option } from './choice.tsx'
import { Icon, type IconName } from './icon.tsx'

interface FilterProps {
  label: string
  icon: IconName
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  options: readonly Option[]
}

/** Narrows a list down to some of many. Its button says what was chosen; the menu stays open while choosing. */
export function Filter({ label, icon, values, onChange, options }: FilterProps) {
  const chosen = options.filter(({ value }) => values.includes(value))
  const said = chosen.length === 0 ? label : `${label}: ${chosen.length > 1 ? chosen.length : (chosen[0]?.label ?? '')}`
  return (
    <MenuTrigger>
      <Button className={chosen.length > 0 ? 'filter filter-on' : 'filter'}>
        <Icon name={icon} size="small" />
        <span className="filter-words">{said}</span>
      </Button>
      <Popover className="popover">
        <Menu
          className="listbox"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={values}
          onSelectionChange={(keys) => onChange(options.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(value)))}
          shouldFocusWrap
        >
          {options.map((option) => (
            <MenuItem key={option.value} id={option.value} textValue={option.label} className="listbox-item listbox-item-many">
              <span className="check-mark" aria-hidden="true">
                <Icon name="check" />
              </span>
              {option.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
