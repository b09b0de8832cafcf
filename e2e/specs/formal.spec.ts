import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { datesOn } from '../pages/case-file.ts'
import { box, choose } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'

const CALL = {
  name: 'Noor van Proefdam',
  location: "'t Vlierpad",
  description: 'Niet opgehaald van school, 40 minuten.',
  subject: 'Niet opgehaald van school',
  suspicion: 'Nee',
} as const

test('C2: a signal becomes formal on the day the parent made it one, with what it lacked, and keeps its history', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { receivedOn: '16-11', description: 'Ze staan te roken bij de zandbak.', suspicion: 'Nee' })
  await page.getByText('Wil anoniem blijven').click()
  expect(await register(page)).toBe('2026-001')

  await page.getByRole('button', { name: 'Maak formeel' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(box(dialog, 'Op welke dag maakte de ouder er een klacht van?')).toHaveValue('ma 23-11-2026')
  await box(dialog, 'Op welke dag maakte de ouder er een klacht van?').fill('13-11')
  await dialog.getByRole('button', { name: 'Maak formeel' }).click()
  await expect(dialog.getByText('Dat is vóór de dag van ontvangst.')).toBeVisible()
  await expect(dialog.getByText('Vul in wie er klaagt.')).toBeVisible()
  await look(page, '50-make-formal')
  await box(dialog, 'Op welke dag maakte de ouder er een klacht van?').fill('19-11')
  await box(dialog, 'Naam ouder').fill('Kasia Proefsma')
  await choose(page, 'Locatie', "'t Vlierpad")
  await dialog.getByRole('button', { name: 'Maak formeel' }).press('Enter')
  await expect(dialog).toHaveCount(0)

  await expect(page.getByText('Signaal is een klacht geworden')).toBeVisible()
  await expect(page.getByText('Signaal bewaard', { exact: true })).toBeVisible()
  expect((await datesOn(page)).limit).toBe('2026-12-31')
  await expect(page.getByRole('button', { name: 'Ontvangstbevestiging' })).toBeVisible()
  await look(page, '51-formal')
})

test('C2: a signal is settled with what was done, and can still become formal', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  await page.getByRole('button', { name: 'Bewaar als signaal' }).click()
  await page.getByRole('button', { name: 'Handel af' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Handel af' }).click()
  // Said once, at the field, where the typist is put.
  await expect(dialog.getByText('Vul dit in.')).toHaveCount(1)
  await expect(dialog.getByLabel('Wat is ermee gedaan?')).toBeFocused()
  await dialog.getByLabel('Wat is ermee gedaan?').fill('Besproken met de locatie.')
  await look(page, '52-settle')
  await dialog.getByRole('button', { name: 'Handel af' }).press('Enter')
  await expect(page.getByText('Dossier gesloten: signaal afgehandeld')).toBeVisible()
  await page.getByRole('button', { name: 'Maak formeel' }).click()
  await dialog.getByRole('button', { name: 'Maak formeel' }).click()
  await expect(page.getByRole('heading', { name: 'Wijs een behandelaar aan' })).toBeVisible()
})

test('C3: a phoned complaint becomes formal with the day of its written confirmation, and its dates stay', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { ...CALL, receivedOn: '16-11' })
  expect(await register(page)).toBe('2026-001')
  const dates = await datesOn(page)
  await page.getByRole('button', { name: 'Schriftelijk bevestigd op …' }).press('Enter')
  const day = box(page.getByRole('dialog'), 'Schriftelijk bevestigd op')
  await expect(day).toBeFocused()
  await day.fill('12-11')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Dat is vóór de dag van ontvangst.')).toBeVisible()
  await look(page, '53-confirmed')
  await day.fill('20-11')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Formele klacht')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Schriftelijk bevestigd op …' })).toHaveCount(0)
  expect(await datesOn(page)).toEqual(dates)
})

test('C10: a joint complaint has parents of their own, each with a letter', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  await page.getByRole('button', { name: 'Nog een ouder' }).press('Enter')
  const second = page.getByRole('group', { name: 'Ouder 2' })
  await expect(box(second, 'Naam ouder')).toBeFocused()
  await box(second, 'E-mail voor de brieven').fill('geen adres')
  expect(await register(page)).toBeNull()
  await expect(second.getByText('Vul een naam in, of haal deze ouder weg.')).toBeVisible()
  await expect(second.getByText('Dit is geen e-mailadres.')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Er zijn nog 2 dingen om na te kijken.')
  await look(page, '54-joint-intake')
  await page.keyboard.type('Bo Proefdam')
  await box(second, 'E-mail voor de brieven').fill('bo@example.nl')
  expect(await register(page)).toBe('2026-001')
  const people = page.getByRole('complementary', { name: 'Gegevens' })
  await expect(people).toContainText('Noor van Proefdam')
  await expect(people).toContainText('Bo Proefdam')
  await page.getByRole('button', { name: 'Ontvangstbevestiging' }).click()
  await choose(page, 'Aan', 'Bo Proefdam')

  await page.getByRole('link', { name: '2026-001' }).click()
  await page.getByRole('button', { name: 'Wijzig' }).first().click()
  await expect(box(second, 'Naam ouder')).toHaveValue('Bo Proefdam')
  await page.getByRole('button', { name: 'Haal weg: ouder 2' }).press('Enter')
  await page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click()
  await expect(people).not.toContainText('Bo Proefdam')
})

test('C11: opening a restricted case is on record, and what to do stands on it', async ({ launch }) => {
  const { page } = await launch()
  await practise(page, 'Marjolein Hofwijzer')
  await openIntake(page)
  await fillIntake(page, { phone: '06-12347731', suspicion: 'Ja' })
  await expect(page.getByText('Laat dit leeg, of schrijf alleen op wat niet over het vermoeden gaat.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const duty = page.getByRole('region', { name: 'Wat nu te doen' })
  await expect(duty.getByRole('listitem')).toHaveCount(4)
  await expect(duty).toContainText('0900 111 3 111')
  const opened = page.getByRole('heading', { name: 'Beperkt dossier geopend door Marjolein Hofwijzer' })
  await expect(opened).toHaveCount(1)
  await look(page, '55-restricted')
  await openCases(page)
  await caseRow(page, '2026-001').getByRole('link').click()
  await expect(duty).toBeVisible()
  await expect(opened, 'once a day').toHaveCount(1)
})
