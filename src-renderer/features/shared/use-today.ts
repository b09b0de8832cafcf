import { useSyncExternalStore } from 'react'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { useApp } from './app-context.tsx'

/** Often enough that nobody sees yesterday for long, rarely enough to cost nothing. */
const LOOK_MS = 20_000

/** Draws anew when what the clock says is another value: only a plain value can be told apart. */
export function useClockValue<Value extends string | boolean>(read: () => Value): Value {
  return useSyncExternalStore(watchClock, read)
}

/** Today, also when it becomes tomorrow while the window is open. */
export function useToday(): CalendarDate {
  return useClockValue(useApp().clock.today)
}

function watchClock(onChange: () => void): () => void {
  const timer = setInterval(onChange, LOOK_MS)
  // A machine that slept wakes up with a timer that did not run.
  window.addEventListener('focus', onChange)
  return () => {
    clearInterval(timer)
    window.removeEventListener('focus', onChange)
  }
}
