import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerSaveDialog, type RunningApp } from '../launch.ts'
import { checkRows, explain, importRows, openRegister } from '../pages/files-in.ts'
import { openCases } from '../pages/main-menu.ts'

/** What came of an older register, as the app itself tells it. */
export interface RegisterSummary {
  readonly imported: number
  readonly rejected: readonly string[]
  readonly duplicates: readonly string[]
  /** Records by year of receipt and location, signals among them. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Imports it through the app's own screens, and has the app write its table, of which the counts are made. */
export async function importOldRegister(
  running: RunningApp,
  file: string,
  out: string,
  picture: (name: string) => Promise<void>,
): Promise<RegisterSummary> {
  const { page } = running
  await openRegister(page, file)
  await picture('register-columns')
  await checkRows(page, async () => {
    await picture('register-words')
    const blank = 'Formeel of signaal: (leeg)'
    // The stricter reading: what is not said to be a signal is a complaint.
    if ((await page.getByRole('row').filter({ hasText: blank }).count()) > 0) await explain(page, blank, 'Formele klacht')
  })
  const rowsIn = async (view: string): Promise<string[]> => {
    await page.getByRole('radiogroup', { name: 'Toon' }).getByText(view).click()
    return (await page.locator('.register-check tbody tr').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
  }
  const rejected = await rowsIn('Niet in te voeren')
  await picture('register-check')
  const duplicates = await rowsIn('Dubbel')
  await importRows(page)
  await picture('register-done')
  const counts = await countTable(running, join(out, 'klachten.csv'))
  const imported = Object.values(counts).flatMap((year) => Object.values(year))
  return { imported: imported.reduce((sum, count) => sum + count, 0), rejected, duplicates, counts }
}

async function countTable(running: RunningApp, path: string): Promise<Record<string, Record<string, number>>> {
  const { page } = running
  await openCases(page)
  await page.getByRole('link', { name: 'Bewaar als tabel' }).click()
  await page.getByText('CSV', { exact: true }).click()
  await answerSaveDialog(running, path)
  await page.getByRole('button', { name: 'Bewaar de tabel' }).click()
  await page
    .getByText(/^Bewaard als /)
    .first()
    .waitFor()
  const [headers = [], ...rows] = readFileSync(path, 'utf8')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
  const [received, location] = [headers.indexOf('Ontvangen op'), headers.indexOf('Locatie')]
  const counts: Record<string, Record<string, number>> = {}
  for (const row of rows) {
    const year = row[received]?.slice(0, 4) ?? ''
    const place = row[location] ?? ''
    counts[year] ??= {}
    const inYear = counts[year]
    inYear[place] = (inYear[place] ?? 0) + 1
  }
  return counts
}
