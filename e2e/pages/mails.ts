import type { Locator, Page } from '@playwright/test'
import { chooseFiles, type GivenFile } from './files-in.ts'
import { mainMenu } from './main-menu.ts'

export async function openMails(page: Page): Promise<void> {
  await mainMenu(page).getByRole('link', { name: 'E-mails' }).click()
  await page.getByRole('heading', { name: 'E-mails', exact: true }).waitFor()
}

export async function chooseMails(page: Page, files: readonly GivenFile[]): Promise<void> {
  await openMails(page)
  await chooseFiles(page, 'Open e-mails', files)
}

/** One file. @returns its place in the list, or what the app says of a file that it cannot read */
export async function openMail(page: Page, file: GivenFile): Promise<{ mail: Locator } | { refusal: string }> {
  await openMails(page)
  const all = page.locator('[data-mail]')
  const idsNow = (): Promise<string[]> => all.evaluateAll((mails) => mails.map((mail) => mail.getAttribute('data-mail') ?? ''))
  const before = await idsNow()
  await chooseFiles(page, 'Open e-mails', [file])
  const refused = page.locator('.mails').getByRole('alert').first()
  await all.nth(before.length).or(refused).first().waitFor()
  if (await refused.isVisible()) return { refusal: await refused.innerText() }
  const id = (await idsNow()).find((one) => !before.includes(one)) ?? ''
  return { mail: page.locator(`[data-mail="${id}"]`) }
}
