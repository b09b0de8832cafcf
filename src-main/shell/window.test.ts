import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AppContents, AppFrame, AppWindow, ElectronSubset, Rectangle, WindowOptions } from '../electron.ts'
import { ORIGIN } from './policy.ts'
import type { PreferenceStore, Preferences } from './preferences.ts'
import { openWindow, overlay, restoredBounds, windowOptions } from './window.ts'

const PRELOAD = '/app/preload/index.cjs'

class FakeContents extends EventEmitter implements AppContents {
  readonly id = 1
  readonly mainFrame: AppFrame = { url: 'app://gehoor/index.html', origin: ORIGIN, parent: null }
  reloads = 0
  printToPDF = async (): Promise<Uint8Array> => new Uint8Array()
  getURL(): string {
    return this.mainFrame.url
  }
  send(): void {}
  reload(): void {
    this.reloads += 1
  }
  isDestroyed(): boolean {
    return false
  }
  setWindowOpenHandler(): void {}
  setWebRTCIPHandlingPolicy(): void {}
}

class FakeWindow extends EventEmitter implements AppWindow {
  static readonly opened: FakeWindow[] = []
  static unloadable: Error | null = null
  static getAllWindows(): AppWindow[] {
    return FakeWindow.opened
  }
  readonly id = 1
  readonly webContents = new FakeContents()
  readonly options: WindowOptions
  readonly loaded: string[] = []
  readonly shown: string[] = []
  bounds: Rectangle = { x: 0, y: 0, width: 1280, height: 800 }
  maximized = false
  destroyed = false
  constructor(options: WindowOptions) {
    super()
    this.options = options
    FakeWindow.opened.push(this)
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url)
    if (FakeWindow.unloadable) throw FakeWindow.unloadable
  }
  setTitleBarOverlay(): void {}
  isDestroyed(): boolean {
    return this.destroyed
  }
  show(): void {
    this.shown.push('show')
  }
  focus(): void {}
  restore(): void {}
  maximize(): void {
    this.maximized = true
  }
  close(): void {
    this.shown.push('close')
  }
  isMinimized(): boolean {
    return false
  }
  isMaximized(): boolean {
    return this.maximized
  }
  getNormalBounds(): Rectangle {
    return this.bounds
  }
}

type Display = ReturnType<ElectronSubset['screen']['getAllDisplays']>[number]
const DISPLAY: Display = {
  id: 1,
  label: '',
  accelerometerSupport: 'unknown',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  colorDepth: 24,
  colorSpace: '',
  depthPerComponent: 8,
  detected: true,
  displayFrequency: 60,
  internal: true,
  maximumCursorSize: { width: 64, height: 64 },
  monochrome: false,
  nativeOrigin: { x: 0, y: 0 },
  rotation: 0,
  scaleFactor: 1,
  size: { width: 1920, height: 1080 },
  touchSupport: 'unknown',
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
}
const KEPT = { x: 100, y: 50, width: 1000, height: 700, maximized: false }

function open(kept: Preferences['window'] = null, unloadable: Error | null = null) {
  const written: Partial<Preferences>[] = []
  const reported: [string, unknown][] = []
  const told = { times: 0 }
  const clock = { now: 5_000_000 }
  const preferences: PreferenceStore = {
    get: () => ({
      theme: 'system',
      language: 'nl',
      lastSlotId: null,
      notifications: true,
      summarisedOn: null,
      lockAfterMinutes: 10,
      tries: { wrong: 0, since: 0 },
      window: kept,
    }),
    set: (changes) => {
      written.push(changes)
    },
  }
  const nativeTheme: ElectronSubset['nativeTheme'] = { themeSource: 'system', shouldUseDarkColors: true, on: () => undefined }
  FakeWindow.opened.length = 0
  FakeWindow.unloadable = unloadable
  const returned = openWindow({
    electron: { BrowserWindow: FakeWindow, nativeTheme, screen: { getAllDisplays: () => [DISPLAY] } },
    preferences,
    preload: PRELOAD,
    packaged: true,
    report: (where, error) => reported.push([where, error]),
    now: () => clock.now,
    sayCannotStart: () => {
      told.times += 1
    },
  })
  const [window] = FakeWindow.opened
  if (!window) throw new Error('No window was opened')
  expect(returned).toBe(window)
  expect(FakeWindow.opened).toHaveLength(1)
  const crash = (reason = 'crashed'): unknown => window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 })
  return { window, written, reported, told, clock, crash }
}

describe('the window options', () => {
  test('are these and no others: a page without powers', () => {
    expect(windowOptions(PRELOAD, false, true, {})).toStrictEqual({
      width: 1280,
      height: 800,
      minWidth: 480,
      minHeight: 400,
      show: false,
      title: 'Gehoor',
      backgroundColor: '#f1f4f1',
      titleBarStyle: 'hidden',
      titleBarOverlay: { color: '#f1f4f1', symbolColor: '#18211e', height: 44 },
      webPreferences: {
        preload: PRELOAD,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        safeDialogs: true,
        devTools: false,
        spellcheck: false,
      },
    })
  })

  test('differ in the developer tools alone when the app runs from its source', () => {
    const packaged = windowOptions(PRELOAD, false, true, {})
    const fromSource = windowOptions(PRELOAD, false, false, {})
    expect(fromSource).toEqual({ ...packaged, webPreferences: { ...packaged.webPreferences, devTools: true } })
  })

  test('differ in the colours alone when it is dark', () => {
    const { backgroundColor, titleBarOverlay, ...rest } = windowOptions(PRELOAD, true, true, {})
    expect(backgroundColor).toBe(overlay(true).color)
    expect(titleBarOverlay).toEqual(overlay(true))
    expect(windowOptions(PRELOAD, false, true, {})).toMatchObject(rest)
    expect(overlay(true)).not.toEqual(overlay(false))
  })

  test('take no more from what was kept than a place and a size', () => {
    const place = { x: -20, y: 30, width: 900, height: 600 }
    expect(windowOptions(PRELOAD, false, true, place)).toEqual({ ...windowOptions(PRELOAD, false, true, {}), ...place })
  })
})

describe('where the window stood', () => {
  const main = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
  const left = { workArea: { x: -1600, y: -200, width: 1600, height: 900 } }

  test('is where it comes back', () => {
    expect(restoredBounds(KEPT, [main])).toEqual({ x: 100, y: 50, width: 1000, height: 700 })
  })

  test('is where it comes back at the left of the main screen too, with negative coordinates', () => {
    const kept = { ...KEPT, x: -1500, y: -150 }
    expect(restoredBounds(kept, [main, left])).toEqual({ x: -1500, y: -150, width: 1000, height: 700 })
    expect(restoredBounds({ ...KEPT, x: -300 }, [main])).toEqual({ x: -300, y: 50, width: 1000, height: 700 })
  })

  test.each([
    ['a screen that is gone', { ...KEPT, x: -1500, y: -150 }],
    ['far to the right', { ...KEPT, x: 5_000 }],
    ['far below', { ...KEPT, y: 5_000 }],
    ['above, its title bar out of reach', { ...KEPT, y: -100 }],
  ])('is forgotten when it was on %s, but not its size', (_, kept) => {
    expect(restoredBounds(kept, [main])).toEqual({ width: 1000, height: 700 })
  })

  test('is forgotten when there is no screen at all, or nothing was kept', () => {
    expect(restoredBounds(KEPT, [])).toEqual({ width: 1000, height: 700 })
    expect(restoredBounds(null, [main])).toEqual({})
  })

  test.each([
    ['wider than its screen', { ...KEPT, width: 3_000 }, { x: 0, y: 50, width: 1920, height: 700 }],
    ['higher than its screen', { ...KEPT, height: 3_000 }, { x: 100, y: 0, width: 1000, height: 1040 }],
    [
      'larger, on the left screen',
      { ...KEPT, x: -1_590, y: -180, width: 2_000, height: 950 },
      { x: -1600, y: -200, width: 1600, height: 900 },
    ],
    ['as large as its screen', { ...KEPT, x: 0, y: 0, width: 1920, height: 1040 }, { x: 0, y: 0, width: 1920, height: 1040 }],
    ['larger, on a screen that is gone', { ...KEPT, x: 9_000, width: 3_000, height: 3_000 }, { width: 1600, height: 900 }],
  ])('is made to fit when it was %s', (_, kept, expected) => {
    expect(restoredBounds(kept, [main, left])).toEqual(expected)
  })

  test('is never larger than the screen it comes back on, whatever was kept', () => {
    const number = fc.integer({ min: -6_000, max: 6_000 })
    const size = fc.integer({ min: 400, max: 9_000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const bounds = restoredBounds({ x, y, width, height, maximized: false }, [main, left])
        const fitting = (bounds.x === undefined ? [left] : [main, left]).map(({ workArea }) => ({
          width: Math.min(width, workArea.width),
          height: Math.min(height, workArea.height),
        }))
        expect(fitting).toContainEqual({ width: bounds.width, height: bounds.height })
      }),
    )
  })

  test('leaves the middle of the title bar on a screen, whatever was kept', () => {
    const number = fc.integer({ min: -6_000, max: 6_000 })
    const size = fc.integer({ min: 400, max: 4_000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const bounds = restoredBounds({ x, y, width, height, maximized: false }, [main, left])
        if (bounds.x === undefined || bounds.y === undefined) return
        const middle = bounds.x + (bounds.width ?? 0) / 2
        const grip = bounds.y + 20
        const onMain = middle >= 0 && middle <= 1920 && grip >= 0 && grip <= 1040
        const onLeft = middle >= -1600 && middle <= 0 && grip >= -200 && grip <= 700
        expect(onMain || onLeft).toBe(true)
      }),
    )
  })
})

describe('the window', () => {
  test('is opened with those options, in its colours and its place, and loads the page', () => {
    const { window } = open(KEPT)
    expect(window.options).toEqual(windowOptions(PRELOAD, true, true, { x: 100, y: 50, width: 1000, height: 700 }))
    expect(window.loaded).toEqual(['app://gehoor/index.html'])
    expect(window.maximized).toBe(false)
  })

  test('is maximised again when it was', () => {
    expect(open({ ...KEPT, maximized: true }).window.maximized).toBe(true)
  })

  test('is shown when its first frame is there, and not before', () => {
    const { window } = open()
    expect(window.shown).toEqual([])
    window.emit('ready-to-show')
    expect(window.shown).toEqual(['show'])
  })

  test('is remembered when it closes', () => {
    const { window, written } = open()
    window.bounds = { x: -30, y: 40, width: 1100, height: 750 }
    window.maximized = true
    expect(written).toEqual([])
    window.emit('close', { preventDefault: () => undefined })
    expect(written).toEqual([{ window: { x: -30, y: 40, width: 1100, height: 750, maximized: true } }])
  })

  test('loads a fresh page when the page died, and reports the reason alone', () => {
    const { window, reported } = open()
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    expect(window.webContents.reloads).toBe(1)
    expect(reported).toEqual([['page', new Error('crashed')]])
  })

  test('loads no page when it ended as it should, or the window is gone', () => {
    const { window } = open()
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    window.destroyed = true
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    expect(window.webContents.reloads).toBe(0)
  })

  test('loads a page that dies now and then anew each time', () => {
    const { window, clock, told, crash } = open()
    for (const _ of Array(5)) {
      crash()
      clock.now += 10_000
    }
    expect(window.webContents.reloads).toBe(5)
    expect(told.times).toBe(0)
  })

  test('that dies again within ten seconds of its fresh page is told once, closed, and not loaded over and over', () => {
    const { window, reported, clock, told, crash } = open()
    crash()
    clock.now += 9_999
    crash('oom')
    expect(window.webContents.reloads).toBe(1)
    expect(told.times).toBe(1)
    expect(window.shown).toEqual(['close'])
    crash()
    clock.now += 20_000
    crash()
    expect(window.webContents.reloads).toBe(1)
    expect(told.times).toBe(1)
    expect(reported).toEqual([
      ['page', new Error('crashed')],
      ['page', new Error('oom')],
    ])
  })

  test('reports a page that cannot be loaded', async () => {
    const error = new Error('ERR_FAILED')
    const { reported } = open(null, error)
    await new Promise((resolve) => setImmediate(resolve))
    expect(reported).toEqual([['window', error]])
  })
})
