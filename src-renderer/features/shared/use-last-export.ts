import { useEffect, useState } from 'react'
import { useApp } from './app-context.tsx'

export interface LastExport {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly madeAt: number
  readonly cases: number
  /** The last name of the folder, and whether it can be reached now. */
  readonly folder: string
  readonly isThere: boolean
}

/** The last good export that this computer remembers, also before anyone unlocked; null until main answered. */
export function useLastExport(): LastExport | 'none' | null {
  const { desktop } = useApp()
  const [last, setLast] = useState<LastExport | 'none' | null>(null)
  useEffect(() => {
    let isWanted = true
    const found = desktop.backupState().then(({ lastGood, folder }): LastExport | 'none' => {
      return lastGood && folder ? { madeAt: lastGood.madeAt, cases: lastGood.cases, folder: folder.name, isThere: folder.isThere } : 'none'
    })
    // What cannot be told is not in the way of a restore.
    void found.catch(() => 'none' as const).then((told) => (isWanted ? setLast(told) : undefined))
    return () => {
      isWanted = false
    }
  }, [desktop])
  return last
}
