import { useEffect } from 'react'
import { useApp } from '../shared/app-context.tsx'
import { useSession } from '../shared/session-context.tsx'
import { watchIdle } from './idle.ts'
import { useGo } from './use-go.ts'

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'] as const

/** Locks when nobody has touched the window for so many minutes, also when someone works in another. Draws nothing. */
export function IdleLock() {
  const { lockAfterMinutes } = useApp()
  const { backups } = useSession()
  const { lock } = useGo()
  useEffect(() => {
    const { touch, stop } = watchIdle({ afterMs: lockAfterMinutes * 60_000, isWorking: backups.isWorking, lock })
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, touch, { capture: true, passive: true })
    return () => {
      stop()
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, touch, { capture: true })
    }
  }, [lock, lockAfterMinutes, backups])
  return null
}
