import type { Page } from '@playwright/test'
import { mainMenu } from './main-menu.ts'

export type GivenFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** Files for the chooser behind a button. */
export async function chooseFiles(page: Page, button: string, files: readonly GivenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  const opened = await chooser
  await opened.setFiles(files.every((file) => typeof file === 'string') ? [...files] : files.filter((file) => typeof file !== 'string'))
}

/** To the screen that takes an older register, and the columns of one on it. */
export async function openRegister(page: Page, file: GivenFile): Promise<void> {
  await mainMenu(page).getByRole('link', { name: 'Instellingen' }).click()
  await page.getByRole('link', { name: 'Oud register invoeren' }).click()
  await chooseFiles(page, 'Kies een bestand', [file])
  await page.getByRole('heading', { name: 'Wat staat er in elke kolom?' }).waitFor()
}

/** Chooses what a word of the file means. */
export async function explain(page: Page, word: string, meaning: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: word }).getByRole('button').click()
  await page.getByRole('option', { name: meaning, exact: true }).click()
}

/** From the columns to the check of all rows. */
export async function checkRows(page: Page, between: () => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('heading', { name: 'Wat betekenen deze woorden?' }).waitFor()
  await between()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('heading', { name: 'Dit gaat er gebeuren' }).waitFor()
}

/** All rows that can, at once. */
export async function importRows(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Voer \d+ rij(en)? in$/ }).click()
  await page.getByRole('heading', { name: /^\d+ klacht(en)? ingevoerd$/ }).waitFor()
}
