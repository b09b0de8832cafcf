/** Milliseconds until it looks again whether the work is done. */
const LOOK_AGAIN_MS = 15_000

/**
 * Calls `lock` when nothing was touched for so long; but not in the middle of an export or a restore, which nobody sits and watches.
 *
 * @returns `touch` begins the time anew, `stop` ends it
 */
export function watchIdle({ afterMs, isWorking, lock }: { afterMs: number; isWorking: () => boolean; lock: () => void }): {
  readonly touch: () => void
  readonly stop: () => void
} {
  let timer: ReturnType<typeof setTimeout> | undefined
  const due = (): void => {
    if (isWorking()) timer = setTimeout(due, LOOK_AGAIN_MS)
    else lock()
  }
  const stop = (): void => clearTimeout(timer)
  const touch = (): void => {
    stop()
    timer = setTimeout(due, afterMs)
  }
  touch()
  return { touch, stop }
}
