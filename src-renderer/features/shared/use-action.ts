import { useCallback, useState } from 'react'
import type { WordKey } from '../../text/i18n.ts'
import { useApp } from './app-context.tsx'

export interface Action {
  readonly isBusy: boolean
  /** What went wrong, as a sentence; null while nothing did. */
  readonly failure: WordKey | null
  readonly run: (work: () => Promise<WordKey | null>) => void
}

/**
 * Something a person asked for that takes a moment. It runs once at a time, answers with a sentence when it was refused, and
 * never loses a fault: what is thrown is reported, and told as such.
 */
export function useAction(where: string): Action {
  const { desktop } = useApp()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<WordKey | null>(null)
  const run = useCallback(
    (work: () => Promise<WordKey | null>) => {
      setBusy(true)
      setFailure(null)
      work()
        .then(setFailure, (error: unknown) => {
          setFailure('common.failure.unexpected')
          void desktop.reportError(describe(where, error)).catch(() => undefined)
        })
        .finally(() => setBusy(false))
    },
    [desktop, where],
  )
  return { isBusy, failure, run }
}

/** Kind and places of an error, without its message: that could quote what was typed. */
export function describe(where: string, error: unknown): { where: string; name: string; frames: string[] } {
  if (!(error instanceof Error)) return { where, name: typeof error, frames: [] }
  const frames = (error.stack ?? '').split('\n').flatMap((line) => /[\w.-]+:\d+:\d+/.exec(line)?.[0] ?? [])
  return { where, name: error.name.slice(0, 100), frames: frames.slice(0, 30) }
}
