import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import type { PageOptions } from '../chromium/page.ts'

export interface WindowOptions extends Omit<PageOptions, 'preload'> {
  /** The file of the preload script. */
  readonly preload: string | undefined
  readonly show: boolean
}

const MEANT = ['height', 'show', 'webPreferences', 'width', 'x', 'y']

/** How the window looks to the desktop, of which there is none here. */
const LOOKS = [
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'icon',
  'minHeight',
  'minWidth',
  'title',
  'titleBarOverlay',
  'titleBarStyle',
  'trafficLightPosition',
  'useContentSize',
]

/** Preferences that this app may set to one value only: what is safe on Electron, and what the stand-in is. */
const SAFE: Record<string, boolean> = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  experimentalFeatures: false,
  javascript: true,
  navigateOnDragDrop: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  plugins: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
}
/** Preferences that change nothing here. */
const IDLE = ['devTools', 'disableDialogs', 'enableWebSQL', 'preload', 'safeDialogs', 'spellcheck']

function checkPreferences(preferences: WebPreferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    if (name in SAFE) {
      if (value !== SAFE[name]) throw new Error(`stand-in: webPreferences.${name} must be ${SAFE[name]}`)
    } else if (!IDLE.includes(name)) throw new Error(`stand-in: webPreferences.${name} is not implemented`)
  }
}

export function readWindowOptions(options: BrowserWindowConstructorOptions): WindowOptions {
  for (const name of Object.keys(options))
    if (!(MEANT.includes(name) || LOOKS.includes(name))) throw new Error(`stand-in: the window option ${name} is not implemented`)
  const { width = 800, height = 600, x, y, show = true, webPreferences = {} } = options
  checkPreferences(webPreferences)
  return { width, height, x, y, show, preload: webPreferences.preload }
}
