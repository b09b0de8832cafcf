import type { Locator, Page } from '@playwright/test'

/** A file as a test makes it. */
export interface MadeFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The part of the case where its files are. */
export const attachmentsOf = (page: Page): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Bijlagen' }) })

export async function addByButton(page: Page, files: readonly MadeFile[] | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await attachmentsOf(page).getByRole('button', { name: 'Voeg toe' }).click()
  await (await chooser).setFiles(typeof files === 'string' ? files : [...files])
}

/** Lets files fall on a place of the window, as a person does who drags them from a folder. */
export async function dropOn(page: Page, target: Locator, paths: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('There is nothing to drop on')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, x, y, data })
  await devtools.detach()
}

/** Opens one file of the case. */
export async function openAttachment(page: Page, name: string): Promise<Locator> {
  await attachmentsOf(page).getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  return dialog
}
