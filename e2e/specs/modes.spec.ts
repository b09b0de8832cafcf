import type { Page } from '@playwright/test'
import { expect, TODAY, test } from '../app.ts'
import { SCREENS } from '../look.ts'
import { practise } from '../pages/gate.ts'
import { seedAndUnlock } from '../seed.ts'
import { weekOfCases } from '../seed-week.ts'

const CASE = weekOfCases(TODAY)[3]?.id ?? ''

/** The screens of a day, by their address, with the heading that says they are there. */
const MAIN = [
  ['today', '#/today', 'Vandaag'],
  ['cases', '#/cases', 'Klachten'],
  ['case', `#/case/${CASE}`, 'Niet gebeld bij koorts'],
  ['intake', '#/intake/modes', 'Nieuwe klacht'],
  ['mails', '#/mails', 'E-mails'],
  ['agenda', '#/agenda', 'November 2026'],
  ['measures', '#/measures', 'Maatregelen'],
  ['settings', '#/settings', 'Instellingen'],
  ['help', '#/help', 'Uitleg'],
] as const

async function openSeeded(page: Page): Promise<void> {
  await practise(page)
  await seedAndUnlock(page, weekOfCases(TODAY))
  await page.getByRole('heading', { name: 'Vandaag', exact: true, level: 1 }).waitFor()
}

async function visit(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor()
}

/** What is read but not shown must not stretch the window below the sheet, which scrolls by itself. */
const stretch = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('every main screen in system colours, on a small window, and at twice the size', async ({ launch }) => {
  test.setTimeout(240_000)
  const { page } = await launch()
  await openSeeded(page)
  for (const [name, address, heading] of MAIN) {
    await test.step(name, async () => {
      await visit(page, address, heading)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' })
        await page.screenshot({ path: `${SCREENS}/modes-${name}-forced-${colorScheme}.png` })
      }
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', reducedMotion: 'reduce' })
      // 200 % zoom of 1280x800 leaves the page half of that.
      for (const [width, height] of [
        [1024, 700],
        [640, 400],
      ] as const) {
        await page.setViewportSize({ width, height })
        await page.screenshot({ path: `${SCREENS}/modes-${name}-${width}.png` })
        expect.soft(await overflow(page), `${name} at ${width}`).toBeLessThanOrEqual(0)
      }
      await page.setViewportSize({ width: 1280, height: 800 })
      expect.soft(await stretch(page), `${name} scrolls twice`).toBeLessThanOrEqual(0)
    })
  }
})

test('a screen begins at its top, and at twice the size the longest menu is one row', async ({ launch }) => {
  const { page } = await launch()
  await practise(page, 'Marjolein Hofwijzer')
  await visit(page, '#/help', 'Uitleg')
  const sheet = page.getByRole('main')
  await sheet.evaluate((element) => element.scrollTo(0, 400))
  await visit(page, '#/settings/history', 'Geschiedenis')
  expect(await sheet.evaluate((element) => element.scrollTop)).toBe(0)

  await page.setViewportSize({ width: 640, height: 400 })
  const links = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link')
  const tops = await links.evaluateAll((all) => all.map((link) => Math.round(link.getBoundingClientRect().top)))
  expect(new Set(tops).size, tops.join(', ')).toBe(1)
})

test('in system colours a box that is not ticked shows no tick', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await page.emulateMedia({ forcedColors: 'active' })
  await page.keyboard.press('Control+n')
  const tick = page.locator('.check', { hasText: 'Wil anoniem blijven' }).locator('.check-mark .icon')
  await expect(tick).toHaveCSS('visibility', 'hidden')
  await page.getByText('Wil anoniem blijven').click()
  await expect(tick).toHaveCSS('visibility', 'visible')
})

test('whoever asked for less motion sees none', async ({ launch }) => {
  const { page } = await launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await practise(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  const moving = await page.evaluate(() => document.getAnimations().length)
  expect(moving).toBe(0)
})

test('a screen reader finds its way: landmarks, headings, names and what is told by itself', async ({ launch }) => {
  test.setTimeout(150_000)
  const { page } = await launch()
  await openSeeded(page)

  for (const [name, address, heading] of MAIN) {
    await test.step(`${name}: one main landmark with one first heading, and nothing without a name`, async () => {
      await visit(page, address, heading)
      await expect(page.getByRole('main')).toHaveCount(1)
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toHaveCount(1)
      const here = page.getByRole('navigation', { name: 'Hoofdmenu' }).locator('[aria-current="page"]')
      expect(await here.count(), `${name} is in one place of the menu`).toBeLessThanOrEqual(1)
      const tree = await page.getByRole('main').ariaSnapshot()
      // A role with nothing after it is one that a reader has no name for.
      const nameless = tree
        .split('\n')
        .filter((line) => /^\s*- (button|link|textbox|combobox|checkbox|radio|searchbox|tab|menuitem)( \[.*\])?:?$/.test(line))
      expect(nameless, name).toEqual([])
    })
  }

  await test.step('the list says how many rows there are and which is chosen', async () => {
    await visit(page, '#/cases', 'Klachten')
    const table = page.getByRole('table', { name: 'Lijst van klachten' })
    await expect(table).toHaveAttribute('aria-rowcount', '7')
    await expect(table.getByRole('columnheader', { name: 'Eerstvolgend' })).toHaveAttribute('aria-sort', 'ascending')
    await expect(page.getByRole('main').getByRole('status')).toHaveText('6 van 6')
    await expect(page.getByRole('search').getByRole('searchbox', { name: 'Zoek in klachten' })).toBeVisible()
  })

  await test.step('the intake tells its dates after typing, politely', async () => {
    await visit(page, '#/intake/reader', 'Nieuwe klacht')
    const terms = page.getByRole('region', { name: 'Termijnen' }).or(page.locator('section[aria-live="polite"]').first())
    await expect(terms.first()).toHaveAttribute('aria-live', 'polite')
    await expect(page.getByRole('form', { name: 'Nieuwe klacht' })).toBeVisible()
    await expect(page.getByRole('radiogroup', { name: 'Vermoeden van geweld' })).toBeVisible()
  })

  await test.step('quick find: the choice is told while the focus stays in the box', async () => {
    await page.keyboard.press('Control+k')
    const box = page.getByRole('dialog', { name: 'Zoek een klacht' }).getByRole('searchbox')
    await expect(box).toBeFocused()
    await page.keyboard.type('koorts')
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('gevonden')
    await page.keyboard.press('ArrowDown')
    await expect(box).toHaveAttribute('aria-activedescendant', /./)
    const active = await box.getAttribute('aria-activedescendant')
    await expect(page.locator(`[id="${active}"]`)).toHaveRole('option')
    await expect(box).toBeFocused()
  })
})
