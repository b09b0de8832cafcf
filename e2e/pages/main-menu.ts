import type { Locator, Page } from '@playwright/test'

export const mainMenu = (page: Page): Locator => page.getByRole('navigation', { name: 'Hoofdmenu' })

/** The list of complaints, from whatever screen is open. */
export async function openCases(page: Page): Promise<void> {
  await mainMenu(page)
    .getByRole('link', { name: /^Klachten/ })
    .click()
  await page.getByRole('heading', { name: 'Klachten', exact: true }).waitFor()
}

/** The line of a case in that list. */
export const caseRow = (page: Page, reference: string | null): Locator => page.getByRole('row', { name: new RegExp(String(reference)) })

export async function openToday(page: Page): Promise<void> {
  await mainMenu(page)
    .getByRole('link', { name: /^Vandaag/ })
    .click()
  await page.getByRole('heading', { name: 'Vandaag', exact: true, level: 1 }).waitFor()
}
