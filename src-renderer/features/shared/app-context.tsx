import { createContext, useContext } from 'react'
import type { Clock } from '../../platform/clock.ts'
import type { AppInfo, Desktop } from '../../platform/desktop.ts'
import { type Language, type Translate, wordsIn } from '../../text/i18n.ts'

export type Theme = AppInfo['theme']

export interface Appearance {
  readonly theme: Theme
  readonly language: Language
}

/** What every screen has, locked or not. */
export interface App {
  readonly desktop: Desktop
  readonly clock: Clock
  readonly newId: () => string
  readonly info: AppInfo
  readonly appearance: Appearance
  readonly setAppearance: (appearance: Appearance) => void
  /** Whether the desktop tells how many deadlines there are. */
  readonly notifications: boolean
  readonly setNotifications: (on: boolean) => void
  /** Without a key or a click, before it locks. */
  readonly lockAfterMinutes: number
  readonly setLockAfter: (minutes: number) => void
}

const AppContext = createContext<App | null>(null)
export const AppProvider = AppContext.Provider

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('No app around this screen')
  return app
}

/** The words of this screen. */
export const useWords = (): Translate => wordsIn(useApp().appearance.language)
