import { spawn } from 'node:child_process'
import { executable, root } from './run/runtime.mjs'

/** Starts the app once more on the same folder, as a second double click does. @returns how it ended */
export function startAgain(userData: string): Promise<number | null> {
  // Chromium refuses to run its sandbox as root; Playwright says so for the first instance.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(executable(), [...sandbox, root], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, GEHOOR_USER_DATA: userData },
  })
  return new Promise((resolve, reject) => {
    second.once('exit', resolve)
    second.once('error', reject)
  })
}
