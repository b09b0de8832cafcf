import { existsSync } from 'node:fs'
import { answerSaveDialog, expect, test } from '../app.ts'
import { leftovers } from '../leftovers.ts'
import { assign, openAssign } from '../pages/case-file.ts'
import { box, pick } from '../pages/controls.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { makeLetter, sendLetter } from '../pages/letter.ts'
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
]

test('nothing that was typed on any screen can be read anywhere under the folder of the app', async ({ launch, userData }) => {
  const running = await launch()
  const { page } = running

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
  await answerSaveDialog(running, letter)
  await makeLetter(page)
  expect(existsSync(letter)).toBe(true)
  await sendLetter(page)

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
  await running.close()

  expect(leftovers(userData, secretsWith(key))).toEqual([])
})
