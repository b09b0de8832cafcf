import type { BackupStatus } from '../../platform/desktop.ts'

const DAY_MS = 86_400_000
const WEEK_DAYS = 7
/** Rule of the house: a restore is tried every quarter. */
const DRILL_DAYS = 92
/** A clock that runs a little ahead is none that was set back. */
const AHEAD_MS = 3_600_000

/**
 * Whether an export must be made now, while someone works. @param now milliseconds
 *
 * An export from the future was made by a clock that was wrong since or then: then there is no saying how old it is, so a new one.
 */
export function isExportDue({ folder, when, lastGood }: BackupStatus, now: number): boolean {
  if (!folder || when === 'close') return false
  if (!lastGood || lastGood.madeAt > now + AHEAD_MS) return true
  if (when === 'weekly') return now - lastGood.madeAt >= WEEK_DAYS * DAY_MS
  return new Date(lastGood.madeAt).toDateString() !== new Date(now).toDateString()
}

/** Days without a good export, when they are more than someone wants; null when all is well or none was ever made. */
export function daysTooLong({ lastGood, warnAfterDays }: BackupStatus, now: number): number | null {
  if (!lastGood) return null
  const days = Math.floor((now - lastGood.madeAt) / DAY_MS)
  return days > warnAfterDays ? days : null
}

/** A quarter after the last restore that was tried; as soon as there is something to try when there was none. */
export function isDrillDue({ lastGood, lastDrill }: BackupStatus, now: number): boolean {
  if (!lastGood) return false
  return !lastDrill || now - lastDrill.at >= DRILL_DAYS * DAY_MS || lastDrill.at > now + AHEAD_MS
}
