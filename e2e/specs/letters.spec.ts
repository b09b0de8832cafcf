import { readFileSync } from 'node:fs'
import { answerSaveDialog, expect, test } from '../app.ts'
import { look } from '../look.ts'
import { assign, fromMenu, openAssign } from '../pages/case-file.ts'
import { practise } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { makeLetter } from '../pages/letter.ts'
import { caseRow, mainMenu, openCases } from '../pages/main-menu.ts'

test('C3: a letter on the own letterhead is made, kept sealed in the case, and saved again exactly', async ({ launch }, info) => {
  const running = await launch()
  const { page } = running
  await practise(page)
  await openIntake(page)
  await fillIntake(page, {
    name: 'Noor van Proefdam',
    location: "'t Vlierpad",
    description: 'Niet opgehaald van school.',
    nature: 'Vervoer BSO',
    suspicion: 'Nee',
  } as const)
  await register(page)
  await openAssign(page)
  await assign(page)
  await mainMenu(page).getByRole('link', { name: 'Instellingen' }).click()
  await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: 'Brieven' }).click()
  await look(page, '170-letters-settings')
  await answerSaveDialog(running, info.outputPath('voorbeeld.docx'))
  await page.getByRole('button', { name: 'Bewaar een voorbeeld van briefpapier' }).click()
  await page.getByText(/^voorbeeld\.docx is bewaard/).waitFor()
  expect(readFileSync(info.outputPath('voorbeeld.docx')).equals(readFileSync('resources/sample/letterhead.docx'))).toBe(true)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Kies briefpapier' }).click()
  await (await chooser).setFiles('resources/sample/letterhead.docx')
  await page.getByText('Deze plekken worden ingevuld').waitFor()
  await page.getByText('Deze plekken worden ingevuld').scrollIntoViewIfNeeded()
  await look(page, '171-letterhead')
  await openCases(page)
  await caseRow(page, '2026-001').getByRole('link').click()
  await fromMenu(page, 'Brief: bevestig schriftelijk')
  await page.getByRole('heading', { name: 'Nagekeken' }).waitFor()
  await look(page, '172-letter-kind')
  await answerSaveDialog(running, info.outputPath('x.docx'))
  await makeLetter(page)
  await page.getByRole('link', { name: '2026-001' }).click()
  await answerSaveDialog(running, info.outputPath('y.docx'))
  await page.getByRole('button', { name: /Bewaar opnieuw/ }).click()
  await page.getByText(/ is bewaard$/).waitFor()
  const [first, again] = ['x.docx', 'y.docx'].map((name) => readFileSync(info.outputPath(name)))
  expect(first?.equals(again ?? Buffer.alloc(0))).toBe(true)
  await look(page, '173-kept-letter')
})
