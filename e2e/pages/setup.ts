import { expect, type Page } from '@playwright/test'
import { box, choose, pick } from './controls.ts'
import { choosePassphrase, PASSPHRASE } from './gate.ts'

/** Who begins a register of their own. */
export interface Founder {
  readonly organisation: string
  readonly name: string
  /** As it is written; who begins works at the office otherwise. */
  readonly role?: string
  readonly complaintsEmail?: string
  readonly phone?: string
  readonly address?: { readonly street: string; readonly postcode: string; readonly city: string }
}

/** First run with an organisation of one's own, until its recovery key is asked for. */
export async function beginRegister(page: Page, founder: Founder, passphrase = PASSPHRASE): Promise<void> {
  await page.getByRole('button', { name: 'Verder' }).click()
  await fillOrganisation(page, founder)
  await choosePassphrase(page, passphrase)
}

export async function fillOrganisation(page: Page, founder: Founder): Promise<void> {
  const { organisation, name, role, complaintsEmail, phone, address } = founder
  await box(page, 'Naam van de organisatie').fill(organisation)
  if (complaintsEmail) await box(page, 'E-mail voor klachten').fill(complaintsEmail)
  if (phone) await box(page, 'Telefoon').fill(phone)
  if (address) {
    await box(page, 'Straat en huisnummer').fill(address.street)
    await box(page, 'Postcode').fill(address.postcode)
    await box(page, 'Plaats').fill(address.city)
  }
  await box(page, 'Je naam').fill(name)
  if (role) await pick(page, 'Wat doe je', role)
  await page.getByRole('button', { name: 'Verder' }).click()
}

/** Prints the recovery key and types it back. @returns the key, as it stands on the paper without its blanks */
export async function confirmRecoveryKey(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Druk af' }).click()
  const key = (await page.locator('.recovery-key').innerText()).replaceAll(/\s/g, '')
  await typeBack(page, key)
  await page.getByRole('button', { name: 'Klaar, het papier ligt veilig' }).click()
  await page.getByRole('heading', { name: 'Je locaties' }).waitFor()
  return key
}

/** The system's print window holds the page for a moment: what is typed meanwhile may not arrive, as with a person. */
export async function typeBack(page: Page, key: string): Promise<void> {
  const field = box(page, 'Typ de sleutel over van het papier')
  await expect(async () => {
    await field.fill('')
    await field.fill(key)
    await expect(page.getByText('De sleutel klopt')).toBeVisible({ timeout: 1000 })
  }).toPass()
}

export async function addLocation(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Voeg locatie toe' }).click()
  const dialog = page.getByRole('dialog')
  await box(dialog, 'Naam').fill(name)
  await dialog.getByText('KDV, kinderdagverblijf').click()
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

export interface Colleague {
  readonly name: string
  readonly job?: string
  readonly email?: string
  readonly location?: string
}

export async function addPerson(page: Page, { name, job, email, location }: Colleague): Promise<void> {
  await page.getByRole('button', { name: 'Voeg iemand toe' }).click()
  const dialog = page.getByRole('dialog')
  await box(dialog, 'Naam').fill(name)
  if (job) await box(dialog, 'Functie').fill(job)
  if (email) await box(dialog, 'E-mail').fill(email)
  if (location) await choose(page, 'Locatie', location)
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The rest of a first run, after the recovery key: one place, one who handles, and the empty register. */
export async function finishSetup(page: Page, location: string, colleague: Colleague): Promise<void> {
  await addLocation(page, location)
  await page.getByRole('button', { name: 'Verder' }).click()
  await addPerson(page, colleague)
  await page.getByRole('button', { name: 'Naar het register' }).click()
  await page.getByRole('heading', { name: 'Nog niets te doen' }).waitFor()
}
