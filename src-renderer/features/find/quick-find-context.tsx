import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

interface QuickFind {
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
}

const QuickFindContext = createContext<QuickFind>({ isOpen: false, setOpen: () => undefined })

export const useQuickFind = (): QuickFind => useContext(QuickFindContext)

/** Whether the box over everything is open: the menu, its key and the title bar open it. */
export function QuickFindProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return <QuickFindContext value={useMemo(() => ({ isOpen, setOpen }), [isOpen])}>{children}</QuickFindContext>
}
