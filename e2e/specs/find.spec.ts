import type { Page } from '@playwright/test'
import { expect, TODAY, test } from '../app.ts'
import { look } from '../look.ts'
import { box } from '../pages/controls.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { seedAndUnlock } from '../seed.ts'
import { weekOfCases } from '../seed-week.ts'

const finder = (page: Page) => page.getByRole('dialog', { name: 'Zoek een klacht' })
const options = (page: Page) => finder(page).getByRole('option')
const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Zoek in klachten' })
const shown = (page: Page) => page.getByRole('status').filter({ hasText: / van \d+/ })

/** In the page: no answer can come in between. */
function typeAndEnterAtOnce(field: HTMLElement | SVGElement, words: string): void {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  set?.call(field, words)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  for (const type of ['keydown', 'keyup']) {
    field.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }))
  }
}

async function openSeeded(page: Page): Promise<void> {
  await practise(page)
  await seedAndUnlock(page, weekOfCases(TODAY))
  await page.getByRole('heading', { name: 'Vandaag', exact: true, level: 1 }).waitFor()
}

test('any case by any word of it, from wherever one is, by keyboard', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  await openSeeded(page)

  await test.step('without a word: what was changed last', async () => {
    await page.keyboard.press('Control+k')
    await expect(finder(page).getByRole('searchbox')).toBeFocused()
    await expect(finder(page)).toContainText('Laatst gewijzigd')
    await expect(options(page).first()).toContainText('2026-')
    await look(page, '50-find-recent')
  })

  await test.step('a word of the story, with a typing error and without accents, is marked where it stands', async () => {
    await page.keyboard.type('ophaalijst')
    await expect(options(page).first().locator('mark').first()).toHaveText(/ophaallijst/i)
    await look(page, '51-find-results')
  })

  await test.step('nothing found says what to do', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.type('xylofoonorkest')
    await expect(finder(page).getByRole('status')).toHaveText('Niets gevonden. Probeer een ander woord of minder woorden.')
    await look(page, '52-find-nothing')
  })

  await test.step('arrows and Enter open a case; Escape gives back the focus', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.type('2026-004')
    await expect(options(page)).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Waar je bent' })).toContainText('2026-004')
    await page.keyboard.press('Control+k')
    await expect(finder(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(finder(page)).toBeHidden()
  })

  await test.step('Enter before the answer is there opens nothing of the answer before', async () => {
    await page.keyboard.press('Control+k')
    await expect(finder(page).getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('2026-004')
    await expect(options(page)).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    const place = page.url()
    await finder(page).getByRole('searchbox').evaluate(typeAndEnterAtOnce, '2026-003')
    await expect(options(page).first()).toContainText('2026-003')
    await expect(finder(page)).toBeVisible()
    expect(page.url()).toBe(place)
    await page.keyboard.press('Escape')
  })

  await test.step('what was written a moment ago is found', async () => {
    await page.keyboard.press('Control+n')
    await fillIntake(page, {
      name: 'Zoë Kılıçbay',
      child: 'Émile',
      email: 'zoe@example.nl',
      location: 'Het Rietnest',
      description: 'De trampoline op het plein is stuk.',
      nature: 'Veiligheid',
      ground: 'Gedraging',
      suspicion: 'Nee',
    })
    await register(page)
    await page.keyboard.press('Control+k')
    await expect(finder(page).getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('kilicbay trampoline')
    await expect(options(page)).toHaveCount(1)
    await expect(options(page).first()).toContainText('Kılıçbay')
    await page.keyboard.press('Escape')
  })
})

test('the list: its own search, filters, views that are kept, and letters that can be switched off', async ({ launch }) => {
  test.setTimeout(150_000)
  const { page } = await launch()
  await openSeeded(page)
  await openCases(page)
  const all = await page.locator('tr[data-case]').count()
  expect(all).toBeGreaterThan(4)

  await test.step('the list says where a word was found, best match first', async () => {
    await caseRow(page, '2026-').first().focus()
    await page.keyboard.press('/')
    await expect(searchBox(page)).toBeFocused()
    await page.keyboard.type('klink')
    await expect(page.locator('tr[data-case] mark').first()).toHaveText(/klink/i)
    await look(page, '53-cases-search')
    await searchBox(page).fill('')
  })

  await test.step('filters, by keyboard', async () => {
    await page.locator('tr[data-case]').first().focus()
    await page.keyboard.press('f')
    await expect(page.locator('.toolbar').getByRole('button', { name: 'Locatie', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await look(page, '54-cases-filter')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /^Locatie: / })).toBeFocused()
    await expect(shown(page)).not.toContainText(`${all} van`)
  })

  await test.step('a view under a name, and thrown away and back', async () => {
    await page.getByRole('button', { name: 'Bewaar deze weergave' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
    await expect(page.getByRole('dialog')).toContainText('Geef de weergave een naam.')
    await box(page.getByRole('dialog'), 'Naam').fill('Mijn locatie')
    await look(page, '55-cases-save-view')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Mijn locatie' })).toBeVisible()
    await page.getByRole('button', { name: 'Haal deze weergave weg' }).click()
    await page.getByRole('button', { name: 'Maak ongedaan' }).click()
    await expect(page.getByRole('button', { name: 'Mijn locatie' })).toBeVisible()
  })

  await test.step('kept for the next time, by who saved it', async () => {
    await lock(page)
    await unlock(page)
    await openCases(page)
    await page.getByRole('button', { name: 'Mijn weergaven' }).click()
    await page.getByRole('menuitem', { name: 'Mijn locatie' }).click()
    await expect(page.getByRole('button', { name: /^Locatie: / })).toBeVisible()
    await look(page, '56-cases-saved-view')
    await page.getByRole('button', { name: 'Haal de filters weg' }).click()
  })

  await test.step('C asks for a contact in the case chosen; back in the list, it is as it was', async () => {
    await caseRow(page, '2026-004').focus()
    await page.keyboard.press('c')
    await expect(page.getByRole('dialog')).toContainText('contact')
    await page.keyboard.press('Escape')
  })

  await test.step('WCAG 2.1.4: switched off, a letter does nothing', async () => {
    await page.keyboard.press('Control+,')
    await page
      .getByRole('tab', { name: 'Weergave' })
      .or(page.getByRole('link', { name: 'Weergave' }))
      .first()
      .click()
    await page.getByText('Toetsen van één letter in lijsten').click()
    await openCases(page)
    await caseRow(page, '2026-004').focus()
    await page.keyboard.press('c')
    await expect(page.getByRole('heading', { name: 'Klachten', exact: true })).toBeVisible()
    await expect(page.locator('.keys')).not.toContainText('leg contact vast')
  })
})

test('C11: a restricted case is in the index of its handler and the director, and of nobody else', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, {
    name: 'Verborgen Beller',
    child: 'Pim',
    email: 'beller@example.nl',
    location: 'Het Rietnest',
    description: 'Iets met een kwikzilverdoosje.',
    nature: 'Veiligheid',
    ground: 'Gedraging',
    suspicion: 'Ja',
  })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Klachten', exact: true }).waitFor()
  await page.keyboard.press('Control+k')
  await expect(finder(page).getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('kwikzilverdoosje')
  await expect(finder(page).getByRole('status')).toContainText('Niets gevonden')
})
