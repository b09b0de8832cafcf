import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { box, group, list } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'

/** The bar: keys beyond the texts themselves, of which a letter that chooses from a list is one too. */
const MOST = 25

/** A typist who counts: text is free, every other key is one. */
function typist(page: Page) {
  const pressed: string[] = []
  return {
    pressed,
    text: (words: string) => page.keyboard.type(words),
    press: async (...keys: string[]) => {
      for (const key of keys) {
        pressed.push(key)
        await page.keyboard.press(key)
      }
    },
  }
}

test(`a phone complaint by keyboard alone, in at most ${MOST} keys beyond its texts`, async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  const { pressed, text, press } = typist(page)

  await press('Control+n')
  await expect(box(page, 'Naam ouder')).toBeFocused()
  await text('Noor van Proefdam')
  await press('Tab')
  await text('06 12 34 56 78')
  await press('Tab')
  await text('noor@example.nl')
  await press('Tab')
  await text('Teun')
  await press('Tab', 'm', 'Tab', 'Tab', 'h', 'e', 't')
  await expect(list(page, 'Locatie')).toContainText('Het Rietnest')
  await press('F6')
  await expect(box(page, 'In de woorden van de ouder')).toBeFocused()
  await text('Mijn zoon viel van de schommel en niemand belde mij.')
  await press('Tab')
  await text('Dat er gebeld wordt')
  await press('Tab')
  await text('Niet gebeld na een val')
  await press('Tab', 'Tab', 'Tab', 'v', 'e', 'i')
  await expect(list(page, 'Aard')).toContainText('Veiligheid')
  await press('F6')
  await expect(group(page, 'Vermoeden van geweld').locator(':focus')).toHaveCount(1)
  await press('Space')
  await expect(group(page, 'Vermoeden van geweld').getByRole('radio', { name: 'Nee' })).toBeChecked()
  await press('Control+Enter')

  await expect(page.getByRole('heading', { name: 'Niet gebeld na een val' })).toBeVisible()
  const people = page.getByRole('complementary', { name: 'Gegevens' })
  await expect(people).toContainText('Moeder van Teun')
  expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(MOST)
})

test('F6 goes through the parts of the form and round, Shift+F6 back', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await page.keyboard.press('Control+n')
  await expect(box(page, 'Naam ouder')).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(group(page, 'Vermoeden van geweld').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(box(page, 'Naam ouder')).toBeFocused()
})
