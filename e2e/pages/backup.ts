import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, type Page, type TestInfo } from '@playwright/test'
import { answerOpenDialog, type RunningApp } from '../launch.ts'
import { addByButton, attachmentsOf } from './attachments.ts'
import { box, group, pick } from './controls.ts'
import { PASSPHRASE, practise } from './gate.ts'
import { fillIntake, openIntake, register, WHOLE_CALL } from './intake.ts'
import { openSettings } from './settings.ts'

/** Chooses the folder for exports, until it is shown. */
export async function chooseFolder(running: RunningApp, folder: string): Promise<void> {
  const { page } = running
  await openSettings(page, 'Reservekopie')
  await answerOpenDialog(running, folder)
  await page.getByRole('button', { name: /^Kies een (andere )?map$/ }).click()
  await expect(page.getByText(basename(folder), { exact: true })).toBeVisible()
}

/** Chooses when exports are made, until the machine knows it. */
export async function chooseWhen(page: Page, option: string): Promise<void> {
  await pick(page, 'Wanneer', option)
  await expect(group(page, 'Wanneer').getByRole('radio', { name: option, exact: true })).toBeChecked()
}

/** One export by hand, until it is read back. */
export async function makeExport(page: Page, timeout = 60_000): Promise<void> {
  await openSettings(page, 'Reservekopie')
  await page.getByRole('button', { name: 'Maak nu een kopie' }).click()
  await expect(page.getByText(/^De kopie is klaar/)).toBeVisible({ timeout })
}

export const exportsIn = (folder: string): string[] => readdirSync(folder).sort()

/** Chooses a file and opens it, from wherever the button stands. */
export async function openExport(running: RunningApp, path: string, passphrase = PASSPHRASE): Promise<void> {
  const { page } = running
  await answerOpenDialog(running, path)
  await page.getByRole('button', { name: 'Zet een reservekopie terug' }).click()
  await page.getByRole('button', { name: 'Kies een bestand' }).click()
  await box(page, 'De wachtzin van iemand op de dag van de kopie').fill(passphrase)
  await page.getByRole('button', { name: 'Kijk wat erin staat' }).click()
}

/** The last steps of a restore: go, and on to the unlock screen. */
export async function restore(page: Page, timeout = 120_000): Promise<void> {
  await page.getByRole('button', { name: 'Zet terug', exact: true }).click()
  await page.getByRole('heading', { name: 'De kopie is teruggezet' }).waitFor({ timeout })
}

/** The practice register with a file that takes an export many seconds, to be broken in the middle. @returns the folder for exports */
export async function practiseWithLargeFile(running: RunningApp, info: TestInfo): Promise<string> {
  const { page } = running
  const [folder, film] = [info.outputPath('kopieën'), info.outputPath('film.bin')]
  mkdirSync(folder)
  writeFileSync(film, randomBytes(90_000_000))
  await practise(page)
  await openIntake(page)
  await fillIntake(page, WHOLE_CALL)
  await register(page)
  await addByButton(page, film)
  await expect(attachmentsOf(page).getByRole('button', { name: 'film.bin', exact: true })).toBeVisible({ timeout: 60_000 })
  await chooseFolder(running, folder)
  return folder
}
