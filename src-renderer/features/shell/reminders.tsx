import { useEffect, useRef } from 'react'
import { useApp } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { type Moment, notificationSummary, occasionFor } from '../shared/notification-summary.ts'
import { useLive, useOrganisation, useSession, useViewer } from '../shared/session-context.tsx'
import { useClockValue, useToday } from '../shared/use-today.ts'

const NINE = 9

/** Has the desktop tell how many deadlines there are: in the morning, and when a new day makes one late. Draws nothing. */
export function Reminders() {
  const { desktop, clock, appearance } = useApp()
  const { store } = useSession()
  const organisation = useOrganisation()
  const viewer = useViewer()
  const views = useCaseViews()
  const isLoaded = useLive(store.cards.isLoaded)
  const today = useToday()
  const isWorkingTime = useClockValue(() => new Date(clock.now()).getHours() >= NINE)
  const before = useRef<Moment | null>(null)
  const { language } = appearance
  useEffect(() => {
    if (!isLoaded) return
    const summary = notificationSummary(views, viewer, today, organisation)
    const now: Moment = { today, isWorkingTime, late: summary.late }
    const occasion = occasionFor(before.current, now)
    before.current = now
    if (occasion) void desktop.notify({ occasion, language, ...capped(summary) })
  }, [isLoaded, views, viewer, today, isWorkingTime, organisation, desktop, language])
  return null
}

/** The contract takes no more; who has this many reads no exact number. */
const MOST = 9_999
const capped = ({ dueToday, late }: { dueToday: number; late: number }) => ({
  dueToday: Math.min(dueToday, MOST),
  late: Math.min(late, MOST),
})
