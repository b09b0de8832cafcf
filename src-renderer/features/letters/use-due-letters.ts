import { useEffect, useState } from 'react'
import { type DueLetters, dueLetters } from '../../commands/due-letters.ts'
import { mayAskForLetters } from '../../domain/complaint/letters-to-make.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import type { CaseView } from '../shared/case-views.ts'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useLive, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useToday } from '../shared/use-today.ts'

/** As many as a person looks over, and prints, in one go. */
const MOST = 200

/**
 * The letters that the viewer's cases ask for, the oldest case first; null while they are looked for. They are looked for
 * again after every change, also of the organisation, by which views are made anew; but not while some are being made.
 */
export function useDueLetters(isMaking: boolean): DueLetters | null {
  const session = useSession()
  const views = useCaseViews()
  const today = useToday()
  const isLoaded = useLive(session.store.cards.isLoaded)
  const { run } = useAction('dueLetters')
  const [found, setFound] = useState<DueLetters | null>(null)
  useEffect(() => {
    if (isMaking || !isLoaded) return
    const stop = new AbortController()
    // Only here: while letters are made every one of them changes the cases, and nobody asks.
    const caseIds = casesAsking(views, today)
    run(async () => {
      const letters = await dueLetters(session, caseIds, MOST, stop.signal)
      if (!stop.signal.aborted) setFound(letters)
      return null
    })
    return () => stop.abort()
  }, [session, views, today, isMaking, isLoaded, run])
  return found
}

const casesAsking = (views: readonly CaseView[], today: CalendarDate): readonly string[] =>
  views
    .filter((view) => !view.anonymised && mayAskForLetters(view, view.formality, view.deadlines, today))
    .toSorted((a, b) => (a.receivedOn === b.receivedOn ? order(a.reference, b.reference) : order(a.receivedOn, b.receivedOn)))
    .map(({ caseId }) => caseId)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
