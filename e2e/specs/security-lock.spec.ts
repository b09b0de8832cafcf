import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from '../app.ts'
import { box } from '../pages/controls.ts'
import { practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { startAgain } from '../second-instance.ts'

const CALL = {
  name: 'Noor van Proefdam',
  email: 'noor@example.nl',
  child: 'Teunis-Jan',
  description: 'Thuisgekomen met een buil, en niemand had gebeld.',
  subject: 'Niet gebeld na een val',
  location: 'Het Rietnest',
  nature: 'Communicatie',
  suspicion: 'Nee',
} as const
const HALF_TYPED = { name: 'Ferdinand Halfgetypt', phone: '06-12349876', description: 'Hij begon te vertellen over' }
const WORDS = [
  'Noor',
  'Proefdam',
  'noor@example.nl',
  'Teunis',
  'buil',
  'Niet gebeld',
  'Rietnest',
  'Ferdinand',
  'Halfgetypt',
  '12349876',
  'begon te vertellen',
]

const chooseLock = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click())
const question = (page: Page) => page.getByRole('heading', { name: /wie ben je\?$/ })

/** Which of the words stand anywhere in the page: its elements, fields, title, address, or what it keeps for itself. */
async function wordsIn(page: Page): Promise<string[]> {
  const held = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
    )
    const kept = [{ ...localStorage }, { ...sessionStorage }, window.name, history.state, document.title, location.href]
    return document.documentElement.outerHTML + JSON.stringify([fields, kept])
  })
  return WORDS.filter((word) => held.toLowerCase().includes(word.toLowerCase()))
}

test('locking leaves nothing of a case in the window, not even a step back, and loses nothing that was typed', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  const reference = await register(page)
  await expect(page.getByRole('heading', { name: CALL.subject })).toBeVisible()
  await openIntake(page)
  await fillIntake(page, HALF_TYPED)
  const route = await page.evaluate(() => location.hash)
  expect(await wordsIn(page)).toContain('Halfgetypt')
  await page.evaluate(() => Object.assign(window, { remembered: 'a secret in memory' }))

  await chooseLock(running)
  await expect(question(page)).toBeVisible()
  expect(await wordsIn(page)).toEqual([])
  expect(await page.evaluate(() => 'remembered' in window), 'the page is another one, with a memory of its own').toBe(false)
  expect(await page.evaluate(() => location.hash)).toBe(route)

  for (const step of [-1, -1, 1]) {
    const moved = page.evaluate((by) => {
      const told = new Promise((resolve) => addEventListener('popstate', () => resolve(location.hash), { once: true }))
      history.go(by)
      return told
    }, step)
    expect(await moved).toMatch(/^#/)
    await expect(question(page)).toBeVisible()
    expect(await wordsIn(page)).toEqual([])
  }
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)

  await unlock(page)
  await expect(page.getByRole('heading', { name: 'Nieuwe klacht' })).toBeVisible()
  await expect(box(page, 'Naam ouder')).toHaveValue(HALF_TYPED.name)
  await expect(box(page, 'Telefoon')).toHaveValue(HALF_TYPED.phone)
  await expect(box(page, 'In de woorden van de ouder')).toHaveValue(HALF_TYPED.description)
  await openCases(page)
  await expect(caseRow(page, reference)).toBeVisible()
})

test('the app that is started twice on one folder ends by itself, and the first goes on as it was', async ({ launch, userData }) => {
  const { app, page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, HALF_TYPED)
  expect(await startAgain(userData)).toBe(0)
  expect(app.windows()).toHaveLength(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect(box(page, 'Naam ouder')).toHaveValue(HALF_TYPED.name)
})
