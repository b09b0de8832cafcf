import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { box, choose, pick } from '../pages/controls.ts'
import { PASSPHRASE } from '../pages/gate.ts'

/** Words that every Dutch screen has, and no English one. */
const DUTCH = /\b(het|een|niet|geen|je|klacht|klachten|met|voor|naar|wordt|kies|bewaar|vandaag|nog|deze)\b/gi

async function expectEnglish(page: Page, name: string): Promise<void> {
  await look(page, `40-english-${name}`)
  const text = await page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
    const said = labels.flatMap((one) => ['aria-label', 'title', 'placeholder'].map((attribute) => one.getAttribute(attribute) ?? ''))
    return [document.body.innerText, ...said].join('\n')
  })
  expect.soft(text.match(DUTCH), name).toBeNull()
  expect.soft(await page.locator('html').getAttribute('lang'), name).toBe('en')
}

test('who chooses English on the first screen sees English until the letter, also after a restart', async ({ launch }) => {
  const first = await launch()
  const { page } = first
  await page.getByText('English', { exact: true }).click()
  await expectEnglish(page, 'welcome')
  await page.getByRole('button', { name: 'Next' }).click()
  await box(page, 'Name of the organisation').fill('Childcare Trial')
  await box(page, 'Your name').fill('Mary Example')
  await expectEnglish(page, 'organisation')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('New passphrase').fill(PASSPHRASE)
  await page.getByLabel('Once more').fill(PASSPHRASE)
  await expectEnglish(page, 'passphrase')
  await page.getByRole('button', { name: 'Next' }).click()
  await expectEnglish(page, 'recovery')
  await page.getByRole('button', { name: 'Do this later' }).click()
  await page.getByRole('button', { name: 'Add a location' }).click()
  await box(page.getByRole('dialog'), 'Name').fill('The Willows')
  await expectEnglish(page, 'location')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Add someone' }).click()
  await box(page.getByRole('dialog'), 'Name').fill('Sam Trial')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expectEnglish(page, 'people')
  await page.getByRole('button', { name: 'To the register' }).click()
  await expectEnglish(page, 'empty')

  await page.keyboard.press('Control+n')
  await box(page, 'Received on').fill('31-11-2026')
  await box(page, 'Name of parent').fill('Noor Trial')
  await box(page, 'In the words of the parent').fill('Fell, and nobody called.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('November 2026 has 30 days.')).toBeVisible()
  await expectEnglish(page, 'intake')
  await box(page, 'Received on').fill('Monday')
  await choose(page, 'Location', 'The Willows')
  await pick(page, 'Suspicion of violence', 'No')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Why these dates?' }).click()
  await expectEnglish(page, 'case')
  await page.getByRole('button', { name: 'Choose a handler' }).click()
  await expectEnglish(page, 'assign')
  await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).click()
  await page.getByRole('link', { name: 'Calendar' }).click()
  await expectEnglish(page, 'calendar')
  await first.close()

  const second = await launch()
  await expect(second.page.getByText('Mary Example')).toBeVisible()
  await expectEnglish(second.page, 'unlock')
})
