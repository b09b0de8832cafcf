import { engine } from './engine.ts'

export type RequestHandler = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void
export type CheckHandler = (contents: unknown, permission: string) => boolean

/** The permissions that Chromium's protocol can set. */
const SETTABLE = `
  accelerometer ambient-light-sensor background-fetch background-sync camera captured-surface-control clipboard-read clipboard-write
  display-capture geolocation gyroscope idle-detection keyboard-lock local-fonts local-network-access magnetometer microphone midi nfc
  notifications payment-handler periodic-background-sync persistent-storage pointer-lock screen-wake-lock speaker-selection
  storage-access top-level-storage-access web-app-installation window-management
`
  .trim()
  .split(/\s+/)

/** Where Electron has another name. */
const ELECTRON_NAMES: Record<string, string> = {
  accelerometer: 'sensors',
  'ambient-light-sensor': 'sensors',
  camera: 'media',
  'clipboard-write': 'clipboard-sanitized-write',
  gyroscope: 'sensors',
  'keyboard-lock': 'keyboardLock',
  magnetometer: 'sensors',
  microphone: 'media',
  'pointer-lock': 'pointerLock',
}

/**
 * Chromium cannot ask as Electron does, at each request and each check, so the app is asked once about every permission, as soon as
 * both its handlers are set; what they both grant is granted. Until then nothing is set: Electron would grant all.
 */
class Permissions {
  #request: RequestHandler | undefined
  #check: CheckHandler | undefined

  onRequest(handler: RequestHandler): void {
    this.#request = handler
    this.#ask()
  }

  onCheck(handler: CheckHandler): void {
    this.#check = handler
    this.#ask()
  }

  #ask(): void {
    const [request, check] = [this.#request, this.#check]
    if (!(request && check)) return
    for (const name of SETTABLE) {
      const asked = ELECTRON_NAMES[name] ?? name
      request(null, asked, (granted) => void set(name, granted && check(null, asked)))
    }
  }
}

async function set(name: string, granted: boolean): Promise<void> {
  const { session } = await engine()
  session.tell('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied' })
}

export const permissions = new Permissions()
