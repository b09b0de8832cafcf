import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { assign, openAssign } from '../pages/case-file.ts'
import { list } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { mainMenu } from '../pages/main-menu.ts'

const CALL = {
  name: 'Noor van Proefdam',
  location: "'t Vlierpad",
  description: 'Niet opgehaald van school.',
  nature: 'Vervoer BSO',
  suspicion: 'Nee',
} as const

const day = (page: Page, date: string) => page.locator(`td[data-day="${date}"]`)

async function openAgenda(page: Page, whose: string): Promise<void> {
  await mainMenu(page).getByRole('link', { name: 'Agenda' }).click()
  await list(page, 'Agenda van').click()
  await page.getByRole('option', { name: whose, exact: true }).click()
}

test('the calendar of one handler: deadlines on the day to act, late ones, week numbers, holidays, and the way by arrow keys', async ({
  launch,
}) => {
  const { page } = await launch()
  await practise(page)
  for (const receivedOn of ['26-10-2026', '14-11-2026']) {
    await openIntake(page)
    await fillIntake(page, { ...CALL, receivedOn })
    await register(page)
    await openAssign(page)
    await assign(page, 'Jorrit van Eemsterveen')
  }
  await openAgenda(page, 'Jorrit van Eemsterveen')
  const grid = page.getByRole('table', { name: 'Agenda van Jorrit van Eemsterveen, november 2026' })

  await test.step('a month of whole weeks, numbered as ISO has them', async () => {
    await expect(grid.getByRole('row')).toHaveCount(7)
    await expect(grid.getByRole('rowheader')).toHaveText(['Week 44', 'Week 45', 'Week 46', 'Week 47', 'Week 48', 'Week 49'])
    await expect(day(page, '2026-11-23')).toHaveAttribute('aria-current', 'date')
  })

  await test.step('each deadline stands on the day to act by, with its kind and its state in words', async () => {
    await expect(day(page, '2026-11-02').getByRole('link')).toHaveText(['Te laat: Bevestigen2026-001'])
    await expect(day(page, '2026-11-20').getByRole('link')).toHaveText(['Te laat: Bevestigen2026-002'])
    // Aim on Saturday 5 December (rule T5): the Friday before is the day to act, the date itself a shadow.
    await expect(day(page, '2026-12-04').getByRole('link')).toHaveText([/Oplossing2026-002$/])
    await expect(day(page, '2026-12-05').getByRole('link')).toHaveText([/^De datum zelf: .*2026-002$/])
  })

  await test.step('the arrows go by day and week, over the end of the month; Enter opens what stands there', async () => {
    await day(page, '2026-11-23').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(day(page, '2026-12-01')).toBeFocused()
    await expect(page.getByRole('heading', { name: 'December 2026' })).toBeVisible()
    await page.keyboard.press('Home')
    await expect(day(page, '2026-11-30')).toBeFocused()
    await page.keyboard.press('End')
    await expect(day(page, '2026-12-06')).toBeFocused()
    await page.keyboard.press('PageDown')
    await expect(day(page, '2027-01-06')).toBeFocused()
    await page.keyboard.press('PageUp')
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
    await expect(day(page, '2026-12-04')).toBeFocused()
  })

  await test.step('days on which nobody works say why', async () => {
    await expect(day(page, '2026-12-25')).toContainText('Eerste kerstdag')
    await expect(day(page, '2026-12-25')).toHaveAccessibleName('vrijdag 25 december, niets, Eerste kerstdag')
    await look(page, '30-agenda-december')
  })

  await test.step('Enter opens the case', async () => {
    await day(page, '2026-12-04').press('Enter')
    await expect(page.getByRole('navigation', { name: 'Waar je bent' })).toContainText('2026-002')
  })
})
