import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Banner } from './parts.tsx'

interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  actions: ReactNode
  /** With a submit button among the actions: Enter in a field does the same. */
  onSubmit?: () => void
  /** Why it did not work, and what to do. */
  failure?: string | null
  /** For what has to be looked at: as wide as the window allows. */
  wide?: boolean
}

/** A question that must be answered before going on. Escape closes it; focus comes back to where it was. */
export function Dialog({ isOpen, onClose, title, children, actions, onSubmit, failure, wide = false }: DialogProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal">
        <AriaDialog className={wide ? 'dialog dialog-wide' : 'dialog'}>
          <Form
            className="stack-loose"
            onSubmit={(event) => {
              event.preventDefault()
              // A dialog can stand inside a form of the page, which must not be sent along.
              event.stopPropagation()
              onSubmit?.()
            }}
          >
            <Heading slot="title">{title}</Heading>
            {failure ? (
              <Banner tone="late" icon="late" urgent>
                {failure}
              </Banner>
            ) : null}
            {children}
            <div className="dialog-actions">{actions}</div>
          </Form>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
