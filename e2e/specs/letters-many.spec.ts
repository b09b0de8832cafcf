import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { evolve } from '../../src-renderer/domain/complaint/evolve.ts'
import { cardOf } from '../../src-renderer/store/card.ts'
import { expect, type RunningApp, TODAY, test } from '../app.ts'
import { answerOpenDialog } from '../launch.ts'
import { look } from '../look.ts'
import { practise } from '../pages/gate.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { makeChosen, openLetters } from '../pages/many-letters.ts'
import { manyCases, type SeedCase, seedAndUnlock } from '../seed.ts'

/** A register in which so many cases wait for their acknowledgement, but for signals and for some without a handler. */
async function register(running: RunningApp, count: number): Promise<void> {
  const { page } = running
  await practise(page)
  await openCases(page)
  await seedAndUnlock(page, manyCases(count, ['vlier', 'linde'], ['p07', 'p08'], TODAY))
}

const wholeLetter = (path: string): string => strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())

test('C3: several letters at once, each in the folder and in its case, and nothing written over', async ({ launch }, info) => {
  const running = await launch()
  const { page } = running
  await register(running, 14)
  await openLetters(page)
  const table = page.getByRole('table', { name: 'Brieven die nodig zijn' })
  await expect(table.getByRole('row')).not.toHaveCount(1)
  await look(page, '175-letters-many')
  const handled = await table.getByText('Kan worden gemaakt').count()
  const waiting = await table.getByText('Nog geen behandelaar').count()
  expect([handled > 5, waiting > 0]).toEqual([true, true])
  await expect(page.getByRole('button', { name: `Maak ${handled} brieven` })).toBeVisible()
  // What has to be mended is not chosen, and leads to where it is.
  const blocked = table.getByRole('row').filter({ hasText: 'Nog geen behandelaar' }).first()
  await expect(blocked.getByRole('checkbox')).toBeDisabled()
  await expect(blocked.getByRole('link', { name: /^Kies: / })).toBeVisible()

  const first = table.getByRole('row').filter({ hasText: 'Kan worden gemaakt' }).first()
  const reference = (await first.getByRole('link').first().textContent()) ?? ''
  const last = table.getByRole('row').filter({ hasText: 'Kan worden gemaakt' }).last()
  const all = table.getByRole('checkbox', { name: 'Kies alle brieven die klaar zijn' })
  await expect(all).toBeChecked()
  await last.getByRole('checkbox').press('Space')
  await expect(all).toBeChecked({ indeterminate: true })
  await expect(page.getByRole('button', { name: `Maak ${handled - 1} brieven` })).toBeVisible()
  await look(page, '175-letters-some')

  // Who chooses no folder has made nothing.
  await answerOpenDialog(running, null)
  await page.getByRole('button', { name: `Maak ${handled - 1} brieven` }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const folder = info.outputPath('brieven')
  mkdirSync(folder)
  writeFileSync(`${folder}/${reference} ontvangstbevestiging.docx`, 'van iemand anders')
  await makeChosen(running, folder)
  await expect(page.getByRole('heading', { name: `${handled - 1} brieven gemaakt` })).toBeVisible({ timeout: 60_000 })
  await look(page, '176-letters-made')
  const files = readdirSync(folder).sort()
  expect(files).toHaveLength(handled)
  expect(readFileSync(`${folder}/${reference} ontvangstbevestiging.docx`, 'utf8')).toBe('van iemand anders')
  expect(wholeLetter(`${folder}/${reference} ontvangstbevestiging (2).docx`)).toContain(reference)
  for (const file of files) expect(file).toMatch(/^20\d\d-\d{3} ontvangstbevestiging( \(2\))?\.docx$/)
  await page.getByRole('dialog').getByRole('button', { name: 'Sluit' }).click()

  // The one that was left is still there, and only that.
  await expect(page.getByRole('button', { name: 'Maak 1 brief', exact: true })).toHaveCount(0)
  await expect(table.getByText('Kan worden gemaakt')).toHaveCount(1)
  await openCases(page)
  await page.getByText('Alle', { exact: false }).first().click()
  await caseRow(page, reference).getByRole('link').click()
  await expect(page.getByRole('button', { name: /^Bewaar opnieuw: Ontvangstbevestiging/ })).toBeVisible()
})

/** In the page: a letter takes a second, so that there is time to look and to stop. */
function slowWorkers(): void {
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = new Proxy(post, {
    apply: (target, worker, given) => {
      setTimeout(() => Reflect.apply(target, worker, given), 1_000)
    },
  })
}

test('stopped halfway: what was made is whole and in its case, the rest is still to be made', async ({ launch }, info) => {
  const running = await launch()
  const { page } = running
  await register(running, 60)
  await openLetters(page)
  await page.evaluate(slowWorkers)
  const folder = info.outputPath('brieven')
  mkdirSync(folder)
  await makeChosen(running, folder)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^[1-9]\d* van \d+ gemaakt$/)).toBeVisible({ timeout: 60_000 })
  await look(page, '177-letters-making')
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('heading', { name: /^\d+ brie(f|ven) gemaakt$/ })).toBeVisible({ timeout: 60_000 })
  const made = Number.parseInt((await page.getByRole('heading', { name: /gemaakt$/ }).textContent()) ?? '', 10)
  await expect(dialog.getByText(/niet geprobeerd/)).toBeVisible()
  const files = readdirSync(folder)
  expect(files).toHaveLength(made)
  for (const file of files) expect(wholeLetter(`${folder}/${file}`)).toContain('</w:document>')
  await dialog.getByRole('button', { name: 'Sluit' }).click()
})

/** The same case, of which only its handler and the director know. */
function restricted(one: SeedCase): SeedCase {
  const log = one.log.map((event, index) => (index === 0 ? { ...event, data: { ...(event.data as object), suspicion: 'yes' } } : event))
  const complaint = evolve(log)
  if (!complaint) throw new Error('no case')
  return { ...one, log, card: cardOf(complaint) }
}

test('C11: letters of a restricted case are for who may see it', async ({ launch }, info) => {
  const [secret, plain] = manyCases(4, ['vlier', 'linde'], ['p07', 'p08'], TODAY).slice(1, 3)
  if (!secret || !plain) throw new Error('no cases')
  for (const [person, rows] of [
    ['Gerda Uitslag', 1],
    ['Marjolein Hofwijzer', 2],
  ] as const) {
    const { page } = await launch({ userData: info.outputPath(person) })
    await practise(page, person)
    await openCases(page)
    await seedAndUnlock(page, [restricted(secret), plain])
    await openLetters(page)
    await expect(page.getByRole('table', { name: 'Brieven die nodig zijn' }).locator('tbody tr')).toHaveCount(rows)
    await expect(page.getByRole('link', { name: secret.card.reference })).toHaveCount(rows - 1)
  }
})

test('a folder that takes no files is told, and nothing is on record', async ({ launch }, info) => {
  const running = await launch()
  const { page } = running
  await register(running, 6)
  await openLetters(page)
  const closed = info.outputPath('dicht')
  mkdirSync(closed)
  chmodSync(closed, 0o500)
  // Root writes in any folder, but not here.
  await makeChosen(running, process.getuid?.() === 0 ? '/sys' : closed)
  await expect(page.getByRole('heading', { name: 'Geen brief gemaakt' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('alert')).toContainText('In die map mag je niet schrijven')
  await look(page, '178-letters-refused')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluit' }).click()
  await expect(page.getByRole('button', { name: /^Maak [3-6] brieven$/ })).toBeVisible()
  chmodSync(closed, 0o700)
})
