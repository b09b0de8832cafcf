import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll } from 'vitest'

export const STAND_IN = join(import.meta.dirname, '../exec.sh')
export const FIXTURE_APP = import.meta.dirname

export interface Fixture {
  readonly app: ElectronApplication
  readonly page: Page
  /** The app's exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

const folders: string[] = []
const started: ElectronApplication[] = []
afterAll(async () => {
  await Promise.all(started.map((app) => app.close()))
  for (const folder of folders) {
    await noChromium(folder)
    rmSync(folder, { recursive: true })
  }
}, 30_000)

/** A folder for one app's data. At the end of the test file it goes, and no Chromium may be left in it. */
export function newUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'))
  folders.push(folder)
  return folder
}

export function environment(userData: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(inherited), FIXTURE_USER_DATA: userData }
}

export async function launch(userData: string, ...args: string[]): Promise<Fixture> {
  const app = await _electron.launch({
    executablePath: STAND_IN,
    args: [FIXTURE_APP, ...args],
    env: environment(userData),
    // Playwright's own scheme would win over the app's.
    colorScheme: null,
  })
  started.push(app)
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve))
  const page = await app.firstWindow()
  await page.waitForSelector('body[data-ready]')
  return { app, page, ended }
}

/** What the app saw happen, oldest first. */
export function events({ app }: Fixture): Promise<string[]> {
  return app.evaluate('fixture.events')
}

async function noChromium(userData: string): Promise<void> {
  while (processes().some((command) => command.includes(userData))) await wait(20)
}

function processes(): string[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      return /^\d+$/.test(name) ? [readFileSync(`/proc/${name}/cmdline`, 'utf8')] : []
    } catch {
      return [] // It ended meanwhile.
    }
  })
}
