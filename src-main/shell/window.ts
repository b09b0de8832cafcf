import type { AppWindow, ElectronSubset, Rectangle, WindowOptions } from '../electron.ts'
import { ORIGIN } from './policy.ts'
import type { PreferenceStore, Preferences } from './preferences.ts'

const DEFAULT_SIZE = { width: 1280, height: 800 }
/** The system draws its buttons over our title bar, in its height and colours (tokens `--paper` and `--ink`). */
const TITLE_BAR_HEIGHT = 44
const COLOURS = { light: { color: '#f1f4f1', symbolColor: '#18211e' }, dark: { color: '#131716', symbolColor: '#e9eeeb' } }

export const overlay = (dark: boolean): { color: string; symbolColor: string; height: number } => ({
  ...(dark ? COLOURS.dark : COLOURS.light),
  height: TITLE_BAR_HEIGHT,
})

/** A page without powers (design/security.md); the same in every window there is. */
export function windowOptions(preload: string, dark: boolean, packaged: boolean, bounds: Partial<Rectangle>): WindowOptions {
  return {
    ...DEFAULT_SIZE,
    ...bounds,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Gehoor',
    backgroundColor: overlay(dark).color,
    titleBarStyle: 'hidden',
    titleBarOverlay: overlay(dark),
    webPreferences: {
      preload,
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
      devTools: !packaged,
      // Chromium's speller fetches its dictionaries from the network.
      spellcheck: false,
    },
  }
}

/** Where the window stood, if that place is still on a screen; never larger than the screen it comes back on. */
export function restoredBounds(kept: Preferences['window'], displays: readonly { readonly workArea: Rectangle }[]): Partial<Rectangle> {
  if (!kept) return {}
  const { x, y, width, height } = kept
  const middle = { x: x + width / 2, y: y + 20 }
  const areas = displays.map((display) => display.workArea)
  const area = areas.find(
    (candidate) =>
      middle.x >= candidate.x &&
      middle.x <= candidate.x + candidate.width &&
      middle.y >= candidate.y &&
      middle.y <= candidate.y + candidate.height,
  )
  // The system chooses the screen then, so it must fit on each.
  if (!area) return { width: atMost(areas, width, 'width'), height: atMost(areas, height, 'height') }
  return {
    // What filled more than the screen begins where the screen does.
    x: width > area.width ? area.x : x,
    y: height > area.height ? area.y : y,
    width: Math.min(width, area.width),
    height: Math.min(height, area.height),
  }
}

const atMost = (areas: readonly Rectangle[], size: number, side: 'width' | 'height'): number =>
  Math.min(size, ...areas.map((area) => area[side]))

interface Dependencies {
  readonly electron: Pick<ElectronSubset, 'BrowserWindow' | 'nativeTheme' | 'screen'>
  readonly preferences: PreferenceStore
  readonly preload: string
  readonly packaged: boolean
  readonly report: (where: string, error: unknown) => void
  /** Milliseconds, counting on. */
  readonly now: () => number
  /** Tells a person that the page keeps dying. */
  readonly sayCannotStart: () => void
}

/** A page that dies so soon after it was loaded anew will do so again. */
const CRASHES_AGAIN_MS = 10_000

/** Opens the window, shows it when its first frame is there, and remembers where it stood. */
export function openWindow({ electron, preferences, preload, packaged, ...rest }: Dependencies): AppWindow {
  const { BrowserWindow, nativeTheme, screen } = electron
  const kept = preferences.get().window
  const bounds = restoredBounds(kept, screen.getAllDisplays())
  const window = new BrowserWindow(windowOptions(preload, nativeTheme.shouldUseDarkColors, packaged, bounds))
  if (kept?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    preferences.set({ window: { x, y, width, height, maximized: window.isMaximized() } })
  })
  reviveAfterCrash(window, rest)
  window.loadURL(`${ORIGIN}/index.html`).catch((error: unknown) => rest.report('window', error))
  return window
}

/**
 * A page that died has lost what it held in memory; drafts are on the disk, so a fresh page asks to unlock and goes on. One
 * that keeps dying is not loaded over and over: a person is told once, and the window goes.
 */
function reviveAfterCrash(
  window: AppWindow,
  { report, now, sayCannotStart }: Pick<Dependencies, 'report' | 'now' | 'sayCannotStart'>,
): void {
  let reloadedAt = Number.NEGATIVE_INFINITY
  let hasGivenUp = false
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (hasGivenUp) return
    report('page', new Error(reason))
    if (reason === 'clean-exit' || window.isDestroyed()) return
    if (now() - reloadedAt >= CRASHES_AGAIN_MS) {
      reloadedAt = now()
      window.webContents.reload()
    } else {
      hasGivenUp = true
      sayCannotStart()
      if (!window.isDestroyed()) window.close()
    }
  })
}
