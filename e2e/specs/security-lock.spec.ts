import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from '../app.ts'
import { box } from '../pages/controls.ts'
import { practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { openSettings } from '../pages/settings.ts'
import { tellSystem } from '../pages/vault.ts'
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

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`${event}: it locks, and a half-typed call is there again`, async ({ launch }) => {
    const { app, page } = await launch()
    await practise(page)
    await openIntake(page)
    await fillIntake(page, HALF_TYPED)
    await tellSystem(app, event)
    await expect(question(page)).toBeVisible()
    expect(await wordsIn(page)).toEqual([])
    await unlock(page)
    await expect(box(page, 'Naam ouder')).toHaveValue(HALF_TYPED.name)
    await expect(box(page, 'In de woorden van de ouder')).toHaveValue(HALF_TYPED.description)
  })
}

test('it locks when nobody has touched the window for as long as was set, and a touch begins that anew', async ({ launch }) => {
  const { page } = await launch()
  await page.getByText('Oefen eerst met een voorbeeld').waitFor()
  await page.clock.install()
  await practise(page)
  await openSettings(page, 'Wachtzin en vergrendelen')
  await page.getByText('5 minuten', { exact: true }).click()
  await page.clock.fastForward('04:30')
  await page.keyboard.press('Tab')
  await page.clock.fastForward('04:30')
  await expect(page.getByRole('heading', { name: 'Wachtzin en vergrendelen' })).toBeVisible()
  await page.clock.fastForward('00:31')
  await expect(question(page)).toBeVisible()
})

test('it locks when nobody has touched the computer, also when the page does not answer', async ({ launch }) => {
  const { app, page } = await launch()
  await practise(page)
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 10 * 60
  })
  await expect(question(page)).toBeVisible({ timeout: 40_000 })
})

test('after a lock the keys are out of reach of the page, and main hands them to nobody without a passphrase', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await expect(page.getByRole('heading', { name: 'Welkom bij Gehoor' })).toBeVisible()
  await page.evaluate(() => {
    const shared = globalThis as { made?: CryptoKey[] }
    shared.made = []
    crypto.subtle.importKey = new Proxy(crypto.subtle.importKey, {
      apply: async (target, _, given) => {
        const key = await Reflect.apply(target, crypto.subtle, given)
        shared.made?.push(key)
        return key
      },
    })
  })
  await practise(page)
  const keys = await page.evaluate(async () => {
    const { made = [] } = globalThis as { made?: CryptoKey[] }
    const exported = made.map((key) =>
      crypto.subtle.exportKey('raw', key).then(
        () => 'exported',
        () => 'refused',
      ),
    )
    return { extractable: made.map((key) => key.extractable), exported: await Promise.all(exported) }
  })
  expect(keys).toEqual({ extractable: [false], exported: ['refused'] })
  await chooseLock(running)
  await expect(question(page)).toBeVisible()
  expect(await page.evaluate(() => 'made' in globalThis)).toBe(false)
  const answer = await page.evaluate(() => window.desktop.newRecoveryKey(undefined))
  expect(answer).toEqual({ ok: true, value: { ok: false, reason: 'locked' } })
})
