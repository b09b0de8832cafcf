import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningApp } from '../launch.ts'
import { chooseFolder, makeExport } from '../pages/backup.ts'
import { newRecoveryKey } from '../pages/settings.ts'

/**
 * An export of the demo's register in `out`, and what opens it with any age tool: its recovery key as text. A register that is not
 * invented has that key on paper, and nowhere else.
 */
export async function leaveExport(running: RunningApp, out: string): Promise<void> {
  await leaveRecoveryKey(running, out)
  await chooseFolder(running, out)
  await makeExport(running.page)
}

/** `recovery-key.txt`: an age identity. */
export async function leaveRecoveryKey({ page }: RunningApp, out: string): Promise<void> {
  writeFileSync(join(out, 'recovery-key.txt'), `${await newRecoveryKey(page)}\n`)
}
