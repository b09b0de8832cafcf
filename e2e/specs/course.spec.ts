import type { Page } from '@playwright/test'
import { answerSaveDialog, expect, test } from '../app.ts'
import { look } from '../look.ts'
import { fromMenu } from '../pages/case-file.ts'
import { box, list } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'

/** Goes on by Tab until the thing named has the focus: what the keyboard cannot reach, nobody can. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'radio' | 'checkbox' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${name}`)
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, 'button', name)
  await page.keyboard.press('Enter')
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, 'textbox', label)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Opens the menu and takes what begins with these letters. */
async function choose(page: Page, item: string): Promise<void> {
  await press(page, 'Meer')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.type(item.slice(0, 9))
  await expect(page.getByRole('menuitem', { name: item })).toBeFocused()
  await page.keyboard.press('Enter')
}

const dialogGone = (page: Page) => expect(page.getByRole('dialog')).toHaveCount(0)

test('a whole case without a mouse: from the call to closed, and opened again', async ({ launch, userData }) => {
  test.setTimeout(240_000)
  const running = await launch()
  const { page } = running
  await practise(page)

  await test.step('the call', async () => {
    await page.keyboard.press('Control+n')
    await expect(box(page, 'Naam ouder')).toBeFocused()
    await page.keyboard.type('Noor van Proefdam')
    await type(page, 'E-mail voor de brieven', 'noor@example.nl')
    await type(page, 'Ontvangen op', '16-11-2026')
    await tabTo(page, 'button', /Locatie$/)
    await page.keyboard.type("'t")
    await expect(list(page, 'Locatie')).toContainText("'t Vlierpad")
    await type(page, 'In de woorden van de ouder', 'Niet opgehaald van school.')
    await tabTo(page, 'radio', 'Ja')
    await page
      .getByRole('radiogroup', { name: /Vermoeden/ })
      .getByRole('radio', { name: 'Nee' })
      .focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Wijs een behandelaar aan' })).toBeVisible()
  })

  await test.step('a handler and the acknowledgement', async () => {
    await press(page, 'Kies een behandelaar')
    await expect(page.getByRole('dialog')).toBeVisible()
    await press(page, 'Wijs aan')
    await dialogGone(page)
    await press(page, 'Maak de brief')
    await answerSaveDialog(running, `${userData}-bevestiging.docx`)
    await press(page, 'Naar Word')
    await expect(page.getByText(/ is bewaard$/)).toBeVisible()
    await press(page, 'Is verstuurd')
    await press(page, 'Leg vast')
    await dialogGone(page)
    await tabTo(page, 'link', '2026-001')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Stel een oplossing voor' })).toBeVisible()
  })

  await test.step('C5: contact is logged, and is kept while it is typed', async () => {
    await press(page, 'Leg contact vast')
    await type(page, 'Wat is er besproken', 'Gebeld. Ouder wil')
    await page.keyboard.press('Escape')
    await dialogGone(page)
    await press(page, 'Leg contact vast')
    await expect(box(page, 'Wat is er besproken')).toHaveValue('Gebeld. Ouder wil')
    await type(page, 'Wat is er besproken', 'Gebeld. Ouder wil uitleg.')
    await look(page, '50-contact')
    await press(page, 'Leg vast')
    await dialogGone(page)
    await expect(page.getByRole('heading', { name: 'Contact: Telefoon, Ouder' })).toBeVisible()
  })

  await test.step('C6: the employee is heard', async () => {
    await choose(page, 'Vraag wederhoor')
    await press(page, 'Leg vast')
    await expect(page.getByText('Vul dit in.').first()).toBeVisible()
    await type(page, 'Wie', 'Petra')
    await press(page, 'Leg vast')
    await dialogGone(page)
    await press(page, 'Leg de reactie vast')
    await type(page, 'Wat vertelde de medewerker', 'De bus was te laat.')
    await press(page, 'Leg vast')
    await dialogGone(page)
    await expect(page.getByRole('region', { name: 'Wederhoor' })).toContainText('De bus was te laat.')
  })

  await test.step('T3: a solution meets the aim; findings stay inside', async () => {
    await press(page, 'Leg het voorstel vast')
    await type(page, 'Wat heb je de ouder voorgesteld', 'Een vaste chauffeur.')
    await press(page, 'Leg vast')
    await dialogGone(page)
    await expect(page.locator('.term[data-kind="aim"]')).toContainText('Gedaan')
    await choose(page, 'Leg bevindingen vast')
    await type(page, 'Wat is er onderzocht, en wat bleek', 'Rooster nagekeken.')
    await press(page, 'Bewaar')
    await dialogGone(page)
  })

  await test.step('C7: a judgment has reasons, and measures or explicitly none', async () => {
    await press(page, 'Leg het oordeel vast')
    await page.getByRole('heading', { name: 'Geef het oordeel' }).waitFor()
    await press(page, 'Leg het oordeel vast')
    await expect(page.getByText('Kies een oordeel.')).toBeVisible()
    await expect(page.getByText('Vul dit in.')).toBeVisible()
    await expect(page.getByText('Leg een maatregel vast, of kies dat er geen maatregelen zijn.')).toBeVisible()
    await look(page, '51-judgment-problems')
    await tabTo(page, 'radio', 'Gegrond')
    await page.keyboard.press('Space')
    await type(page, 'De redenen', 'We hadden moeten bellen.')
    await press(page, 'Voeg een maatregel toe')
    await type(page, 'Wat gaan we doen', 'De chauffeur belt bij vertraging')
    await type(page, 'Klaar uiterlijk', '1-1-2020')
    await press(page, 'Leg het oordeel vast')
    await expect(page.getByText('Deze dag is al voorbij. Kies vandaag of later.')).toBeVisible()
    await type(page, 'Klaar uiterlijk', '18-12-2026')
    await look(page, '52-judgment')
    await press(page, 'Leg het oordeel vast')
    await expect(page.getByRole('heading', { name: 'Maak de brief met de uitkomst' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Termijnen' })).toContainText('Maatregel klaar: De chauffeur belt bij vertraging')
  })

  await test.step('T4: sending the outcome meets the limit', async () => {
    await press(page, 'Maak de brief')
    await page.getByRole('heading', { name: 'Uitkomst', exact: true }).waitFor()
    await look(page, '53-outcome')
    await answerSaveDialog(running, `${userData}-uitkomst.docx`)
    await press(page, 'Naar Word')
    await expect(page.getByText(/ is bewaard$/)).toBeVisible()
    await press(page, 'Is verstuurd')
    await press(page, 'Leg vast')
    await dialogGone(page)
    await tabTo(page, 'link', '2026-001')
    await page.keyboard.press('Enter')
    await expect(page.locator('.term[data-kind="limit"]')).toContainText('Gedaan')
    await expect(page.getByRole('heading', { name: 'Maak de maatregel af' })).toBeVisible()
    await look(page, '54-case-follow-up')
  })

  await test.step('C8: the measure is followed until it is done', async () => {
    await press(page, 'Leg vast dat het klaar is')
    await press(page, 'Leg vast')
    await dialogGone(page)
    await expect(page.getByRole('heading', { name: 'Vertel de ouder dat de maatregel klaar is', level: 2 })).toBeVisible()
  })

  await test.step('the parent is told that it is done, and then the case can be closed', async () => {
    await press(page, 'Maak de brief')
    await page.getByRole('heading', { name: 'Maatregel uitgevoerd', exact: true }).waitFor()
    await answerSaveDialog(running, `${userData}-maatregel.docx`)
    await press(page, 'Naar Word')
    await expect(page.getByText(/ is bewaard$/)).toBeVisible()
    await press(page, 'Is verstuurd')
    await press(page, 'Leg vast')
    await dialogGone(page)
    await tabTo(page, 'link', '2026-001')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Sluit het dossier', level: 2 })).toBeVisible()
  })

  await test.step('closed, and opened again with a reason', async () => {
    await press(page, 'Sluit het dossier')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Sluit het dossier' }).press('Enter')
    await dialogGone(page)
    await expect(page.getByText(/^Afgehandeld op /)).toBeVisible()
    await look(page, '55-case-closed')
    await choose(page, 'Heropen het dossier')
    await type(page, 'Waarom', 'Er zijn nieuwe feiten.')
    await press(page, 'Heropen')
    await dialogGone(page)
    await expect(page.getByRole('heading', { name: 'Geef het oordeel en verstuur de uitkomst' })).toBeVisible()
    await expect(page.locator('.term[data-kind="limit"]'), 'T4: what was met stays met').toContainText('Gedaan')
  })

  await test.step('C9: a dispute has dates of its own', async () => {
    await choose(page, 'Leg een geschil vast')
    await type(page, 'Waar gaat het geschil over', 'Niet eens met het oordeel')
    await type(page, 'Antwoord uiterlijk mag leeg blijven', '1-12-2026')
    await press(page, 'Leg vast')
    await dialogGone(page)
    const disputes = page.getByRole('region', { name: 'Geschil', exact: true })
    await expect(disputes).toContainText('Niet eens met het oordeel')
    await expect(disputes).toContainText('Antwoord uiterlijk dinsdag 1 december 2026.')
    await disputes.getByRole('button', { name: 'Antwoord is verstuurd' }).press('Enter')
    await press(page, 'Leg vast')
    await dialogGone(page)
    await expect(disputes).toContainText('Beantwoord op maandag 23 november 2026.')
    await expect(disputes.getByRole('button', { name: 'Leg de uitspraak vast' })).toBeVisible()
  })
})

test('C10: a complaint that is withdrawn is closed with a reason, and still counts', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await page.keyboard.press('Control+n')
  await box(page, 'Naam ouder').fill('Noor van Proefdam')
  await box(page, 'In de woorden van de ouder').fill('Te duur.')
  await list(page, 'Locatie').click()
  await page.getByRole('option', { name: "'t Vlierpad" }).click()
  await page
    .getByRole('radiogroup', { name: /Vermoeden/ })
    .getByText('Nee', { exact: true })
    .click()
  await page.keyboard.press('Control+Enter')
  await fromMenu(page, 'Klacht is ingetrokken')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluit het dossier' }).click()
  await expect(page.getByRole('dialog').getByText('Vul dit in.').first()).toBeVisible()
  await box(page, 'Waarom').fill('Ouder ziet ervan af.')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluit het dossier' }).click()
  await expect(page.getByText(/^Ingetrokken op .* Ouder ziet ervan af\.$/)).toBeVisible()
  await expect(page.getByText('Niet schriftelijk bevestigd')).toBeVisible()
})
