import { mkdirSync, renameSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { type RunningApp, test } from '../app.ts'
import { chooseFolder, chooseWhen, exportsIn, makeExport, practiseWithLargeFile } from '../pages/backup.ts'
import { lock, unlock } from '../pages/gate.ts'
import { openToday } from '../pages/main-menu.ts'
import { openSettings } from '../pages/settings.ts'
import { beginRegister, confirmRecoveryKey, finishSetup } from '../pages/setup.ts'

/** After unlock the screens come first. */
const SOON = '00:21'
/** How often it is looked whether an export is due. */
const AGAIN = '15:01'

const closeWindow = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  })
const ended = ({ app }: RunningApp): Promise<void> => new Promise((resolve) => app.process().once('exit', () => resolve()))

async function realRegister(page: Page): Promise<void> {
  await beginRegister(page, { organisation: 'Kinderopvang De Proef', name: 'Marijke Voorbeeld' })
  await confirmRecoveryKey(page)
  await finishSetup(page, 'De Wilgenkatjes', { name: 'Samira El Proef' })
}

async function unlockAndWait({ page }: RunningApp): Promise<void> {
  // Not while the page starts: between its two steps it is 1970 there, and the day to pretend would be counted from that.
  await page.getByRole('textbox', { name: 'Wachtzin' }).waitFor()
  await page.clock.install()
  await unlock(page)
  await openToday(page)
  await page.clock.fastForward(SOON)
}

test('once a day by itself, and again as soon as an absent folder is back, which Today said', async ({ launch }, info) => {
  test.setTimeout(300_000)
  const folder = info.outputPath('kopieën')
  mkdirSync(folder)
  const first = await launch()
  await realRegister(first.page)
  // Longer than it takes to look again.
  await first.page.evaluate(() => window.desktop.setLockAfter({ minutes: 60 }))
  await chooseFolder(first, folder)
  expect(exportsIn(folder)).toEqual([])
  await lock(first.page)
  await unlockAndWait(first)
  await expect.poll(() => exportsIn(folder)).toEqual([expect.stringMatching(/-2026-11-23-\d{4}\.age$/)])
  await expect(first.page.getByText('Gemaakt en teruggelezen')).toBeVisible()
  // Not twice on a day.
  await first.page.clock.fastForward(AGAIN)
  await first.page.waitForTimeout(2_000)
  expect(exportsIn(folder)).toHaveLength(1)
  await first.close()

  const second = await launch({ today: '2026-11-24' })
  await unlockAndWait(second)
  await expect
    .poll(() => exportsIn(folder))
    .toEqual([expect.stringMatching(/-2026-11-23-/), expect.stringMatching(/-2026-11-24-\d{4}\.age$/)])
  await second.close()

  renameSync(folder, `${folder}-weg`)
  const third = await launch({ today: '2026-11-25' })
  await unlockAndWait(third)
  await expect(third.page.getByText('De map kopieën is er nu niet')).toBeVisible()
  await openSettings(third.page, 'Reservekopie')
  await third.page.getByRole('button', { name: 'Maak nu een kopie' }).click()
  await expect(third.page.getByText(/De map is er niet\. Zit de USB-stick erin/).first()).toBeVisible()
  renameSync(`${folder}-weg`, folder)
  await openToday(third.page)
  await third.page.clock.fastForward(AGAIN)
  await expect.poll(() => exportsIn(folder)).toContainEqual(expect.stringMatching(/-2026-11-25-\d{4}\.age$/))
  await expect(third.page.getByText('Gemaakt en teruggelezen')).toBeVisible()
  await expect(third.page.getByText('De map kopieën is er nu niet')).toHaveCount(0)
})

test('once a week, when that was chosen: not on the sixth day, and after the seventh', async ({ launch }, info) => {
  test.setTimeout(300_000)
  const folder = info.outputPath('kopieën')
  mkdirSync(folder)
  const first = await launch()
  await realRegister(first.page)
  await chooseFolder(first, folder)
  await chooseWhen(first.page, 'Elke week')
  await lock(first.page)
  await unlockAndWait(first)
  await expect.poll(() => exportsIn(folder)).toEqual([expect.stringMatching(/-2026-11-23-\d{4}\.age$/)])
  await expect(first.page.getByText('Gemaakt en teruggelezen')).toBeVisible()
  await first.close()

  const sixth = await launch({ today: '2026-11-29' })
  await unlockAndWait(sixth)
  await sixth.page.waitForTimeout(2_000)
  expect(exportsIn(folder)).toHaveLength(1)
  await sixth.close()

  const seventh = await launch({ today: '2026-12-01' })
  await unlockAndWait(seventh)
  await expect.poll(() => exportsIn(folder)).toContainEqual(expect.stringMatching(/-2026-12-01-\d{4}\.age$/))
})

test('an export that someone stops leaves nothing half, and the next is whole', async ({ launch }, info) => {
  const running = await launch()
  const { page } = running
  const folder = await practiseWithLargeFile(running, info)
  await page.getByRole('button', { name: 'Maak nu een kopie' }).click()
  await expect.poll(() => exportsIn(folder)).toEqual([expect.stringMatching(/\.part$/)])
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByText(/^Gestopt\. Er is geen kopie gemaakt/)).toBeVisible()
  expect(exportsIn(folder)).toEqual([])
  await makeExport(page)
  expect(exportsIn(folder)).toEqual([expect.stringMatching(/\.age$/)])
})

test('at close, when that was asked: stopped it leaves nothing and the window stays, done it lets the window go', async ({
  launch,
}, info) => {
  const running = await launch()
  const { page } = running
  const folder = await practiseWithLargeFile(running, info)
  await chooseWhen(page, 'Bij afsluiten')
  await closeWindow(running)
  const dialog = page.getByRole('dialog', { name: 'Eerst nog een kopie' })
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => exportsIn(folder)).toEqual([])
  await page.waitForTimeout(1_000)
  await expect(page.getByRole('heading', { name: 'Reservekopie', exact: true })).toBeVisible()
  await running.close()

  const again = await launch()
  await unlock(again.page)
  await openToday(again.page)
  const gone = ended(again)
  await closeWindow(again)
  await expect(again.page.getByRole('dialog', { name: 'Eerst nog een kopie' })).toBeVisible()
  await gone
  expect(exportsIn(folder)).toEqual([expect.stringMatching(/\.age$/)])
})
