import { memo, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Autocomplete, Input, ListBox, ListBoxItem, Modal, ModalOverlay, TextField } from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface FinderItem {
  readonly id: string
  /** How it is read: all of it, in one line. */
  readonly name: string
  readonly content: ReactNode
}

interface FinderProps {
  label: string
  placeholder: string
  typed: string
  onType: (typed: string) => void
  /** Above the items: what they are. */
  heading: string
  items: readonly FinderItem[]
  onChoose: (id: string) => void
  onClose: () => void
  /** Told when it changes, and shown below. */
  status: string
  foot: ReactNode
}

/** One box over everything: type, choose with the arrows, Enter. The focus stays in the box. */
export function Finder({ label, placeholder, typed, onType, heading, items, onChoose, onClose, status, foot }: FinderProps) {
  const choose = useLatest(onChoose)
  return (
    <ModalOverlay
      className="overlay overlay-top"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal">
        <AriaDialog className="finder" aria-label={label}>
          <Autocomplete inputValue={typed} onInputChange={onType}>
            <TextField aria-label={label} autoFocus type="search" autoComplete="off">
              <div className="input-group finder-box">
                <Icon name="search" />
                <Input className="input" placeholder={placeholder} spellCheck={false} />
                <kbd>Esc</kbd>
              </div>
            </TextField>
            <p className="finder-heading hint">{heading}</p>
            <FinderList heading={heading} items={items} onChoose={choose} />
          </Autocomplete>
          <div className="finder-foot hint">
            <span role="status">{status}</span>
            <span className="push">{foot}</span>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Drawn anew when there is something else to choose from, and not at each key. */
const FinderList = memo(function FinderList({ heading, items, onChoose }: Pick<FinderProps, 'heading' | 'items' | 'onChoose'>) {
  return (
    <ListBox className="finder-list" aria-label={heading} items={items} onAction={(key) => onChoose(String(key))}>
      {(item) => (
        <ListBoxItem id={item.id} textValue={item.name} className="finder-item">
          {item.content}
        </ListBoxItem>
      )}
    </ListBox>
  )
})

/** One and the same function, that does what the newest given does. */
function useLatest(given: (id: string) => void): (id: string) => void {
  const latest = useRef(given)
  useEffect(() => {
    latest.current = given
  }, [given])
  return useCallback((id) => latest.current(id), [])
}
