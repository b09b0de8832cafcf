import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { chooseFolder, exportsIn, makeExport, openExport, restore } from '../pages/backup.ts'
import { PASSPHRASE, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register, WHOLE_CALL } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { openSettings } from '../pages/settings.ts'

async function registerCall(page: Page, name: string): Promise<string> {
  await openIntake(page)
  await fillIntake(page, { ...WHOLE_CALL, name })
  return (await register(page)) ?? ''
}

const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort())

test('over a register that is there: beside it first, then merged, cut off in the middle, and replaced', async ({ launch }, info) => {
  test.setTimeout(600_000)
  const folder = info.outputPath('kopieën')
  mkdirSync(folder)
  const first = await launch()
  await practise(first.page)
  const before = await registerCall(first.page, 'Noor van Proefdam')
  await chooseFolder(first, folder)
  await makeExport(first.page)
  const [name = ''] = exportsIn(folder)
  const path = join(folder, name)
  const after = await registerCall(first.page, 'Mila van Proefdam')

  // Cut off at some moment: nothing has happened.
  await openSettings(first.page, 'Reservekopie')
  await openExport(first, path)
  await expect(first.page.getByText('Alleen hier')).toBeVisible({ timeout: 60_000 })
  await look(first.page, '84-restore-beside')
  await first.page.getByText('Voeg samen', { exact: true }).click()
  await first.page.getByRole('button', { name: 'Zet terug', exact: true }).click()
  await first.kill()

  const second = await launch()
  await unlock(second.page, PASSPHRASE)
  await openCases(second.page)
  await expect(caseRow(second.page, before)).toBeVisible()
  await expect(caseRow(second.page, after)).toBeVisible()
  await expect.poll(() => databases(second.page)).toHaveLength(1)

  // Merged: both stay.
  await openSettings(second.page, 'Reservekopie')
  await openExport(second, path)
  await second.page.getByText('Voeg samen', { exact: true }).click()
  await restore(second.page)
  await second.page.getByRole('button', { name: 'Ga door en ontgrendel' }).click()
  await unlock(second.page, PASSPHRASE)
  await openCases(second.page)
  await expect(caseRow(second.page, before)).toBeVisible()
  await expect(caseRow(second.page, after)).toBeVisible()

  // Replaced: as it was then, and what was there was exported first.
  await openSettings(second.page, 'Reservekopie')
  await openExport(second, path)
  await second.page.getByText('Zet de kopie in de plaats', { exact: true }).click()
  await restore(second.page)
  expect(exportsIn(folder).length).toBeGreaterThan(1)
  await second.page.getByRole('button', { name: 'Ga door en ontgrendel' }).click()
  await unlock(second.page, PASSPHRASE)
  await openCases(second.page)
  await expect(caseRow(second.page, before)).toBeVisible()
  await expect(caseRow(second.page, after)).toHaveCount(0)
  await expect.poll(() => databases(second.page)).toHaveLength(1)

  // What is no export says so, and changes nothing.
  const foreign = join(folder, 'brief.age')
  writeFileSync(foreign, 'iets anders')
  await openSettings(second.page, 'Reservekopie')
  await openExport(second, foreign)
  await expect(second.page.getByText('Dit is geen reservekopie van Gehoor.')).toBeVisible()
  await look(second.page, '85-restore-foreign')
})
