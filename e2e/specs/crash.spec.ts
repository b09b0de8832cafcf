import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { box, group, list } from '../pages/controls.ts'
import { choosePassphrase, PASSPHRASE, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { beginRegister, confirmRecoveryKey, fillOrganisation, finishSetup } from '../pages/setup.ts'

const CALL = {
  channel: 'E-mail',
  name: 'Noor van Proefdam',
  phone: '06-12345678',
  email: 'noor@example.nl',
  address: { street: 'Proefstraat 12', postcode: '1234 AB', city: 'Proefdam' },
  language: 'Engels',
  child: 'Teun',
  location: 'Het Rietnest',
  receivedOn: '31-11-2026',
  desiredOutcome: 'Uitleg, en altijd gebeld worden',
  subject: 'Niet gebeld na een val',
  ground: 'Overeenkomst',
  nature: 'Communicatie',
  suspicion: 'Nog vragen',
} as const
const STORY = 'Teun is donderdag gevallen en kwam thuis met een buil. Moeder hoorde het pas bij het oph'

const FOUNDER = { organisation: 'Kinderopvang De Proef', name: 'Marijke Voorbeeld' }

/** A second of the page’s own clock: as much typing as a crash may cost. A wait, and no measure of anything. */
const aSecondLater = async (page: Page): Promise<void> => {
  const since = await page.evaluate(() => performance.now())
  await page.waitForFunction((start) => performance.now() - start >= 1_000, since)
}

const chosen = (page: Page, label: string) => group(page, label).locator('[data-selected]')

test('half a call is there again after the power went out, every field as it was typed', async ({ launch }) => {
  const first = await launch()
  await practise(first.page)
  await openIntake(first.page)
  await fillIntake(first.page, CALL)
  await box(first.page, 'In de woorden van de ouder').pressSequentially(STORY)
  await aSecondLater(first.page)
  await first.kill()

  const { page } = await launch()
  await unlock(page)
  await expect(page.getByText('1 concept staat nog open')).toBeVisible()
  await page.getByRole('link', { name: /^Verder met Noor van Proefdam, concept van/ }).click()
  await expect(page.getByRole('heading', { name: 'Nieuwe klacht' })).toBeVisible()
  await expect(chosen(page, 'Hoe kwam de klacht binnen?')).toHaveText('E-mail')
  for (const [label, text] of [
    ['Naam ouder', CALL.name],
    ['Telefoon', CALL.phone],
    ['E-mail voor de brieven', CALL.email],
    ['Kind alleen voornaam', CALL.child],
    ['Ontvangen op', CALL.receivedOn],
    ['In de woorden van de ouder', STORY],
    ['Wat wil de ouder bereiken', CALL.desiredOutcome],
    ['In een paar woorden komt in de lijst', CALL.subject],
    ['Straat en huisnummer', CALL.address.street],
    ['Postcode', CALL.address.postcode],
    ['Plaats', CALL.address.city],
  ] as const) {
    await expect(box(page, label), label).toHaveValue(text)
  }
  await expect(chosen(page, 'Taal van de brieven')).toHaveText('Engels')
  await expect(chosen(page, 'Grond')).toHaveText('Overeenkomst')
  await expect(chosen(page, 'Vermoeden van geweld')).toHaveText('Nog vragen')
  await expect(list(page, 'Locatie')).toContainText('Het Rietnest')
  await expect(list(page, 'Aard')).toContainText('Communicatie')

  // It is a draft like any other, and becomes one case.
  await box(page, 'Ontvangen op').fill('16-11-2026')
  expect(await register(page)).toMatch(/^2026-\d{3}$/)
  await openCases(page)
  await expect(page.getByText('1 concept staat nog open')).toHaveCount(0)
})

test('what was said to be registered is registered, whenever the power goes out', async ({ launch }) => {
  const first = await launch()
  await practise(first.page)
  await openIntake(first.page)
  await fillIntake(first.page, { ...CALL, receivedOn: '16-11-2026', description: STORY })
  await first.page.keyboard.press('Control+Enter')
  const said = first.page.getByText(/^2026-\d{3} is geregistreerd$/)
  await said.waitFor()
  const reference = (await said.innerText()).slice(0, 8)
  await first.kill()

  const { page } = await launch()
  await unlock(page)
  await openCases(page)
  await expect(page.getByText('concept staat nog open')).toHaveCount(0)
  await caseRow(page, reference).getByRole('link').click()
  await expect(page.getByRole('heading', { name: CALL.subject })).toBeVisible()
  await expect(page.getByText(STORY).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Klacht geregistreerd' })).toBeVisible()
})

test('a first run that is cut off before the recovery key was typed back goes on with the passphrase', async ({ launch }) => {
  const first = await launch()
  await beginRegister(first.page, FOUNDER)
  // Printed already: that paper is then worth nothing, and another is made.
  await first.page.getByRole('button', { name: 'Druk af' }).click()
  await expect(first.page.locator('.recovery-key')).toBeVisible()
  const lost = (await first.page.locator('.recovery-key').innerText()).replaceAll(/\s/g, '')
  await first.kill()

  const second = await launch()
  await unlock(second.page)
  await expect(second.page.getByRole('heading', { name: 'Druk de herstelsleutel af' })).toBeVisible()
  expect(await confirmRecoveryKey(second.page)).not.toBe(lost)
  await second.kill()

  const { page } = await launch()
  await unlock(page)
  await expect(page.getByRole('heading', { name: 'Je locaties' })).toBeVisible()
  await finishSetup(page, 'De Wilgenkatjes', { name: 'Samira El Proef' })
  await expect(page.getByText('Herstelsleutel nog niet bevestigd')).toHaveCount(0)
})

test('a first run that is cut off the moment its keys are on the disk asks again for what it does not know', async ({
  launch,
  userData,
}) => {
  const first = await launch()
  await first.page.getByRole('button', { name: 'Verder' }).click()
  await fillOrganisation(first.page, FOUNDER)
  await choosePassphrase(first.page)
  await expect.poll(() => existsSync(join(userData, 'vault.json')), { intervals: [5] }).toBe(true)
  await first.kill()

  const { page } = await launch()
  await unlock(page, PASSPHRASE)
  // Whether the organisation was written down in time is a matter of luck; either way it goes on.
  const again = page.getByRole('heading', { name: 'Je organisatie en jij' })
  const recovery = page.getByRole('heading', { name: 'Druk de herstelsleutel af' })
  await again.or(recovery).waitFor()
  if (await again.isVisible()) await fillOrganisation(page, FOUNDER)
  await confirmRecoveryKey(page)
  await finishSetup(page, 'De Wilgenkatjes', { name: 'Samira El Proef' })
})
