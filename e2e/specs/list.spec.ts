import { expect, TODAY, test } from '../app.ts'
import { look } from '../look.ts'
import { practise } from '../pages/gate.ts'
import { openCases } from '../pages/main-menu.ts'
import { manyCases, seedAndUnlock } from '../seed.ts'

const CASES = 5_000

test('a list of 5,000 cases: only what is in view is drawn, and the keyboard reaches all of it', async ({ launch }) => {
  test.setTimeout(180_000)
  const { page } = await launch()
  await practise(page)
  await openCases(page)
  await seedAndUnlock(page, manyCases(CASES, ['centrum', 'rietnest', 'linde'], ['p07', 'p08', 'p12'], TODAY))

  const table = page.getByRole('table', { name: 'Lijst van klachten' })
  const rows = page.locator('tr[data-case]')
  const chosen = page.locator('tr[data-case][aria-selected="true"]')
  await expect(rows.first()).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Weergaven' }).getByText('Alle', { exact: false }).click()
  await expect(table).toHaveAttribute('aria-rowcount', String(CASES + 1))
  expect(await rows.count()).toBeLessThan(60)
  await look(page, '30-cases-5000')

  await test.step('arrows, Page Down, End and Home', async () => {
    await chosen.focus()
    await page.keyboard.press('ArrowDown')
    await expect(chosen).toHaveAttribute('aria-rowindex', '3')
    await page.keyboard.press('PageDown')
    await expect(chosen).toHaveAttribute('aria-rowindex', '15')
    await page.keyboard.press('End')
    await expect(chosen).toHaveAttribute('aria-rowindex', String(CASES + 1))
    await expect(chosen).toBeFocused()
    await expect(chosen).toBeInViewport()
    expect(await rows.count()).toBeLessThan(60)
    await page.keyboard.press('Home')
    await expect(chosen).toHaveAttribute('aria-rowindex', '2')
    await expect(chosen).toBeInViewport()
  })

  await test.step('the wheel scrolls, and the rows that come are there', async () => {
    await table.hover()
    await page.mouse.wheel(0, 40_000)
    await expect(page.locator('tr[data-case][aria-rowindex="2"]')).toHaveCount(0)
    await expect(rows.nth(10)).toBeInViewport()
  })

  await test.step('search by words, in any order; what is not there says so', async () => {
    await rows.first().focus()
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox', { name: 'Zoek in klachten' })).toBeFocused()
    await page.keyboard.type('factuur dubbele 2026-5')
    await expect(page.getByRole('status').filter({ hasText: 'van 5000' })).not.toContainText('5000 van')
    for (const title of await rows.locator('th').allInnerTexts()) expect(title).toBe('Dubbele factuur')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('wat nergens staat')
    await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible()
  })
})
