import type { ElectronSubset } from '../electron.ts'

/** How often the system is asked how long nobody touched it. */
const LOOK_MS = 15_000
/** How long the page may take to save what is half typed: a page that hangs must not keep the register open. */
const PAGE_MS = 3_000

interface Dependencies {
  readonly powerMonitor: ElectronSubset['powerMonitor']
  readonly lockAfterMinutes: () => number
  /** Which opening of the vault this is; null while locked. */
  readonly opening: () => number | null
  /** Whether an export or a restore is under way: nobody sits and watches it, and it must not be broken off for that. */
  readonly isWorking: () => boolean
  /** Asks the page to save and to lock. */
  readonly askPage: () => void
  readonly lockNow: () => void
}

/** Locks when the computer sleeps, when its screen is locked, and when nobody has touched it for so many minutes. */
export function watchForLock({ powerMonitor, lockAfterMinutes, opening, isWorking, askPage, lockNow }: Dependencies): void {
  const lock = (): void => {
    const here = opening()
    if (here === null) return
    askPage()
    // Somebody may have come back and unlocked by then: what they opened stays open.
    setTimeout(() => {
      if (opening() === here) lockNow()
    }, PAGE_MS)
  }
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= lockAfterMinutes() * 60 && !isWorking()) lock()
  }, LOOK_MS)
}
