import { expect, type Page } from '@playwright/test'
import { answerOpenDialog, type RunningApp } from '../launch.ts'
import { openCases } from './main-menu.ts'

/** The letters that are needed, from the list of cases. */
export async function openLetters(page: Page): Promise<void> {
  await openCases(page)
  await page.getByRole('link', { name: 'Maak brieven' }).click()
  await expect(page.getByRole('heading', { name: 'Brieven die nodig zijn' })).toBeVisible()
}

/** Makes what is chosen, into this folder. */
export async function makeChosen(running: RunningApp, folder: string): Promise<void> {
  await answerOpenDialog(running, folder)
  await running.page.getByRole('button', { name: /^Maak \d+ brie(f|ven)$/ }).click()
}
