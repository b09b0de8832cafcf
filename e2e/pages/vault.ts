import type { ElectronApplication, Page } from '@playwright/test'
import { openSettings } from './settings.ts'

export async function removeAccess(page: Page, person: string): Promise<void> {
  await openSettings(page, 'Mensen')
  await page.getByRole('button', { name: `Neem toegang weg ${person}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Neem toegang weg' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** What the system tells: the computer goes to sleep, or its screen is locked. */
export const tellSystem = (app: ElectronApplication, event: 'suspend' | 'lock-screen'): Promise<void> =>
  app.evaluate(({ powerMonitor }, name) => {
    Reflect.apply(Reflect.get(powerMonitor, 'emit'), powerMonitor, [name])
  }, event)
