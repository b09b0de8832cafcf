import { expect, listenToNotifications, test } from '../app.ts'
import { look } from '../look.ts'
import { day, openAgenda, pickPeople } from '../pages/agenda.ts'
import { assign, datesOn, openAssign } from '../pages/case-file.ts'
import { box, choose, group, list } from '../pages/controls.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { openSettings } from '../pages/settings.ts'

const CALL = {
  name: 'Noor van Proefdam',
  location: "'t Vlierpad",
  description: 'Niet opgehaald van school.',
  nature: 'Vervoer BSO',
  suspicion: 'Nee',
} as const

test('T9: a closing day moves an open case at once, tells so before and after, and can be taken back', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  await register(page)
  expect((await datesOn(page)).acknowledgeBy).toBe('2026-11-30')
  await openSettings(page, 'Vrije dagen')
  await look(page, '60-settings-days')
  const dialog = page.getByRole('dialog')

  await test.step('T6: a day needs a reason, and a period its own order', async () => {
    await page.getByRole('button', { name: 'Voeg sluitingsdag toe' }).click()
    await box(dialog, 'Dag, of eerste dag').fill('25 nov')
    await box(dialog, 'Laatste dag leeg bij één dag').fill('24 nov')
    await dialog.getByRole('button', { name: 'Bewaar' }).click()
    await expect(dialog.getByText('De laatste dag ligt vóór de eerste.')).toBeVisible()
    await expect(dialog.getByText('Vul dit in.')).toBeVisible()
    await box(dialog, 'Laatste dag leeg bij één dag').fill('26 nov')
  })

  await test.step('what it does is told before it is saved', async () => {
    await box(dialog, 'Waarom is het kantoor dicht? staat bij de uitleg van de datums').fill('Studiedagen')
    await expect(dialog.getByText('2 werkdagen tellen niet meer mee.')).toBeVisible()
    await expect(dialog.getByText('1 lopende klacht krijgt een andere datum.', { exact: false })).toBeVisible()
    await expect(dialog.getByText('Ontvangst bevestigen ma 30 nov wordt wo 2 dec')).toBeVisible()
    await look(page, '61-settings-closing-day')
    await dialog.getByRole('button', { name: 'Bewaar' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(page.getByRole('row', { name: /^wo 25 nov Studiedagen/ })).toContainText('verschoof 1 dossier')
  })

  await test.step('the case has its new date at once, and the history says so', async () => {
    await openCases(page)
    await caseRow(page, '2026-001').getByRole('link').click()
    await expect.poll(async () => (await datesOn(page)).acknowledgeBy).toBe('2026-12-02')
    await openSettings(page, 'Geschiedenis')
    const newest = page.locator('.event').first()
    await expect(newest).toContainText('Sluitingsdag donderdag 26 november 2026 toegevoegd: Studiedagen')
    await expect(newest).toContainText('1 lopende klacht kreeg een andere datum: 2026-001.')
    await expect(newest).toContainText(/, op /)
    await look(page, '62-settings-history')
  })

  await test.step('one of them is taken back', async () => {
    await openSettings(page, 'Vrije dagen')
    await page.getByRole('button', { name: 'Haal weg wo 25 nov' }).click()
    await expect(dialog.getByText('Ontvangst bevestigen wo 2 dec wordt di 1 dec')).toBeVisible()
    await dialog.getByRole('button', { name: 'Haal weg' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(page.getByRole('row', { name: /^wo 25 nov/ })).toHaveCount(0)
  })

  await test.step('T7: the other list of holidays', async () => {
    await group(page, 'Welke feestdagen gelden?').getByText('Algemene termijnenwet').click()
    await expect(dialog.getByText('Geen lopende klacht krijgt een andere datum.')).toBeVisible()
    await look(page, '63-settings-holidays')
    await dialog.getByRole('button', { name: 'Bewaar' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(page.getByRole('row', { name: /Goede Vrijdag/ })).toBeVisible()
    await openSettings(page, 'Geschiedenis')
    await expect(page.locator('.event').first()).toContainText('Feestdagen gekozen: Algemene termijnenwet')
  })
})

test('T2, T3, C5: terms of the procedure are settings, T4: the six weeks of the law are none', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  await register(page)
  await openSettings(page, 'Termijnen')
  await expect(box(page, 'Ouder bijpraten na')).toHaveValue('14')
  await expect(box(page, 'Bewaren na sluiten')).toHaveValue('2')
  await expect(page.getByText('Zes weken staat in de Wet kinderopvang', { exact: false })).toBeVisible()
  await box(page, 'Oplossing voorstellen binnen').fill('60')
  await expect(page.getByText('Vul een heel getal in van 1 tot en met 42.')).toBeVisible()
  await box(page, 'Oplossing voorstellen binnen').fill('14')
  await expect(page.getByText('Oplossing voorstellen ma 14 dec wordt ma 7 dec')).toBeVisible()
  await look(page, '64-settings-terms')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await openSettings(page, 'Geschiedenis')
  await expect(page.locator('.event').first()).toContainText('Oplossing voorstellen binnen: 21 dagen wordt 14')
})

test('C4, C14: an absence puts the deputy in the place of the handler, and is never asked why', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  await register(page)
  await openAssign(page)
  await assign(page, 'Jorrit van Eemsterveen')
  await openSettings(page, 'Afwezigheid')
  await page.getByRole('button', { name: 'Plan afwezigheid' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, 'Wie is er weg?', 'Jorrit van Eemsterveen')
  await box(dialog, 'Eerste dag weg').fill('vandaag')
  await box(dialog, 'Laatste dag weg').fill('4-12')
  await choose(page, 'Wie neemt waar?', 'Monique Ravenhorst')
  await expect(dialog.getByText('Deze persoon is zelf die hele periode weg. Kies een ander.')).toBeVisible()
  await choose(page, 'Wie neemt waar?', 'Bas Quartelhoek')
  await expect(dialog.getByText('Jorrit van Eemsterveen behandelt nu 1 lopende klacht: 2026-001.')).toBeVisible()
  expect(await dialog.getByRole('textbox').count()).toBe(2)
  await look(page, '65-settings-absence-dialog')
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect(page.getByRole('row', { name: /^Jorrit van Eemsterveen/ })).toContainText('Nu weg, Bas Quartelhoek neemt waar')
  await look(page, '66-settings-absence')

  await test.step('the deputy has the case in the calendar', async () => {
    await openAgenda(page)
    await pickPeople(page, 'Bas Quartelhoek')
    await expect(day(page, '2026-11-30').getByRole('link')).toContainText('2026-001')
  })

  await test.step('and no longer once it is cancelled', async () => {
    await openSettings(page, 'Afwezigheid')
    await page.getByRole('button', { name: 'Trek in Jorrit van Eemsterveen' }).click()
    await dialog.getByRole('button', { name: 'Trek in' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(page.getByRole('row', { name: /^Jorrit van Eemsterveen/ })).toHaveCount(0)
  })
})

test('C4: who leaves cannot be chosen any more, and keeps their name; C13: a nature that is retired stays in the list', async ({
  launch,
}) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  await register(page)
  await openAssign(page)
  await assign(page, 'Jorrit van Eemsterveen')
  await openSettings(page, 'Mensen')
  await page.getByRole('button', { name: 'Uit dienst Jorrit van Eemsterveen' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Jorrit van Eemsterveen behandelt nog 1 lopende klacht: 2026-001. Wijs daar een ander aan.')).toBeVisible()
  await look(page, '67-settings-leave')
  await dialog.getByRole('button', { name: 'Leg vast' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect(page.getByRole('row', { name: /^Jorrit van Eemsterveen/ })).toContainText('Werkt hier niet meer sinds 23 nov')
  await look(page, '68-settings-people')

  await openSettings(page, 'Aard van de klacht')
  await page.getByRole('button', { name: 'Niet meer gebruiken Vervoer BSO' }).click()
  await expect(page.getByRole('row', { name: /^Vervoer BSO/ })).toContainText('Niet meer in gebruik')
  await look(page, '69-settings-natures')

  await openCases(page)
  await caseRow(page, '2026-001').getByRole('link').click()
  await expect(page.locator('.rail')).toContainText('Jorrit van Eemsterveen')
  await page.locator('.rail').getByRole('button', { name: 'Wijzig' }).click()
  await expect(dialog.getByText('Bas Quartelhoek')).toBeVisible()
  await expect(dialog.getByText('Jorrit van Eemsterveen')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await openIntake(page)
  await list(page, 'Aard').click()
  await expect(page.getByRole('option', { name: 'Communicatie', exact: true })).toBeVisible()
  await expect(page.getByRole('option', { name: 'Vervoer BSO', exact: true })).toHaveCount(0)
})

test('C14: the desktop is told how many deadlines there are: once a morning, in numbers, and not when that is turned off', async ({
  launch,
}) => {
  const monday = await launch()
  await practise(monday.page)
  for (const receivedOn of ['9-11-2026', '16-11-2026', '16-11-2026']) {
    await openIntake(monday.page)
    await fillIntake(monday.page, { ...CALL, receivedOn })
    await register(monday.page)
  }
  const toldOnMonday = await listenToNotifications(monday)
  await lock(monday.page)
  await unlock(monday.page)
  await expect.poll(toldOnMonday).toEqual(['Gehoor: 2 termijnen vandaag, 1 te laat'])
  await lock(monday.page)
  await unlock(monday.page)
  await openSettings(monday.page, 'Weergave')
  expect(await toldOnMonday()).toHaveLength(1)
  await look(monday.page, '70-settings-notifications')
  await monday.page.getByText('Meld op het bureaublad hoeveel termijnen er zijn').click()
  await monday.close()

  const tuesday = await launch({ today: '2026-11-24' })
  const toldOnTuesday = await listenToNotifications(tuesday)
  await unlock(tuesday.page)
  await openSettings(tuesday.page, 'Weergave')
  expect(await toldOnTuesday()).toEqual([])
  await tuesday.page.getByText('Meld op het bureaublad hoeveel termijnen er zijn').click()
  await lock(tuesday.page)
  await unlock(tuesday.page)
  await expect.poll(toldOnTuesday).toEqual(['Gehoor: 3 termijnen te laat'])
})
