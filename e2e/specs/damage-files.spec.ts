import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from '../app.ts'
import { leaveRecoveryKey } from '../demo/export-step.ts'
import { look } from '../look.ts'
import { chooseFolder, makeExport, restore } from '../pages/backup.ts'
import { box } from '../pages/controls.ts'
import { PASSPHRASE, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register, WHOLE_CALL } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'

const cannotOpen = (page: Page) => page.getByRole('heading', { name: 'Het register kan niet worden geopend' })
const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort())

/** Chromium’s databases, wherever under the folder of the app they lie. */
const stores = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('.indexeddb.leveldb'))
    .map((entry) => join(entry.parentPath, entry.name))

/** As a disk that gives back something else. */
function damage(userData: string): Buffer {
  const [store = ''] = stores(userData)
  const log = readdirSync(store).find((name) => name.endsWith('.log')) ?? ''
  const bytes = readFileSync(join(store, log))
  for (let at = 20; at < bytes.length; at += 997) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(join(store, log), bytes)
  return bytes
}

const keptIn = (userData: string): string[] => readdirSync(userData).filter((name) => name.startsWith('register.damaged-'))

/** @returns its reference */
async function oneCase(page: Page): Promise<string> {
  await practise(page)
  await openIntake(page)
  await fillIntake(page, WHOLE_CALL)
  return (await register(page)) ?? ''
}

async function exportTo(running: RunningApp, folder: string): Promise<void> {
  await chooseFolder(running, folder)
  await makeExport(running.page)
}

test('files that are damaged are said and kept, and the last export takes their place with a passphrase', async ({
  launch,
  userData,
}, info) => {
  const folder = info.outputPath('Reservekopieën')
  mkdirSync(folder)
  const first = await launch()
  const reference = await oneCase(first.page)
  await exportTo(first, folder)
  await first.close()
  const keys = readFileSync(join(userData, 'vault.json'))
  const damaged = damage(userData)

  // Not once: what Chromium began anew is no register at the next start either.
  for (const _ of [1, 2]) {
    const again = await launch()
    await expect(cannotOpen(again.page)).toBeVisible()
    await expect(again.page.getByText(/^De bestanden van het register zijn beschadigd\. Ze blijven bewaard/)).toBeVisible()
    await expect(again.page.getByText(/^De laatste goede kopie is van .* Die staat in de map Reservekopieën\.$/)).toBeVisible()
    await again.close()
  }
  const [kept = ''] = keptIn(userData)
  expect(keptIn(userData)).toHaveLength(1)
  const [store = ''] = stores(join(userData, kept))
  const log = readdirSync(store).find((name) => name.endsWith('.log')) ?? ''
  expect(readFileSync(join(store, log)).equals(damaged)).toBe(true)

  const { page } = await launch()
  await cannotOpen(page).waitFor()
  const putBack = page.getByRole('button', { name: 'Zet een reservekopie terug' })
  await putBack.waitFor()
  await look(page, '86-damaged-files')
  await putBack.click()
  await page.getByRole('button', { name: /^Gebruik de kopie van / }).click()
  await box(page, 'De wachtzin van iemand op de dag van de kopie').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Kijk wat erin staat' }).click()
  await restore(page)
  await page.getByRole('button', { name: 'Ga door en ontgrendel' }).click()
  await unlock(page, PASSPHRASE)
  await openCases(page)
  await expect(caseRow(page, reference)).toContainText('Noor van Proefdam')
  // The keys of before were locked: they are kept too.
  const aside = readdirSync(userData).filter((name) => name.startsWith('vault.json.aside-'))
  expect(aside.map((name) => readFileSync(join(userData, name)).equals(keys))).toEqual([true])
  expect(keptIn(userData)).toEqual([kept])
})

test('a register whose keys are damaged stays beside the export that is put back with the recovery key', async ({
  launch,
  userData,
}, info) => {
  const folder = info.outputPath('kopieën')
  mkdirSync(folder)
  const first = await launch()
  const reference = await oneCase(first.page)
  await leaveRecoveryKey(first, folder)
  await exportTo(first, folder)
  await first.close()
  const recoveryKey = readFileSync(join(folder, 'recovery-key.txt'), 'utf8')
  for (const name of ['vault.json', 'vault.json.previous']) writeFileSync(join(userData, name), 'half {')

  const { page } = await launch()
  await page.getByRole('heading', { name: 'Het sleutelbestand is beschadigd' }).waitFor()
  await page.getByRole('button', { name: 'Zet een reservekopie terug' }).click()
  await page.getByRole('button', { name: /^Gebruik de kopie van / }).click()
  await page.getByText('Herstelsleutel', { exact: true }).click()
  await box(page, 'De herstelsleutel van het papier').fill(recoveryKey)
  await page.getByRole('button', { name: 'Kijk wat erin staat' }).click()
  await restore(page)
  await page.getByRole('button', { name: 'Ga door en ontgrendel' }).click()
  await unlock(page, PASSPHRASE)
  await openCases(page)
  await expect(caseRow(page, reference)).toBeVisible()
  await page.waitForTimeout(1_000)
  expect(await databases(page)).toEqual(['gehoor', expect.stringMatching(/^gehoor-/)])
})

test('where no export is known it is said where to look, and an absent folder is named', async ({ launch, userData }, info) => {
  const folder = info.outputPath('stick')
  mkdirSync(folder)
  const first = await launch()
  await practise(first.page)
  await first.close()
  damage(userData)
  const second = await launch()
  await expect(cannotOpen(second.page)).toBeVisible()
  await expect(second.page.getByText(/^Deze computer weet van geen goede kopie\./)).toBeVisible()
  await second.close()

  const other = `${userData}-absent`
  const third = await launch({ userData: other })
  await practise(third.page)
  await exportTo(third, folder)
  await third.close()
  damage(other)
  rmSync(folder, { recursive: true })
  const fourth = await launch({ userData: other })
  await expect(fourth.page.getByText(/De map stick is er nu niet\. Sluit de stick/)).toBeVisible()
  await fourth.page.getByRole('button', { name: 'Zet een reservekopie terug' }).click()
  await expect(fourth.page.getByRole('button', { name: 'Kies een bestand' })).toBeVisible()
  await expect(fourth.page.getByRole('button', { name: /^Gebruik de kopie van / })).toHaveCount(0)
  await fourth.close()
  rmSync(other, { recursive: true, force: true })
})
