import type { Page } from '@playwright/test'
import { mainMenu } from './main-menu.ts'

export type Part =
  | 'Organisatie'
  | 'Locaties'
  | 'Mensen'
  | 'Afwezigheid'
  | 'Vrije dagen'
  | 'Termijnen'
  | 'Aard van de klacht'
  | 'Herstelsleutel'
  | 'Reservekopie'
  | 'Weergave'
  | 'Geschiedenis'

export async function openSettings(page: Page, part: Part): Promise<void> {
  await mainMenu(page).getByRole('link', { name: 'Instellingen' }).click()
  await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: part }).click()
}

/** A passphrase of their own for someone, on this computer. */
export async function giveAccess(page: Page, person: string, passphrase: string): Promise<void> {
  await openSettings(page, 'Mensen')
  await page.getByRole('button', { name: `Geef toegang ${person}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nieuwe wachtzin').fill(passphrase)
  await dialog.getByLabel('Nog een keer').fill(passphrase)
  await dialog.getByRole('button', { name: 'Geef toegang' }).click()
  await page.getByText(`${person} kan nu ontgrendelen op deze computer`).waitFor()
}
