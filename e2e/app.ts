import { rmSync } from 'node:fs'
import { test as base } from '@playwright/test'
import { type LaunchOptions, launchApp, type RunningApp } from './launch.ts'

interface Fixtures {
  /** A folder of its own for every test. */
  userData: string
  launch: (options?: Partial<LaunchOptions>) => Promise<RunningApp>
}

/** The day in the sample data. */
export const TODAY = '2026-11-23'

export const test = base.extend<Fixtures>({
  userData: async ({ browserName: _browserName }, use, info) => {
    const folder = info.outputPath('user-data')
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  launch: async ({ userData }, use) => {
    const open: RunningApp[] = []
    await use(async (options) => {
      const running = await launchApp({ userData, today: TODAY, ...options })
      open.push(running)
      return running
    })
    for (const running of open) await running.close()
  },
})

export { expect } from '@playwright/test'
export { answerSaveDialog, listenToNotifications, type RunningApp } from './launch.ts'
