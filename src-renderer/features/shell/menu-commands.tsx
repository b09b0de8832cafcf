import { useEffect } from 'react'
import { useApp } from '../shared/app-context.tsx'
import { useGo } from './use-go.ts'

/** The application menu and its accelerators, which work wherever the focus is. */
export function MenuCommands() {
  const { desktop } = useApp()
  const go = useGo()
  useEffect(() => desktop.onMenuCommand((command) => go[command]()), [desktop, go])
  return null
}
