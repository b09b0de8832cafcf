/** The boot order: one set-up call a line. Nothing here decides anything. */
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { Exports } from './backup/exports.ts'
import { backupHandlers } from './backup/handlers.ts'
import { openRecord } from './backup/record.ts'
import type { MenuCommand } from './contract/contract.ts'
import {
  type AppWindow,
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
} from './electron.ts'
import { attachmentCopies } from './files/copies.ts'
import { damagedStorage } from './files/damaged-storage.ts'
import { documentHandlers } from './files/documents.ts'
import { letterFolders } from './files/folders.ts'
import { registerHandlers, tell } from './ipc/register.ts'
import { logFailure, logPageFailure, startLog } from './log.ts'
import { dateHere, demonstrationDate, demonstrationNow, profileFolder, sampleFile } from './shell/development.ts'
import { guardContents, guardSession } from './shell/guards.ts'
import { watchForLock } from './shell/lock-watch.ts'
import { MENU_KEYS, menuTemplate } from './shell/menu.ts'
import { notifier } from './shell/notifications.ts'
import { ORIGIN } from './shell/policy.ts'
import { openPreferences } from './shell/preferences.ts'
import { declareScheme, serveScheme } from './shell/scheme.ts'
import { openWindow, overlay } from './shell/window.ts'
import { type MainLanguage, mainWords } from './text/words.ts'
import { ageInWorker } from './vault/age.ts'
import { vaultHandlers } from './vault/handlers.ts'
import { sealedLabels } from './vault/labels.ts'
import { sealedRemembered } from './vault/remembered.ts'
import { openTries } from './vault/tries.ts'
import { Vault } from './vault/vault.ts'
import { registerOf, vaultFile } from './vault/vault-file.ts'

const here = import.meta.dirname
let window: AppWindow | null = null
const places = { dialog, documentsFolder: () => app.getPath('documents'), window: () => window, newId }
const copies = attachmentCopies(places)
const folders = letterFolders(places)

const profile = profileFolder(process.env, app.isPackaged)
if (profile !== null) app.setPath('userData', profile)
app.setAppUserModelId('nl.gehoor.app')
app.enableSandbox()
declareScheme(protocol)

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  app.on('activate', () => (window ? focusWindow() : open()))
  app.on('window-all-closed', () => app.quit())
  guardContents(app)
  app.whenReady().then(start).catch(cannotStart)
} else {
  app.quit()
}

const inProfile = (name: string): string => join(app.getPath('userData'), name)
const preferences = openPreferences(inProfile('preferences.json'))
const backupRecord = openRecord(inProfile('backups.json'))
const now = (): number => demonstrationNow(demonstrationDate(process.argv, app.isPackaged), new Date())
const exports = new Exports({ record: backupRecord, newId, now })
const vaultOnDisk = vaultFile(inProfile('vault.json'), Date.now)
const vault = new Vault({ file: vaultOnDisk, age: ageInWorker(new URL('./age-worker.js', import.meta.url)), newId })
let isClosing = false
const today = (): string => demonstrationDate(process.argv, app.isPackaged) ?? dateHere(new Date())
const language = (): MainLanguage => preferences.get().language

function start(): void {
  startLog(inProfile('logs/gehoor.log'))
  nativeTheme.themeSource = preferences.get().theme
  nativeTheme.on('updated', () => window?.setTitleBarOverlay(overlay(nativeTheme.shouldUseDarkColors)))
  guardSession(session.defaultSession)
  serveScheme(protocol, join(here, '../renderer'), (handle) => exports.stream(handle))
  setMenu()
  registerAll()
  open()
}

function registerAll(): void {
  const labels = sealedLabels(inProfile('people.sealed'), safeStorage)
  const remembered = sealedRemembered(inProfile('remembered.sealed'), safeStorage)
  const tries = openTries(preferences, Date.now)
  const storage = damagedStorage({ storage: session.defaultSession.getStoragePath(), keep: app.getPath('userData'), now: Date.now })
  // The page asks for its state before it opens a database: what is damaged is kept by then.
  const looked = registerOf(vaultOnDisk)
    .then(storage.keepIfDamaged)
    .catch((error: unknown) => logFailure('storage', error))
  const reloadPage = (): void => window?.webContents.reload()
  watchForLock({
    powerMonitor,
    lockAfterMinutes: () => preferences.get().lockAfterMinutes,
    opening: () => vault.opening,
    isWorking: () => exports.isMoving(),
    askPage: () => command('lock'),
    lockNow: () => {
      vault.lock()
      reloadPage()
    },
  })
  registerHandlers(
    ipcMain,
    {
      'app:info': () => ({
        version: app.getVersion(),
        platform: process.platform,
        computerName: hostname(),
        today: demonstrationDate(process.argv, app.isPackaged),
        theme: preferences.get().theme,
        language: preferences.get().language,
        notifications: preferences.get().notifications,
        menuKeys: Object.entries(MENU_KEYS).map(([name, accelerator]) => ({ command: name, accelerator })),
        lockAfterMinutes: preferences.get().lockAfterMinutes,
      }),
      'app:notify': notifier({ Notification, preferences, today, focusWindow }),
      'app:set-notifications': ({ on }) => {
        preferences.set({ notifications: on })
        return undefined
      },
      'app:set-lock-after': ({ minutes }) => {
        preferences.set({ lockAfterMinutes: minutes })
        return undefined
      },
      'app:set-appearance': (appearance) => {
        nativeTheme.themeSource = appearance.theme
        preferences.set(appearance)
        setMenu()
        return undefined
      },
      'app:sample-organisation': () =>
        readFile(sampleFile(process.argv, app.isPackaged, join(here, '../../resources/sample/organisation.json')), 'utf8').then(
          (json) => ({ ok: true as const, json }),
          () => ({ ok: false as const, reason: 'unreadable' as const }),
        ),
      'app:report-error': ({ where, name, frames }) => {
        logPageFailure(where, name, frames)
        return undefined
      },
      ...vaultHandlers({
        ...{ vault, file: vaultOnDisk, labels, remembered, tries, preferences, reloadPage },
        wasDamaged: (database) => looked.then(() => storage.wasDamaged(database)),
      }),
      ...backupHandlers({
        exports,
        record: backupRecord,
        dialog,
        documentsFolder: () => app.getPath('documents'),
        window: () => window,
        now,
        fileType: () => mainWords(language()).fileTypes.age,
        vaultParts: () => vault.publicParts(),
        identities: () => [...vault.deviceIdentities],
        closeWindow: () => {
          isClosing = true
          window?.close()
        },
      }),
      ...copies.handlers,
      ...folders.handlers,
      ...documentHandlers({
        dialog,
        shell,
        documentsFolder: () => app.getPath('documents'),
        window: () => window,
        newId,
        fileType: (type) => mainWords(language()).fileTypes[type],
        sampleLetterhead: () => readFile(join(here, '../../resources/sample/letterhead.docx')),
      }),
    },
    ORIGIN,
    logFailure,
  )
}

function open(): void {
  window = openWindow({
    electron: { BrowserWindow, nativeTheme, screen },
    preferences,
    preload: join(here, '../preload/index.cjs'),
    packaged: app.isPackaged,
    report: logFailure,
    now: () => performance.now(),
    sayCannotStart,
  })
  // After a lock or a crash another page asks: what the one before was saving is not finished by anyone.
  window.webContents.on('did-finish-load', () => {
    folders.forgetAll()
    void Promise.all([copies.abandonAll(), exports.abandonAll()])
  })
  window.on('close', (event) => {
    // Asked once: who closes again does not want to wait for it.
    if (isClosing || backupRecord.get().when !== 'close' || backupRecord.get().folder === null || !vault.isOpen || !window) return
    isClosing = true
    event.preventDefault()
    tell(window.webContents, 'backup:closing', null)
  })
  window.once('closed', () => {
    void Promise.all([copies.abandonAll(), exports.abandonAll()])
    isClosing = false
    window = null
  })
}

function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(mainWords(language()).menu, command)))
}

function command(chosen: MenuCommand): void {
  if (window) tell(window.webContents, 'menu:command', chosen)
}

function focusWindow(): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function cannotStart(error: unknown): void {
  logFailure('start', error)
  sayCannotStart()
  app.exit(1)
}

function sayCannotStart(): void {
  const { title, text } = mainWords(language()).cannotStart
  dialog.showErrorBox(title, text)
}
