import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type CaseView, caseViewer, maySee } from './case-views.ts'
import { useLive, useOrganisation, useSession, useViewer } from './session-context.tsx'
import { useToday } from './use-today.ts'

const CaseViewsContext = createContext<readonly CaseView[]>([])

/** All cases this person may see, worked out once for every screen. */
export const useCaseViews = (): readonly CaseView[] => useContext(CaseViewsContext)

export function CaseViewsProvider({ children }: { children: ReactNode }) {
  const cards = useLive(useSession().store.cards.all)
  const organisation = useOrganisation()
  const viewer = useViewer()
  const today = useToday()
  const view = useMemo(() => caseViewer(organisation, today), [organisation, today])
  const views = useMemo(
    () => [...cards.values()].filter((card) => maySee(viewer, card, today, organisation)).map(view),
    [cards, viewer, today, organisation, view],
  )
  return <CaseViewsContext value={views}>{children}</CaseViewsContext>
}
