import { expect, test } from '../app.ts'
import { assign, candidates, openAssign } from '../pages/case-file.ts'
import { box } from '../pages/controls.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, problems, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { giveAccess } from '../pages/settings.ts'

const CALL = {
  location: "'t Vlierpad",
  description: 'Niet opgehaald van school, 40 minuten.',
  nature: 'Vervoer BSO',
  suspicion: 'Nee',
} as const

test('C10: who stays anonymous gives a signal: nobody’s name, no dates, no letter', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { ...CALL, name: 'Toch een Naam' })
  await page.getByText('Wil anoniem blijven').click()
  await expect(page.getByText('Wie anoniem blijft, krijgt geen brief.')).toBeVisible()
  await expect(page.getByText('Een signaal heeft geen termijnen.')).toBeVisible()
  await expect(box(page, 'Naam ouder')).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Tijdens het gesprek' })).not.toContainText('Toch een Naam')
  expect(await register(page)).toBe('2026-001')

  await expect(page.getByText('Signaal bewaard', { exact: true })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Gegevens' })).toContainText('Anoniem')
  await expect(page.getByRole('button', { name: 'Ontvangstbevestiging' })).toHaveCount(0)
  await expect(page.locator('.term')).toHaveCount(0)
  await expect(page.locator('body')).not.toContainText('Toch een Naam')
})

test('C2: what a parent does not want to be a complaint is kept as a signal, with their name', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { ...CALL, name: 'Małgorzata Wiśniewska', email: 'm.wisniewska@example.org' })
  await page.getByRole('button', { name: 'Bewaar als signaal' }).click()
  await expect(page.getByText('2026-001 is bewaard als signaal')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Gegevens' })).toContainText('Małgorzata Wiśniewska')
  await expect(page.getByRole('button', { name: 'Ontvangstbevestiging' })).toHaveCount(0)

  await openCases(page)
  await expect(page.getByRole('heading', { name: 'Niets gevonden' }), 'a signal is not an open complaint').toBeVisible()
  await page.getByRole('radiogroup', { name: 'Weergaven' }).getByText('Signalen').click()
  await expect(caseRow(page, '2026-001')).toContainText('Signaal')
})

test('C11: on a suspicion nothing more is asked, and the case is for the director alone', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await giveAccess(page, 'Marjolein Hofwijzer', 'fiets regen potlood maandag')

  await test.step('the office types a number, and is told what to do now', async () => {
    await openIntake(page)
    await fillIntake(page, { phone: '06-12347731', suspicion: 'Ja' })
    await expect(page.getByRole('form').getByRole('alert')).toContainText(
      'Overleg meteen met de vertrouwensinspecteur van het onderwijs: 0900 111 3 111.',
    )
    await expect(page.getByText('Dank u dat u dit vertelt. Onze directeur belt u vandaag terug.')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('2026-001 is vastgelegd. Alleen de directeur en de behandelaar zien dit dossier.')).toBeVisible()
  })

  await test.step('and does not see it in the list', async () => {
    await expect(page.getByRole('heading', { name: 'Nog geen klachten' })).toBeVisible()
    await expect(caseRow(page, '2026-001')).toHaveCount(0)
    await page.keyboard.press('Control+1')
    await expect(page.getByRole('heading', { name: 'Nog niets te doen' }), 'nor on Today').toBeVisible()
  })

  await test.step('the director does, and is proposed to handle it', async () => {
    await lock(page)
    await unlock(page, 'fiets regen potlood maandag', 'Marjolein Hofwijzer')
    await expect(page.getByRole('heading', { name: 'Niets te doen deze week' }), 'it is there, for next week').toBeVisible()
    await openCases(page)
    await caseRow(page, '2026-001').getByRole('link', { name: 'Beperkt dossier' }).click()
    await expect(page.getByText('Beperkt dossier', { exact: true })).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Gegevens' })).toContainText('06-12347731')
    await openAssign(page)
    expect((await candidates(page))[0]).toMatchObject({ name: 'Marjolein Hofwijzer', note: 'Directeur-bestuurder, voorgesteld' })
    await assign(page)
  })

  await test.step('by its address the office is refused as well', async () => {
    await lock(page)
    await unlock(page, undefined, 'Gerda Uitslag')
    await expect(
      page.getByText('Dit is een beperkt dossier. Alleen de behandelaar, wie voor die waarneemt, en de directeur kunnen het openen.'),
    ).toBeVisible()
    await expect(page.locator('body')).not.toContainText('06-12347731')
  })
})

test('C4: who the complaint is about cannot handle it, and the app says so while it is typed and when it is assigned', async ({
  launch,
}) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { ...CALL, name: 'Noor van Proefdam', aboutPerson: 'Jorrit' })
  await expect(page.getByText('Is dit Jorrit van Eemsterveen? Die kan dan niet behandelen.')).toBeVisible()
  await box(page, 'Gaat het over iemand').fill('jorrit van eemsterveen')
  await expect(page.getByText('Jorrit van Eemsterveen kan dan niet behandelen')).toBeVisible()
  expect(await register(page)).toBe('2026-001')

  await openAssign(page)
  const all = await candidates(page)
  expect(all[0]).toMatchObject({ name: 'Bas Quartelhoek', canHandle: true })
  expect(all[0]?.note).toMatch(/, voorgesteld$/)
  expect(all.find(({ name }) => name === 'Jorrit van Eemsterveen')).toEqual({
    name: 'Jorrit van Eemsterveen',
    note: 'Kan niet: de klacht gaat over deze persoon.',
    canHandle: false,
  })
  await page.getByRole('dialog').getByText('Jorrit van Eemsterveen', { exact: true }).click({ force: true })
  await assign(page)
  await expect(page.getByRole('complementary', { name: 'Gegevens' })).toContainText('Bas Quartelhoek')
})

test('C4: while the manager is away the deputy is proposed, and the dialog says until when', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { ...CALL, name: 'Noor van Proefdam', location: 'Onder de Linde' })
  expect(await register(page)).toBe('2026-001')
  await openAssign(page)
  const all = await candidates(page)
  expect(all[0]).toEqual({ name: 'Ruud Barneholt', note: 'Assistent-locatiemanager, voorgesteld', canHandle: true })
  expect(all.find(({ name }) => name === 'Monique Ravenhorst')).toEqual({
    name: 'Monique Ravenhorst',
    note: 'Weg tot en met 14 feb 2027, Ruud Barneholt neemt waar.',
    canHandle: false,
  })
  expect(all.map(({ name }) => name)).not.toContain('Gerda Uitslag')
})

test('C10: a registered complaint keeps its complainant: only before it is registered can it become anonymous', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { ...CALL, name: 'Noor van Proefdam' })
  expect(await register(page)).toBe('2026-001')
  await page.getByRole('button', { name: 'Wijzig' }).first().click()
  await expect(box(page, 'Naam ouder')).toHaveValue('Noor van Proefdam')
  await expect(page.getByText('Wil anoniem blijven')).toHaveCount(0)
  await box(page, 'Naam ouder').fill('')
  await page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click()
  expect(await problems(page)).toEqual([{ field: 'Naam ouder', message: 'Vul een naam in, of bewaar dit als signaal.' }])
  await expect(box(page, 'Naam ouder')).toBeFocused()
})
