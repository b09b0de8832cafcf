import { useMemo } from 'react'
import { type DateFormats, dateFormats } from '../../text/dates.ts'
import { useApp } from './app-context.tsx'

/** Dates as this screen writes them. */
export function useDates(): DateFormats {
  const { clock, appearance } = useApp()
  const today = clock.today()
  return useMemo(() => dateFormats(appearance.language, today), [appearance.language, today])
}
