import { join } from 'node:path'
import { answerSaveDialog, type RunningApp } from '../launch.ts'
import { openReport } from '../pages/report.ts'

/** The report of the year as Word and as PDF, by the screen of the director. @returns its files, from the output folder */
export async function makeYearReport(
  running: RunningApp,
  year: number,
  out: string,
  picture: (name: string) => Promise<void>,
): Promise<readonly string[] | null> {
  const { page } = running
  await openReport(page)
  const chosen = page.getByRole('navigation', { name: 'Verslagjaar' }).getByRole('link', { name: String(year), exact: true })
  if (!(await chosen.isVisible())) return null
  await chosen.click()
  await page.getByRole('heading', { name: `Jaarverslag ${year}` }).waitFor()
  await picture('report')
  await page.getByRole('link', { name: 'Bekijk het verslag' }).click()
  await page.getByRole('button', { name: 'Naar Word' }).waitFor()
  await picture('report-document')
  const save = async (button: string, file: string): Promise<string> => {
    await answerSaveDialog(running, join(out, file))
    await page.getByRole('button', { name: button }).click()
    await page.getByText(`Bewaard: ${file}`).waitFor({ timeout: 60_000 })
    return file
  }
  return [await save('Naar Word', `jaarverslag-${year}.docx`), await save('Naar PDF', `jaarverslag-${year}.pdf`)]
}
