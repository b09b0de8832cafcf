import type { Page } from '@playwright/test'
import { answerSaveDialog, expect, test } from '../app.ts'
import { assign, openAssign } from '../pages/case-file.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { makeLetter } from '../pages/letter.ts'
import { caseRow, mainMenu, openCases } from '../pages/main-menu.ts'
import { openSettings } from '../pages/settings.ts'

interface Seen {
  readonly requests: string[]
  readonly complaints: string[]
}

/** What the window asks for, and what it complains of, from here on. */
function watch(page: Page): Seen {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('websocket', (socket) => requests.push(socket.url()))
  page.on('worker', (worker) => requests.push(worker.url()))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { requests, complaints }
}

test('a day’s work asks nothing outside the app, breaks no rule of its policy and causes no error', async ({ launch, userData }) => {
  const running = await launch()
  const { page } = running
  await expect(page.getByRole('heading', { name: 'Welkom bij Gehoor' })).toBeVisible()
  const { requests, complaints } = watch(page)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      reportError(new Error(`violation of ${effectiveDirective} by ${blockedURI}`))
    })
  })
  await page.reload()

  await practise(page)
  await openIntake(page)
  await fillIntake(page, {
    channel: 'E-mail',
    name: 'Noor van Proefdam',
    email: 'noor@example.nl',
    // Someone’s mail can hold anything: it stays text.
    description:
      '<img src="https://example.nl/pixel.png" onerror="fetch(`https://example.nl/`)"><script src="https://example.nl/x.js"></script>',
    subject: '<iframe src="https://example.nl/"></iframe>',
    child: 'Teun',
    location: 'Het Rietnest',
    nature: 'Communicatie',
    suspicion: 'Nee',
  })
  const reference = await register(page)
  await openAssign(page)
  await assign(page)
  await page.getByRole('button', { name: 'Maak de brief' }).click()
  await answerSaveDialog(running, `${userData}-brief.docx`)
  await makeLetter(page)
  await mainMenu(page).getByRole('link', { name: 'Agenda' }).click()
  await expect(page.getByRole('table', { name: /^Agenda/ })).toBeVisible()
  for (const part of ['Organisatie', 'Locaties', 'Mensen', 'Vrije dagen', 'Herstelsleutel', 'Weergave'] as const) {
    await openSettings(page, part)
    await expect(page.getByRole('navigation', { name: 'Onderdelen' }).locator('[aria-current="page"]')).toHaveText(part)
  }
  await lock(page)
  await unlock(page)
  await openCases(page)
  await expect(caseRow(page, reference)).toBeVisible()

  expect(complaints).toEqual([])
  const origin = await page.evaluate(() => location.origin)
  expect(requests.length).toBeGreaterThan(5)
  expect(requests.filter((url) => !url.startsWith(`${origin}/`))).toEqual([])
})
