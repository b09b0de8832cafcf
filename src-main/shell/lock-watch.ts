import type { ElectronSubset } from '../electron.ts'

/** How often the system is asked how long nobody touched it. */
const LOOK_MS = 15_000
/** How long the page may take to save what is half typed: a page that hangs must not keep the register open. */
const PAGE_MS = 3_000

interface Dependencies {
  readonly powerMonitor: ElectronSubset['powerMonitor']
  readonly lockAfterMinutes: () => number
  /** The slot of who is here; null while locked. */
  readonly openSlotId: () => string | null
  /** Asks the page to save and to lock. */
  readonly askPage: () => void
  readonly lockNow: () => void
}

/** Locks when the computer sleeps, when its screen is locked, and when nobody has touched it for so many minutes. */
export function watchForLock({ powerMonitor, lockAfterMinutes, openSlotId, askPage, lockNow }: Dependencies): void {
  const lock = (): void => {
    if (openSlotId() === null) return
    askPage()
    setTimeout(() => {
      if (openSlotId() !== null) lockNow()
    }, PAGE_MS)
  }
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= lockAfterMinutes() * 60) lock()
  }, LOOK_MS)
}
