import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { chooseFolder, exportsIn, makeExport, openExport, restore } from '../pages/backup.ts'
import { PASSPHRASE, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { openSettings } from '../pages/settings.ts'

const CALL = {
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
} as const

test('an export is made, tested, and put back on a new computer with the passphrase of then', async ({ launch, userData }, info) => {
  const folder = info.outputPath('Reservekopieën')
  mkdirSync(folder)
  const first = await launch()
  const { page } = first
  await practise(page)
  await expect(page.getByText('Nog geen reservekopie')).toBeVisible()
  await openIntake(page)
  await fillIntake(page, CALL)
  const reference = (await register(page)) ?? ''
  expect(reference).toMatch(/^2026-\d{3}$/)

  await openSettings(page, 'Reservekopie')
  await look(page, '80-backup-none')
  await chooseFolder(first, folder)
  await makeExport(page)
  expect(exportsIn(folder)).toEqual([expect.stringMatching(/^gehoor-.+-2026-11-23-\d{4}\.age$/)])
  await page.getByRole('button', { name: 'Doe de herstelproef' }).click()
  await expect(page.getByText(/^De kopie is goed/)).toBeVisible()
  await look(page, '81-backup-made')
  await first.close()

  const again = await launch({ userData: `${userData}-new` })
  const [name = ''] = exportsIn(folder)
  await again.page.getByRole('button', { name: 'Verder' }).waitFor()
  await openExport(again, join(folder, name))
  await expect(again.page.getByRole('heading', { name: 'Wat erin staat' })).toBeVisible({ timeout: 30_000 })
  await look(again.page, '82-restore-contents')
  await restore(again.page)
  await look(again.page, '83-restore-done')
  await again.page.getByRole('button', { name: 'Ga door en ontgrendel' }).click()
  await unlock(again.page, PASSPHRASE)
  await openCases(again.page)
  await expect(caseRow(again.page, reference)).toContainText('Noor van Proefdam')
  await again.close()
  rmSync(`${userData}-new`, { recursive: true, force: true })
})
