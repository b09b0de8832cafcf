import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export interface ToastMessage {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Long enough to read a sentence twice. What must not be missed is a banner, not a toast. */
const TIMEOUT_MS = 6_000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 })
let shown: string | null = null

/** The newest takes the place of the one before: a row of old news would cover the work. */
export function showToast(message: ToastMessage): void {
  if (shown !== null) queue.close(shown)
  shown = queue.add(message, { timeout: TIMEOUT_MS })
}

export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={label}>
      {({ toast }) => (
        <AriaToast toast={toast} className="toast">
          <Icon name="done" />
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action ? (
            <Button look="plain" size="small" onPress={() => finish(toast.key, toast.content)}>
              {toast.content.action.label}
            </Button>
          ) : null}
          <Button slot="close" look="plain" size="small" icon="close" iconOnly aria-label={closeLabel} />
        </AriaToast>
      )}
    </ToastRegion>
  )
}

function finish(key: string, message: ToastMessage): void {
  queue.close(key)
  message.action?.run()
}
