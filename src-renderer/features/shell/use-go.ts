import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useQuickFind } from '../find/quick-find-context.tsx'
import { useApp } from '../shared/app-context.tsx'
import { finishAll } from '../shared/before-leaving.ts'

export interface Go {
  readonly newComplaint: () => void
  readonly today: () => void
  readonly cases: () => void
  readonly agenda: () => void
  readonly measures: () => void
  readonly help: () => void
  readonly report: (year?: number) => void
  readonly settings: () => void
  readonly recoveryKey: () => void
  readonly search: () => void
  readonly lock: () => void
}

/** Where the menu, the keys and the buttons of the window lead. */
export function useGo(): Go {
  const navigate = useNavigate()
  const { desktop, newId } = useApp()
  const { setOpen } = useQuickFind()
  return useMemo(
    () => ({
      newComplaint: () => void navigate(`/intake/${newId()}`),
      today: () => void navigate('/today'),
      cases: () => void navigate('/cases'),
      agenda: () => void navigate('/agenda'),
      measures: () => void navigate('/measures'),
      help: () => void navigate('/help'),
      report: (year) => void navigate(year === undefined ? '/report' : `/report/${year}`),
      settings: () => void navigate('/settings'),
      recoveryKey: () => void navigate('/settings/recovery'),
      search: () => setOpen(true),
      lock: () => void finishAll().then(() => desktop.lock()),
    }),
    [navigate, desktop, newId, setOpen],
  )
}
