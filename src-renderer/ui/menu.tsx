import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

export interface MenuChoice {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly onChoose: () => void
  /** Why it cannot be done now, and what to do first. It can be reached and read; choosing it does nothing. */
  readonly blocked?: string | undefined
}

/** Things one does seldom, behind one button. What makes no sense now is not in it; what must wait says for what. */
export function Menu({ label, choices }: { label: string; choices: readonly MenuChoice[] }) {
  return (
    <MenuTrigger>
      <Button className="button">
        {label}
        <Icon name="down" size="small" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="listbox menu-list" items={choices} onAction={(key) => take(choices.find(({ id }) => id === key))}>
          {({ id, label: words, icon, blocked }) => (
            <MenuItem
              id={id}
              textValue={words}
              className="listbox-item"
              shouldCloseOnSelect={blocked === undefined}
              render={(props) => <div {...('href' in props ? {} : props)} aria-disabled={blocked !== undefined || undefined} />}
            >
              <span className="row">
                <Icon name={icon} size="small" />
                {words}
              </span>
              {blocked === undefined ? null : <span className="blocked-reason"> {blocked}</span>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function take(choice: MenuChoice | undefined): void {
  if (choice && choice.blocked === undefined) choice.onChoose()
}
