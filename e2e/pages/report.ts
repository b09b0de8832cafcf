import type { Page } from '@playwright/test'
import { mainMenu } from './main-menu.ts'

export async function openReport(page: Page): Promise<void> {
  await mainMenu(page).getByRole('link', { name: 'Jaarverslag' }).click()
  await page.getByRole('region', { name: /^Per locatie/ }).waitFor()
}
