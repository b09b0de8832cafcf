import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { PASSPHRASE, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { giveAccess, openSettings } from '../pages/settings.ts'
import { removeAccess } from '../pages/vault.ts'

const COLLEAGUE = { name: 'Noortje Blaakhof', passphrase: 'fiets molen appel dinsdag' }
const CALL = {
  name: 'Noor van Proefdam',
  location: 'Het Rietnest',
  receivedOn: '16-11-2026',
  description: 'Thuisgekomen met een buil.',
  nature: 'Communicatie',
  suspicion: 'Nee',
} as const

test('who has no access any more cannot unlock, and the rows get a new key while people work', async ({ launch, userData }) => {
  const first = await launch()
  const { page } = first
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  const reference = await register(page)
  await giveAccess(page, COLLEAGUE.name, COLLEAGUE.passphrase)
  await openSettings(page, 'Mensen')
  await look(page, '60-people-access')
  await removeAccess(page, COLLEAGUE.name)
  await expect(page.getByText(`${COLLEAGUE.name} kan hier niet meer ontgrendelen. Gehoor maakt een nieuwe sleutel.`)).toBeVisible()
  await expect(page.getByText(/Gehoor versleutelt alles met een nieuwe sleutel/)).toHaveCount(0)
  for (const name of ['vault.json', 'vault.json.previous']) {
    expect(JSON.parse(readFileSync(join(userData, name), 'utf8')).body.slots, name).toHaveLength(1)
  }
  await first.close()

  const { page: after } = await launch()
  await expect(after.getByText(COLLEAGUE.name)).toHaveCount(0)
  await unlock(after)
  await openCases(after)
  await expect(caseRow(after, reference)).toBeVisible()
})

test('who is told to have left cannot unlock from that day on', async ({ launch, userData }) => {
  const { page } = await launch()
  await practise(page)
  await giveAccess(page, COLLEAGUE.name, COLLEAGUE.passphrase)
  await page.getByRole('button', { name: `Uit dienst ${COLLEAGUE.name}` }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(`${COLLEAGUE.name} kan deze computer vanaf die dag niet meer ontgrendelen`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText(`${COLLEAGUE.name} kan hier niet meer ontgrendelen. Gehoor maakt een nieuwe sleutel.`)).toBeVisible()
  expect(JSON.parse(readFileSync(join(userData, 'vault.json'), 'utf8')).body.slots).toHaveLength(1)
})

test('a new passphrase takes the place of the old one, and guessing costs time, also after a new start', async ({ launch }) => {
  const first = await launch()
  const { page } = first
  await practise(page)
  await openSettings(page, 'Wachtzin en vergrendelen')
  await look(page, '61-lock-settings')
  await page.getByRole('button', { name: 'Wijzig je wachtzin' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Wachtzin van nu' }).fill('niet deze zin')
  await dialog.getByLabel('Nieuwe wachtzin').fill('gehoor gehoor gehoor gehoor')
  await expect(dialog.getByText('Nog te makkelijk: neem er een woord bij')).toBeVisible()
  await dialog.getByLabel('Nieuwe wachtzin').fill('regenboog klomp vijver tram')
  await dialog.getByLabel('Nog een keer').fill('regenboog klomp vijver tram')
  await expect(dialog.getByText(/^(Sterk genoeg|Heel sterk)$/)).toBeVisible()
  await look(page, '62-change-passphrase')
  await dialog.getByRole('button', { name: 'Wijzig' }).click()
  await expect(dialog.getByText('Deze wachtzin klopt niet.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Wachtzin van nu' }).fill(PASSPHRASE)
  await dialog.getByRole('button', { name: 'Wijzig' }).click()
  await expect(page.getByText('Je wachtzin is gewijzigd')).toBeVisible()
  await first.close()

  const second = await launch()
  for (let guess = 0; guess < 5; guess += 1) {
    await expect(second.page.getByText(/Wacht nog/)).toHaveCount(0)
    await unlock(second.page, PASSPHRASE)
    await expect(second.page.getByText('Deze wachtzin klopt niet.')).toBeVisible()
  }
  await expect(second.page.getByText(/Wacht nog \d+ seconden/)).toBeVisible()
  await look(second.page, '63-wait')
  await second.kill()

  const { page: third } = await launch()
  await expect(third.getByText(/Wacht nog \d+ seconden/)).toBeVisible()
  await expect(third.getByText(/Wacht nog/)).toHaveCount(0, { timeout: 60_000 })
  await unlock(third, 'regenboog klomp vijver tram')
  await expect(third.getByRole('heading', { name: 'Vandaag', exact: true })).toBeVisible()
})

test('this computer remembers by choice alone: then a start asks for nothing, and a lock does', async ({ launch, userData }) => {
  const first = await launch()
  await practise(first.page)
  expect(existsSync(join(userData, 'remembered.sealed'))).toBe(false)
  await openSettings(first.page, 'Wachtzin en vergrendelen')
  await first.page.getByRole('button', { name: 'Onthoud mij' }).click()
  const dialog = first.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Wachtzin' }).fill(PASSPHRASE)
  await look(first.page, '64-remember')
  await dialog.getByRole('button', { name: 'Onthoud mij' }).click()
  await expect(first.page.getByText('Staat aan: deze computer onthoudt jou.')).toBeVisible()
  await first.close()

  const { page } = await launch()
  await expect(page.getByRole('heading', { name: 'Vandaag', exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Vergrendel/ }).click()
  await expect(page.getByRole('heading', { name: /wie ben je\?$/ })).toBeVisible()
  await unlock(page)
  await openSettings(page, 'Wachtzin en vergrendelen')
  await page.getByRole('button', { name: 'Niet meer onthouden' }).click()
  await expect(page.getByText('Gehoor vraagt bij het starten weer om je wachtzin')).toBeVisible()
  expect(existsSync(join(userData, 'remembered.sealed'))).toBe(false)
})

test('a Linux without a keyring remembers nobody, and says why', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ safeStorage }) => {
    safeStorage.getSelectedStorageBackend = () => 'basic_text'
  })
  await practise(page)
  await openSettings(page, 'Wachtzin en vergrendelen')
  await expect(page.getByText('Dit kan niet op deze computer: er is geen veilige sleutelbos')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Onthoud mij' })).toHaveCount(0)
})
