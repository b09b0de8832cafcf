import { existsSync, readFileSync } from 'node:fs'
import { answerSaveDialog, expect, test } from '../app.ts'
import { look } from '../look.ts'
import { assign, candidates, datesOn, openAssign } from '../pages/case-file.ts'
import { box, choose, list, pick } from '../pages/controls.ts'
import { choosePassphrase, PASSPHRASE, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { makeLetter, sendLetter } from '../pages/letter.ts'
import { openCases } from '../pages/main-menu.ts'
import { typeBack } from '../pages/setup.ts'

/** The whole job, once, as the office does it: from an empty computer to a letter that is on its way, and back the next day. */
test('from first run to a sent acknowledgement, and everything is there after a restart', async ({ launch, userData }) => {
  const first = await launch()
  const { page } = first

  await test.step('first run: the organisation and who you are', async () => {
    await expect(page.getByRole('heading', { name: 'Welkom bij Gehoor' })).toBeVisible()
    await look(page, '01-welcome')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page.getByText('Vul dit in.').first()).toBeVisible()
    await box(page, 'Naam van de organisatie').fill('Kinderopvang De Proef')
    await box(page, 'E-mail voor klachten').fill('klachten@deproef.example.nl')
    await box(page, 'Telefoon').fill('06-12340000')
    await box(page, 'Straat en huisnummer').fill('Proefstraat 1')
    await box(page, 'Postcode').fill('1234 AB')
    await box(page, 'Plaats').fill('Proefdam')
    await box(page, 'Je naam').fill('Marijke Voorbeeld')
    await box(page, 'Je functie, voor onder de brieven').fill('Medewerker klantzaken')
    await expect(page.getByRole('list', { name: 'Eerste keer' }), 'the steps stand in a row').toHaveCSS('display', 'flex')
    await look(page, '02-organisation')
    await page.getByRole('button', { name: 'Verder' }).click()
  })

  await test.step('a passphrase that is too easy is refused, a good one is not', async () => {
    await page.getByLabel('Nieuwe wachtzin').fill('welkom')
    await page.getByLabel('Nog een keer').fill('welkom')
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page.getByText('Nog te kort')).toBeVisible()
    await look(page, '03-passphrase')
    await choosePassphrase(page)
  })

  await test.step('the recovery key is shown once and typed back', async () => {
    await page.getByRole('button', { name: 'Druk af' }).click()
    const key = (await page.locator('.recovery-key').innerText()).replaceAll(/\s/g, '')
    expect(key).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/)
    const typed = page.getByRole('textbox', { name: 'Typ de sleutel over van het papier' })
    await typeBack(page, key)
    const wrong = `${key.slice(16, 20)}${key[20] === 'Q' ? 'P' : 'Q'}`
    await typed.fill(wrong.toLowerCase())
    await expect(page.getByText('Groepje 1 klopt nog niet')).toBeVisible()
    await typed.fill(key.slice(16).toLowerCase())
    await expect(page.getByText('De sleutel klopt')).toBeVisible()
    await look(page, '04-recovery-key')
    await page.getByRole('button', { name: 'Klaar, het papier ligt veilig' }).click()
  })

  await test.step('locations and people', async () => {
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page.getByText('Voeg minstens één locatie toe')).toBeVisible()
    await page.getByRole('button', { name: 'Voeg locatie toe' }).click()
    await box(page, 'Naam').fill('De Wilgenkatjes')
    await page.getByText('KDV, kinderdagverblijf').click()
    await box(page, 'Toezichthouder (GGD)').fill('GGD Proefland')
    await box(page, 'Groepen, met een komma ertussen').fill('Bijen, Hommels')
    await look(page, '05-location')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await expect(page.getByRole('rowheader', { name: 'De Wilgenkatjes' })).toBeVisible()
    await look(page, '06-locations')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Voeg iemand toe' }).click()
    await box(page, 'Naam').fill('Samira El Proef')
    await box(page, 'Functie').fill('Locatiemanager')
    await box(page, 'E-mail').fill('samira@deproef.example.nl')
    await choose(page, 'Locatie', 'De Wilgenkatjes')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await expect(page.getByRole('rowheader', { name: /Samira El Proef/ })).toBeVisible()
    await look(page, '07-people')
    await page.getByRole('button', { name: 'Naar het register' }).click()
  })

  await test.step('an empty register teaches what comes', async () => {
    await expect(page.getByRole('heading', { name: 'Nog niets te doen' })).toBeVisible()
    await look(page, '08-empty')
  })

  await test.step('a complaint by phone, with a mistake in it', async () => {
    await openIntake(page)
    await expect(box(page, 'Naam ouder')).toBeFocused()
    await look(page, '09-intake-empty')
    await fillIntake(page, {
      name: 'Noor van Proefdam',
      phone: '06 12 34 56 78',
      child: 'Teun',
      receivedOn: '31-11-2026',
      description: 'Teun is donderdag gevallen en kwam thuis met een buil. Moeder hoorde het pas bij het ophalen.',
      desiredOutcome: 'Uitleg, en altijd gebeld worden als er iets gebeurt',
      subject: 'Niet gebeld na een val',
      nature: 'Communicatie',
    })
    await expect(page.getByText('November 2026 heeft 30 dagen.')).toBeVisible()
    expect(await register(page)).toBeNull()
    await expect(page.getByText('Kies een locatie.')).toBeVisible()
    await expect(page.getByText('Vraag dit altijd, en kies')).toBeVisible()
    await look(page, '10-intake-problems')
    const terms = page.getByRole('region', { name: 'Termijnen' })
    await box(page, 'Ontvangen op').fill('16-11')
    await expect(terms.getByText('ma 23 nov')).toBeVisible()
    await choose(page, 'Locatie', 'De Wilgenkatjes')
    await pick(page, 'Vermoeden van geweld', 'Nee')
    await expect(page.getByText('U bent Noor van Proefdam.')).toBeVisible()
    await expect(page.getByText(/^Concept bewaard om/)).toBeVisible()
    await look(page, '11-intake')
    expect(await register(page)).toBe('2026-001')
  })

  await test.step('the case shows its next step, its dates and why', async () => {
    await expect(page.getByRole('heading', { name: 'Wijs een behandelaar aan' })).toBeVisible()
    expect(await datesOn(page)).toEqual({
      acknowledgeBy: '2026-11-23',
      aim: '2026-12-07',
      aimActBy: '2026-12-07',
      limit: '2026-12-28',
      limitActBy: '2026-12-28',
    })
    await look(page, '12-case')
    await page.getByRole('button', { name: 'Waarom deze datums?' }).click()
    await expect(page.getByText('is de 5e werkdag. Niet meegeteld: za 21 nov (weekend) en zo 22 nov (weekend).')).toBeVisible()
    await look(page, '13-case-why')
  })

  await test.step('a handler, and the letter', async () => {
    await openAssign(page)
    expect(await candidates(page)).toMatchObject([{ name: 'Samira El Proef', canHandle: true }])
    await look(page, '14-assign')
    await assign(page)
    await page.getByRole('button', { name: 'Maak de brief' }).click()
    await expect(page.getByText('Geen adres en geen e-mailadres bekend')).toBeVisible()
    await look(page, '15-letter-incomplete')
    await page.getByRole('button', { name: 'Vul aan' }).click()
    await look(page, '16-edit')
    await box(page, 'E-mail voor de brieven').fill('noor@example.nl')
    await page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click()
    await page.getByRole('button', { name: 'Maak de brief' }).click()
    await expect(page.getByText('Alles in orde')).toBeVisible()
    const file = `${userData}-brief.docx`
    await answerSaveDialog(first, file)
    await makeLetter(page)
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    await look(page, '17-letter')
    await sendLetter(page)
    await page.getByRole('link', { name: '2026-001' }).click()
    await expect(page.getByText('Gedaan ma 23 nov')).toBeVisible()
    await look(page, '18-case-acknowledged')
  })

  await test.step('the list and the calendar', async () => {
    await page
      .getByRole('link', { name: /^Klachten/ })
      .first()
      .click()
    await expect(page.getByRole('row', { name: /2026-001/ })).toBeVisible()
    await look(page, '19-cases')
    await page.getByRole('link', { name: 'Agenda' }).click()
    await list(page, 'Agenda van').click()
    await page.getByRole('option', { name: 'Samira El Proef' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('table', { name: /Agenda van Samira El Proef/ })).toBeVisible()
    await look(page, '20-agenda')
    for (const part of ['Organisatie', 'Locaties', 'Mensen', 'Vrije dagen', 'Herstelsleutel', 'Weergave']) {
      await page.getByRole('link', { name: 'Instellingen' }).click()
      await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: part }).click()
      await look(page, `21-settings-${part.toLowerCase().replaceAll(' ', '-')}`)
    }
  })

  await first.close()
  const second = await launch()
  await test.step('close, open, unlock: everything is there', async () => {
    const again = second.page
    await expect(again.getByText('Marijke Voorbeeld')).toBeVisible()
    await look(again, '22-unlock')
    await unlock(again, 'iets anders dan de zin')
    await expect(again.getByText('Deze wachtzin klopt niet.')).toBeVisible()
    await look(again, '23-unlock-refused')
    await unlock(again, PASSPHRASE)
    await openCases(again)
    await again
      .getByRole('row', { name: /2026-001/ })
      .getByRole('link')
      .click()
    await expect(again.getByRole('heading', { name: 'Niet gebeld na een val' })).toBeVisible()
    await expect(again.getByText('Stel een oplossing voor')).toBeVisible()
    for (const event of [
      'Klacht geregistreerd',
      'Samira El Proef aangewezen als behandelaar',
      'Gegevens gewijzigd',
      'Brief gemaakt: Ontvangstbevestiging',
      'Brief verstuurd: Ontvangstbevestiging',
    ]) {
      await expect(again.getByRole('heading', { name: event })).toBeVisible()
    }
  })
})
