import { readFile } from 'node:fs/promises'
import type { BrowserWindowConstructorOptions, Rectangle, TitleBarOverlayOptions } from 'electron'
import type { Page } from '../chromium/page.ts'
import { PreventableEvent, StrictEmitter } from '../emitter.ts'
import { record } from '../record.ts'
import { app, lifecycle, requireReady } from './app.ts'
import { engine } from './engine.ts'
import { loadError } from './load-error.ts'
import { pressAccelerator } from './menu.ts'
import { WebContents } from './web-contents.ts'
import { readWindowOptions } from './window-options.ts'
import { windows } from './windows.ts'

interface WindowEvents {
  close: [PreventableEvent]
  closed: []
  'ready-to-show': []
  resize: []
  move: []
  maximize: []
  unmaximize: []
}

export class BrowserWindow extends StrictEmitter<WindowEvents> {
  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  /** Playwright's way from a page to its window. */
  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return [...windows].find(({ webContents }) => webContents === contents) ?? null
  }

  readonly id: number
  readonly webContents: WebContents
  #bounds: Rectangle
  #shown: boolean
  #maximized = false

  constructor(options: BrowserWindowConstructorOptions) {
    super({
      close: true,
      closed: true,
      'ready-to-show': true,
      resize: true,
      move: true,
      maximize: true,
      unmaximize: true,
    })
    requireReady('BrowserWindow')
    const { show, preload, ...place } = readWindowOptions(options)
    this.#shown = show
    this.#bounds = { x: place.x ?? 0, y: place.y ?? 0, width: place.width, height: place.height }
    const open = async (): Promise<Page> => {
      const [browser, source] = await Promise.all([engine(), preload === undefined ? '' : readFile(preload, 'utf8')])
      return browser.open({ ...place, preload: source })
    }
    this.webContents = new WebContents(open(), {
      resized: (width, height) => this.#resized(width, height),
      keyPressed: (keystroke) => pressAccelerator(keystroke, this),
      gone: () => this.#gone(),
    })
    this.id = this.webContents.id
    this.webContents.on('did-finish-load', () => queueMicrotask(() => this.#painted()))
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    try {
      await this.webContents.load(url)
    } catch (error) {
      throw loadError(error, url)
    }
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed()
  }

  show(): void {
    this.#shown = true
    this.focus()
  }

  focus(): void {
    this.webContents.focus()
  }

  /** Nothing can minimise a window here. */
  isMinimized(): boolean {
    return false
  }

  restore(): void {
    this.focus()
  }

  maximize(): void {
    this.show()
    this.webContents.maximize()
    this.#maximized = true
    this.emit('maximize')
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds }
  }

  setTitleBarOverlay(options: TitleBarOverlayOptions): void {
    record.titleBarOverlays.push(options)
  }

  close(): void {
    void this.tryClose()
  }

  /** Whether the window let itself be closed; resolves when it is gone. */
  async tryClose(): Promise<boolean> {
    if (this.isDestroyed()) return true
    const asked = new PreventableEvent()
    this.emit('close', asked)
    if (asked.defaultPrevented) return false
    const gone = new Promise<void>((resolve) => this.once('closed', resolve))
    this.webContents.close()
    await gone
    return true
  }

  /** Chromium paints a page before it tells of its load; only a window that nobody sees yet is told so. */
  #painted(): void {
    if (!this.#shown) this.emit('ready-to-show')
  }

  #resized(width: number, height: number): void {
    if (!this.#maximized) this.#bounds = { ...this.#bounds, width, height }
    this.emit('resize')
  }

  #gone(): void {
    windows.delete(this)
    this.emit('closed')
    lifecycle.windowClosed()
  }
}
