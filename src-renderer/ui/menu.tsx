import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

export interface MenuChoice {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly onChoose: () => void
}

/** Things one does seldom, behind one button. What cannot be done now is not in it. */
export function Menu({ label, choices }: { label: string; choices: readonly MenuChoice[] }) {
  return (
    <MenuTrigger>
      <Button className="button">
        {label}
        <Icon name="down" size="small" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="listbox" items={choices} onAction={(key) => choices.find(({ id }) => id === key)?.onChoose()}>
          {({ id, label: words, icon }) => (
            <MenuItem id={id} textValue={words} className="listbox-item">
              <span className="row">
                <Icon name={icon} size="small" />
                {words}
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
