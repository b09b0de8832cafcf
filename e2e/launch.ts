import { execFileSync } from 'node:child_process'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { executable, root } from './run/runtime.mjs'

/** A running app with its window. Tests do not know, and must not ask, what it runs on. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** As a person closes it. */
  close(): Promise<void>
  /** As a power cut does: no process of it gets to say goodbye. */
  kill(): Promise<void>
}

export interface LaunchOptions {
  readonly userData: string
  /** The date to pretend it is. */
  readonly today?: string
  readonly args?: readonly string[]
}

export async function launchApp({ userData, today, args = [] }: LaunchOptions): Promise<RunningApp> {
  const app = await electron.launch({
    executablePath: executable(),
    args: [root, ...(today ? [`--today=${today}`] : []), ...args],
    cwd: root,
    // The app's own theme decides, not Playwright's default.
    colorScheme: null,
    env: { ...definedOf(process.env), GEHOOR_USER_DATA: userData },
  })
  const page = await app.firstWindow()
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()))
  return {
    app,
    page,
    close: async () => {
      await app.close().catch(() => undefined)
      await ended
    },
    kill: async () => {
      for (const pid of [...descendants(app.process().pid ?? 0), app.process().pid ?? 0]) killHard(pid)
      await ended
    },
  }
}

const definedOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** Every process that this one started, the deepest last. */
function descendants(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
  const children = (parent: number): number[] => rows.flatMap(([child = 0, ppid]) => (ppid === parent ? [child, ...children(child)] : []))
  return children(pid)
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

/** What the desktop is told, from now on: there is nobody to see it. */
export async function listenToNotifications({ app }: RunningApp): Promise<() => Promise<string[]>> {
  await app.evaluate(({ Notification }) => {
    Notification.prototype.show = function (this: Electron.Notification): void {
      Reflect.set(globalThis, 'told', [...(Reflect.get(globalThis, 'told') ?? []), `${this.title}: ${this.body}`])
    }
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'told') ?? [])
}

/** What the next open dialog answers, a file or a folder: there is nobody to choose. Null cancels. */
export async function answerOpenDialog({ app }: RunningApp, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** Where the next save dialog puts its file: there is nobody to choose. Null cancels. */
export async function answerSaveDialog({ app }: RunningApp, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}
