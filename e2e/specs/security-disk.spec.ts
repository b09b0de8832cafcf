import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type RunningApp, test } from '../app.ts'
import { type Leftover, leftovers } from '../leftovers.ts'
import { addByButton, openAttachment } from '../pages/attachments.ts'
import { chooseFolder, exportsIn, makeExport } from '../pages/backup.ts'
import { assign, openAssign } from '../pages/case-file.ts'
import { box, pick } from '../pages/controls.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { makeLetter, sendLetter } from '../pages/letter.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { openReport } from '../pages/report.ts'
import { openSettings } from '../pages/settings.ts'
import { addPerson, beginRegister, confirmRecoveryKey, finishSetup } from '../pages/setup.ts'

const PASSPHRASE = 'grasmaaier pinguïn zeewier trompet'

/** Invented words that nobody else's file holds, so that each find is a leak. */
const FOUNDER = {
  organisation: 'Kinderopvang Knotwilgenrijk',
  complaintsEmail: 'klachten@knotwilgenrijk.example.nl',
  phone: '06-12340001',
  address: { street: 'Schaatsenrijderspad 41', postcode: '1234 XQ', city: 'Proefmeerdam' },
  name: 'Wietske Blauwbörger',
  role: 'Directeur',
}
const HANDLER = { name: 'Oğuzhan Testerink', job: 'Locatiedierbaar', email: 'oguzhan@knotwilgenrijk.example.nl' }
const LOCATION = 'De Zeemeeuwentoren'
const CALL = {
  channel: 'E-mail',
  name: 'Annechien van Proefmeer',
  phone: '06-12345991',
  email: 'annechien.vanproefmeer@example.nl',
  address: { street: 'Klaproosvlinderlaan 7', postcode: '1234 ZW', city: 'Toetsveenhuizen' },
  child: 'Quintijn',
  description: 'Quintijn kreeg drie keer pindakaas terwijl zijn notenallergie op het kaartje staat.',
  desiredOutcome: 'Een excuusgesprek met de kookploeg',
  subject: 'Pindakaasboterham bij notenallergie',
  aboutPerson: 'Sytske Hulpkracht',
  nature: 'Communicatie',
  suspicion: 'Nee',
} as const
const HALF_TYPED = { name: 'Ferdinandus Halfgetypt', child: 'Liesbethje', description: 'Moeder begon te vertellen over de schommelstoel' }
const ADDED_LATER = { name: 'Hiltje Naderhand', email: 'hiltje.naderhand@example.nl' }
const OWN_SENTENCE = 'Wij schrokken van wat u schreef.'
const ATTACHMENT = {
  name: 'Verklaring Ybeltje.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Ybeltje zag dat de koekjestrommel omviel.\n'.repeat(2_000)),
}
const REPORT_TEXT = 'Onze klachtenregeling ligt bij de paraplubak in de hal.'

/** Whole, and by the words that would give a person away. */
const secretsWith = (key: string): string[] => [
  PASSPHRASE,
  ...['grasmaaier', 'pinguïn zeewier', 'trompet'],
  key,
  ...[key.slice(16), key.slice(16, 36), key.slice(40, 60), key.slice(16).replaceAll(/(.{5})/g, '$1 ')],
  ...['Knotwilgenrijk', FOUNDER.phone, '0612340001', 'Schaatsenrijderspad', '1234 XQ', 'Proefmeerdam', 'Wietske', 'Blauwbörger'],
  ...['Oğuzhan', 'Testerink', 'Locatiedierbaar', 'oguzhan', LOCATION, 'Zeemeeuwentoren'],
  ...[
    'Annechien',
    'van Proefmeer',
    CALL.phone,
    '0612345991',
    '12345991',
    'vanproefmeer',
    'Klaproosvlinderlaan',
    '1234 ZW',
    'Toetsveenhuizen',
  ],
  ...['Quintijn', 'pindakaas', 'notenallergie', 'excuusgesprek', 'Sytske', 'Hulpkracht'],
  ...['Ferdinandus', 'Halfgetypt', 'Liesbethje', 'schommelstoel'],
  ...['Hiltje', 'Naderhand', 'Wij schrokken'],
  ...['Ybeltje', 'Verklaring Y', 'koekjestrommel', 'paraplubak'],
]

/** A copy is named after the organisation, so that a folder tells whose it is: that is nobody’s personal data. */
const isNameOfExport = ({ file, secret }: Leftover): boolean =>
  secret === 'Knotwilgenrijk' && /^(backups\.json|gehoor-kinderopvang-knotwilgenrijk-[\d-]+\.age)$/.test(file)

/** What the next save dialog proposes, from now on; it saves to `path`, or fails with words that must not be kept. */
async function watchSaveDialog({ app }: RunningApp, path: string | null): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async (_: unknown, { defaultPath }: Electron.SaveDialogOptions) => {
      Reflect.set(globalThis, 'proposed', [...(Reflect.get(globalThis, 'proposed') ?? []), String(defaultPath)])
      if (filePath === null) throw new Error('Annechien van Proefmeer')
      return { canceled: false, filePath }
    }) as typeof dialog.showSaveDialog
  }, path)
  return () => app.evaluate(() => Reflect.get(globalThis, 'proposed') ?? [])
}

test('nothing that was typed on any screen can be read anywhere under the folder of the app', async ({ launch, userData }) => {
  test.setTimeout(240_000)
  const running = await launch()
  const { page } = running
  const titles: string[] = []
  const noteTitle = async (): Promise<void> => void titles.push(await page.title())

  await beginRegister(page, FOUNDER, PASSPHRASE)
  const key = await confirmRecoveryKey(page)
  await finishSetup(page, LOCATION, { ...HANDLER, location: LOCATION })

  await openIntake(page)
  await fillIntake(page, { ...CALL, location: LOCATION })
  await expect(page.getByText(/^Concept bewaard om/)).toBeVisible()
  expect(await register(page)).toBe('2026-001')

  await openAssign(page)
  await assign(page, HANDLER.name)
  await page.getByRole('button', { name: 'Maak de brief' }).click()
  await box(page, 'Eigen zin mag leeg blijven').fill(OWN_SENTENCE)
  const letter = `${userData}-ontvangstbevestiging.docx`
  const proposed = await watchSaveDialog(running, null)
  await page.getByRole('button', { name: 'Naar Word' }).click()
  await expect(page.getByText(/^Dit lukte niet, en er is niets veranderd/).first()).toBeVisible()
  await watchSaveDialog(running, letter)
  await makeLetter(page)
  expect(existsSync(letter)).toBe(true)
  await sendLetter(page)
  await noteTitle()

  await openCases(page)
  await caseRow(page, '2026-001').getByRole('link').click()
  await addByButton(page, [ATTACHMENT])
  const shown = await openAttachment(page, ATTACHMENT.name)
  await expect(shown.getByText(/koekjestrommel/).first()).toBeVisible()
  await noteTitle()
  await page.keyboard.press('Escape')

  await openReport(page)
  await page.getByRole('list', { name: 'De vijf delen die de wet vraagt' }).getByRole('link', { name: 'Onze regeling' }).click()
  await box(page, 'Beknopte beschrijving van de regeling').fill(REPORT_TEXT)
  await page.getByRole('button', { name: 'Zet in het verslag: Beknopte beschrijving van de regeling' }).click()
  await page.getByText('De tekst staat in het verslag').first().waitFor()
  await noteTitle()

  await openSettings(page, 'Mensen')
  await addPerson(page, ADDED_LATER)
  await openSettings(page, 'Weergave')
  await pick(page, 'Kleuren', 'Donker')

  await page.getByRole('button', { name: /^Zoek op naam/ }).click()
  await page.getByRole('searchbox').fill('Annechien van Proefmeer')
  await expect(page.getByRole('option', { name: /2026-001/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await openIntake(page)
  await fillIntake(page, HALF_TYPED)
  await expect(page.getByText(/^Concept bewaard om/)).toBeVisible()
  await noteTitle()

  const copies = `${userData}-kopieën`
  mkdirSync(copies)
  await chooseFolder(running, copies)
  await makeExport(page)
  await page.getByRole('button', { name: 'Doe de herstelproef' }).click()
  await expect(page.getByText(/^De kopie is goed/)).toBeVisible()
  const names = [...(await proposed()), ...titles]
  await running.close()

  const secrets = secretsWith(key)
  expect(exportsIn(copies)).toHaveLength(1)
  for (const folder of [userData, copies]) expect(leftovers(folder, secrets).filter((found) => !isNameOfExport(found))).toEqual([])
  // What failed is on record, by kind and place.
  expect(readFileSync(join(userData, 'logs/gehoor.log'), 'utf8')).toContain('files:save-document')
  expect(names.length).toBeGreaterThan(4)
  for (const secret of secrets) for (const name of names) expect(name.toLowerCase()).not.toContain(secret.toLowerCase())
  rmSync(copies, { recursive: true })
})
