import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerSaveDialog, expect, test } from '../app.ts'
import { leftovers } from '../leftovers.ts'
import { look } from '../look.ts'
import { checkRows, explain, importRows, openRegister } from '../pages/files-in.ts'
import { practise } from '../pages/gate.ts'
import { mainMenu, openCases } from '../pages/main-menu.ts'

/** Another office's: other headers, order, separator and dirt, in Windows-1252. */
const REGISTER = `Klachtenregister 2024-2026,,,,,,,,,
Vestiging,Nr.,Datum klacht,Ouder,Via,Uitspraak,Datum afhandeling,Klacht,Onderbouwing,Soort
De Wilgenhof Centrum,K-1,3 maart 2025,Wilhelmus Kersenbloesem,tel,Gegrond,20-03-2025,"De deur, ""alweer"" dicht",Klopt.,klacht
Het Rietnes,K-2,31-04-2025,Odilia Perenboom,mail,Ongegrond,12-5-25,Te laat,Nee.,klacht
Onbekendhof,K-3,45000,Pieternel Kastanje,brief,,,\u20ac 12 te veel,,
Het Rietnest,K-1b,05.06.2025,Wilhelmus Kersenbloesem,tel,,,Druk,,tip
De Wilgenhof Centrum,K-1,3 maart 2025,Wilhelmus Kersenbloesem,tel,Gegrond,20-03-2025,"De deur, ""alweer"" dicht",Klopt.,klacht
`
const windows1252 = (text: string): Buffer => Buffer.from(text.replaceAll('\u20ac', '\u0080'), 'latin1')
const FILE = { name: 'oud register.csv', mimeType: 'text/csv', buffer: windows1252(REGISTER) }

test('an older register comes in whole, with its own dates, and goes again whole', async ({ launch, userData }) => {
  const { page, close } = await launch()
  await practise(page)
  await openRegister(page, FILE)
  await look(page, '70-register-columns')
  await checkRows(page, async () => {
    await look(page, '71-register-values')
    await explain(page, 'Formeel of signaal: (leeg)', 'Formele klacht')
  })
  await look(page, '72-register-check')
  // The day that does not exist is refused, and never another day; a person mends it in place.
  await expect(page.getByText('Kolom C, Ontvangen op: "31-04-2025" bestaat niet. Vul de goede dag in.')).toBeVisible()
  await page.getByLabel('Verbeter de cel: rij 4, Ontvangen op').fill('30-04-2025')
  await page.getByRole('button', { name: 'Controleer opnieuw' }).first().click()
  await page.getByText('Dubbel', { exact: false }).first().click()
  await expect(page.getByText('Staat er al: rij of kenmerk 3. Wordt overgeslagen.')).toBeVisible()
  await importRows(page)
  await look(page, '73-register-done')
  await openCases(page)
  await page.getByText('Alle', { exact: false }).first().click()
  await page.getByRole('link', { name: 'De deur, "alweer" dicht' }).click()
  await expect(page.getByText('Ingevoerd uit oud register.csv, rij 3').first()).toBeVisible()
  await expect(page.getByText('De deur, "alweer" dicht').first()).toBeVisible()
  await look(page, '74-register-case')

  await mainMenu(page).getByRole('link', { name: 'Instellingen' }).click()
  await page.getByRole('link', { name: 'Oud register invoeren' }).click()
  await page.getByRole('button', { name: /^Maak deze invoer ongedaan/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Haal ze weg' }).click()
  await expect(page.getByText('De invoer is ongedaan gemaakt')).toBeVisible()
  await openCases(page)
  await expect(page.getByText('Kersenbloesem')).toHaveCount(0)
  await close()
  expect(leftovers(userData, ['Kersenbloesem', 'Perenboom', 'Kastanje'])).toEqual([])
})

test('a file that is no register says what to do', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await mainMenu(page).getByRole('link', { name: 'Instellingen' }).click()
  await page.getByRole('link', { name: 'Oud register invoeren' }).click()
  const give = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Kies een bestand' }).click()
    await (await chooser).setFiles({ name, mimeType: '', buffer })
  }
  await give('oud.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  await expect(page.getByRole('alert')).toHaveText(/oud Excel-bestand/)
  await give('stuk.xlsx', Buffer.from('PK\x03\x04 en verder niets'))
  await expect(page.getByRole('alert')).toHaveText(/niet te lezen/)
  await look(page, '75-register-refused')
})

test('the cases go out as a table, without names unless they are asked for, and never as a formula', async ({ launch, userData }) => {
  const running = await launch()
  const { page } = running
  await practise(page)
  await openRegister(page, {
    name: 'klein.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Kenmerk;Ontvangen;Klager;Omschrijving;Formeel\nA-1;2-3-2026;=cmd|"x";"=HYPERLINK(""http://example.org"")";ja\n'),
  })
  await checkRows(page)
  await importRows(page)
  await openCases(page)
  await page.getByRole('link', { name: 'Bewaar als tabel' }).click()
  await page.getByText('CSV', { exact: true }).click()
  const save = async (name: string): Promise<string> => {
    const path = join(userData, '..', name)
    await answerSaveDialog(running, path)
    await page.getByRole('button', { name: 'Bewaar de tabel' }).click()
    await page.getByText(`Bewaard als ${name}`).first().waitFor()
    return readFileSync(path, 'utf8')
  }
  const plain = await save('zonder.csv')
  expect(plain).toContain('A-1;')
  expect(plain).not.toContain('HYPERLINK')
  await page.getByText('Met namen en teksten van mensen').click()
  await look(page, '78-table')
  const whole = await save('met.csv')
  expect(whole).toContain(`"'=HYPERLINK(""http://example.org"")"`)
  expect(whole).not.toMatch(/[;\n]"?=/)
})
