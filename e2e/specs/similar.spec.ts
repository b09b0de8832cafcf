import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { fromMenu } from '../pages/case-file.ts'
import { practise } from '../pages/gate.ts'
import { type Call, fillIntake, openIntake, register } from '../pages/intake.ts'

const FIRST: Call = {
  name: 'Sanne Hoogwater',
  phone: '06-12341188',
  email: 'sanne@example.nl',
  child: 'Noud',
  location: 'Het Rietnest',
  subject: 'Schommel kapot',
  description: 'De schommel op het plein is kapot en gevaarlijk.',
  ground: 'Gedraging',
  nature: 'Veiligheid',
  suspicion: 'Nee',
}

test('a complaint that looks like an earlier one says so, with why, and is linked on both', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  const similar = page.getByRole('region', { name: 'Lijkt op' })
  await fillIntake(page, FIRST)
  await expect(similar).toBeHidden()
  expect(await register(page)).toBe('2026-001')

  await test.step('during the call: the same parent, by number alone', async () => {
    await openIntake(page)
    await fillIntake(page, { name: 'S. Hoogwater-Prins', phone: '+31 6 1234 1188', child: 'Noud', location: 'Het Rietnest' })
    await expect(similar).toContainText('2026-001 Schommel kapot')
    await expect(similar).toContainText('Zelfde ouder, Zelfde kind')
    await similar.getByText('Koppel 2026-001 aan deze klacht').click()
    await look(page, '57-intake-similar')
  })

  await test.step('never in the way: it is registered as any other, and linked on both', async () => {
    await fillIntake(page, { ...FIRST, name: 'S. Hoogwater-Prins', subject: 'Schommel nog steeds kapot' })
    expect(await register(page)).toBe('2026-002')
    const linked = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Gekoppelde klachten' }) })
    await expect(linked).toContainText('2026-001')
    await expect(page.getByText('Gekoppeld aan 2026-001')).toBeVisible()
    await look(page, '58-case-linked')
    await linked.getByRole('link', { name: 'Schommel kapot' }).click()
    await expect(page.getByRole('navigation', { name: 'Waar je bent' })).toContainText('2026-001')
    await expect(linked).toContainText('2026-002')
  })

  await test.step('a case that was found later is linked from the case itself, by keyboard', async () => {
    await openIntake(page)
    await fillIntake(page, { ...FIRST, name: 'Noor van Proefdam', phone: '', child: 'Teun', subject: 'Hek klemt' })
    expect(await register(page)).toBe('2026-003')
    await fromMenu(page, 'Koppel een andere klacht')
    const dialog = page.getByRole('dialog', { name: 'Koppel een andere klacht' })
    await dialog.getByRole('button', { name: 'Koppel' }).press('Enter')
    await expect(dialog.getByText('Zoek een klacht, en kies die.')).toBeVisible()
    await page.keyboard.type('schommel')
    await expect(dialog.getByRole('radio')).toHaveCount(2)
    await look(page, '59-link-dialog')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    const linked = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Gekoppelde klachten' }) })
    await expect(linked).toContainText('Schommel')
  })
})
