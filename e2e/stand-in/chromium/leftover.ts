import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Longer than Chromium ever needs to leave once the pipe to a killed app has closed. */
const PATIENCE_MS = 5000
const POLL_MS = 20

/**
 * After `kill -9` of the app its Chromium may still be leaving, and its lock stays behind: a new one would hand its command line to the
 * old, or refuse because the lock names another machine.
 */
export async function evict(profile: string): Promise<void> {
  const pid = holder(profile)
  if (pid !== undefined && !(await left(pid, profile))) {
    process.kill(pid, 'SIGKILL')
    await left(pid, profile)
  }
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(join(profile, name), { force: true })
}

/** The process in the lock, a link to `machine-pid`, if that is still a Chromium with this profile and not another with its number. */
function holder(profile: string): number | undefined {
  try {
    const link = readlinkSync(join(profile, 'SingletonLock'))
    const pid = Number(link.slice(link.lastIndexOf('-') + 1))
    return runs(pid, profile) ? pid : undefined
  } catch {
    return undefined
  }
}

function runs(pid: number, profile: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}\0`)
  } catch {
    return false
  }
}

async function left(pid: number, profile: string): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS
  while (runs(pid, profile)) {
    if (Date.now() > until) return false
    await wait(POLL_MS)
  }
  return true
}
