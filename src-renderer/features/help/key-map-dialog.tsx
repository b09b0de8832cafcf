import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useList } from '../cases/list-context.tsx'
import { useWords } from '../shared/app-context.tsx'
import { KEYS } from '../shared/keys.ts'
import { KeyMap } from './key-map.tsx'

/** `?` shows every key: never while something is typed, and not for who switched single letters off (WCAG 2.1.4). */
export function KeyMapDialog() {
  const t = useWords()
  const { letterKeys } = useList().preferences
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!letterKeys) return
    const keys = (event: KeyboardEvent): void => {
      if (!KEYS.anywhere.keyMap.some((key) => key === event.key) || isTyping(event.target)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', keys)
    return () => window.removeEventListener('keydown', keys)
  }, [letterKeys])
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      title={t('help.keys.title')}
      wide
      actions={
        <Button look="primary" onPress={() => setOpen(false)} autoFocus>
          {t('common.close')}
        </Button>
      }
    >
      <KeyMap />
    </Dialog>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
