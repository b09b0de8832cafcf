import { expect, test } from '../app.ts'
import { look } from '../look.ts'
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
})
