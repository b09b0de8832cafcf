import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { useApp } from './app-context.tsx'
import { useBeforeLeaving } from './before-leaving.ts'
import { useSession } from './session-context.tsx'

const SinceContext = createContext<number | null>(null)

/** Until when this person had Gehoor open before now, in milliseconds; null the first time, and until it is known. */
export const useSince = (): number | null => useContext(SinceContext)

/** Often enough that a crash tells little twice, rarely enough to cost nothing. */
const MARK_MS = 60_000

/** Remembers until when somebody was here. What it was before stays the answer as long as they are. */
export function SinceProvider({ children }: { children: ReactNode }) {
  const { clock } = useApp()
  const { store, personId } = useSession()
  const [since, setSince] = useState<number | null>(null)
  const mark = useCallback(() => store.seen.mark(personId, clock.now()), [store, personId, clock])
  useBeforeLeaving(mark)
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    let isHere = true
    // A mark that cannot be written costs news told twice, and nobody their work.
    const again = (): void => void mark().catch(() => undefined)
    void store.seen.until(personId).then((until) => {
      if (!isHere) return
      setSince(until)
      again()
      timer = setInterval(again, MARK_MS)
    })
    return () => {
      isHere = false
      clearInterval(timer)
    }
  }, [store, personId, mark])
  return <SinceContext value={since}>{children}</SinceContext>
}
