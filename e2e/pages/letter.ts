import type { Page } from '@playwright/test'
import { pick } from './controls.ts'

/** Makes the acknowledgement. Where it goes was answered before (`answerSaveDialog`). */
export async function makeLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Naar Word' }).click()
  await page.getByText(/ is bewaard$/).waitFor()
}

/** Records that it went out, today. */
export async function sendLetter(page: Page, how: 'E-mail' | 'Post' | 'Meegegeven' = 'E-mail'): Promise<void> {
  await page.getByRole('button', { name: 'Is verstuurd' }).click()
  const dialog = page.getByRole('dialog')
  await pick(dialog, 'Hoe', how)
  await dialog.getByRole('button', { name: 'Leg vast' }).click()
  await dialog.waitFor({ state: 'hidden' })
}
