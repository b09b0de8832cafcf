import type { Locator, Page } from '@playwright/test'
import { group, list } from './controls.ts'
import { mainMenu } from './main-menu.ts'

/** A day of the month or the week. */
export const day = (page: Page, date: string): Locator => page.locator(`td[data-day="${date}"]`)

export async function openAgenda(page: Page): Promise<void> {
  await mainMenu(page).getByRole('link', { name: 'Agenda' }).click()
}

/** Picks people in the list, which stays open for more, and closes it. What is picked already is taken away. */
export async function pickPeople(page: Page, ...names: readonly string[]): Promise<void> {
  await list(page, 'Agenda van').click()
  for (const name of names) await page.getByRole('option', { name, exact: true }).click()
  await page.keyboard.press('Escape')
}

export const seeAs = (page: Page, view: 'Maand' | 'Week' | 'Lijst'): Promise<void> =>
  group(page, 'Hoe je het ziet').getByText(view, { exact: true }).click()
