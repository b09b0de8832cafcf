import { expect, test } from '../app.ts'
import { box, group, list, pick } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'
import { fillIntake, openIntake, problems, register } from '../pages/intake.ts'

const COMPLETE = { name: 'Noor van Proefdam', location: 'Het Rietnest', description: 'Niet gebeld na een val.', suspicion: 'Nee' } as const

test('what is missing is said at the field, and the focus goes to the first of it', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)

  expect(await register(page)).toBeNull()
  expect(await problems(page)).toEqual([
    { field: 'Naam ouder', message: 'Vul een naam in, of bewaar dit als signaal.' },
    { field: 'Locatie', message: 'Kies een locatie.' },
    { field: 'In de woorden van de ouder', message: 'Schrijf op wat er is gebeurd.' },
    {
      field: 'Vermoeden van geweld of een zedenmisdrijf door een medewerker?',
      message: 'Vraag dit altijd, en kies Ja, Nee of Nog vragen.',
    },
  ])
  await expect(page.getByText('Er zijn nog 4 dingen om na te kijken.')).toBeVisible()
  await expect(box(page, 'Naam ouder')).toBeFocused()

  await fillIntake(page, { name: COMPLETE.name })
  expect(await register(page)).toBeNull()
  await expect(list(page, 'Locatie')).toBeFocused()

  await fillIntake(page, { location: COMPLETE.location })
  expect(await register(page)).toBeNull()
  await expect(box(page, 'In de woorden van de ouder')).toBeFocused()

  await fillIntake(page, { description: COMPLETE.description })
  expect(await register(page)).toBeNull()
  await expect(page.getByText('Er is nog 1 ding om na te kijken.')).toBeVisible()
  await expect(group(page, 'Vermoeden van geweld').getByRole('radio').first()).toBeFocused()

  await pick(page, 'Vermoeden van geweld', 'Nee')
  expect(await register(page)).toBe('2026-001')
})

test('a date that cannot be is never moved to another: the field says why, and nothing is registered', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, COMPLETE)

  const WRONG: readonly (readonly [label: string, typed: string, message: string])[] = [
    ['Ontvangen op', '31-11-2026', 'November 2026 heeft 30 dagen.'],
    ['Ontvangen op', '29-2-2026', 'Februari 2026 heeft 28 dagen.'],
    ['Ontvangen op', '11-23-2026', 'Maand 23 bestaat niet. Eerst de dag, dan de maand.'],
    ['Ontvangen op', '24-11-2026', 'Deze dag moet nog komen. Vandaag is het maandag 23 november.'],
    ['Ontvangen op', '23-11-1926', 'Deze datum ligt te ver terug. Klopt het jaar?'],
    ['Ontvangen op', 'ergens in de herfst', 'Dit is geen datum. Typ bijvoorbeeld 3-4-2026 of 3 apr.'],
    ['Ontvangen op', '', 'Vul dit in.'],
    ['Gebeurd op', '31-9', 'September 2026 heeft 30 dagen.'],
    ['Gebeurd op', '24-11-2026', 'Deze dag moet nog komen. Vandaag is het maandag 23 november.'],
    ['Schriftelijk bevestigd op', '22-11-2026', 'Dat is vóór de dag van ontvangst. Kies een latere dag.'],
  ]
  for (const [label, typed, message] of WRONG) {
    await test.step(`${label}: ${typed}`, async () => {
      await box(page, label).fill(typed)
      expect(await register(page)).toBeNull()
      expect(await problems(page)).toEqual([{ field: label, message }])
      await expect(box(page, label)).toBeFocused()
      await box(page, label).fill(label === 'Ontvangen op' ? 'vandaag' : '')
    })
  }
  expect(await register(page)).toBe('2026-001')
})

test('what is wrong during the call is said when the field is left, and what is too long says how much fits', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, COMPLETE)

  await box(page, 'E-mail voor de brieven').fill('noor apenstaart example')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Dit is geen e-mailadres. Er hoort een @ in en een punt erna.')).toBeVisible()
  await box(page, 'E-mail voor de brieven').fill('noor@example.nl')
  await expect(page.getByText('Dit is geen e-mailadres.')).toBeHidden()

  await box(page, 'Naam ouder').fill('N'.repeat(301))
  await box(page, 'In de woorden van de ouder').fill('o'.repeat(50_001))
  expect(await register(page)).toBeNull()
  expect(await problems(page)).toEqual([
    { field: 'Naam ouder', message: 'Dit is te lang: er passen 300 tekens in.' },
    { field: 'In de woorden van de ouder', message: 'Dit is te lang: er passen 50000 tekens in.' },
  ])
  expect((await box(page, 'In de woorden van de ouder').inputValue()).length, 'nothing typed is cut off').toBe(50_001)

  await fillIntake(page, COMPLETE)
  expect(await register(page)).toBe('2026-001')
})

test('C14: a number or a name that does not belong in the file is pointed out, and can still be saved', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { ...COMPLETE, child: 'Noud de Vries', description: 'Zijn bsn is 111222333, zei vader. € 612,40 te veel.' })
  await expect(page.getByText('Hier staat iets dat op een BSN lijkt. Haal het weg: het hoort niet in een klachtdossier.')).toBeVisible()
  await expect(page.getByText('Alleen de voornaam of initialen zijn genoeg.')).toBeVisible()
  await fillIntake(page, { child: 'Noud', description: '€ 612,40 te veel, contract 4471, bel 06-12341188.' })
  await expect(page.getByText('Hier staat iets dat op een BSN lijkt.')).toBeHidden()
  expect(await register(page)).toBe('2026-001')
})
