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
  | 'Webformulier'
  | 'Wachtzin en vergrendelen'
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

/** Makes a new recovery key, which takes the place of the one before. @returns the key, as it stands on the paper without its blanks */
export async function newRecoveryKey(page: Page): Promise<string> {
  await openSettings(page, 'Herstelsleutel')
  await page.getByRole('button', { name: 'Maak een nieuwe herstelsleutel' }).click()
  await page.getByRole('button', { name: 'Druk af' }).click()
  return (await page.locator('.recovery-key').innerText()).replaceAll(/\s/g, '')
}
