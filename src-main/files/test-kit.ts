/** A window of Electron's as the file handlers know it: something that a dialog can stand in front of. */
import { EventEmitter } from 'node:events'
import type { AppContents, AppFrame, AppWindow, Rectangle } from '../electron.ts'

class FakeContents extends EventEmitter implements AppContents {
  readonly id = 1
  readonly mainFrame: AppFrame = { url: 'app://gehoor/index.html', origin: 'app://gehoor', parent: null }
  getURL = (): string => this.mainFrame.url
  send(): void {}
  reload(): void {}
  printToPDF = async (): Promise<Uint8Array> => new TextEncoder().encode('%PDF')
  isDestroyed = (): boolean => false
  setWindowOpenHandler(): void {}
  setWebRTCIPHandlingPolicy(): void {}
}

export class FakeWindow extends EventEmitter implements AppWindow {
  readonly id = 7
  readonly webContents = new FakeContents()
  async loadURL(): Promise<void> {}
  setTitleBarOverlay(): void {}
  isDestroyed = (): boolean => false
  show(): void {}
  focus(): void {}
  restore(): void {}
  maximize(): void {}
  close(): void {}
  isMinimized = (): boolean => false
  isMaximized = (): boolean => false
  getNormalBounds = (): Rectangle => ({ x: 0, y: 0, width: 1280, height: 800 })
}
