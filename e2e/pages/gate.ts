import type { Page } from '@playwright/test'

/** Four words for tests and demonstrations: the registers they guard are invented. */
export const PASSPHRASE = 'kraan tulp ladder zondag'

/** First run with the sample organisation, as the person named. */
export async function practise(page: Page, person?: string, passphrase = PASSPHRASE): Promise<void> {
  await choosePractice(page)
  if (person !== undefined) await page.getByText(person, { exact: true }).click()
  await page.getByRole('button', { name: 'Verder' }).click()
  await choosePassphrase(page, passphrase)
  await page.getByRole('heading', { name: 'Vandaag', exact: true }).waitFor()
}

export async function choosePractice(page: Page): Promise<void> {
  await page.getByText('Oefen eerst met een voorbeeld').click()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('heading', { name: 'Wie ben je vandaag?' }).waitFor()
}

export async function choosePassphrase(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Nieuwe wachtzin').fill(passphrase)
  await page.getByLabel('Nog een keer').fill(passphrase)
  await page.getByRole('button', { name: 'Verder' }).click()
}

/** Types the passphrase on the unlock screen. Who was last here is chosen already. */
export async function unlock(page: Page, passphrase = PASSPHRASE, person?: string): Promise<void> {
  if (person !== undefined) await page.getByText(person, { exact: true }).click()
  await page.getByRole('textbox', { name: 'Wachtzin' }).fill(passphrase)
  await page.getByRole('button', { name: 'Ontgrendel' }).click()
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Vergrendel/ }).click()
  await page.getByRole('heading', { name: /wie ben je\?$/ }).waitFor()
}
