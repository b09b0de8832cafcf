import { writeFileSync } from 'node:fs'
import { expect, type RunningApp, test } from '../app.ts'
import { practise } from '../pages/gate.ts'

/** Ways to leave that reach the guards of the window. Each address names its attempt. */
const LEAVING: readonly (readonly [attempt: string, leave: (attempt: string) => unknown])[] = [
  ['assign', (attempt) => location.assign(`https://example.nl/?attempt=${attempt}`)],
  ['replace', (attempt) => location.replace(`https://example.nl/?attempt=${attempt}`)],
  ['own-document', (attempt) => location.assign(`${location.pathname}?attempt=${attempt}`)],
  ['own-file', (attempt) => location.assign(`/assets/?attempt=${attempt}`)],
  ['mail', (attempt) => location.assign(`mailto:iemand@example.nl?attempt=${attempt}`)],
  [
    'link',
    (attempt) => {
      const link = Object.assign(document.createElement('a'), { href: `https://example.nl/?attempt=${attempt}` })
      document.body.append(link)
      link.click()
    },
  ],
  [
    'link-in-disguise',
    (attempt) => {
      const link = Object.assign(document.createElement('a'), { href: `https://example.nl/?attempt=${attempt}`, target: '_top' })
      document.body.append(link)
      link.click()
    },
  ],
  [
    'refresh',
    (attempt) => {
      const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh' })
      meta.content = `0; url=https://example.nl/?attempt=${attempt}`
      document.head.append(meta)
    },
  ],
]

/** Ways that end before any guard is asked: refused by Chromium, the policy, or the answer to `window.open`. */
const ELSEWHERE: readonly (() => unknown)[] = [
  () => location.assign('data:text/html,elders'),
  () => location.assign('file:///etc/hostname'),
  () => location.assign('javascript:document.body.replaceChildren()'),
  () => {
    const form = Object.assign(document.createElement('form'), { action: 'https://example.nl/', method: 'post' })
    document.body.append(form)
    form.submit()
  },
  () => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.nl/', target: '_blank' })
    document.body.append(link)
    link.click()
  },
]

/** What the window was asked to go to, by attempt, and whether that was refused. */
async function watchGuards({ app }: RunningApp): Promise<() => Promise<unknown>> {
  await app.evaluate(({ BrowserWindow }) => {
    const asked: [attempt: string, refused: boolean][] = []
    Object.assign(globalThis, { asked })
    const note = (event: { url: string; defaultPrevented: boolean }): void => {
      asked.push([/attempt=([\w-]+)/.exec(event.url)?.[1] ?? event.url, event.defaultPrevented])
    }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.on('will-frame-navigate', note)
    contents?.on('will-navigate', note)
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'asked'))
}

test('the page stays, whatever a link, a form, a script or a file that is dropped on it asks for', async ({ launch, userData }) => {
  const running = await launch()
  const { app, page } = running
  await practise(page)
  const asked = await watchGuards(running)
  const arrivals: string[] = []
  page.on('framenavigated', (frame) => arrivals.push(frame.url()))
  app.on('window', (opened) => arrivals.push(`a window with ${opened.url()}`))
  const address = page.url()
  await page.evaluate(() => Object.assign(window, { stayed: 'yes' }))

  for (const target of ['https://example.nl/', '/index.html', 'about:blank', 'mailto:iemand@example.nl']) {
    expect(await page.evaluate((url) => window.open(url), target), target).toBeNull()
  }
  for (const attempt of ELSEWHERE) await page.evaluate(attempt)

  const file = `${userData}-gesleept.html`
  writeFileSync(file, '<title>Elders</title>')
  const devtools = await page.context().newCDPSession(page)
  const dragged = page.evaluate(() => new Promise((resolve) => addEventListener('dragover', () => resolve('seen'), { once: true })))
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [file], dragOperationsMask: 1 }
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  }
  expect(await dragged).toBe('seen')

  for (const [attempt, leave] of LEAVING) {
    await page.evaluate(leave, attempt)
    await expect.poll(asked, { message: `${attempt} is refused` }).toContainEqual([attempt, true])
  }

  expect(arrivals).toEqual([])
  expect(app.windows()).toHaveLength(1)
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => [Reflect.get(window, 'stayed'), document.querySelector('h1')?.textContent])).toEqual(['yes', 'Vandaag'])
})

test('a link that is clicked for a new window opens none, with whatever button and keys', async ({ launch }) => {
  const { app, page } = await launch()
  await expect(page.getByRole('heading', { name: 'Welkom bij Gehoor' })).toBeVisible()
  const opened: string[] = []
  app.on('window', (window) => opened.push(window.url()))
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      id: 'away',
      href: 'https://example.nl/',
      textContent: 'weg',
      target: '_blank',
    })
    document.body.prepend(link)
  })
  const link = page.locator('#away')
  await link.click()
  await link.click({ modifiers: ['Control'] })
  await link.click({ modifiers: ['Shift'] })
  await link.click({ button: 'middle' })
  // The app still answers, after all that was asked before.
  expect(await page.evaluate(() => window.desktop.appInfo(undefined))).toMatchObject({ ok: true })
  expect(opened).toEqual([])
  expect(app.windows()).toHaveLength(1)
  await expect(page.getByRole('heading', { name: 'Welkom bij Gehoor' })).toBeVisible()
})
