import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { practise } from '../pages/gate.ts'

test('F1 explains every step; ? shows every key; both say what the tables of the handlers say', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  await practise(page)

  await test.step('F1: the procedure, step by step', async () => {
    await page.keyboard.press('F1')
    await expect(page.getByRole('heading', { name: 'Uitleg', exact: true })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Binnen vijf werkdagen' })).toContainText('Gehoor maakt de brief in Word')
    await look(page, '59-help')
  })

  await test.step('the licences of what it is made of are shipped with it', async () => {
    await page.getByRole('button', { name: 'Gebruikte software en licenties' }).click()
    const licences = page.getByRole('region', { name: 'Gebruikte software en licenties' })
    await expect(licences).toContainText('minisearch 7')
    await expect(licences).toContainText('Permission is hereby granted')
    await look(page, '60-help-licences')
  })

  await test.step('? anywhere but where something is typed', async () => {
    await page.keyboard.press('Control+1')
    await page.getByRole('heading', { name: 'Vandaag', exact: true, level: 1 }).waitFor()
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Toetsen' })
    await expect(keys).toContainText('Wijs een behandelaar aan')
    await expect(keys.locator('div').filter({ hasText: /^CtrlKZoek een klacht$/ })).toHaveCount(1)
    await look(page, '61-key-map')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+n')
    await page.getByRole('textbox', { name: 'Naam ouder' }).waitFor()
    await page.keyboard.type('Wie?')
    await expect(page.getByRole('textbox', { name: 'Naam ouder' })).toHaveValue('Wie?')
    await expect(keys).toBeHidden()
  })
})
