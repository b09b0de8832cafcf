import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { answerSaveDialog } from '../launch.ts'
import { look } from '../look.ts'
import { box } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'
import { mainMenu } from '../pages/main-menu.ts'
import { openReport } from '../pages/report.ts'
import { seedAndUnlock } from '../seed.ts'
import { REPORTED, renumber, reportedCase } from '../seed-report.ts'

const program = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' })

const texts = (page: Page, part: string) =>
  page.getByRole('list', { name: 'De vijf delen die de wet vraagt' }).getByRole('link', { name: part })

test('R1 to R8: the annual report, from the live figures to the frozen report that was sent', async ({ launch, userData }) => {
  test.setTimeout(360_000)
  const running = await launch({ today: '2027-02-15' })
  const { page } = running
  await practise(page, 'Marjolein Hofwijzer')
  await seedAndUnlock(page, REPORTED)

  await test.step('T10: from January on Today asks attention for it', async () => {
    await expect(page.getByText('Bij de GGD en de ouders uiterlijk maandag 31 mei 2027')).toBeVisible()
    await page.getByRole('button', { name: 'Naar het jaarverslag' }).click()
    await page.getByRole('heading', { name: 'Jaarverslag 2026' }).waitFor()
  })

  await test.step('R3: every location has a row, and the sum is that of the register', async () => {
    const table = page.getByRole('table', { name: /^Per locatie/ })
    await expect(table.getByRole('row', { name: /^Samen/ })).toHaveText(/Samen\s*1\s*4\s*3\s*2/)
    await expect(table.getByText('klopt met het register')).toBeVisible()
    await expect(table.locator('tbody tr')).toHaveCount(6)
    await look(page, '70-report-cockpit')
  })

  await test.step('R8: it cannot be signed off before it is ready', async () => {
    await expect(page.getByText('Nog niet alle delen zijn geschreven.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Stel het verslag vast' })).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('R1: texts begin with a suggestion, and never with words of the case', async () => {
    for (const [part, label] of [
      ['Onze regeling', 'Beknopte beschrijving van de regeling'],
      ['Bekend bij ouders', 'Hoe de regeling onder de aandacht is gebracht'],
    ] as const) {
      await texts(page, part).click()
      await page.getByRole('button', { name: `Neem voorstel over: ${label}` }).click()
      await page.getByRole('button', { name: `Zet in het verslag: ${label}` }).click()
      await page.getByText('De tekst staat in het verslag').first().waitFor()
      await page.getByRole('link', { name: 'Jaarverslag 2026' }).click()
    }
    await texts(page, 'Oordelen en maatregelen').click()
    await page.getByRole('button', { name: 'Neem voorstel over: Strekking van de oordelen, Onder de Linde' }).click()
    const tenor = box(page, 'Strekking van de oordelen, Onder de Linde')
    await expect(tenor).toHaveValue('Gegrond. Ouders hoorden te laat van een wissel op de groep.')
    await expect(page.locator('body')).not.toContainText(/Geheim van het dossier/)
  })

  await test.step('R2: a name is shown where it stands, while it is typed', async () => {
    const tenor = box(page, 'Strekking van de oordelen, Onder de Linde')
    await tenor.fill('Gegrond. Joost belde de ouders van Noud te laat.')
    await expect(page.locator('.report-editor mark')).toHaveText(['Joost', 'Noud'])
    await look(page, '71-report-texts')
    await page.getByRole('button', { name: 'Zet in het verslag: Strekking van de oordelen, Onder de Linde' }).click()
    await page.getByRole('button', { name: 'Neem voorstel over: Aard van de maatregelen, Onder de Linde' }).click()
    await page.getByRole('button', { name: 'Zet in het verslag: Aard van de maatregelen, Onder de Linde' }).click()
    await page.getByText('De tekst staat in het verslag').first().waitFor()
    await page.getByRole('link', { name: 'Jaarverslag 2026' }).click()
  })

  await test.step('R2: and is overruled with a reason, or mended', async () => {
    await expect(page.getByText('2 open', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Bekijk het verslag' }).click()
    for (const name of ['Naar Word', 'Naar PDF']) await expect(page.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
    await page.getByRole('link', { name: /^Herschrijf dat/ }).click()
    await page.getByRole('button', { name: 'Laat staan, met reden' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Laat staan, met reden' }).click()
    await expect(dialog.getByText('Vul dit in.')).toBeVisible()
    await look(page, '72-report-overrule')
    await box(dialog, 'Waarom het mag blijven staan').fill('Joost is de naam van het hoofdgebouw.')
    await page.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Laat staan, met reden' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'Herschrijf' }).click()
    await box(page, 'Strekking van de oordelen, Onder de Linde').fill('Gegrond. Joost: ouders hoorden te laat van een wissel.')
    await page.getByRole('button', { name: 'Zet in het verslag: Strekking van de oordelen, Onder de Linde' }).click()
    await page.getByRole('link', { name: 'Jaarverslag 2026' }).click()
    await expect(page.getByText('0 open', { exact: true })).toBeVisible()
  })

  const word = join(userData, 'verslag.docx')
  const told = (): string => {
    program(
      'soffice',
      `-env:UserInstallation=file://${join(userData, 'office')}`,
      '--headless',
      '--convert-to',
      'txt:Text',
      '--outdir',
      userData,
      word,
    )
    return program('cat', join(userData, 'verslag.txt'))
  }
  let frozen = ''
  await test.step('R8: signed off, in Word and as PDF', async () => {
    await page.getByRole('button', { name: 'Stel het verslag vast' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stel het verslag vast' }).click()
    await expect(page.getByText('Vastgesteld op maandag 15 februari 2027.')).toBeVisible()
    await page.getByRole('link', { name: 'Bekijk het verslag' }).click()
    await page.getByRole('heading', { name: 'Het verslag' }).waitFor()
    await look(page, '73-report-document')
    await answerSaveDialog(running, word)
    await page.getByRole('button', { name: 'Naar Word' }).click()
    await expect(page.getByText('Bewaard: verslag.docx')).toBeVisible({ timeout: 60_000 })
    frozen = told()
    expect(frozen).toContain('Gegrond. Joost: ouders hoorden te laat van een wissel.')
    expect(frozen).not.toMatch(/Geheim|Achternaam|Noud/)
    const pdf = join(userData, 'verslag.pdf')
    await answerSaveDialog(running, pdf)
    await page.getByRole('button', { name: 'Naar PDF' }).click()
    await expect(page.getByText('Bewaard: verslag.pdf')).toBeVisible({ timeout: 60_000 })
    const printed = program('pdftotext', '-layout', pdf, '-')
    expect(printed).toContain('Klachtenjaarverslag 2026')
    expect(printed).not.toContain('Vergrendel')
    expect(program('pdfinfo', pdf)).toMatch(/Page size:\s*59\d(\.\d+)? x 84\d/)
  })

  await test.step('R8: made again it is the same, whatever changed since', async () => {
    await seedAndUnlock(page, [renumber(reportedCase({ number: 805, receivedOn: '2026-07-01', locationId: 'linde' }), 40)])
    await openReport(page)
    await page.getByRole('link', { name: '2026' }).click()
    await expect(page.getByRole('row', { name: /^Samen/ })).toHaveText(/Samen\s*1\s*4\s*3\s*2/)
    await page.getByRole('link', { name: 'Bekijk het verslag' }).click()
    await answerSaveDialog(running, word)
    await page.getByRole('button', { name: 'Naar Word' }).click()
    await expect(page.getByText('Bewaard: verslag.docx')).toBeVisible({ timeout: 60_000 })
    expect(told()).toBe(frozen)
    await page.getByRole('link', { name: 'Jaarverslag 2026' }).click()
  })

  await test.step('R7: the day for each supervisor and for the parents; days that differ are flagged', async () => {
    const record = async (name: string, day: string): Promise<void> => {
      await page.getByRole('button', { name: new RegExp(`^(Leg vast|Wijzig): ${name}$`) }).click()
      const dialog = page.getByRole('dialog')
      await box(dialog, 'Op').fill(day)
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'hidden' })
    }
    const buttons = page.getByRole('button', { name: /^Leg vast: GGD/ })
    const names = await buttons.evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? '').replace('Leg vast: ', '')))
    expect(names.length).toBeGreaterThan(1)
    await record('Ouders', '12-2-2027')
    for (const name of names) await record(name, '15-2-2027')
    await expect(page.getByText('De dagen verschillen.')).toBeVisible()
    await look(page, '74-report-sent')
    await record('Ouders', '15-2-2027')
    await expect(page.getByText('De dagen verschillen.')).toHaveCount(0)
    const letter = join(userData, 'brief.docx')
    await answerSaveDialog(running, letter)
    await page
      .getByRole('button', { name: /^Begeleidende brief voor/ })
      .first()
      .click()
    await expect.poll(() => existsSync(letter)).toBe(true)
    const again = join(userData, 'brief-nog-eens.docx')
    await answerSaveDialog(running, again)
    await page.getByRole('button', { name: /^Bewaar opnieuw: Brief 1/ }).click()
    await expect.poll(() => existsSync(again)).toBe(true)
    expect(readFileSync(again).equals(readFileSync(letter))).toBe(true)
    await page.getByRole('radiogroup', { name: 'Taal van de begeleidende brief' }).scrollIntoViewIfNeeded()
    await look(page, '74b-report-letter')
  })

  await test.step('C12: retention knows that it was sent, and Today asks no more', async () => {
    await mainMenu(page)
      .getByRole('link', { name: /^Vandaag/ })
      .click()
    await expect(page.getByRole('button', { name: 'Naar het jaarverslag' })).toHaveCount(0)
  })

  await test.step('R8: what turned out wrong is taken back with a reason, and the old version stays readable', async () => {
    await openReport(page)
    await page.getByRole('button', { name: 'Trek de vaststelling in' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Trek de vaststelling in' }).click()
    await expect(dialog.getByText('Leg uit wat er niet klopt.')).toBeVisible()
    await look(page, '76-report-withdraw')
    await box(dialog, 'Wat er niet klopt').fill('Er ontbrak een klacht van juli.')
    await dialog.getByRole('button', { name: 'Trek de vaststelling in' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(page.getByRole('row', { name: /^Samen/ })).toHaveText(/Samen\s*1\s*5\s*/)
    await expect(page.getByRole('button', { name: 'Stel het verslag vast' })).toBeVisible()
    await expect(page.getByText('Er ontbrak een klacht van juli.')).toBeVisible()
    await expect(page.getByText(/^De ingetrokken versie van .*: op 15/).first()).toBeVisible()
    await page.getByText('Er ontbrak een klacht van juli.').scrollIntoViewIfNeeded()
    await look(page, '77-report-withdrawn')
    await page.getByRole('link', { name: /^Lees de versie die is vastgesteld op/ }).click()
    await expect(page.getByText(/Die is ingetrokken op .* en geldt niet meer/)).toBeVisible()
    await expect(page.getByText('Gegrond. Joost: ouders hoorden te laat van een wissel.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Naar Word' })).toHaveCount(0)
    await look(page, '78-report-withdrawn-read')
    await page.getByRole('link', { name: 'Naar het verslag van nu' }).click()
    await expect(page.getByRole('button', { name: 'Naar Word' })).toBeVisible()
  })

  await test.step('R8: what was sent was another version: Today asks again, also once it is signed off anew', async () => {
    const today = mainMenu(page).getByRole('link', { name: /^Vandaag/ })
    await today.click()
    await page.getByRole('button', { name: 'Naar het jaarverslag' }).click()
    await page.getByRole('button', { name: 'Stel het verslag vast' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stel het verslag vast' }).click()
    await expect(page.getByText('Vastgesteld op maandag 15 februari 2027.')).toBeVisible()
    await expect(page.getByText('nog niet', { exact: true }).first()).toBeVisible()
    await expect(page.getByText(/^De ingetrokken versie van .*: op 15/).first()).toBeVisible()
    await today.click()
    await expect(page.getByRole('button', { name: 'Naar het jaarverslag' })).toBeVisible()
  })

  await test.step('the overview for a visit names nobody', async () => {
    await openReport(page)
    const visit = join(userData, 'bezoek.docx')
    await answerSaveDialog(running, visit)
    await page.getByRole('button', { name: 'Maak het overzicht' }).click()
    await expect.poll(() => existsSync(visit), { timeout: 30_000 }).toBe(true)
    program(
      'soffice',
      `-env:UserInstallation=file://${join(userData, 'office')}`,
      '--headless',
      '--convert-to',
      'txt:Text',
      '--outdir',
      userData,
      visit,
    )
    const read = program('cat', join(userData, 'bezoek.txt'))
    expect(read).toContain('Klacht 2026-803')
    expect(read).toContain('Ontvangstbevestiging verstuurd')
    expect(read).not.toMatch(/Achternaam|Noud|Joost|Geheim/)
  })
})

test('R5: a year without complaints asks for no report, and offers a nil report; the office does not see it', async ({ launch }) => {
  const { page } = await launch({ today: '2027-02-15' })
  await practise(page, 'Marjolein Hofwijzer')
  await openReport(page)
  await expect(page.getByText('In 2026 zijn er geen klachten. De wet vraagt dan geen verslag.')).toBeVisible()
  await look(page, '75-report-nil')
})

test('R1: only the director makes the report', async ({ launch }) => {
  const { page } = await launch()
  await practise(page, 'Gerda Uitslag')
  await expect(mainMenu(page).getByRole('link', { name: 'Jaarverslag' })).toHaveCount(0)
  for (const address of ['#/report', '#/report/2026/scheme', '#/report/2026/document']) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await expect(page.getByRole('alert')).toContainText('Alleen de directeur maakt het jaarverslag.')
  }
})
