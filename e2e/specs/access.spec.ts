import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { answerSaveDialog, expect, test } from '../app.ts'
import { look } from '../look.ts'
import { assign, fromMenu, openAssign } from '../pages/case-file.ts'
import { box, group } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'

const STORY =
  'Sjoerd Paalvast liet mijn zoon alleen bij Quirina Testbergen. Toen ik Sjoerd belde zei hij niets. De oma van Feddeltje, oma.proef@voorbeeld.nl, zag het ook.'

const program = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' })

test('an access request: every name is reviewed, and what is blacked out is not in the file', async ({ launch, userData }) => {
  test.setTimeout(120_000)
  const running = await launch()
  const { page } = running
  await practise(page, 'Gerda Uitslag')
  await openIntake(page)
  await fillIntake(page, {
    channel: 'E-mail',
    name: 'Annechien van Proefmeer',
    email: 'annechien@voorbeeld.nl',
    child: 'Quintijn',
    location: 'Het Rietnest',
    description: STORY,
    desiredOutcome: 'Excuses van Sjoerd',
    subject: 'Alleen gelaten',
    ground: 'Gedraging',
    nature: 'Communicatie',
    suspicion: 'Nee',
  })
  const reference = await register(page)
  await openAssign(page)
  await assign(page)
  await fromMenu(page, 'Inzageverzoek')
  await page.getByRole('heading', { name: 'Inzageverzoek', exact: true }).waitFor()
  const find = (name: string) => page.getByRole('article', { name, exact: true })
  const preview = page.getByRole('region', { name: 'Voorbeeld van het dossier' })

  await test.step('each name stands with its sentences; all are black but who acts for the organisation', async () => {
    await expect(find('Sjoerd Paalvast')).toBeVisible()
    await expect(find('Sjoerd')).toContainText('Excuses van Sjoerd')
    await expect(find('oma.proef@voorbeeld.nl')).toContainText('Telefoon of e-mail van een ander')
    await expect(find('Derya Kılıçbay')).toContainText('Handelt namens de organisatie')
    await expect(find('Quirina')).toContainText('Misschien een naam')
    await expect(preview).not.toContainText(/Sjoerd|Paalvast|Quirina|Testbergen|Feddeltje|oma\.proef/)
    await expect(preview).toContainText('Annechien van Proefmeer')
    await expect(preview).toContainText('Derya Kılıçbay')
    await look(page, '70-access')
  })

  await test.step('a name that stays needs a reason', async () => {
    await group(page, 'Wat gebeurt er met Feddeltje?').getByText('Laten staan').click()
    await expect(preview).toContainText('De oma van Feddeltje')
    const make = page.getByRole('button', { name: 'Bewaar als Word-bestand' })
    await make.press('Enter')
    await expect(page.getByText('Schrijf eerst bij elke naam die blijft staan waarom.')).toBeVisible()
    await expect(find('Feddeltje').getByText('Schrijf waarom deze naam mag blijven staan.')).toBeVisible()
    await box(page, 'Waarom mag Feddeltje blijven staan?').fill('Het eigen zusje')
  })

  await test.step('a word that no search can know is blacked out by typing it', async () => {
    const extra = box(page, 'Maak nog een woord of naam zwart')
    await extra.fill('MIJN ZOON')
    await expect(page.getByText('MIJN ZOON, 1 keer')).toBeVisible()
    await extra.press('Enter')
    await expect(preview).not.toContainText('mijn zoon')
    await look(page, '71-access-reviewed')
  })

  await test.step('what was decided is there again after leaving', async () => {
    await page.getByRole('link', { name: String(reference) }).click()
    await fromMenu(page, 'Inzageverzoek')
    await expect(box(page, 'Waarom mag Feddeltje blijven staan?')).toHaveValue('Het eigen zusje')
    await expect(preview).not.toContainText('mijn zoon')
  })

  const file = `${userData}-inzage.docx`
  await test.step('saved as Word, and told in the history', async () => {
    await answerSaveDialog(running, file)
    await page.getByRole('button', { name: 'Bewaar als Word-bestand' }).click()
    await expect(page.getByText(/is bewaard en staat bij wat er gebeurd is$/)).toBeVisible()
    await look(page, '72-access-saved')
    await page.getByRole('link', { name: String(reference) }).click()
    await expect(page.getByText(/Inzageverzoek: dossier gemaakt als Word-bestand/)).toBeVisible()
    await expect(page.getByText(/Feddeltje \(Het eigen zusje\)/)).toBeVisible()
  })

  await test.step('no part of the file holds what was blacked out', () => {
    expect(existsSync(file)).toBe(true)
    const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(file))))
    const all = parts.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n')
    expect(all).toContain('Annechien van Proefmeer')
    expect(all).toContain('Feddeltje')
    expect(all).not.toMatch(/Sjoerd|Paalvast|Quirina|Testbergen|oma\.proef|mijn zoon|Gerda/i)
    program(
      'soffice',
      `-env:UserInstallation=file://${userData}-office`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      `${userData}-pdf`,
      file,
    )
    const text = program('pdftotext', `${userData}-pdf/${file.split('/').at(-1)?.replace('.docx', '.pdf')}`, '-')
    expect(text).toContain('Annechien van Proefmeer')
    expect(text).not.toMatch(/Sjoerd|Testbergen|oma\.proef/i)
  })
})
