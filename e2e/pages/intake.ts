import type { Page } from '@playwright/test'
import { box, choose, pick } from './controls.ts'

/** What is told in a call. What is left out stays as the form has it. */
export interface Call {
  readonly channel?: 'Telefoon' | 'Formulier' | 'E-mail' | 'Brief' | 'Gesprek'
  readonly receivedOn?: string
  readonly name?: string
  readonly phone?: string
  readonly email?: string
  readonly address?: { readonly street: string; readonly postcode: string; readonly city: string }
  readonly language?: 'Nederlands' | 'Engels'
  readonly child?: string
  readonly location?: string
  readonly description?: string
  readonly desiredOutcome?: string
  readonly subject?: string
  readonly ground?: 'Gedraging' | 'Overeenkomst' | 'Buiten reikwijdte'
  readonly nature?: string
  readonly aboutPerson?: string
  readonly suspicion?: 'Ja' | 'Nee' | 'Nog vragen'
}

/** A call in which everything was told. */
export const WHOLE_CALL = {
  channel: 'Telefoon',
  name: 'Noor van Proefdam',
  email: 'noor@example.nl',
  child: 'Teun',
  location: 'Het Rietnest',
  receivedOn: '16-11-2026',
  description: 'De fles was te warm.',
  subject: 'Fles te warm',
  desiredOutcome: 'Uitleg',
  ground: 'Gedraging',
  nature: 'Communicatie',
  suspicion: 'Nee',
} as const satisfies Call

export async function openIntake(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Nieuwe klacht/ }).click()
  await page.getByRole('heading', { name: 'Nieuwe klacht' }).waitFor()
}

export async function fillIntake(page: Page, call: Call): Promise<void> {
  if (call.channel) await pick(page, 'Hoe kwam de klacht binnen?', call.channel)
  await fillBoxes(page, [
    ['Naam ouder', call.name],
    ['Telefoon', call.phone],
    ['E-mail voor de brieven', call.email],
    ['Kind alleen voornaam', call.child],
    ['Ontvangen op', call.receivedOn],
    ['In de woorden van de ouder', call.description],
    ['Wat wil de ouder bereiken', call.desiredOutcome],
    ['In een paar woorden komt in de lijst', call.subject],
    ['Gaat het over iemand', call.aboutPerson],
  ])
  if (call.address || call.language) await page.getByRole('button', { name: 'Postadres of andere taal' }).click()
  await fillBoxes(page, [
    ['Straat en huisnummer', call.address?.street],
    ['Postcode', call.address?.postcode],
    ['Plaats', call.address?.city],
  ])
  if (call.language) await pick(page, 'Taal van de brieven', call.language)
  if (call.location) await choose(page, 'Locatie', call.location)
  if (call.ground) await pick(page, 'Grond', call.ground)
  if (call.nature) await choose(page, 'Aard', call.nature)
  if (call.suspicion) await pick(page, 'Vermoeden van geweld', call.suspicion)
}

async function fillBoxes(page: Page, boxes: readonly (readonly [string, string | undefined])[]): Promise<void> {
  for (const [label, text] of boxes) if (text !== undefined) await box(page, label).fill(text)
}

/** Saves as a complaint. @returns its reference, or null when the form says that something is wrong */
export async function register(page: Page): Promise<string | null> {
  await page.keyboard.press('Control+Enter')
  const reference = page.getByRole('navigation', { name: 'Waar je bent' }).locator('[aria-current="page"]')
  const refused = page.locator('.page-foot [role="alert"]')
  await reference.or(refused).first().waitFor()
  return (await refused.isVisible()) ? null : reference.textContent()
}

/** What the form says is wrong, per field. */
export async function problems(page: Page): Promise<{ readonly field: string; readonly message: string }[]> {
  return page.locator('.field:has(.error:not(:empty))').evaluateAll((fields) =>
    fields.map((field) => ({
      field: field.querySelector('.label')?.firstChild?.textContent?.trim() ?? '',
      message: field.querySelector('.error')?.textContent?.trim() ?? '',
    })),
  )
}

/** What stands in each part of the form, by its label; what is empty or not chosen is left out. */
export async function intakeValues(page: Page): Promise<Readonly<Record<string, string>>> {
  const more = page.getByRole('button', { name: 'Postadres of andere taal', expanded: false })
  if (await more.isVisible()) await more.click()
  const read = await page.locator('main .field').evaluateAll((fields) =>
    fields.map((field) => {
      const label = field.querySelector('.label')?.firstChild?.textContent?.trim() ?? ''
      const typed = field.querySelector<HTMLInputElement | HTMLTextAreaElement>('input:not([type="radio"], [type="checkbox"]), textarea')
      const chosen = field.querySelector('.segment[data-selected], .select .react-aria-SelectValue:not([data-placeholder])')
      return [label, typed?.value ?? chosen?.textContent?.trim() ?? ''] as const
    }),
  )
  return Object.fromEntries(read.filter(([label, value]) => label !== '' && value !== ''))
}
