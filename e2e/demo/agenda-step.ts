import { join } from 'node:path'
import { answerSaveDialog, type RunningApp } from '../launch.ts'
import { openAgenda, pickPeople } from '../pages/agenda.ts'
import { list } from '../pages/controls.ts'

/** The calendar file of one handler, which Outlook and Thunderbird read. @returns its name in the output folder */
export async function makeCalendarFile(running: RunningApp, handler: string, out: string): Promise<string> {
  const { page } = running
  const file = 'agenda.ics'
  await openAgenda(page)
  await list(page, 'Agenda van').click()
  const isEveryone = await page.getByRole('option', { name: 'Iedereen', exact: true, selected: true }).isVisible()
  await page.keyboard.press('Escape')
  await pickPeople(page, ...(isEveryone ? [] : ['Iedereen']), handler)
  await answerSaveDialog(running, join(out, file))
  await page.getByRole('button', { name: 'Agendabestand' }).click()
  await page.getByText(`${file} is bewaard`, { exact: false }).waitFor()
  return file
}
