import type { Page } from '@playwright/test'
import { expect, TODAY, test } from '../app.ts'
import { look } from '../look.ts'
import { practise } from '../pages/gate.ts'
import { mainMenu } from '../pages/main-menu.ts'
import { seedAndUnlock } from '../seed.ts'
import { weekOfCases } from '../seed-week.ts'

const task = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
const groupOf = (page: Page, name: string) => page.getByRole('region', { name })
const filter = (page: Page) => page.getByRole('radiogroup', { name: 'Voor wie' })

test('a first day says what will come, and what makes a good start', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await expect(page.getByRole('heading', { name: 'Nog niets te doen' })).toBeVisible()
  await expect(page.getByText('Maandag 23 november 2026, week 48')).toBeVisible()
  await expect(page.getByText('Nog geen reservekopie')).toBeVisible()
  await look(page, '40-today-first-day')
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { name: 'Nog geen maatregelen' })).toBeVisible()
  await look(page, '44-measures-empty')
})

test('what must happen today and this week, for whom, what others changed, and the measures behind it', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  await practise(page)
  await seedAndUnlock(page, weekOfCases(TODAY))

  await test.step('late first, then today, then the rest of the week', async () => {
    await expect(page.getByRole('heading', { name: 'Vandaag', exact: true, level: 1 })).toBeVisible()
    await expect(page.locator('.group-head h2')).toHaveText(['Te laat', 'Vandaag', 'Deze week', 'Zonder vaste datum'])
    await expect(groupOf(page, 'Te laat')).toContainText('Leg vast waarom de uiterste datum voorbij is')
    await expect(task(page, 'Praat de ouder bij').first()).toContainText('14 dagen geen contact')
    await expect(mainMenu(page).getByRole('link', { name: /^Vandaag/ })).toContainText('vandaag of te laat')
  })

  await test.step('C4: who acts for somebody who is away, and for whom', async () => {
    await expect(page.getByText('Monique is weg t/m zo 14 feb 2027, Ruud neemt waar.')).toBeVisible()
    await expect(page.getByText('voor Monique').first()).toBeVisible()
  })

  await test.step('what others changed since this person was last here', async () => {
    await expect(page.getByRole('heading', { name: /^Veranderd sinds/ })).toBeVisible()
    await expect(page.locator('.changes li').first()).toContainText('Bas Quartelhoek')
  })
  await look(page, '41-today')

  await test.step('for one person, by the segments or by the week', async () => {
    await filter(page).getByText('Ik', { exact: false }).click()
    await expect(page.locator('.task')).toHaveCount(1)
    await expect(page.locator('.task')).toContainText('Wijs een behandelaar aan')
    await page.getByRole('button', { name: 'Bas', exact: true }).click()
    await expect(task(page, "Maatregel klaar: Ophaallijst met foto's")).toContainText('Vandaag')
    await filter(page).getByText('Iedereen').click()
  })

  await test.step('a line opens its case', async () => {
    await page.getByRole('link', { name: "Maatregel klaar: Ophaallijst met foto's" }).press('Enter')
    await expect(page.getByRole('navigation', { name: 'Waar je bent' })).toContainText('2026-004')
    await page.keyboard.press('Control+1')
  })

  await test.step('a small window', async () => {
    await page.setViewportSize({ width: 1024, height: 700 })
    await look(page, '42-today-small')
    await page.keyboard.press('Control+4')
    await look(page, '46-measures-small')
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('C8: the measures, by what is still to be done about them, by place and by person, and by keyboard', async () => {
    const rows = page.getByRole('table', { name: 'Lijst van maatregelen' }).locator('tbody tr')
    await expect(rows).toHaveCount(3)
    await expect(rows.first()).toContainText('Deur met een hoge klink')
    await expect(mainMenu(page).getByRole('link', { name: /^Maatregelen/ })).toContainText('3 open')
    const views = page.getByRole('radiogroup', { name: 'Weergaven' })
    await views.getByText('Te laat').click()
    await expect(rows).toHaveCount(1)
    await views.getByText('Effect nog bekijken').click()
    await expect(rows).toContainText(['nog bekijken'])
    await views.getByText('Alle', { exact: false }).click()
    await expect(rows).toHaveCount(5)
    await look(page, '45-measures')
    await page.getByRole('button', { name: /Wie het doet$/ }).click()
    await page.getByRole('option', { name: 'Bas Quartelhoek' }).click()
    await expect(rows).toHaveCount(2)
    await rows.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(rows.nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Waar je bent' })).toContainText('2026-004')
  })
})
