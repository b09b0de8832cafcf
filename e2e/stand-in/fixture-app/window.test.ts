import { statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { events, type Fixture, launch, newUserData } from './launch.ts'

const userData = newUserData()
let fixture: Fixture
const inMain = (expression: string): Promise<unknown> => fixture.app.evaluate(expression)
const loads = async (): Promise<number> => (await events(fixture)).filter((event) => event.startsWith('loaded ')).length

beforeAll(async () => {
  fixture = await launch(userData)
}, 60_000)

describe('navigation', { timeout: 20_000 }, () => {
  test('that the app forbids leaves the page where it was', async () => {
    await fixture.page.click('#outside')
    await expect.poll(() => events(fixture)).toContain('will-navigate https://example.com/away')
    expect(await fixture.page.evaluate('document.title')).toBe('Fixture')
    const refused = { url: 'https://example.com/away', outcome: 'refused: navigation' }
    await expect.poll(() => inMain('gehoorStandIn.requests')).toContainEqual(refused)
  })

  test('that the app forbids leaves the page where it was, also when the page is its own', async () => {
    await fixture.page.evaluate("location.assign('/other.html#forbidden')")
    await expect.poll(() => events(fixture)).toContain('will-navigate app://fixture/other.html#forbidden')
    const refused = { url: 'app://fixture/other.html', outcome: 'refused: navigation' }
    await expect.poll(() => inMain('gehoorStandIn.requests')).toContainEqual(refused)
    expect(await fixture.page.evaluate('document.title')).toBe('Fixture')
  })

  test('that is redirected outside stays too', async () => {
    await fixture.page.evaluate("location.href = '/leaves'")
    await expect.poll(() => events(fixture)).toContain('will-redirect https://example.com/')
    expect(await inMain('fixture.window.webContents.getURL()')).toBe('app://fixture/index.html')
  })

  test('to what the page made itself is stopped as well', async () => {
    await fixture.page.evaluate("location.href = URL.createObjectURL(new Blob(['<title>Blob</title>'], { type: 'text/html' }))")
    await expect.poll(() => events(fixture)).toContainEqual(expect.stringMatching(/^will-navigate blob:app:\/\/fixture\//))
    expect(await fixture.page.evaluate('document.title')).toBe('Fixture')
  })

  test('that the app allows goes on, and its own is not asked about', async () => {
    await fixture.page.click('#inside')
    await expect.poll(() => fixture.page.title()).toBe('Other')
    expect(await events(fixture)).toContain('will-navigate app://fixture/other.html')
    await inMain("fixture.window.loadURL('app://fixture/index.html')")
    await fixture.page.waitForSelector('body[data-ready]')
    expect(await events(fixture)).not.toContain('will-navigate app://fixture/index.html')
  })

  test('within the page is nobody else’s business', async () => {
    const before = await events(fixture)
    await fixture.page.evaluate("location.hash = '#part'")
    await expect.poll(() => inMain('fixture.window.webContents.getURL()')).toBe('app://fixture/index.html#part')
    expect(await events(fixture)).toEqual(before)
  })

  test.each([
    ['https://example.com/', 'ERR_BLOCKED_BY_CLIENT (-20)'],
    ['app://fixture/throws', 'ERR_FAILED (-2)'],
  ])('to %s by loadURL fails with %s', async (url, code) => {
    const failure = await inMain(`fixture.window.loadURL('${url}').catch(({ message }) => message)`)
    expect(failure).toBe(`${code} loading '${url}'`)
    await inMain("fixture.window.loadURL('app://fixture/index.html')")
    await fixture.page.waitForSelector('body[data-ready]')
  })

  test('by reload starts the page anew, with its API', async () => {
    const before = await loads()
    await fixture.page.evaluate('globalThis.old = true')
    await inMain('fixture.window.webContents.reload()')
    await expect.poll(loads).toBeGreaterThan(before)
    await expect.poll(() => fixture.page.evaluate('typeof old')).toBe('undefined')
    expect(await fixture.page.evaluate("api.invoke('echo', 'again')")).toBe('again')
  })
})

describe('the menu', { timeout: 20_000 }, () => {
  const clicks = async (id: string): Promise<number> => (await events(fixture)).filter((event) => event === `menu ${id}`).length

  test('is found and clicked', async () => {
    await fixture.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click())
    expect(await clicks('new')).toBe(1)
  })

  test('hears its accelerators', async () => {
    await fixture.page.keyboard.press('Control+n')
    await expect.poll(() => clicks('new')).toBe(2)
  })

  test('hears no key that the page keeps, nor one of a disabled item', async () => {
    const { page, app } = fixture
    await page.fill('input', 'mine')
    await page.press('input', 'F1')
    await app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('new')
      if (item) item.enabled = false
    })
    await page.keyboard.press('Control+n')
    await page.fill('input', 'yours')
    await page.press('input', 'F1')
    await expect.poll(() => clicks('help')).toBe(1)
    expect(await clicks('new')).toBe(2)
  })

  test('reloads by its role', async () => {
    const before = await loads()
    await fixture.page.keyboard.press('Control+r')
    await expect.poll(loads).toBeGreaterThan(before)
    await fixture.page.waitForSelector('body[data-ready]')
  })
})

describe('the rest of Electron', { timeout: 20_000 }, () => {
  test('a window is found by its page, and knows its size', async () => {
    const window = await fixture.app.browserWindow(fixture.page)
    expect(await window.evaluate((found) => [found.isDestroyed(), found.getNormalBounds().width])).toEqual([false, 900])
    expect(await fixture.page.evaluate('[innerWidth, innerHeight]')).toEqual([900, 650])
    expect(await events(fixture)).toContain('ready-to-show')
  })

  test('secrets come back, and are not on the disk as they are', async () => {
    const [result, sealed] = await fixture.app.evaluate(async ({ safeStorage }) => {
      const encrypted = await safeStorage.encryptStringAsync('geheim')
      return [(await safeStorage.decryptStringAsync(encrypted)).result, encrypted.toString('latin1')]
    })
    expect(result).toBe('geheim')
    expect(sealed).not.toContain('geheim')
    expect(statSync(join(userData, 'safe-storage.key')).mode & 0o777).toBe(0o600)
  })

  test('the theme reaches the page', async () => {
    const dark = "matchMedia('(prefers-color-scheme: dark)').matches"
    await fixture.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark'
    })
    await expect.poll(() => fixture.page.evaluate(dark)).toBe(true)
    expect(await fixture.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
    await fixture.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'light'
    })
    await expect.poll(() => fixture.page.evaluate(dark)).toBe(false)
  })

  test('dialogs are replaced, for the app too', async () => {
    const answer = await fixture.app.evaluate(async ({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/chosen' })
      return dialog.showSaveDialog({})
    })
    expect(answer).toEqual({ canceled: false, filePath: '/chosen' })
  })

  test('what is missing says so', async () => {
    const message = (action: string): Promise<unknown> =>
      fixture.app.evaluate(`(() => { try { ${action} } catch (error) { return error.message } })()`)
    expect(await message('fixture.window.getTitle()')).toBe('stand-in: BrowserWindow.getTitle is not implemented')
    expect(await message("fixture.window.on('blur', () => {})")).toBe("stand-in: BrowserWindow's event 'blur' is not implemented")
    const open = (options: string): string => `new fixture.window.constructor(${options})`
    expect(await message(open('{ webPreferences: { sandbox: false } }'))).toBe('stand-in: webPreferences.sandbox must be true')
    expect(await message(open('{ kiosk: true }'))).toBe('stand-in: the window option kiosk is not implemented')
  })
})
