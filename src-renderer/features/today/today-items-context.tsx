import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation, useViewer } from '../shared/session-context.tsx'
import { useToday } from '../shared/use-today.ts'
import { type TodayItem, todayItems } from './items.ts'

const TodayItemsContext = createContext<readonly TodayItem[]>([])

/** What everyone has to do this week, worked out once for the screen and the menu. */
export const useTodayItems = (): readonly TodayItem[] => useContext(TodayItemsContext)

export function TodayItemsProvider({ children }: { children: ReactNode }) {
  const views = useCaseViews()
  const viewer = useViewer()
  const today = useToday()
  const organisation = useOrganisation()
  const items = useMemo(() => todayItems(views, viewer, today, organisation), [views, viewer, today, organisation])
  return <TodayItemsContext value={items}>{children}</TodayItemsContext>
}
