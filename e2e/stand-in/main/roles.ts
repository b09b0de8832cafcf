import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'

interface RoleAction {
  /** Electron's own, unless the item names another. */
  readonly accelerator: string
  /** What it does; false when there is nothing to do it to, and then the item's own `click` is asked. */
  act(window: BrowserWindow | undefined): boolean
}

const toWindow = (action: (window: BrowserWindow) => void) => (window: BrowserWindow | undefined) => {
  if (window) action(window)
  return window !== undefined
}
const quit = (): boolean => {
  app.quit()
  return true
}

/** The roles that do something here. All others are for Chromium itself, such as copy, or for a desktop. */
const ROLES: Record<string, RoleAction> = {
  quit: { accelerator: 'CmdOrCtrl+Q', act: quit },
  reload: { accelerator: 'CmdOrCtrl+R', act: toWindow((window) => window.webContents.reload()) },
  close: { accelerator: 'CmdOrCtrl+W', act: toWindow((window) => window.close()) },
}

export function roleAction(role: string | undefined): RoleAction | undefined {
  return role === undefined ? undefined : ROLES[role]
}
