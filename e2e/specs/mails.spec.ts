import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { box } from '../pages/controls.ts'
import { openMails } from '../pages/files-in.ts'
import { practise } from '../pages/gate.ts'
import { openCases } from '../pages/main-menu.ts'

const mail = (name: string, lines: readonly string[]) => ({ name, mimeType: 'message/rfc822', buffer: Buffer.from(lines.join('\r\n')) })

const FORM = mail('formulier.eml', [
  'From: Website <noreply@deberken.example.nl>',
  'Reply-To: r.bloemendaal@example.org',
  'To: klachten@deberken.example.nl',
  'Subject: Formulier',
  'Date: Fri, 20 Nov 2026 23:30:00 +0000',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<script>window.__ran = 1; fetch("https://tracker.example.org")</script><img src="https://tracker.example.org/a.png" onerror="window.__ran = 2">',
  '<table><tr><td>Naam</td><td>Rozalina Bloemendaal</td></tr><tr><td>E-mail</td><td>r.bloemendaal@example.org</td></tr>',
  '<tr><td>Uw klacht</td><td>De fiets van Teuntje<br>stond buiten.</td></tr><tr><td>Besproken</td><td>Nee</td></tr></table>',
])
const DOUBT = mail('persoonlijk.eml', [
  'From: K.L. <kl@example.org>',
  'Subject: Geheimzinnig onderwerp',
  'Date: Fri, 20 Nov 2026 10:00:00 +0100',
  '',
  'Wij denken aan grensoverschrijdend gedrag.',
])

test('a form of the website fills the intake, beside its text, and lies sealed in the case', async ({ launch }) => {
  const { page } = await launch()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await practise(page)
  await openMails(page, [FORM, DOUBT, { name: 'geen mail.eml', mimeType: '', buffer: Buffer.from('zomaar wat') }])
  await expect(page.getByText('geen mail.eml is geen mail die Gehoor kan lezen', { exact: false })).toBeVisible()
  await expect(page.getByText('Deze mail kan gaan over een vermoeden', { exact: false })).toBeVisible()
  // Rule C11: of what may be a suspicion not a word stands in the list.
  await expect(page.getByText('Geheimzinnig onderwerp')).toHaveCount(0)
  await look(page, '76-mails')
  await page.getByRole('button', { name: 'Maak er een nieuwe klacht van: Website' }).click()
  await expect(box(page, 'Naam ouder')).toHaveValue('Rozalina Bloemendaal')
  // Half past eleven at night in London is the next day here (rule T1).
  await expect(box(page, 'Ontvangen op')).toHaveValue(/21-11-2026/)
  await expect(box(page, 'In de woorden van de ouder')).toHaveValue('De fiets van Teuntje\nstond buiten.')
  await expect(page.getByText(/^Vul zelf in: /)).toContainText('Locatie')
  await look(page, '77-mail-intake')
  await page
    .getByRole('radiogroup', { name: /vermoeden/i })
    .getByText('Nee')
    .click()
  await page.getByRole('button', { name: 'Bewaar als signaal' }).click()
  await expect(page.getByRole('button', { name: 'formulier.eml', exact: true })).toBeVisible()
  expect(await page.evaluate(() => '__ran' in window)).toBe(false)
  expect(requests.filter((url) => url.includes('tracker'))).toEqual([])
  await openCases(page)
  await expect(page.getByText('formulier.eml')).toHaveCount(0)
})
