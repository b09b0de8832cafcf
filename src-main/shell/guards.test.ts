import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import type { AppContents, AppFrame, ElectronSubset } from '../electron.ts'
import { guardContents, guardSession } from './guards.ts'
import { ORIGIN } from './policy.ts'

type App = ElectronSubset['app']
type AppSession = ElectronSubset['session']['defaultSession']
type BeforeRequest = Parameters<AppSession['webRequest']['onBeforeRequest']>[0]

/** Takes the guards, and asks them as Electron would. Without a guard everything is granted, as in Electron. */
class FakeSession implements AppSession {
  #request: Parameters<AppSession['setPermissionRequestHandler']>[0] = (_contents, _permission, callback) => callback(true)
  #check: (contents: unknown, permission: string) => boolean = () => true
  #device: (details: unknown) => boolean = () => true
  #before: BeforeRequest = (_details, callback) => callback({})
  readonly #events = new EventEmitter()
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#before = listener
    },
  }
  setPermissionRequestHandler(handler: Parameters<AppSession['setPermissionRequestHandler']>[0]): void {
    this.#request = handler
  }
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.#check = handler
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler
  }
  getStoragePath = (): null => null
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): void {
    this.#events.on(event, listener)
  }

  grants(permission: string): Promise<boolean> {
    return new Promise((resolve) => this.#request(null, permission, resolve))
  }
  has(permission: string): boolean {
    return this.#check(null, permission)
  }
  handsOut(deviceType: string): boolean {
    return this.#device({ deviceType, origin: ORIGIN })
  }
  cancels(url: string): Promise<boolean> {
    return new Promise((resolve) => this.#before({ url }, ({ cancel }) => resolve(cancel === true)))
  }
  refusesDownload(url: string): boolean {
    const preventDefault = vi.fn()
    this.#events.emit('will-download', { preventDefault }, { getURL: () => url }, {})
    return preventDefault.mock.calls.length > 0
  }
}

class FakeContents extends EventEmitter implements AppContents {
  readonly id = 1
  readonly mainFrame: AppFrame = { url: 'app://gehoor/index.html', origin: ORIGIN, parent: null }
  openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  getURL(): string {
    return this.mainFrame.url
  }
  send(): void {}
  reload(): void {}
  printToPDF = async (): Promise<Uint8Array> => new Uint8Array()
  isDestroyed(): boolean {
    return false
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void {
    this.openWindow = handler
  }
  webRtc = 'default'
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void {
    this.webRtc = policy
  }

  /** Whether someone stopped it. */
  stops(event: string, url: string): boolean {
    const preventDefault = vi.fn()
    this.emit(event, { url, preventDefault })
    return preventDefault.mock.calls.length > 0
  }
}

/** What the guards have no business with. */
const refuse = (): never => {
  throw new Error('The guards asked the app for something else')
}

class FakeApp extends EventEmitter implements App {
  readonly isPackaged = true
  whenReady = refuse
  quit = refuse
  exit = refuse
  getPath = refuse
  setPath = refuse
  getVersion = refuse
  requestSingleInstanceLock = refuse
  setAppUserModelId = refuse
  enableSandbox = refuse
}

const ADDRESSES = [
  'https://example.nl/',
  'app://gehoor/index.html',
  'app://gehoorx/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:1',
]

describe('the session', () => {
  const session = new FakeSession()
  guardSession(session)

  test.each([
    'ar',
    'automatic-fullscreen',
    'background-fetch',
    'background-sync',
    'captured-surface-control',
    'clipboard-read',
    'clipboard-sanitized-write',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'geolocation-approximate',
    'hand-tracking',
    'hid',
    'idle-detection',
    'keyboardLock',
    'local-fonts',
    'local-network',
    'local-network-access',
    'loopback-network',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'nfc',
    'notifications',
    'openExternal',
    'payment-handler',
    'periodic-background-sync',
    'pointerLock',
    'screen-wake-lock',
    'sensors',
    'serial',
    'smart-card',
    'speaker-selection',
    'storage-access',
    'system-wake-lock',
    'top-level-storage-access',
    'usb',
    'vr',
    'web-app-installation',
    'web-printing',
    'window-management',
    'unknown',
    'of-a-later-version',
    '',
  ])('grants no %s, when asked and when checked', async (permission) => {
    expect(await session.grants(permission)).toBe(false)
    expect(session.has(permission)).toBe(false)
  })

  test('grants that the database is kept when the disk gets full, and nothing besides', async () => {
    expect(await session.grants('persistent-storage')).toBe(true)
    expect(session.has('persistent-storage')).toBe(true)
  })

  test.each(['usb', 'hid', 'serial', 'bluetooth'])('hands out no %s device', (type) => {
    expect(session.handsOut(type)).toBe(false)
  })

  test.each([
    'https://example.nl/',
    'http://example.nl/',
    'ws://example.nl/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://gehoorx/',
    '',
  ])('cancels a request for %j', async (url) => {
    expect(await session.cancels(url)).toBe(true)
  })

  test.each(['blob:app://gehoor/0ba7', 'app://gehoor/index.html', 'data:text/plain,x', 'https://example.nl/x.exe'])(
    'refuses a download of %s: files are saved by a dialog of ours',
    (url) => {
      expect(session.refusesDownload(url)).toBe(true)
    },
  )

  test('lets the page have its own files', async () => {
    expect(await session.cancels('app://gehoor/assets/index.js')).toBe(false)
  })
})

/** An app whose guards are set, and a page made after that. */
function newPage(): FakeContents {
  const app = new FakeApp()
  guardContents(app)
  const contents = new FakeContents()
  app.emit('web-contents-created', {}, contents)
  return contents
}

describe('every page there ever is', () => {
  test.each(ADDRESSES)('opens no window for %s', (url) => {
    expect(newPage().openWindow({ url })).toEqual({ action: 'deny' })
  })

  test.each(ADDRESSES)('goes nowhere: not to %s, by itself, in a frame or by a redirect', (url) => {
    const page = newPage()
    expect(page.stops('will-navigate', url)).toBe(true)
    expect(page.stops('will-frame-navigate', url)).toBe(true)
    expect(page.stops('will-redirect', url)).toBe(true)
  })

  test('makes no peer connection, which no other guard is asked about', () => {
    expect(newPage().webRtc).toBe('disable_non_proxied_udp')
  })

  test('holds no webview', () => {
    expect(newPage().stops('will-attach-webview', 'app://gehoor/index.html')).toBe(true)
  })
})
