/** The module `electron`, as the app's main process and Playwright see it. */
import type { ElectronSubset } from '../../src-main/electron.ts'
import { webContents } from './main/all-contents.ts'
import { app } from './main/app.ts'
import { BrowserWindow } from './main/browser-window.ts'
import { dialog } from './main/dialog.ts'
import { ipcMain } from './main/ipc-main.ts'
import { Menu } from './main/menu.ts'
import { nativeTheme } from './main/native-theme.ts'
import { Notification } from './main/notification.ts'
import { powerMonitor } from './main/power-monitor.ts'
import { protocol } from './main/protocol.ts'
import { safeStorage } from './main/safe-storage.ts'
import { screen } from './main/screen.ts'
import { session } from './main/session.ts'
import { shell } from './main/shell.ts'

const complete = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
}
/** A type error here is a member that the app uses and the stand-in lacks. */
complete satisfies ElectronSubset

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
}
