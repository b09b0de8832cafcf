import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { events, FIXTURE_APP, type Fixture, launch, newUserData } from './launch.ts'

const userData = newUserData()
let fixture: Fixture
const inPage = (expression: string): Promise<unknown> => fixture.page.evaluate(expression)

beforeAll(async () => {
  fixture = await launch(userData, '--today=2026-11-23')
}, 60_000)

describe('the main process', { timeout: 20_000 }, () => {
  test('gets the arguments of the app, and knows its version', async () => {
    expect(await fixture.app.evaluate('process.argv.slice(1)')).toEqual([FIXTURE_APP, '--today=2026-11-23'])
    expect(await fixture.app.evaluate(({ app }) => [app.getVersion(), app.isPackaged])).toEqual(['1.2.3', false])
  })
})

describe('ipc', { timeout: 20_000 }, () => {
  test('carries values there and back', async () => {
    const same = `async () => {
      const { date, map, bytes, big, nothing, odd, error } = await api.invoke('echo', {
        date: new Date(7), map: new Map([['a', new Set([1])]]), bytes: new Uint8Array([0, 255]), big: 10n, nothing: undefined, odd: [NaN, -0], error: new TypeError('e'),
      })
      return [date.getTime(), map.get('a').has(1), bytes instanceof Uint8Array, bytes[1], typeof big, nothing === undefined, Object.is(odd[1], -0), error.message]
    }`
    expect(await inPage(`(${same})()`)).toEqual([7, true, true, 255, 'bigint', true, true, 'e'])
  })

  test('carries large values in a moment', async () => {
    expect(await inPage("api.invoke('echo', new Uint8Array(5_000_000).fill(7)).then((bytes) => bytes.every((byte) => byte === 7))")).toBe(
      true,
    )
  })

  test("tells errors in Electron's words", async () => {
    const message = (call: string): Promise<unknown> => inPage(`${call}.then(() => 'no error', (error) => error.message)`)
    expect(await message("api.invoke('fail')")).toBe("Error invoking remote method 'fail': RangeError: main said no")
    expect(await message("api.invoke('absent')")).toBe("Error invoking remote method 'absent': Error: No handler registered for 'absent'")
    expect(await message("api.invoke('echo', () => 1)")).toContain('could not be cloned')
  })

  test('names the sender', async () => {
    expect(await inPage("api.invoke('sender')")).toEqual({ id: 1, url: 'app://fixture/index.html', origin: 'app://fixture', parent: null })
  })

  test('sends to the page, in order, until the page stops listening', async () => {
    const count = `async () => {
      const heard = []
      const stop = api.onPushed((value) => heard.push(value))
      await api.invoke('push', 100)
      stop()
      await api.invoke('push', 100)
      return heard
    }`
    expect(await inPage(`(${count})()`)).toEqual([...Array(100).keys()])
  })

  test('reaches a main process with threads', async () => {
    expect(await inPage("api.invoke('worker')")).toBe('from a worker')
  })
})

describe('the preload', { timeout: 20_000 }, () => {
  test('lives in a world of its own', async () => {
    expect(await inPage('[typeof leak, typeof toMain, typeof fromMain, typeof require]')).toEqual(Array(4).fill('undefined'))
  })

  test('gives the page an API that is a frozen copy', async () => {
    expect(await inPage('[api.add(1, 2), api.list[1].two, api.counter.count, typeof api.counter.inherited]')).toEqual([
      3,
      2,
      0,
      'undefined',
    ])
    expect(await inPage('[Object.isFrozen(api), Object.isFrozen(api.list), delete globalThis.api]')).toEqual([true, true, false])
    expect(await inPage('api.typeOf(new Map())')).toBe('[object Map]')
    expect(await inPage('(() => { try { api.fail() } catch (error) { return String(error) } })()')).toBe('Error: the preload said no')
  })

  test('is out of reach of page scripts that replace what it is made of', async () => {
    const spoilt = `async () => {
      const { map } = Array.prototype
      const { stringify } = JSON
      Array.prototype.map = JSON.stringify = () => 'forged'
      try { return await api.invoke('echo', 1) } finally { Array.prototype.map = map; JSON.stringify = stringify }
    }`
    expect(await inPage(`(${spoilt})().catch((error) => 'refused')`)).not.toBe('forged')
    expect(await inPage("api.invoke('echo', 'unharmed')")).toBe('unharmed')
  })

  test('gives a frame nothing', async () => {
    expect(await inPage('[typeof frames[0].api, typeof frames[0].toMain, frames[0].document.title]')).toEqual([
      'undefined',
      'undefined',
      'Frame',
    ])
  })
})

describe('the scheme', { timeout: 20_000 }, () => {
  test('serves modules and workers', async () => {
    expect(await inPage('[fromModule, fromWorker]')).toEqual(['a module', 'a worker with a module'])
  })

  test('is a secure origin with the policy of its header', async () => {
    expect(await inPage('[isSecureContext, typeof crypto.subtle, typeof inline]')).toEqual([true, 'object', 'undefined'])
    expect(
      await inPage(
        "new Promise((resolve) => { const image = new Image(); image.onerror = () => resolve('blocked'); image.src = '/x.png' })",
      ),
    ).toBe('blocked')
  })

  test('is all that can be reached, from the page and from a worker', async () => {
    const reached = "fetch('https://example.com/data').then(() => 'reached', (error) => error.message)"
    expect(await inPage(reached)).toBe('Failed to fetch')
    const cancelled = { url: 'https://example.com/data', outcome: 'cancelled by onBeforeRequest' }
    expect(await fixture.app.evaluate('gehoorStandIn.requests')).toContainEqual(cancelled)
    const socket =
      "new Promise((resolve) => { const socket = new WebSocket('ws://127.0.0.1:9'); socket.onerror = () => resolve('refused') })"
    expect(await inPage(socket)).toBe('refused')
  })

  test('answers 404 as it is told to', async () => {
    expect(await inPage("fetch('/absent').then(({ status }) => status)")).toBe(404)
  })
})

describe('permissions', { timeout: 20_000 }, () => {
  test('are what the handlers of the app say', async () => {
    const state = (name: string): Promise<unknown> => inPage(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`)
    expect(await Promise.all(['geolocation', 'notifications', 'camera', 'clipboard-read'].map(state))).toEqual(Array(4).fill('denied'))
    expect(await inPage('Notification.requestPermission()')).toBe('denied')
    expect(await inPage('new Promise((resolve) => navigator.geolocation.getCurrentPosition(resolve, ({ code }) => resolve(code)))')).toBe(1)
    expect(await inPage('navigator.storage.persist()')).toBe(true)
  })
})

describe('new windows', { timeout: 20_000 }, () => {
  test('are refused before they exist', async () => {
    const { page, app } = fixture
    expect(await inPage("window.open('/popup')")).toBe(null)
    await page.click('#blank')
    await page.click('#inside', { modifiers: ['Control'] })
    await page.click('#inside', { button: 'middle' })
    await expect
      .poll(() => events(fixture))
      .toEqual(expect.arrayContaining(['open app://fixture/popup', 'open https://example.com/blank', 'open app://fixture/other.html']))
    expect(app.windows()).toHaveLength(1)
  })

  test('are not made of a file that is dropped', async () => {
    const { page, app } = fixture
    const opened: string[] = []
    app.on('window', (window) => opened.push(window.url()))
    const devtools = await page.context().newCDPSession(page)
    const data = { items: [], files: [join(FIXTURE_APP, 'page/other.html')], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    await page.click('#blank')
    await expect.poll(() => events(fixture)).toContain('open https://example.com/blank')
    expect(await inPage('document.title')).toBe('Fixture')
    expect(opened).toEqual([])
  })

  test('are closed when they slip through', async () => {
    const { page, app } = fixture
    await page.evaluate(
      "const form = document.createElement('form'); form.target = '_blank'; form.action = '/form'; document.body.append(form); form.submit()",
    )
    await expect.poll(() => events(fixture)).toContain('open app://fixture/form?')
    await expect.poll(() => app.windows()).toHaveLength(1)
    expect(await app.evaluate('gehoorStandIn.requests')).not.toContainEqual({ url: 'app://fixture/form?', outcome: 'served' })
  })
})

describe('downloads', { timeout: 20_000 }, () => {
  test('are told to the app, and leave no file anywhere', async () => {
    const name = `stand-in-${randomUUID()}.txt`
    const content = `written by a page ${randomUUID()}`
    await fixture.page.evaluate(
      ([file = '', text = '']) => {
        const link = document.createElement('a')
        link.href = URL.createObjectURL(new Blob([text]))
        link.download = file
        link.click()
      },
      [name, content],
    )
    await expect.poll(() => events(fixture)).toContain('will-download')
    for (const folder of [process.cwd(), homedir(), join(homedir(), 'Downloads'), tmpdir(), FIXTURE_APP])
      expect(existsSync(join(folder, name)), folder).toBe(false)
    await fixture.app.close()
    expect(filesWith(userData, content)).toEqual([])
    expect(filesWith(userData, name)).toEqual([])
  })
})

/** Files under a folder that are called so, or hold the text. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.includes(text) || readFileSync(file).includes(text))
}
