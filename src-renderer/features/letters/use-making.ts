import { useEffect, useRef, useState } from 'react'
import type { DueLetter } from '../../commands/due-letters.ts'
import { issueLetters, type ManyLetters } from '../../commands/issue-letters.ts'
import { useApp } from '../shared/app-context.tsx'
import { useRegister } from '../shared/session-context.tsx'
import { describe, useAction } from '../shared/use-action.ts'

export type Making =
  | { readonly step: 'making'; readonly folder: string; readonly done: number; readonly total: number; readonly isStopping: boolean }
  | { readonly step: 'done'; readonly folder: string; readonly made: ManyLetters }

/** Several letters being made: a folder is asked for, then they go one by one until they are done or stopped. */
export function useMaking() {
  const { desktop } = useApp()
  const { session, letters } = useRegister()
  const [making, setMaking] = useState<Making | null>(null)
  const { run, isBusy, failure } = useAction('letters')
  const stopped = useRef<AbortController | null>(null)
  // Who leaves the screen sees no more of it: what was made stays, the rest is still to be made.
  useEffect(() => () => stopped.current?.abort(), [])

  const start = (chosen: readonly DueLetter[]): void =>
    run(async () => {
      const folder = await desktop.chooseFolder()
      if (!folder.ok) return null
      const stop = new AbortController()
      stopped.current = stop
      setMaking({ step: 'making', folder: folder.name, done: 0, total: chosen.length, isStopping: false })
      try {
        const made = await issueLetters(session, letters, folder.handle, chosen, {
          signal: stop.signal,
          onProgress: (done) => setMaking((now) => (now?.step === 'making' ? { ...now, done } : now)),
          onFault: (error) => void desktop.reportError(describe('letters', error)).catch(() => undefined),
        })
        setMaking(made.ok ? { step: 'done', folder: folder.name, made: made.value } : null)
        return made.ok ? null : `letter.refused.${made.reason}`
      } catch (error) {
        setMaking(null)
        throw error
      }
    })
  return {
    making,
    isBusy,
    failure,
    start,
    stop: (): void => {
      stopped.current?.abort()
      setMaking((now) => (now?.step === 'making' ? { ...now, isStopping: true } : now))
    },
    close: (): void => setMaking(null),
  }
}
