/**
 * The part of Electron that Gehoor uses, and the only file of the app that imports it.
 *
 * A call outside this list is a type error here; a member that the stand-in (e2e/stand-in/) lacks is
 * one there. Event listeners are written out because `Pick` cannot narrow Electron's overloads.
 */
import type * as E from 'electron'
import * as electron from 'electron'

export type { BrowserWindowConstructorOptions as WindowOptions, MenuItemConstructorOptions as MenuItemOptions, Rectangle } from 'electron'

interface Preventable {
  preventDefault(): void
}

export interface AppFrame {
  readonly url: string
  readonly origin: string
  readonly parent: AppFrame | null
}

/** What a handler of `ipcMain.handle` learns of its caller. `senderFrame` is null when the frame is already gone. */
export interface InvokeEvent {
  readonly sender: AppContents
  readonly senderFrame: AppFrame | null
}

/** The page by its own rules for print, with headings that a reader can walk through. */
export type PdfOptions = Required<
  Pick<E.PrintToPDFOptions, 'printBackground' | 'preferCSSPageSize' | 'generateTaggedPDF' | 'generateDocumentOutline'>
>

export interface AppContents {
  readonly id: number
  readonly mainFrame: AppFrame
  getURL(): string
  send(channel: string, ...args: unknown[]): void
  reload(): void
  isDestroyed(): boolean
  printToPDF(options: PdfOptions): Promise<Uint8Array>
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (event: Preventable & { readonly url: string }) => void,
  ): unknown
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown
  on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string; exitCode: number }) => void): unknown
  on(event: 'did-finish-load' | 'destroyed', listener: () => void): unknown
}

/** What Electron's `BaseWindow` and `BrowserWindow` share: enough to hang a dialog on. */
interface ParentWindow {
  readonly id: number
  isDestroyed(): boolean
  show(): void
  focus(): void
  restore(): void
  maximize(): void
  close(): void
  isMinimized(): boolean
  isMaximized(): boolean
  getNormalBounds(): E.Rectangle
}

export interface AppWindow extends ParentWindow {
  readonly webContents: AppContents
  loadURL(url: string): Promise<void>
  setTitleBarOverlay(options: E.TitleBarOverlayOptions): void
  on(event: 'close', listener: (event: Preventable) => void): unknown
  on(event: 'closed' | 'resize' | 'move' | 'maximize' | 'unmaximize', listener: () => void): unknown
  once(event: 'ready-to-show' | 'closed', listener: () => void): unknown
}

export interface AppNotification {
  show(): void
  close(): void
  on(event: 'click', listener: () => void): unknown
}

interface Application {
  readonly isPackaged: boolean
  whenReady(): Promise<void>
  quit(): void
  exit(code?: number): void
  getPath(name: 'userData' | 'documents' | 'logs' | 'temp'): string
  setPath(name: 'userData' | 'documents', path: string): void
  getVersion(): string
  requestSingleInstanceLock(): boolean
  setAppUserModelId(id: string): void
  enableSandbox(): void
  on(event: 'second-instance' | 'window-all-closed' | 'activate', listener: () => void): unknown
  on(event: 'before-quit' | 'will-quit', listener: (event: Preventable) => void): unknown
  on(event: 'web-contents-created', listener: (event: unknown, contents: AppContents) => void): unknown
}

interface AppSession {
  readonly webRequest: {
    onBeforeRequest(listener: (details: { readonly url: string }, callback: (response: { cancel?: boolean }) => void) => void): void
  }
  setPermissionRequestHandler(handler: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  /** Where what pages store is kept. */
  getStoragePath(): string | null
  on(event: 'will-download', listener: (event: Preventable) => void): unknown
}

interface ThemeSource {
  themeSource: 'system' | 'light' | 'dark'
  readonly shouldUseDarkColors: boolean
  on(event: 'updated', listener: () => void): unknown
}

export interface ElectronSubset {
  app: Application
  BrowserWindow: {
    new (options: E.BrowserWindowConstructorOptions): AppWindow
    getAllWindows(): AppWindow[]
  }
  dialog: {
    showSaveDialog(parent: ParentWindow, options: E.SaveDialogOptions): Promise<{ canceled: boolean; filePath: string }>
    showOpenDialog(parent: ParentWindow, options: E.OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>
    showErrorBox(title: string, content: string): void
  }
  ipcMain: { handle(channel: string, listener: (event: InvokeEvent, ...args: unknown[]) => unknown): void }
  Menu: Pick<typeof E.Menu, 'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'>
  nativeTheme: ThemeSource
  Notification: {
    new (options: { title: string; body: string }): AppNotification
    isSupported(): boolean
  }
  powerMonitor: {
    getSystemIdleTime(): number
    on(event: 'suspend' | 'lock-screen', listener: () => void): unknown
  }
  protocol: Pick<E.Protocol, 'registerSchemesAsPrivileged' | 'handle'>
  safeStorage: Pick<E.SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>
  screen: Pick<E.Screen, 'getAllDisplays'>
  session: { readonly defaultSession: AppSession }
  shell: Pick<E.Shell, 'openPath' | 'showItemInFolder'>
}

/** What a preload script may use; imported as a type only, since a sandboxed preload bundles nothing of Electron. */
export interface PreloadSubset {
  contextBridge: Pick<E.ContextBridge, 'exposeInMainWorld'>
  ipcRenderer: Pick<E.IpcRenderer, 'invoke' | 'on' | 'off'>
}

const subset: ElectronSubset = electron as typeof E
export const {
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
} = subset
