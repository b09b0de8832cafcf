import { useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Clock } from '../../platform/clock.ts'
import type { AppInfo, Desktop, VaultState } from '../../platform/desktop.ts'
import { Gate } from '../gate/gate.tsx'
import type { LoadInside, Opened } from '../gate/inside.ts'
import { type Appearance, AppProvider, type App as AppValue } from '../shared/app-context.tsx'
import { RegisterProvider } from '../shared/session-context.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

/** What the composition root hands down. */
export interface AppProps {
  readonly desktop: Desktop
  readonly clock: Clock
  readonly newId: () => string
  readonly info: AppInfo
  /** As it was at the start; null when main could not say. */
  readonly vault: VaultState | null
  readonly loadInside: LoadInside
}

export function App({ desktop, clock, newId, info, vault, loadInside }: AppProps) {
  const [appearance, setShown] = useState<Appearance>({ theme: info.theme, language: info.language })
  const setAppearance = useCallback(
    (chosen: Appearance) => {
      setShown(chosen)
      void desktop.setAppearance(chosen)
    },
    [desktop],
  )
  const [notifications, setTold] = useState(info.notifications)
  const setNotifications = useCallback(
    (on: boolean) => {
      setTold(on)
      void desktop.setNotifications({ on })
    },
    [desktop],
  )
  const [lockAfterMinutes, setMinutes] = useState(info.lockAfterMinutes)
  const setLockAfter = useCallback(
    (minutes: number) => {
      setMinutes(minutes)
      void desktop.setLockAfter({ minutes })
    },
    [desktop],
  )
  useEffect(() => {
    document.documentElement.lang = appearance.language
  }, [appearance.language])
  const app = useMemo<AppValue>(
    () => ({ desktop, clock, newId, info, appearance, setAppearance, notifications, setNotifications, lockAfterMinutes, setLockAfter }),
    [desktop, clock, newId, info, appearance, setAppearance, notifications, setNotifications, lockAfterMinutes, setLockAfter],
  )
  return (
    <AppProvider value={app}>
      <I18nProvider locale={appearance.language === 'nl' ? 'nl-NL' : 'en-GB'}>
        <ErrorBoundary>
          <GateOrRegister vault={vault} loadInside={loadInside} />
        </ErrorBoundary>
      </I18nProvider>
    </AppProvider>
  )
}

function GateOrRegister({ vault, loadInside }: Pick<AppProps, 'vault' | 'loadInside'>) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const setRecoveryConfirmed = useCallback(
    (recoveryConfirmed: boolean) => setOpened((current) => (current ? { ...current, recoveryConfirmed } : current)),
    [],
  )
  const setWithAccess = useCallback(
    (withAccess: readonly string[]) => setOpened((current) => (current ? { ...current, withAccess } : current)),
    [],
  )
  if (opened === null) return <Gate vault={vault} loadInside={loadInside} onOpen={setOpened} />
  const { inside, ...register } = opened
  return (
    <RegisterProvider value={{ ...register, letters: inside.letters, setRecoveryConfirmed, setWithAccess }}>
      <inside.OpenApp />
    </RegisterProvider>
  )
}
