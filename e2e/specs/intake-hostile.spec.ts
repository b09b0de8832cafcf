import { readFileSync } from 'node:fs'
import { paragraphsOf, partsOf } from '../../src-renderer/documents/test-kit.ts'
import { answerSaveDialog, expect, test } from '../app.ts'
import { assign, openAssign } from '../pages/case-file.ts'
import { box } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { makeLetter } from '../pages/letter.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'

const NAME = '\u202Eרות\u202C <b>Zoë</b> 👩‍👩‍👧 O’Neill & {{aim}}'
const STREET = '=HYPERLINK("http://example.nl","Elzenlaan 22")'
const SUBJECT = '<script>window.ran = "subject"</script> $t(common.yes) & "x"'
const STORY = [
  '<script>window.ran = "story"</script>',
  '<img src=x onerror="window.ran = \'picture\'">',
  '=HYPERLINK("http://example.nl/","klik hier")',
  '  ingesprongen, en  dubbel gespatieerd',
  '👶🏽 עברית Gündoğar Małgorzata \u202Eachterstevoren\u202C',
  `${'Er ging veel mis. '.repeat(600)}`,
]
  .join('\n')
  .slice(0, 10_000)

test('whatever is typed stands exactly so in the case, in the list and in the Word file, and never runs', async ({ launch, userData }) => {
  const running = await launch()
  const { page } = running
  await practise(page)
  await openIntake(page)
  await fillIntake(page, {
    name: NAME,
    address: { street: STREET, postcode: '1234 AB', city: 'Proefdam' },
    child: 'Zoë 👶🏽',
    description: STORY,
    desiredOutcome: SUBJECT,
    subject: SUBJECT,
    location: 'Het Rietnest',
    nature: 'Communicatie',
    suspicion: 'Nee',
  })
  expect(STORY).toHaveLength(10_000)
  expect(await register(page)).toBe('2026-001')

  await test.step('in the case', async () => {
    const story = page.getByRole('region', { name: 'De klacht' }).locator('.told')
    expect(await story.first().textContent()).toBe(STORY)
    expect(await story.nth(1).textContent()).toBe(`Gewenst. ${SUBJECT}`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(SUBJECT)
    await expect(page.getByRole('complementary', { name: 'Gegevens' })).toContainText(NAME)
    await expect(page.getByRole('complementary', { name: 'Gegevens' })).toContainText(STREET)
  })

  await test.step('in the list, where it is found by any of its words', async () => {
    await openCases(page)
    const cells = await caseRow(page, '2026-001').locator('th, td').allTextContents()
    expect([cells[1], cells[2]]).toEqual([SUBJECT, NAME])
    await page.getByRole('searchbox', { name: 'Zoek in klachten' }).fill("<B>ZOE</b> o'neill window.ran")
    await expect(caseRow(page, '2026-001')).toBeVisible()
    await caseRow(page, '2026-001').getByRole('link').click()
  })

  await test.step('in the letter, on the screen and in Word', async () => {
    await openAssign(page)
    await assign(page)
    await page.getByRole('button', { name: 'Maak de brief' }).click()
    await box(page, 'Eigen zin mag leeg blijven').fill(STORY)
    const preview = page.getByRole('region', { name: 'Voorbeeld van de brief' })
    await expect(preview).toContainText(`Beste ${NAME},`)
    const file = `${userData}-brief.docx`
    await answerSaveDialog(running, file)
    await makeLetter(page)
    const { 'word/document.xml': letter = '' } = partsOf(readFileSync(file))
    const paragraphs = paragraphsOf(letter)
    for (const line of [NAME, STREET, `Beste ${NAME},`, STORY]) expect(paragraphs).toContain(line)
    expect(paragraphs.join('\n')).toContain(`Je klacht gaat over: ${SUBJECT}.`)
  })

  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})
