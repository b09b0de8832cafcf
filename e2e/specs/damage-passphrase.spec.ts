import { expect, test } from '../app.ts'
import { box } from '../pages/controls.ts'
import { lock, PASSPHRASE, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, mainMenu, openCases } from '../pages/main-menu.ts'
import { giveAccess } from '../pages/settings.ts'
import { beginRegister, confirmRecoveryKey, finishSetup } from '../pages/setup.ts'

const NEW_PASSPHRASE = 'fluitketel heide zolder dinsdag'

test('a forgotten passphrase is replaced with the key on paper, typed as people type, and the old one is refused', async ({ launch }) => {
  const { page } = await launch()
  await beginRegister(page, { organisation: 'Kinderopvang De Proef', name: 'Marijke Voorbeeld' })
  const key = await confirmRecoveryKey(page)
  await finishSetup(page, 'De Wilgenkatjes', { name: 'Samira El Proef' })
  await openIntake(page)
  await fillIntake(page, {
    name: 'Noor van Proefdam',
    location: 'De Wilgenkatjes',
    description: 'Thuisgekomen met een buil.',
    nature: 'Communicatie',
    suspicion: 'Nee',
  })
  expect(await register(page)).toBe('2026-001')
  await lock(page)

  const recover = async (typed: string): Promise<void> => {
    await box(page, 'Herstelsleutel').fill(typed)
    await page.getByRole('button', { name: 'Open en bewaar de nieuwe wachtzin' }).click()
  }
  await page.getByRole('button', { name: 'Gebruik de herstelsleutel' }).click()
  await page.getByLabel('Nieuwe wachtzin').fill(NEW_PASSPHRASE)
  await page.getByLabel('Nog een keer').fill(NEW_PASSPHRASE)
  const body = key.slice('AGE-SECRET-KEY-1'.length)
  await recover(`${body.slice(0, -1)}${body.endsWith('Q') ? 'P' : 'Q'}`)
  await expect(page.getByText('Deze herstelsleutel past niet.')).toBeVisible()
  await recover(`  ${body.toLowerCase().replaceAll(/(.{5})/g, '$1 ')}`)
  await openCases(page)
  await expect(caseRow(page, '2026-001')).toBeVisible()

  await lock(page)
  await unlock(page, PASSPHRASE)
  await expect(page.getByText('Deze wachtzin klopt niet.')).toBeVisible()
  await unlock(page, NEW_PASSPHRASE)
  await expect(caseRow(page, '2026-001')).toBeVisible()
  await expect(page.getByText('Herstelsleutel nog niet bevestigd')).toHaveCount(0)
})

test('a second person unlocks as themselves, with a passphrase of their own that opens nobody else’s slot', async ({ launch }) => {
  const first = await launch()
  await practise(first.page, 'Gerda Uitslag')
  await giveAccess(first.page, 'Noortje Blaakhof', NEW_PASSPHRASE)
  await expect(first.page.getByRole('row', { name: /Noortje Blaakhof/ }).getByText('Heeft toegang')).toBeVisible()
  await first.close()

  const { page } = await launch()
  await unlock(page, NEW_PASSPHRASE, 'Gerda Uitslag')
  await expect(page.getByText('Deze wachtzin klopt niet.')).toBeVisible()
  await unlock(page, PASSPHRASE, 'Noortje Blaakhof')
  await expect(page.getByText('Deze wachtzin klopt niet.')).toBeVisible()
  await unlock(page, NEW_PASSPHRASE, 'Noortje Blaakhof')
  await expect(mainMenu(page).getByText('Noortje Blaakhof')).toBeVisible()

  // Who was here last is chosen already.
  await lock(page)
  await unlock(page, NEW_PASSPHRASE)
  await expect(mainMenu(page).getByText('Noortje Blaakhof')).toBeVisible()
})
