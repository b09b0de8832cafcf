import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { box, group, list } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'

/** Types into what has the focus, after checking that it is the field one expects, and goes on to the next. */
async function typeIn(page: Page, label: string, text: string): Promise<void> {
  await expect(box(page, label)).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

async function chooseIn(page: Page, label: string, firstLetters: string, chosen: string): Promise<void> {
  await expect(list(page, label)).toBeFocused()
  if (firstLetters !== '') await page.keyboard.type(firstLetters)
  await expect(list(page, label)).toContainText(chosen)
  await page.keyboard.press('Tab')
}

async function pickIn(page: Page, label: string, key: string, chosen: string | null): Promise<void> {
  await expect(group(page, label).locator(':focus')).toHaveCount(1)
  if (key !== '') await page.keyboard.press(key)
  if (chosen !== null) await expect(group(page, label).getByRole('radio', { name: chosen })).toBeChecked()
  await page.keyboard.press('Tab')
}

test('a whole call is typed and registered without a mouse', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await page.keyboard.press('Control+n')

  await typeIn(page, 'Naam ouder', 'Noor van Proefdam')
  await typeIn(page, 'Telefoon', '06 12 34 56 78')
  await typeIn(page, 'E-mail voor de brieven', 'noor@example.nl')
  await typeIn(page, 'Kind alleen voornaam', 'Teun')
  await chooseIn(page, 'Relatie tot het kind', 'vad', 'Vader')
  await expect(box(page, 'Ontvangen op')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(box(page, 'Ontvangen op')).toHaveValue('zo 22-11-2026')
  await page.keyboard.press('Tab')
  await chooseIn(page, 'Locatie', 'het', 'Het Rietnest')
  await chooseIn(page, 'Opvang', 'k', 'KDV, kinderdagverblijf')
  await typeIn(page, 'Groep', 'Snoekjes')
  await expect(page.getByRole('checkbox', { name: 'Wil anoniem blijven' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Postadres of andere taal' })).toBeFocused()
  await page.keyboard.press('Enter')
  await typeIn(page, 'Straat en huisnummer', 'Elzenlaan 22')
  await typeIn(page, 'Postcode', '1234 AB')
  await typeIn(page, 'Plaats', 'Proefdam')
  await pickIn(page, 'Taal van de brieven', 'ArrowRight', 'Engels')
  // A line break belongs to the story; it does not send the form.
  await typeIn(page, 'In de woorden van de ouder', 'Eerste regel\nTweede regel')
  await typeIn(page, 'Wat wil de ouder bereiken', 'Excuus')
  await typeIn(page, 'In een paar woorden komt in de lijst', 'Niet gebeld na een val')
  await typeIn(page, 'Gebeurd op', 'vr')
  await pickIn(page, 'Grond', '', 'Gedraging')
  await chooseIn(page, 'Aard', 'vei', 'Veiligheid')
  await typeIn(page, 'Gaat het over iemand', 'Petra')
  await pickIn(page, 'Al besproken op de locatie', 'Space', 'Ja')
  await typeIn(page, 'Met wie', 'de groep')
  await typeIn(page, 'Schriftelijk bevestigd op', '')
  await pickIn(page, 'Vermoeden van geweld', 'Space', 'Nee')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('heading', { name: 'Niet gebeld na een val' })).toBeVisible()
  const told = page.getByRole('region', { name: 'De klacht' })
  expect(await told.locator('.told').first().textContent()).toBe('Eerste regel\nTweede regel')
  for (const fact of ['vrijdag 20 november 2026', 'KDV, kinderdagverblijf', 'Snoekjes', 'de groep']) await expect(told).toContainText(fact)
  const people = page.getByRole('complementary', { name: 'Gegevens' })
  for (const fact of ['Noor van Proefdam', 'Vader van Teun', 'noor@example.nl', 'Elzenlaan 22, 1234 AB Proefdam', 'Petra'])
    await expect(people).toContainText(fact)
})

test('Ctrl+Enter registers from a list or a choice as well, and Enter in a line of text does not', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await page.keyboard.press('Control+n')
  await box(page, 'Naam ouder').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Vul een naam in')).toHaveCount(0)
  await list(page, 'Locatie').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Vul een naam in, of bewaar dit als signaal.')).toBeVisible()
  await expect(page.getByRole('listbox'), 'the list stays closed').toHaveCount(0)
  await expect(box(page, 'Naam ouder')).toBeFocused()
})

test('what was typed is there again after leaving in the middle of it, and can be thrown away by keyboard', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await page.keyboard.press('Control+n')
  await typeIn(page, 'Naam ouder', 'Half Getypt')
  await page.keyboard.press('Control+2')
  await page.getByRole('link', { name: /^Verder met Half Getypt/ }).press('Enter')
  await expect(box(page, 'Naam ouder')).toHaveValue('Half Getypt')
  await page.getByRole('button', { name: 'Gooi weg' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Nee, ga door' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box(page, 'Naam ouder')).toHaveValue('Half Getypt')
  await page.getByRole('button', { name: 'Gooi weg' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Gooi weg' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Nog geen klachten' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Verder met/ })).toHaveCount(0)
})
