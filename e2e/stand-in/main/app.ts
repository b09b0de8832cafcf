import { StrictEmitter } from '../emitter.ts'
import type { AppEvents } from './app-events.ts'
import { engine } from './engine.ts'
import { host } from './host.ts'
import { InstanceLock } from './instance-lock.ts'
import { Lifecycle } from './lifecycle.ts'
import { getPath, setPath } from './paths.ts'

const lock = new InstanceLock()

class App extends StrictEmitter<AppEvents> {
  readonly isPackaged = false
  readonly getPath = getPath
  readonly setPath = setPath

  constructor() {
    super({
      'second-instance': true,
      'window-all-closed': true,
      activate: true,
      'before-quit': true,
      'will-quit': true,
      'web-contents-created': true,
    })
  }

  whenReady(): Promise<void> {
    return lifecycle.whenReady
  }

  quit(): void {
    lifecycle.quit()
  }

  exit(code = 0): void {
    lifecycle.exit(code)
  }

  getVersion(): string {
    return host.manifest.version
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale
  }

  /** With the lock the user-data folder is settled, so Chromium can start beside the rest of the app's main module. */
  requestSingleInstanceLock(): boolean {
    const tellApp = (): void => void lifecycle.whenReady.then(() => this.emit('second-instance'))
    const taken = lock.take(getPath('userData'), tellApp)
    if (taken) void engine()
    return taken
  }

  /** For the Windows task bar. */
  setAppUserModelId(): void {}

  /** Every window is sandboxed here; the others are refused. */
  enableSandbox(): void {
    if (lifecycle.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
}

export const app = new App()
export const lifecycle = new Lifecycle(app, () => lock.told)

/** As on Electron, what needs Chromium throws before the app is ready. */
export function requireReady(what: string): void {
  if (!lifecycle.isReady) throw new Error(`${what} can only be used after app is ready`)
}
