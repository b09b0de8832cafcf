import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { answerSaveDialog, expect, test } from '../app.ts'
import { look } from '../look.ts'
import { addByButton, attachmentsOf, openAttachment } from '../pages/attachments.ts'
import { chooseFolder, exportsIn, makeExport, openExport, restore } from '../pages/backup.ts'
import { assign, fromMenu, openAssign } from '../pages/case-file.ts'
import { PASSPHRASE, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register, WHOLE_CALL } from '../pages/intake.ts'
import { makeLetter } from '../pages/letter.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { openSettings } from '../pages/settings.ts'

/** Two pieces, of which the last is not full. */
const ATTACHMENT = { name: 'notitie.txt', mimeType: 'text/plain', buffer: Buffer.from(randomBytes(750_000).toString('hex')) }

const isSameFile = (path: string, bytes: Buffer): boolean => existsSync(path) && readFileSync(path).equals(bytes)

test('an export is made, tested, and put back on a new computer with the passphrase of then', async ({ launch, userData }, info) => {
  const folder = info.outputPath('Reservekopieën')
  mkdirSync(folder)
  const first = await launch()
  const { page } = first
  await practise(page)
  await expect(page.getByText('Nog geen reservekopie')).toBeVisible()
  await openIntake(page)
  await fillIntake(page, WHOLE_CALL)
  const reference = (await register(page)) ?? ''
  expect(reference).toMatch(/^2026-\d{3}$/)
  await openAssign(page)
  await assign(page)
  await addByButton(page, [ATTACHMENT])
  await expect(attachmentsOf(page).getByRole('button', { name: ATTACHMENT.name, exact: true })).toBeVisible()
  await fromMenu(page, 'Brief: bevestig schriftelijk')
  await answerSaveDialog(first, info.outputPath('brief.docx'))
  await makeLetter(page)

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

  // The letter as it was made, and the attachment, byte for byte.
  await caseRow(again.page, reference).getByRole('link').click()
  await answerSaveDialog(again, info.outputPath('brief-terug.docx'))
  await again.page.getByRole('button', { name: /Bewaar opnieuw/ }).click()
  await again.page.getByText(/ is bewaard$/).waitFor()
  expect(readFileSync(info.outputPath('brief-terug.docx')).equals(readFileSync(info.outputPath('brief.docx')))).toBe(true)
  const dialog = await openAttachment(again.page, ATTACHMENT.name)
  await answerSaveDialog(again, info.outputPath('notitie.txt'))
  await dialog.getByRole('button', { name: 'Bewaar een kopie' }).click()
  await expect.poll(() => isSameFile(info.outputPath('notitie.txt'), ATTACHMENT.buffer)).toBe(true)
  await again.close()
  rmSync(`${userData}-new`, { recursive: true, force: true })
})
