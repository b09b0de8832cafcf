import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../app.ts'
import { exportsIn, makeExport, practiseWithLargeFile } from '../pages/backup.ts'

test('an export that cannot be read on in the middle of a drill is called absent, and not damaged', async ({ launch }, info) => {
  test.setTimeout(300_000)
  const running = await launch()
  const { page } = running
  const folder = await practiseWithLargeFile(running, info)
  await makeExport(page)
  await page.getByRole('button', { name: 'Doe de herstelproef' }).click()
  // Some of it was read by then.
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', /^0\.[0-9]*[1-9]/)
  // What is left of a stick that was pulled out: the file ends where it did not.
  truncateSync(join(folder, exportsIn(folder)[0] ?? ''), 1_000)
  await expect(page.getByRole('alert')).toContainText('De kopie is er niet. Zit de USB-stick erin')
  // It says nothing of the file: no drill went wrong.
  await expect(page.getByText('Nog nooit gedaan')).toBeVisible()
})
