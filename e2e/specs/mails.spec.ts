import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { attachmentsOf, type MadeFile } from '../pages/attachments.ts'
import { box } from '../pages/controls.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { chooseMails } from '../pages/mails.ts'
import { mainMenu } from '../pages/main-menu.ts'
import { openSettings } from '../pages/settings.ts'

const eml = (name: string, lines: readonly string[]): MadeFile => ({
  name,
  mimeType: 'message/rfc822',
  buffer: Buffer.from(lines.join('\r\n')),
})

const FORM = eml('formulier.eml', [
  'From: Website <noreply@wilgenhof.example.nl>',
  'Reply-To: noor@example.nl',
  'Subject: Nieuw klachtenformulier',
  'Date: Wed, 18 Nov 2026 14:22:31 +0100',
  'Content-Type: multipart/mixed; boundary="X"',
  '',
  '--X',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Naam: Noor van Proefdam',
  'E-mailadres: noor@example.nl',
  'Telefoonnummer: 06-12345678',
  'Naam kind: Teun',
  'Relatie tot het kind: moeder',
  'Locatie: Het Rietnest',
  'Uw klacht: Teun had de jas van een ander kind aan.',
  '',
  'Locatie: zo stond het op het haakje.',
  'Gewenste oplossing: Een haakje met zijn naam',
  'Vermoeden van geweld of grensoverschrijdend gedrag: Nee',
  '--X',
  'Content-Type: text/plain; name="lijst.txt"',
  'Content-Disposition: attachment; filename="lijst.txt"',
  '',
  'jas, muts, das',
  '--X--',
])
const HOSTILE = eml('klacht.eml', [
  'From: "<b>Kasia</b> Proefsma" <kasia@example.org>',
  'Subject: Klacht <script>document.title="gehackt"</script>',
  'Date: Tue, 17 Nov 2026 25:61:00 +0100',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<body onload="window.__gehackt=1"><p>De factuur klopt niet.</p><img src="https://tracker.example.org/p.png" onerror="window.__gehackt=2"><script>window.__gehackt=3</script></body>',
])
const NO_MAIL: MadeFile = { name: 'notitie.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 en verder niets') }

test('a form from the website becomes a complaint with its mail and files, over a lock in between', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await chooseMails(page, [FORM, NO_MAIL])
  const mail = page.getByRole('article', { name: 'Nieuw klachtenformulier' })
  await expect(mail).toContainText('Klachtenformulier')
  await expect(mail).toContainText('1 bijlage: lijst.txt')
  await expect(page.getByText('notitie.pdf is geen e-mail die Gehoor kan lezen.', { exact: false })).toBeVisible()
  await look(page, '80-mails')

  await mail.getByRole('button', { name: 'Maak er een klacht van' }).press('Enter')
  await expect(box(page, 'Naam ouder')).toHaveValue('Noor van Proefdam')
  await lock(page)
  await unlock(page)
  await expect(box(page, 'Telefoon')).toHaveValue('06-12345678')
  await expect(box(page, 'Kind alleen voornaam')).toHaveValue('Teun')
  await expect(box(page, 'Ontvangen op')).toHaveValue('wo 18-11-2026')
  await expect(box(page, 'In de woorden van de ouder')).toHaveValue(
    'Teun had de jas van een ander kind aan.\n\nLocatie: zo stond het op het haakje.',
  )
  await expect(page.getByRole('region', { name: 'De e-mail' })).toContainText('jas van een ander kind')
  await look(page, '81-intake-from-mail')
  expect(await register(page)).toBe('2026-001')
  const files = attachmentsOf(page)
  await expect(files.getByRole('button', { name: 'formulier.eml', exact: true })).toBeVisible()
  await expect(files.getByRole('button', { name: 'lijst.txt', exact: true })).toBeVisible()
  await mainMenu(page).getByRole('link', { name: 'E-mails' }).click()
  await expect(page.getByText('Geen e-mails die wachten')).toBeVisible()
  await look(page, '82-mails-empty')
})

test('a mail that is made to do harm is text; what it does not say stays empty; and it can be taken away', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  const title = await page.title()
  await chooseMails(page, [HOSTILE])
  const mail = page.getByRole('article', { name: /^Klacht <script>/ })
  await expect(mail).toContainText('<b>Kasia</b> Proefsma')
  await expect(mail).toContainText('Er staat niet in op welke dag dit binnenkwam.')
  await mail.getByRole('button', { name: 'Lees de e-mail' }).press('Enter')
  await expect(mail).toContainText('De factuur klopt niet.')
  expect(await page.evaluate(() => Reflect.get(window, '__gehackt'))).toBeUndefined()
  expect(await page.title()).toBe(title)
  await look(page, '83-mail-hostile')
  await mail.getByRole('button', { name: 'Maak er een klacht van' }).click()
  await expect(box(page, 'Ontvangen op')).toHaveValue('')
  await expect(box(page, 'Naam ouder')).toHaveValue('<b>Kasia</b> Proefsma')
  await mainMenu(page).getByRole('link', { name: 'E-mails' }).click()
  await mail.getByRole('button', { name: 'Haal weg' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).click()
  await expect(page.getByText('Geen e-mails die wachten')).toBeVisible()
})

test('C5: an answer about a case that is there is logged as a contact, with the mail as a file', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, {
    receivedOn: '16-11',
    name: 'Ilse Proefholt',
    location: 'Het Rietnest',
    description: 'Niet gebeld.',
    subject: 'Niet gebeld',
    suspicion: 'Nee',
  })
  expect(await register(page)).toBe('2026-001')
  await chooseMails(page, [
    eml('antwoord.eml', [
      'From: Ilse Proefholt <ilse@example.nl>',
      'Subject: Re: Ontvangstbevestiging klacht 2026-001',
      'Date: Fri, 20 Nov 2026 18:20:00 +0100',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Donderdag schikt mij.',
      '',
      'Op 19 november 2026 schreef Klachten:',
      '> Beste mevrouw,',
    ]),
  ])
  await page.getByRole('button', { name: 'Leg vast bij 2026-001' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(box(dialog, 'Wat staat erin')).toHaveValue('Donderdag schikt mij.')
  await expect(box(dialog, 'Ontvangen op')).toHaveValue('vr 20-11-2026')
  await look(page, '84-mail-contact')
  await dialog.getByRole('button', { name: 'Leg vast' }).press('Enter')
  await expect(page.getByText('De e-mail staat bij 2026-001')).toBeVisible()
  await expect(page.getByText('Geen e-mails die wachten')).toBeVisible()
})

test('a form with names of its own is read once the office has written them down', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openSettings(page, 'Webformulier')
  await box(page, 'In de woorden van de ouder').fill('Vertel wat er gebeurde, Locatie')
  await box(page, 'Naam ouder').fill('Wie bent u?')
  await box(page, 'Groep').fill('locatie')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('"Locatie" staat bij twee velden. Laat de naam bij één veld staan.', { exact: true })).toBeVisible()
  await look(page, '85-settings-mail-labels')
  await box(page, 'In de woorden van de ouder').fill('Vertel wat er gebeurde')
  await box(page, 'Groep').fill('')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Bewaard', { exact: true })).toBeVisible()
  await chooseMails(page, [
    eml('eigen.eml', [
      'From: Website <noreply@example.org>',
      'Subject: Formulier',
      'Date: Wed, 18 Nov 2026 14:22:31 +0100',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Wie bent u?: Noor van Proefdam',
      'E-mail: noor@example.nl',
      'Vertel wat er gebeurde: De jas was weg.',
    ]),
  ])
  await page.getByRole('button', { name: 'Maak er een klacht van' }).click()
  await expect(box(page, 'Naam ouder')).toHaveValue('Noor van Proefdam')
  await expect(box(page, 'In de woorden van de ouder')).toHaveValue('De jas was weg.')
  await openSettings(page, 'Geschiedenis')
  await expect(page.getByText('Naam ouder: Wie bent u?')).toBeVisible()
})
