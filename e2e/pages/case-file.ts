import type { Page } from '@playwright/test'

export interface CaseDates {
  readonly acknowledgeBy: string
  readonly aim: string
  readonly aimActBy: string
  readonly limit: string
  readonly limitActBy: string
}

/** The dates as the case shows them. */
export async function datesOn(page: Page): Promise<CaseDates> {
  const of = async (kind: 'acknowledge' | 'aim' | 'limit'): Promise<{ date: string; actBy: string }> => {
    const times = await page
      .locator(`.term[data-kind="${kind}"] time`)
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
    const [date = '', actBy = date] = times
    return { date, actBy }
  }
  const [acknowledge, aim, limit] = [await of('acknowledge'), await of('aim'), await of('limit')]
  return { acknowledgeBy: acknowledge.date, aim: aim.date, aimActBy: aim.actBy, limit: limit.date, limitActBy: limit.actBy }
}

/** Who can handle the case, with the reason where someone cannot. */
export interface Candidate {
  readonly name: string
  readonly note: string
  readonly canHandle: boolean
}

export async function openAssign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kies een behandelaar' }).click()
  await page.getByRole('dialog').waitFor()
}

export async function candidates(page: Page): Promise<Candidate[]> {
  return page
    .getByRole('dialog')
    .locator('.choice')
    .evaluateAll((choices) =>
      choices.map((choice) => ({
        name: choice.querySelector('b')?.textContent ?? '',
        note: choice.querySelector('small')?.textContent ?? '',
        canHandle: !choice.hasAttribute('data-disabled'),
      })),
    )
}

/** Takes the person named, or the one proposed. */
export async function assign(page: Page, name?: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  if (name !== undefined) await dialog.getByText(name, { exact: true }).click()
  await dialog.getByRole('button', { name: 'Wijs aan' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Takes a thing from the menu of what one seldom does in a case. */
export async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Meer', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
