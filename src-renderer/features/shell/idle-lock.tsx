import { useEffect } from 'react'
import { useApp } from '../shared/app-context.tsx'
import { useGo } from './use-go.ts'

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'] as const

/** Locks when nobody has touched the window for so many minutes, also when someone works in another. Draws nothing. */
export function IdleLock() {
  const { lockAfterMinutes } = useApp()
  const { lock } = useGo()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const begin = (): void => {
      clearTimeout(timer)
      timer = setTimeout(lock, lockAfterMinutes * 60_000)
    }
    begin()
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, begin, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, begin, { capture: true })
    }
  }, [lock, lockAfterMinutes])
  return null
}
