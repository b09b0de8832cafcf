import { expect, type Page } from '@playwright/test'
import { test } from '../app.ts'
import { box } from '../pages/controls.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register, WHOLE_CALL } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'

/** From here on, for what has not begun to write, Chromium lets the register have so many bytes; without a number as many as before. */
async function allow(page: Page, quotaSize?: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const origin = await page.evaluate(() => location.origin)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize === undefined ? {} : { quotaSize }) })
}

test('a disk that is full is said, keeps what was typed, and takes it once there is room', async ({ launch }) => {
  const first = await launch()
  await practise(first.page)
  await first.close()
  const { page } = await launch()
  await page.getByRole('textbox', { name: 'Wachtzin' }).waitFor()
  await allow(page, 1)
  await unlock(page)
  await openIntake(page)
  await fillIntake(page, WHOLE_CALL)
  await expect(page.getByText('Het concept kon niet worden bewaard. Is de schijf vol? Laat dit scherm open.')).toBeVisible()
  expect(await register(page)).toBeNull()
  await expect(page.getByText('De schijf is vol. Er is niets veranderd. Maak ruimte vrij en probeer het opnieuw.')).toBeVisible()
  await expect(box(page, 'In de woorden van de ouder')).toHaveValue('De fles was te warm.')
  await expect(box(page, 'Naam ouder')).toHaveValue('Noor van Proefdam')
  await allow(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('navigation', { name: 'Waar je bent' }).locator('[aria-current="page"]')).toHaveText('2026-001')
  await lock(page)
  await unlock(page)
  await openCases(page)
  await expect(caseRow(page, '2026-001')).toContainText('Noor van Proefdam')
})
